"""A pseudo right-to-left run: the window turns round, and every text runs its own way."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from tests.support.desk import Desk, Made
from treadstone_desktop.ui.look.look import Look, pad
from treadstone_desktop.ui.look.setting import Setting

PERSIAN = "اجاره"


@pytest.fixture
def turned(qapp: QApplication) -> Iterator[None]:
    """The application reads from the right, as it would in Persian."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def rtl_desk(turned: None, make_desk: Made) -> Desk:
    """A desk that reads from the right, with the window open at Home."""
    return make_desk()


def place(desk: Desk, widget: QWidget) -> QRect:
    """Where a widget stands in the window."""
    return QRect(widget.mapTo(desk.window, widget.rect().topLeft()), widget.size())


def inked(setting: Setting) -> tuple[int, int]:
    """First and last column of pixels that a setting of 300 pixels draws on."""
    image = QImage(300, setting.height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    setting.draw(painter, 0, 0, QColor("black"))
    painter.end()
    rows, white = range(image.height()), QColor("white").rgb()
    columns = [x for x in range(300) if any(image.pixel(x, y) != white for y in rows)]
    return columns[0], columns[-1]


def test_the_bars_change_sides(rtl_desk: Desk) -> None:
    article = rtl_desk.open_answer("HOU-001")
    frame = rtl_desk.window.frame

    side, panel = place(rtl_desk, frame.side), place(rtl_desk, frame.panel)
    page = place(rtl_desk, article)

    assert panel.right() < page.left() < page.right() < side.left()
    assert place(rtl_desk, frame.top.menu_button).left() < page.left()


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_every_page_paints(rtl_desk: Desk, theme: str) -> None:
    rtl_desk.window.commands.set_theme(theme)

    rtl_desk.window.grab()
    rtl_desk.open_answer("FAM-001")
    rtl_desk.window.grab()
    rtl_desk.search("notice")
    rtl_desk.window.grab()

    assert rtl_desk.place[:2] == ("search", "notice")


def test_the_strip_stands_over_the_column_beside_the_scroll_bar(rtl_desk: Desk) -> None:
    rtl_desk.open_answer("FAM-001")

    way_out, column = rtl_desk.button("Leave quickly"), rtl_desk.article.safety
    assert place(rtl_desk, way_out).left() == place(rtl_desk, column).left()


def test_a_drawer_opens_at_the_right(turned: None, make_desk: Made) -> None:
    desk = make_desk(size=(640, 600), answer="HOU-001")

    desk.window.frame.toggle_side()

    assert place(desk, desk.window.frame.side).right() == desk.window.width() - 1


def test_text_stands_where_reading_starts(faces: None, turned: None) -> None:
    first, last = inked(Setting(Look(), "rent", "ui", 300, mirrored=True))

    assert first > 200
    assert last > 295


@pytest.mark.parametrize("words", ["rent?", f"{PERSIAN}?"])
def test_a_text_runs_the_way_of_its_own_script(faces: None, turned: None, words: str) -> None:
    setting = Setting(Look(), words, "ui", 300, mirrored=True)

    assert (_x(setting, 0) < _x(setting, len(words) - 1)) is (words == "rent?")


def _x(setting: Setting, at: int) -> float:
    """Where a cursor stands in the first line, from the left."""
    place: Any = setting._layout.lineAt(0).cursorToX(at)
    return float(place[0])


def test_margins_turn_round(turned: None) -> None:
    row = QHBoxLayout()

    pad(row, 26, 1, 14, 2)

    margins = row.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (14, 1, 26, 2)


def test_the_right_arrow_steps_back_among_chips(rtl_desk: Desk) -> None:
    rtl_desk.search("notice")
    chips = rtl_desk.window.pages.results._chips
    chips._buttons[1].setFocus(Qt.FocusReason.TabFocusReason)

    rtl_desk.press("Right")

    assert rtl_desk.focused is chips._buttons[0]

"""From page to page and back: the same line at the top, the focus where it was (cases 002, 003)."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.support.desk import Desk, Made, click, one, seen
from tests.support.library import make_edition
from tests.support.specimens import long_answers
from treadstone_desktop.ui.finding.answer_rows import AnswerRows
from treadstone_desktop.ui.finding.home import Card
from treadstone_desktop.ui.reading.panel import LinkRow

LINE = 80
"""Characters of a line, and some."""


@pytest.fixture(scope="module")
def long_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_edition(tmp_path_factory.mktemp("long") / "content.db", long_answers())


@pytest.fixture
def reading(make_desk: Made, long_edition: Path) -> Desk:
    """A long answer, scrolled to 60 %."""
    desk = make_desk(edition=long_edition, answer="HOU-001")
    desk.settle()
    desk.scroll_to(0.6)
    return desk


def deeper_row(desk: Desk, answer_id: str) -> LinkRow:
    return next(r for r in seen(desk.window, LinkRow) if r.objectName() == f"deeper:{answer_id}")


def test_back_shows_the_line_that_was_at_the_top(reading: Desk) -> None:
    line = reading.top_line
    click(deeper_row(reading, "HOU-002"))
    assert reading.top_line < LINE
    reading.press("Alt+Left")
    assert (reading.place[1], reading.top_line) == ("HOU-001", line)


def test_and_puts_the_focus_on_the_link_that_was_followed(reading: Desk) -> None:
    row = deeper_row(reading, "HOU-002")
    row.setFocus()
    reading.press("Space")
    assert reading.place[1] == "HOU-002"
    reading.press("Alt+Left")
    assert reading.focused.objectName() == "deeper:HOU-002"


def test_also_after_the_window_was_narrowed_in_between(reading: Desk) -> None:
    line = reading.top_line
    row = deeper_row(reading, "HOU-002")
    row.setFocus()
    reading.press("Space")
    reading.resize(1024, 698)
    reading.press("Alt+Left")
    assert abs(reading.top_line - line) < LINE
    assert reading.focused.objectName() == "deeper:HOU-002"


def test_forward_returns_to_its_line_too(reading: Desk) -> None:
    click(deeper_row(reading, "HOU-002"))
    reading.scroll_to(0.3)
    line = reading.top_line
    reading.press("Alt+Left", "Alt+Right")
    assert (reading.place[1], reading.top_line) == ("HOU-002", line)


@pytest.mark.parametrize("size", [(1024, 698), (640, 480)])
def test_the_line_stays_when_the_window_is_pulled(reading: Desk, size: tuple[int, int]) -> None:
    line = reading.top_line
    reading.resize(*size)
    assert abs(reading.top_line - line) < LINE


@pytest.mark.parametrize("key", ["Ctrl+B", "Ctrl+Shift+B"])
def test_the_line_stays_while_a_pane_goes_and_comes(reading: Desk, key: str) -> None:
    line = reading.top_line
    reading.press(key)
    assert abs(reading.top_line - line) < LINE
    reading.press(key)
    assert abs(reading.top_line - line) < LINE


@pytest.mark.parametrize("key", ["Ctrl+,", "F1"])
def test_the_line_stays_while_a_dialog_opens_and_closes(reading: Desk, key: str) -> None:
    line = reading.top_line
    reading.press(key)
    reading.press("Esc")
    assert (reading.focused.window(), reading.top_line) == (reading.window, line)


def test_the_mouse_has_buttons_for_back_and_forward_too(reading: Desk) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    click(deeper_row(reading, "HOU-002"))
    QTest.mouseClick(reading.window, Qt.MouseButton.BackButton)
    assert reading.place[1] == "HOU-001"
    QTest.mouseClick(reading.window, Qt.MouseButton.ForwardButton)
    assert reading.place[1] == "HOU-002"


def test_home_comes_back_with_the_focus_on_the_card_that_was_opened(desk: Desk) -> None:
    card = next(card for card in seen(desk.shown, Card) if card.words == "Employment")
    card.setFocus()
    desk.press("Space")
    assert desk.place == ("category", "employment", "")
    desk.press("Alt+Left")
    assert desk.focused is card


def test_a_category_comes_back_with_the_focus_on_its_answer(desk: Desk) -> None:
    click(next(card for card in seen(desk.shown, Card) if card.words == "Housing"))
    rows = seen(one(desk.shown, AnswerRows), QWidget)
    row = next(row for row in rows if row.objectName() == "row:HOU-002")
    row.setFocus()
    desk.press("Space")
    assert desk.place == ("answer", "HOU-002", "")
    desk.press("Alt+Left")
    assert desk.focused.objectName() == "row:HOU-002"


def test_the_top_bar_offers_only_the_ways_there_are(desk: Desk) -> None:
    back, forward = desk.button("Back"), desk.button("Forward")
    assert not back.isEnabled()
    desk.open_answer("HOU-001")
    assert (back.isEnabled(), forward.isEnabled()) == (True, False)
    desk.press("Alt+Left")
    assert (back.isEnabled(), forward.isEnabled()) == (False, True)

"""Theme, text size and letters change everything at once and lose no place."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu, QWidget

from tests.support.desk import Desk, Made, seen
from tests.support.library import make_edition
from tests.support.specimens import long_answers
from treadstone_desktop.base.policy import DESKTOP
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.look.tokens import STYLES, THEMES


def ground(widget: QWidget) -> QColor:
    """The colour that a widget is filled with, as it is seen."""
    picture = widget.grab().toImage()
    return picture.pixelColor(picture.width() // 2, 1)


def sheet(desk: Desk) -> QColor:
    """The paper of the article."""
    picture = desk.article.view.viewport().grab().toImage()
    return picture.pixelColor(picture.width() - 2, 2)


@pytest.mark.parametrize("theme", ["dark", "high_contrast", "light"])
def test_a_theme_is_in_every_part_at_once(desk: Desk, theme: str) -> None:
    desk.open_answer("HOU-001")
    desk.window.choose("theme", theme)
    desk.settle()
    colours = THEMES[theme]
    assert sheet(desk).name().upper() == colours.page
    for part in (desk.window.frame.side.tree.viewport(), desk.window.frame.status):
        assert part.palette().color(part.backgroundRole()).name().upper() == colours.chrome
    assert colours.ink.lower() in desk.article.view.toHtml()


def test_a_page_that_is_not_shown_takes_the_theme_on_too(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.window.choose("theme", "dark")
    desk.press("Alt+Home")
    assert ground(desk.shown).name().upper() == THEMES["dark"].page


@pytest.mark.parametrize(("key", "value"), [("theme", "dark"), ("easy_letters", True)])
def test_the_line_at_the_top_stays(
    make_desk: Made, tmp_path: Path, key: str, value: object
) -> None:
    desk = make_desk(edition=make_edition(tmp_path / "long.db", long_answers()), answer="HOU-001")
    desk.settle()
    desk.scroll_to(0.5)
    line = desk.top_line
    desk.window.choose(key, value)
    desk.settle()
    assert abs(desk.top_line - line) < 80


@pytest.mark.parametrize("size", [90, 115, 200])
def test_so_it_does_at_another_text_size(make_desk: Made, tmp_path: Path, size: int) -> None:
    desk = make_desk(edition=make_edition(tmp_path / "long.db", long_answers()), answer="HOU-001")
    desk.settle()
    desk.scroll_to(0.5)
    line = desk.top_line
    desk.window.choose("text_size", size)
    desk.settle()
    assert abs(desk.top_line - line) < 80


def test_a_text_size_is_in_every_letter(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.window.choose("text_size", 200)
    desk.settle()
    for text in seen(desk.window, Text):
        assert text.font().pixelSize() == 2 * STYLES[text._style].size


def test_the_focus_and_the_search_survive_a_change(desk: Desk) -> None:
    desk.search("landlord")
    desk.press("Down")
    row = desk.window.pages.results.current_row()
    desk.window.choose("theme", "dark")
    desk.window.choose("text_size", 130)
    assert (desk.focused, desk.field.text()) == (desk.field, "landlord")
    assert desk.window.pages.results.current_row() == row == 1


def test_choices_are_kept_at_once(desk: Desk) -> None:
    desk.window.choose("theme", "dark")
    desk.window.choose("text_size", 150)
    kept = json.loads(desk.paths.settings.read_text(encoding="utf-8"))
    assert (kept["theme"], kept["text_size"]) == ("dark", 150)


def test_and_hold_at_the_next_start(desk: Desk) -> None:
    desk.window.choose("text_size", 150)
    desk.window.choose("theme", "high_contrast")
    desk.restart()
    assert (desk.look.percent, desk.look.theme.name) == (150, "high_contrast")


def test_the_menus_mark_the_present_choice(desk: Desk) -> None:
    desk.window.choose("text_size", 130)
    desk.click("Text size")
    [menu] = seen(desk.window, QMenu)
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["130 %"]
    next(action for action in menu.actions() if action.text() == "150 %").trigger()
    menu.close()
    assert (desk.look.percent, desk.said) == (150, "Text size 150 %")


def test_a_theme_that_the_office_set_cannot_be_changed_in_the_menu(make_desk: Made) -> None:
    desk = make_desk(policy=DESKTOP._replace(theme="light"))
    desk.click("Theme")
    [menu] = seen(desk.window, QMenu)
    assert not menu.isEnabled()
    menu.close()

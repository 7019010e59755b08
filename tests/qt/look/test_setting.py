"""Set text: broken into lines, cut with an ellipsis, marked, as far apart as the design says."""

import pytest

from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.setting import Setting

LONG = "Who pays for the repair of a roof that leaks in a house with three tenants and one owner?"


@pytest.fixture
def look(faces: None) -> Look:
    return Look()


def test_lines_stand_as_far_apart_as_the_style_says(look: Look) -> None:
    one, three = Setting(look, "One", "ui", 400), Setting(look, "One\nTwo\nThree", "ui", 400)
    assert three.line_count == 3
    assert three.height - one.height == 2 * look.line("ui")


def test_what_has_no_room_in_the_lines_is_cut_with_an_ellipsis(look: Look) -> None:
    setting = Setting(look, LONG, "ui", 200, lines=2)
    assert (setting.cut, setting.line_count) == (True, 2)
    assert setting._layout.text().endswith("…")


def test_what_has_room_is_not_cut(look: Look) -> None:
    setting = Setting(look, LONG, "ui", 2000, lines=1)
    assert (setting.cut, setting._layout.text()) == (False, LONG)


@pytest.mark.parametrize("width", [20, 60])
def test_hardly_any_room_is_no_fault(look: Look, width: int) -> None:
    assert Setting(look, LONG, "title", width, lines=2).line_count <= 2


def test_a_word_that_is_too_long_is_broken(look: Look) -> None:
    setting = Setting(look, "R" * 200, "ui", 200)
    assert setting.line_count > 1
    assert setting.natural_width <= 200


def test_marked_words_that_are_cut_away_are_no_fault(look: Look) -> None:
    marks = ((0, 3), (60, 64), (len(LONG) - 5, len(LONG)), (500, 600))
    setting = Setting(look, LONG, "ui", 200, lines=2, marks=marks)
    assert setting.natural_width <= 200


@pytest.mark.parametrize("percent", [90, 100, 200])
def test_everything_grows_with_the_text_size(faces: None, percent: int) -> None:
    look = Look(percent=percent)
    setting = Setting(look, "One\nTwo", "body", 4000)
    assert setting.height >= 2 * look.px(28)


def test_an_empty_text_has_one_line(look: Look) -> None:
    assert Setting(look, "", "ui", 100).line_count == 1

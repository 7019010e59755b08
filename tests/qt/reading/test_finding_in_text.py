"""Find in this answer: count, walk, mark, and leave no mark behind."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.support.answers import answer
from tests.support.desk import Desk, Made, one
from tests.support.library import make_edition
from tests.support.specimens import HOSTILE, hostile_answer, numbered
from treadstone_desktop.ui.reading.find_bar import FindBar


@pytest.fixture
def reading(make_desk: Made, tmp_path: Path) -> Desk:
    """An answer of twenty paragraphs, each of which says its number."""
    items = [answer(body=[numbered(n) for n in range(1, 21)])]
    desk = make_desk(edition=make_edition(tmp_path / "twenty.db", items), answer="HOU-001")
    desk.settle()
    return desk


def bar(desk: Desk) -> FindBar:
    return desk.article.find_bar


def said(desk: Desk) -> str:
    return bar(desk)._said.text()


def find(desk: Desk, text: str) -> None:
    desk.press("Ctrl+F")
    desk.type(text)


def test_it_counts_while_one_types(reading: Desk) -> None:
    find(reading, "receipt")
    assert said(reading) == "1 of 20"


def test_upper_and_lower_case_are_alike(reading: Desk) -> None:
    find(reading, "RECEIPT")
    assert said(reading) == "1 of 20"


def test_what_is_not_there_is_said_so(reading: Desk) -> None:
    find(reading, "elephant")
    assert said(reading) == "Not found"
    reading.press("Return", "F3")
    assert said(reading) == "Not found"


def test_f3_enter_and_the_buttons_walk_round(reading: Desk) -> None:
    find(reading, "receipt")
    reading.press("F3", "Return")
    assert said(reading) == "3 of 20"
    reading.press("Shift+F3", "Shift+Return", "Shift+F3")
    assert said(reading) == "20 of 20"
    reading.click("Next", bar(reading))
    assert said(reading) == "1 of 20"


def test_a_match_below_the_view_is_brought_into_it(reading: Desk) -> None:
    find(reading, "Paragraph 20")
    place = reading.article.view.cursorRect()
    top = reading.article.view.mapTo(reading.article.page.viewport(), place.topLeft()).y()
    assert 0 <= top < reading.article.page.viewport().height()


def test_it_finds_what_is_chosen(reading: Desk) -> None:
    view = reading.article.view
    cursor = view.document().find("landlord")
    view.setTextCursor(cursor)
    reading.press("Ctrl+F")
    assert one(bar(reading), QLineEdit).text() == "landlord"


@pytest.mark.parametrize("way", ["Esc", "button"])
def test_closing_takes_the_marks_away_and_goes_back_to_the_text(reading: Desk, way: str) -> None:
    find(reading, "receipt")
    if way == "Esc":
        reading.press("Esc")
    else:
        reading.click("Close", bar(reading))
    assert not bar(reading).isVisible()
    assert reading.article.view.extraSelections() == []
    assert reading.focused is reading.article.view


def test_f3_opens_it_again_with_the_same_words(reading: Desk) -> None:
    find(reading, "receipt")
    reading.press("Esc", "F3")
    assert (bar(reading).isVisible(), said(reading)) == (True, "1 of 20")


def test_the_marks_stay_when_the_theme_changes(reading: Desk) -> None:
    find(reading, "receipt")
    reading.press("F3")
    reading.window.choose("theme", "dark")
    [first, *_] = reading.article.view.extraSelections()
    assert first.format.background().color() == reading.look.color("mark")


def test_another_answer_is_shown_without_it(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    find(desk, "rent")
    desk.open_answer("HOU-002")
    assert not bar(desk).isVisible()


def test_marks_of_markup_are_found_letter_by_letter(make_desk: Made, tmp_path: Path) -> None:
    edition = make_edition(tmp_path / "hostile.db", [hostile_answer()])
    desk = make_desk(edition=edition, answer="HOU-001")
    find(desk, HOSTILE)
    assert said(desk) == "1 of 2"

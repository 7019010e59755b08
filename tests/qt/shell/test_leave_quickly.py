"""Shift+Esc: from wherever one is the window is gone, and nothing of the page is kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.desk import Desk, Made
from tests.support.library import make_edition
from tests.support.specimens import explained_answer

State = Callable[[Desk], None]


def at_home(desk: Desk) -> None:
    """Nothing was opened yet."""


def reading(desk: Desk) -> None:
    desk.open_answer("HOU-001")


def searching(desk: Desk) -> None:
    desk.search("deposit")


def finding(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+F")


def with_a_card(desk: Desk) -> None:
    article = desk.open_answer("HOU-001")
    article.view.setFocus()
    desk.press("Tab", "Return")


def in_the_drawer(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.resize(640, 480)
    desk.press("Ctrl+1")


def in_the_settings(desk: Desk) -> None:
    desk.press("Ctrl+,")


def in_the_help(desk: Desk) -> None:
    desk.press("F1")


def writing_a_question(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.window.commands.do("ask")
    desk.settle()
    desk.type("he hits me")


STATES = [at_home, reading, searching, finding, with_a_card, in_the_drawer, in_the_settings,
          in_the_help, writing_a_question]  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_it_works_from_everywhere(make_desk: Made, tmp_path: Path, state: State) -> None:
    desk = make_desk(edition=make_edition(tmp_path / "explained.db", explained_answer()))
    state(desk)
    desk.press("Shift+Esc")
    assert desk.open_windows() == []


def test_what_was_read_in_this_window_is_not_in_the_list(desk: Desk) -> None:
    for answer_id in ("HOU-001", "EMP-001"):
        desk.open_answer(answer_id)
        desk.stay()
    desk.press("Shift+Esc")
    assert desk.context.shelf.visits.recent() == []


def test_what_was_read_before_stays(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.stay()
    desk.restart()
    desk.open_answer("EMP-001")
    desk.stay()
    desk.press("Shift+Esc")
    assert [visit.answer for visit in desk.context.shelf.visits.recent()] == ["HOU-001"]


def test_the_next_start_shows_nothing_of_it(desk: Desk) -> None:
    desk.open_answer("FAM-001")
    desk.press("Shift+Esc")
    desk.restart()
    assert desk.place[0] == "home"
    desk.search("rent")
    assert desk.window.frame.side.tree.open_rows() == ""


def test_the_button_of_an_answer_about_danger_does_the_same(desk: Desk) -> None:
    desk.open_answer("FAM-001")
    desk.click("Leave quickly")
    assert desk.open_windows() == []

"""The status bar: how current the library is, in one sentence."""

from datetime import date
from pathlib import Path

import pytest

from tests.support.answers import answer
from tests.support.desk import Desk, Made
from tests.support.library import make_edition
from treadstone_desktop.ui.shell import status_bar
from treadstone_desktop.ui.shell.status_bar import standing


@pytest.mark.parametrize(("published", "day", "state"), [
    ("2026-11-24", date(2026, 11, 25), "ready"),
    ("2026-11-24", date(2027, 1, 23), "ready"),
    ("2026-11-24", date(2027, 1, 24), "old"),
    ("2026-11-24", date(2026, 11, 23), "ready"),
    ("2026-11-24", date(2009, 1, 1), "clock"),
    ("someday", date(2026, 11, 25), "ready"),
])  # fmt: skip
def test_the_standing_of_an_edition(published: str, day: date, state: str) -> None:
    assert standing(published, day).state == state


@pytest.mark.parametrize(("day", "words"), [
    (date(2026, 11, 25), "Ready to use offline · content of 20 November 2026"),
    (date(2027, 4, 25), "Content of 20 November 2026 · not confirmed for 5 months"),
    (date(2009, 1, 1), "This computer’s date (1 January 2009) looks wrong"),
])  # fmt: skip
def test_it_is_said_in_words(
    make_desk: Made, monkeypatch: pytest.MonkeyPatch, day: date, words: str
) -> None:
    monkeypatch.setattr(status_bar, "today", lambda: day)
    desk = make_desk()
    assert words in desk.words(desk.window.frame.status)


def test_at_its_end_stand_count_and_date(desk: Desk) -> None:
    words = desk.words(desk.window.frame.status)
    assert "8 answers · content of 20 November 2026" in words


def test_one_answer_is_one_answer(make_desk: Made, tmp_path: Path) -> None:
    desk = make_desk(edition=make_edition(tmp_path / "one.db", [answer()]))
    assert "1 answer · content of 20 November 2026" in desk.words(desk.window.frame.status)

"""Recently read."""

from datetime import UTC, datetime, timedelta

import pytest

from treadstone_desktop.shelf.shelf import Shelf
from treadstone_desktop.shelf.visits import KEPT

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def read(shelf: Shelf, *answers: str, safety: str = "none") -> None:
    for minute, answer in enumerate(answers):
        shelf.visits.add(answer, safety, NOON + timedelta(minutes=minute))


def recent(shelf: Shelf) -> list[str]:
    return [visit.answer for visit in shelf.visits.recent()]


def test_the_answer_read_last_stands_first_and_each_stands_once(shelf: Shelf) -> None:
    read(shelf, "HOU-001", "IMM-077", "HOU-001")

    assert recent(shelf) == ["HOU-001", "IMM-077"]


@pytest.mark.parametrize("safety", ["family-violence", "child", "elder", "crisis"])
def test_an_answer_that_touches_on_safety_leaves_no_trace(shelf: Shelf, safety: str) -> None:
    read(shelf, "FAM-001", safety=safety)

    assert recent(shelf) == []
    assert not shelf.db.path.exists()


def test_only_so_many_are_kept(shelf: Shelf) -> None:
    read(shelf, *(f"HOU-{n:03d}" for n in range(1, KEPT + 11)))

    assert recent(shelf) == [f"HOU-{n:03d}" for n in range(KEPT + 10, 10, -1)]


def test_a_few_can_be_asked_for(shelf: Shelf) -> None:
    read(shelf, "HOU-001", "IMM-077", "EMP-001")

    assert [visit.answer for visit in shelf.visits.recent(2)] == ["EMP-001", "IMM-077"]


def test_clearing_forgets_all_and_can_be_undone(shelf: Shelf) -> None:
    read(shelf, "HOU-001", "IMM-077")

    before = shelf.visits.clear()
    assert recent(shelf) == []

    shelf.visits.restore(before)
    assert recent(shelf) == ["IMM-077", "HOU-001"]


def test_single_ones_can_be_forgotten(shelf: Shelf) -> None:
    read(shelf, "HOU-001", "IMM-077", "EMP-001")

    shelf.visits.forget(["IMM-077", "FAM-001"])

    assert recent(shelf) == ["EMP-001", "HOU-001"]

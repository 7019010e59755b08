"""The page of a category: its answers under the names of its topics, walked by keys."""

from pathlib import Path

import pytest

from tests.support.answers import answer, register
from tests.support.desk import Desk, Made, seen
from tests.support.library import make_edition
from treadstone_desktop.ui.finding.answer_rows import AT_ONCE
from treadstone_desktop.ui.finding.row_list import Row
from treadstone_desktop.ui.shell.navigator import Place


def listed(desk: Desk) -> list[str]:
    return [row.words for row in seen(desk.shown, Row)]


@pytest.fixture
def two_topics(make_desk: Made, tmp_path: Path) -> Desk:
    """Housing with two topics, twenty answers in the first."""
    topics = [
        register("topic", "housing", slug, category="housing", slug=slug, position=position,
                 name_en=slug.title())
        for position, slug in enumerate(("leases", "repairs"), 2)
    ]  # fmt: skip
    items = [answer(f"HOU-{n:03}", f"Lease {n}?", topic="leases") for n in range(1, 21)]
    items += [answer("HOU-030", "Who mends the roof?", topic="repairs")]
    return make_desk(edition=make_edition(tmp_path / "topics.db", [*items, *topics]))


def test_answers_stand_under_their_topics(two_topics: Desk) -> None:
    two_topics.go("category", "housing")
    words = two_topics.words()
    assert {"№ i", "Housing", "21 answers", "Leases", "Repairs"} <= set(words)
    assert listed(two_topics)[-1] == "Who mends the roof?"


def test_a_topic_without_answers_is_not_named(two_topics: Desk) -> None:
    two_topics.go("category", "housing")
    assert "Rent" not in two_topics.words()


@pytest.fixture
def long_list(make_desk: Made, tmp_path: Path) -> Desk:
    """Housing with a hundred answers."""
    items = [answer(f"HOU-{n:03}", f"Rent {n}?", slug=f"rent-{n}") for n in range(1, 101)]
    return make_desk(edition=make_edition(tmp_path / "long.db", items))


def test_of_a_long_list_the_first_screen_is_made_first_and_the_rest_follows(
    long_list: Desk,
) -> None:
    long_list.window.navigator.go(Place("category", "housing"))
    assert listed(long_list) == [f"Rent {n}?" for n in range(1, AT_ONCE + 1)]
    long_list.qtbot.waitUntil(lambda: len(listed(long_list)) == 100)
    assert listed(long_list)[-1] == "Rent 100?"


def test_back_to_a_row_far_down_finds_it(long_list: Desk) -> None:
    long_list.go("category", "housing")
    long_list.qtbot.waitUntil(lambda: len(listed(long_list)) == 100)
    seen(long_list.shown, Row)[90].setFocus()
    long_list.press("Space", "Alt+Left")
    assert long_list.focused.accessibleName().startswith("Rent 91?")


def test_another_list_while_rows_are_waiting_has_only_its_own(long_list: Desk) -> None:
    long_list.window.navigator.go(Place("category", "housing"))
    long_list.go("saved")
    assert listed(long_list) == []


def test_a_topic_that_is_asked_for_stands_at_the_top(two_topics: Desk) -> None:
    two_topics.window.navigator.go(Place("category", "housing", "repairs"))
    two_topics.settle()
    bar = two_topics.window.pages.listing.verticalScrollBar()
    assert bar.value() > 0


def test_up_and_down_walk_the_answers(desk: Desk) -> None:
    desk.go("category", "housing")
    seen(desk.shown, Row)[0].setFocus()
    desk.press("Down", "Down", "Up", "Space")
    assert desk.place == ("answer", "HOU-002", "")


def test_a_category_that_nobody_knows_shows_what_was_updated(desk: Desk) -> None:
    desk.go("category", "no-such-thing")
    assert "Recently updated" in desk.words()


def test_each_row_says_when_it_was_updated_and_its_review(desk: Desk) -> None:
    desk.go("category", "family")
    [row] = seen(desk.shown, Row)
    assert row.accessibleName() == (
        "Who decides where the children live? Updated November 2026 · Not yet reviewed by a lawyer"
    )

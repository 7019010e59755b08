import pytest

from tests.support.answers import answer, register, tombstone
from tests.support.publisher import NOW, question
from treadstone_desktop.library.lines import Item, canonical, read_line, rev_of
from treadstone_desktop.publishing.feed.head import Lines
from treadstone_desktop.publishing.feed.revising import (
    Changes,
    LostAnswerError,
    changes_between,
    revise,
)

TODAY = NOW.date()


def lines(*items: Item) -> Lines:
    return {item["id"]: canonical(item) for item in items}


def test_a_line_that_did_not_change_keeps_its_revision(  # and so costs no reader anything
) -> None:
    before = lines(question("One month."))

    assert revise(before, [question("One month.")], 2, TODAY) == before


def test_a_line_that_changed_bears_the_revision_of_its_change() -> None:
    after = revise(lines(question("One month.")), [question("Two months.")], 7, TODAY)

    assert rev_of(read_line(after["HOU-001"])) == 7


def test_a_new_line_bears_the_revision_it_came_with() -> None:
    after = revise({}, [answer("EMP-001", rev=1)], 3, TODAY)

    assert rev_of(read_line(after["EMP-001"])) == 3


def test_a_register_row_that_is_no_more_leaves_a_tombstone() -> None:
    before = lines(register("source", "RTA", key="RTA"))

    after = revise(before, [], 2, TODAY)

    assert read_line(after["source:RTA"]) == {
        "id": "source:RTA",
        "deleted": f"{TODAY}T00:00:00Z",
        "reason": "withdrawn",
        "rev": 2,
    }


def test_an_answer_does_not_vanish_without_a_word() -> None:
    with pytest.raises(LostAnswerError, match=r"HOU-001: readers have .*withdrawn\.tsv"):
        revise(lines(question("One month.")), [], 2, TODAY)


def test_a_tombstone_stays_as_it_was() -> None:
    first = revise(lines(question("One month.")), [tombstone("HOU-001")], 2, TODAY)

    assert revise(first, [tombstone("HOU-001")], 3, TODAY) == first
    assert revise(first, [], 3, TODAY) == first


def test_a_row_that_comes_back_takes_the_place_of_its_tombstone() -> None:
    row = register("source", "RTA", key="RTA")
    gone = revise(lines(row), [], 2, TODAY)

    after = revise(gone, [row], 3, TODAY)

    assert rev_of(read_line(after["source:RTA"])) == 3
    assert "deleted" not in read_line(after["source:RTA"])


def test_lines_come_in_key_order() -> None:
    after = revise({}, [answer("IMM-001"), answer("EMP-001"), register("source", "B")], 1, TODAY)

    assert list(after) == ["EMP-001", "IMM-001", "source:B"]


def test_what_changes_is_counted_as_readers_see_it() -> None:
    before = lines(answer("HOU-001"), answer("HOU-002"), answer("HOU-003"), register("source", "A"))
    items = [
        answer("HOU-001", "Another?"),
        answer("HOU-002"),
        tombstone("HOU-003"),
        answer("EMP-001"),
    ]

    after = revise(before, items, 2, TODAY)

    assert changes_between(before, after) == Changes(new=1, changed=1, removed=1, other=1)

from hashlib import sha256

import pytest

from tests.support.answers import answer, registers, tombstone
from tests.support.feeds import lines_of
from treadstone_desktop.base.errors import FeedError
from treadstone_desktop.sync.apply import Changes, adds_up, changes_between, packs_for
from treadstone_desktop.sync.feed import Listing, PackEntry, pack_path

STATE = "a" * 64


def pack(since: int, revision: int) -> PackEntry:
    return PackEntry(since, revision, pack_path(revision, since), STATE, 1, 0, 100, 100)


def listing(*packs: PackEntry) -> Listing:
    return Listing(1, 1, "0.1", 23, "2026-11-22", 8, STATE, packs)


LADDER = listing(pack(22, 23), pack(21, 23), pack(17, 23), pack(0, 17))


@pytest.mark.parametrize(
    ("revision", "way"),
    [(22, [(22, 23)]), (21, [(21, 23)]), (20, [(17, 23)]), (17, [(17, 23)]),
     (16, [(0, 17), (17, 23)]), (0, [(0, 17), (17, 23)]), (23, [(22, 23)])],
)  # fmt: skip
def test_one_pack_is_enough_and_from_nothing_two(revision: int, way: list[tuple[int, int]]) -> None:
    assert [(p.since, p.revision) for p in packs_for(LADDER, revision)] == way


def test_a_base_that_is_new_needs_no_second_pack() -> None:
    assert packs_for(listing(pack(22, 23), pack(0, 23)), 0) == [pack(0, 23)]


@pytest.mark.parametrize("packs", [[pack(22, 23)], [pack(0, 17)], [pack(0, 17), pack(18, 23)]])
def test_without_a_way_from_nothing_there_is_none(packs: list[PackEntry]) -> None:
    with pytest.raises(FeedError, match="no pack leads"):
        packs_for(listing(*packs), 0)


BEFORE = lines_of([*registers(), answer("HOU-001"), answer("HOU-001", lang="fr")])


@pytest.mark.parametrize(
    ("now", "changes"),
    [
        ([answer("HOU-001"), answer("HOU-001", lang="fr")], Changes()),
        ([answer("HOU-001", rev=2), answer("HOU-001", lang="fr")], Changes()),
        ([answer("HOU-001", "New?"), answer("HOU-001", "Neuf ?", lang="fr")], Changes(changed=1)),
        ([answer("HOU-001")], Changes(changed=1)),
        ([answer("HOU-001"), answer("HOU-001", lang="fr"), answer("EMP-001")], Changes(new=1)),
        ([tombstone("HOU-001"), tombstone("HOU-001.fr")], Changes(removed=1)),
    ],
    ids=["same", "only-rev", "both-languages", "french-gone", "new", "removed"],
)
def test_changes_are_counted_as_a_reader_counts(
    now: list[dict[str, object]], changes: Changes
) -> None:
    assert changes_between(BEFORE, lines_of(now)) == changes


def test_a_text_that_speaks_of_deletion_is_a_live_line() -> None:
    lines = lines_of([answer("HOU-001", 'What does {"deleted":1} mean?')])
    state = "0" * 64

    assert not adds_up(lines, state)
    assert adds_up(lines_of([tombstone("HOU-001")]), sha256().hexdigest())

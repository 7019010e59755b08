import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.answers import answer, tombstone
from tests.support.publisher import NOW
from treadstone_desktop.library.lines import Item
from treadstone_desktop.publishing.feed.head import (
    Lines,
    follow,
    lines_of,
    live_state,
)
from treadstone_desktop.publishing.feed.ladder import Ladder, make_ladder
from treadstone_desktop.publishing.feed.revising import revise
from treadstone_desktop.sync.feed import PackEntry

KEYS = ["EMP-001", "FAM-001", "HOU-001", "HOU-002", "IMM-001", "IMM-002"]
Change = tuple[str, int | None]


class History:
    """A library published again and again: every state of it, and the packs of the newest."""

    def __init__(self) -> None:
        self.states: list[Lines] = [{}]
        self.packs: dict[str, bytes] = {}
        self.ladder = Ladder((), None)

    def add(self, *items: Item) -> None:
        revision = len(self.states)
        lines = revise(self.states[-1], items, revision, NOW.date())
        base = next((entry for entry in self.ladder.entries if entry.since == 0), None)
        self.ladder = make_ladder(lines, revision, live_state(lines), base)
        self.packs |= {packed.entry.path: packed.content for packed in self.ladder.made}
        self.states.append(lines)

    def updated(self, revision: int) -> Lines:
        """The newest lines as a reader of ``revision`` gets them."""
        entry = max((e for e in self.ladder.entries if e.since <= revision), key=lambda e: e.since)
        had = self.states[revision] if entry.since else {}
        after = follow(had, self._read(entry), revision if entry.since else 0)
        return after if entry.revision + 1 == len(self.states) else self._from(entry, after)

    def _from(self, base: PackEntry, lines: Lines) -> Lines:
        entry = max(
            (e for e in self.ladder.entries if e.since <= base.revision), key=lambda e: e.since
        )
        return follow(lines, self._read(entry), base.revision)

    def _read(self, entry: PackEntry) -> Lines:
        return lines_of(self.packs[entry.path], entry)


def sinces(history: History) -> list[int]:
    return [entry.since for entry in history.ladder.entries]


def words(number: int) -> str:
    """Words that do not pack well: no two texts alike."""
    return random.Random(number).randbytes(400).hex()


def library(count: int = 40) -> list[Item]:
    return [answer(f"HOU-{n:03}", body=[words(n)]) for n in range(1, count + 1)]


def test_the_first_publication_is_a_base() -> None:
    history = History()
    history.add(*library())

    assert sinces(history) == [0]
    assert history.ladder.kept is None


def test_a_small_change_keeps_the_base_and_adds_one_small_pack() -> None:
    history = History()
    history.add(*library())
    history.add(*library()[:-1], answer("HOU-040", body=["Short."]))

    assert sinces(history) == [1, 0]
    assert history.ladder.kept is not None
    assert [packed.entry.items for packed in history.ladder.made] == [1]


def test_who_is_far_behind_takes_the_longer_way_and_who_is_near_the_shorter() -> None:
    history = History()
    items = library()
    for number in range(1, 10):
        items[number] = answer(items[number]["id"], body=[f"Text {number}."])
        history.add(*items)

    assert sinces(history) == [8, 7, 5, 1, 0]
    counts = {entry.since: entry.items for entry in history.ladder.entries}
    assert counts == {8: 1, 7: 2, 5: 4, 1: 8, 0: 40}


def test_a_pack_that_holds_no_more_than_the_one_above_it_saves_is_left_out() -> None:
    history = History()
    for number in range(1, 10):
        history.add(*library()[:-1], answer("HOU-040", body=[f"Text {number}."]))

    assert sinces(history) == [1, 0]


def test_a_base_is_made_anew_when_too_much_lies_on_it() -> None:
    history = History()
    history.add(*library())
    history.add(*(answer(item["id"], body=[words(n + 100)]) for n, item in enumerate(library())))

    assert sinces(history) == [0]
    assert history.ladder.entries[0].revision == 2


def test_a_base_is_made_anew_after_sixteen_publications() -> None:
    history = History()
    for number in range(1, 18):
        history.add(*library()[:-1], answer("HOU-040", body=[f"Text {number}."]))
    remade = [entry.revision for entry in history.ladder.entries if entry.since == 0]

    assert remade == [17]


@given(st.lists(st.lists(st.tuples(st.sampled_from(KEYS), st.none() | st.integers(0, 3)),
                         min_size=1, max_size=3), min_size=1, max_size=24))  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_every_reader_arrives_wherever_they_stood(changes: list[list[Change]]) -> None:
    history = History()
    items: dict[str, Item] = {}
    for step in changes:
        for key, text in step:
            gone = text is None
            if gone and key not in items:
                continue
            items[key] = tombstone(key) if gone else answer(key, body=[f"Text {text}."])
        history.add(*items.values())

    newest = history.states[-1]
    for revision in range(len(history.states)):
        assert history.updated(revision) == newest

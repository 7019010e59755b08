"""Which packs a publication has: one base, and from each rung of a ladder the way to the newest.

A reader takes one pack, or from nothing two, however far behind they are. The rungs are 1, 2, 4,
8 … publications back: who stands between two takes the longer way, at most twice as long.
"""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from treadstone_desktop.library.lines import read_line, rev_of
from treadstone_desktop.publishing.feed.head import Lines
from treadstone_desktop.sync.feed import PackEntry
from treadstone_desktop.sync.packs import Packed, write_pack

_BASE_LASTS = 16
"""Publications after which a base is made anew."""

_MOST_OF_BASE = 0.25
"""So much of a base's length may be needed on top of it before it is made anew."""


class Ladder(NamedTuple):
    """The packs of a publication: those made for it, and the base, if the old one stays."""

    made: tuple[Packed, ...]
    kept: PackEntry | None

    @property
    def entries(self) -> tuple[PackEntry, ...]:
        """All of them as ``library.json`` names them, the shortest way first."""
        kept = [self.kept] if self.kept else []
        entries = [*(packed.entry for packed in self.made), *kept]
        return tuple(sorted(entries, key=lambda entry: -entry.since))


def make_ladder(lines: Lines, revision: int, state: str, base: PackEntry | None) -> Ladder:
    """The packs that lead to ``revision``, whose ``lines`` are in key order.

    ``base`` is the one that readers have; it stays while it is worth it.
    """
    revs = {key: rev_of(read_line(line)) for key, line in lines.items()}

    def pack(since: int) -> Packed:
        wanted = (line for key, line in lines.items() if revs[key] > since)
        return write_pack(wanted, since=since, revision=revision, state=state)

    on_top = _on_top(pack, revision, base)
    made = [on_top or pack(0)]
    kept = base if on_top else None
    longest = kept.length if kept else made[0].entry.length
    rungs = _rungs(revision) | {made[0].entry.since}
    for since in _worth_it(rungs, revs.values()):
        if since != made[0].entry.since:
            packed = pack(since)
            made += [packed] if packed.entry.length < longest else []
    return Ladder(tuple(made), kept)


def _on_top(pack: Callable[[int], Packed], revision: int, base: PackEntry | None) -> Packed | None:
    """What must be laid on ``base`` while it is worth it, else None."""
    if base is None or revision - base.revision >= _BASE_LASTS:
        return None
    packed = pack(base.revision)
    return packed if packed.entry.length <= _MOST_OF_BASE * base.length else None


def _rungs(revision: int) -> set[int]:
    """``1``, and the powers of two back from ``revision``."""
    back = {revision - (1 << power) for power in range(revision.bit_length())}
    return {rung for rung in back | {1} if 1 <= rung < revision}


def _worth_it(rungs: set[int], revs: Collection[int]) -> Iterator[int]:
    """Those of ``rungs`` whose pack holds less than that of the one below."""
    before = -1
    for since in sorted(rungs):
        count = sum(rev > since for rev in revs)
        if count != before:
            yield since
        before = count

"""Brings what the edition on offer is made of: one pack, or from nothing two, and search tables
that are new.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from treadstone_desktop.base.errors import FeedError, NoRoomError
from treadstone_desktop.library.meaning import Meaning, read_meaning
from treadstone_desktop.sync.apply import adds_up, lines_after, packs_for
from treadstone_desktop.sync.download import Report, Wanted, fetch, sweep
from treadstone_desktop.sync.feed import LISTING, Listing, MeaningEntry, PackEntry
from treadstone_desktop.sync.here import Here, Place
from treadstone_desktop.sync.roads import Road
from treadstone_desktop.sync.trust import Trust

_ROOM = 1.3
"""Times the size of an edition that must be free, beside its packs."""

_GROWS = 4
"""Times its packs unpacked that an edition from nothing may have."""


class Brought(NamedTuple):
    """What the next edition is made of: its lines by key, and its word table, if it has one."""

    lines: Mapping[str, str]
    meaning: Meaning | None


def to_bring(listing: Listing, here: Here, start: int) -> int:
    """Bytes that have to come for an edition of revision ``start`` (0: nothing) to be up to date.

    Raises FeedError.
    """
    tables = _new_tables(listing, here)
    return sum(pack.length for pack in packs_for(listing, start)) + (tables.length if tables else 0)


def has_newest(listing: Listing, here: Here, epoch: int) -> bool:
    """Whether the edition that is here is the one of ``epoch`` that ``listing`` describes."""
    same = (here.order, here.state) == ((epoch, listing.revision), listing.state)
    return here.opened is not None and same and _new_tables(listing, here) is None


class Bringer(NamedTuple):
    """Fetches over ``road`` what ``trust`` proved, and puts lines over those that are here."""

    place: Place
    road: Road
    trust: Trust
    here: Here
    report: Report

    def bring(self, listing: Listing, start: int) -> Brought:
        """What ``listing`` describes, from revision ``start`` (0: nothing).

        An edition made from the same source that never was in this feed may have the revision
        of one that was, and other lines: then it begins from the base. Raises FetchError,
        FeedError, LineError, CannotKeepError.
        """
        ways = [packs_for(listing, start)]
        if ways[0][0].since:
            ways.append(packs_for(listing, 0))
        tables = _new_tables(listing, self.here)
        for way in ways:
            lines, meaning = self._by(way, tables)
            if adds_up(lines, listing.state):
                return Brought(lines, meaning)
        raise FeedError(LISTING, "its lines do not add up to the state that was signed")

    def _by(self, way: list[PackEntry], tables: MeaningEntry | None) -> Brought:
        entries: list[PackEntry | MeaningEntry] = [*way, tables] if tables else [*way]
        wanted = [self.trust.target(entry.path, entry.length) for entry in entries]
        sweep(self.place.partial, {one.sha256 for one in wanted})
        self._need_room(way, wanted)
        files = [
            fetch(self.road, one, self.place.partial, self._of_all(wanted, one)) for one in wanted
        ]
        lines: Mapping[str, str] = self.here.lines if way[0].since else {}
        for pack, path in zip(way, files, strict=False):
            with path.open("rb") as file:
                lines = lines_after(lines, file, pack)
        meaning = _meaning(files[-1], tables) if tables else self.here.meaning
        return Brought(lines, meaning)

    def _of_all(self, wanted: list[Wanted], one: Wanted) -> Report:
        """Progress of ``one`` as that of all that is ``wanted``."""
        before = sum(other.length for other in wanted[: wanted.index(one)])
        whole = sum(other.length for other in wanted)
        return lambda come, _: self.report(before + come, whole)

    def _need_room(self, way: list[PackEntry], wanted: list[Wanted]) -> None:
        bases = [_GROWS * pack.raw for pack in way if not pack.since]
        size = max([self.here.size, *bases])
        needed = int(_ROOM * size) + sum(one.length for one in wanted)
        free = shutil.disk_usage(self.place.folder).free
        if free < needed:
            raise NoRoomError(self.place.folder, needed, free)


def _new_tables(listing: Listing, here: Here) -> MeaningEntry | None:
    """The search tables to fetch, if there are others than those here."""
    tables = listing.meaning
    if tables is None or (here.meaning and here.meaning.version == tables.version):
        return None
    return tables


def _meaning(path: Path, tables: MeaningEntry) -> Meaning:
    meaning = read_meaning(path.read_bytes())
    if meaning.version != tables.version:
        raise FeedError(tables.path, "it is of another version than it says")
    return meaning

"""Brings the lines of the edition on offer: one pack, or from nothing two."""

import shutil
from collections.abc import Mapping
from typing import NamedTuple

from treadstone_desktop.base.errors import FeedError, NoRoomError
from treadstone_desktop.sync.apply import adds_up, lines_after, packs_for
from treadstone_desktop.sync.download import Report, Wanted, fetch, sweep
from treadstone_desktop.sync.feed import LISTING, Listing, PackEntry
from treadstone_desktop.sync.here import Here, Place
from treadstone_desktop.sync.roads import Road
from treadstone_desktop.sync.trust import Trust

_ROOM = 1.3
"""Times the size of an edition that must be free, beside its packs."""

_GROWS = 4
"""Times its packs unpacked that an edition from nothing may have."""


class Bringer(NamedTuple):
    """Fetches packs over ``road`` that ``trust`` proved, and puts their lines over those here."""

    place: Place
    road: Road
    trust: Trust
    here: Here
    report: Report

    def lines(self, listing: Listing, start: int) -> Mapping[str, str]:
        """The lines that ``listing`` describes, by key, from revision ``start`` (0: nothing).

        An edition made from the same source that never was in this feed may have the revision
        of one that was, and other lines: then it begins from the base. Raises FetchError,
        FeedError, LineError, CannotKeepError.
        """
        ways = [packs_for(listing, start)]
        if ways[0][0].since:
            ways.append(packs_for(listing, 0))
        for way in ways:
            lines = self._by(way)
            if adds_up(lines, listing.state):
                return lines
        raise FeedError(LISTING, "its lines do not add up to the state that was signed")

    def _by(self, way: list[PackEntry]) -> Mapping[str, str]:
        wanted = [self.trust.target(pack.path, pack.length) for pack in way]
        sweep(self.place.partial, {one.sha256 for one in wanted})
        self._need_room(way)
        lines: Mapping[str, str] = self.here.lines if way[0].since else {}
        for pack, one in zip(way, wanted, strict=True):
            path = fetch(self.road, one, self.place.partial, self._of_all(wanted, one))
            with path.open("rb") as file:
                lines = lines_after(lines, file, pack)
        return lines

    def _of_all(self, wanted: list[Wanted], one: Wanted) -> Report:
        """Progress of ``one`` as that of all that is ``wanted``."""
        before = sum(other.length for other in wanted[: wanted.index(one)])
        whole = sum(other.length for other in wanted)
        return lambda come, _: self.report(before + come, whole)

    def _need_room(self, way: list[PackEntry]) -> None:
        bases = [_GROWS * pack.raw for pack in way if not pack.since]
        size = max([self.here.size, *bases])
        needed = int(_ROOM * size) + sum(pack.length for pack in way)
        free = shutil.disk_usage(self.place.folder).free
        if free < needed:
            raise NoRoomError(self.place.folder, needed, free)

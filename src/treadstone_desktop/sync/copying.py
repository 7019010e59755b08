"""A proved copy of a feed in a folder: a stick, or an office's share, for other computers.

Whoever reads it proves it again. Its timestamp is written last, so that a reader sees the feed
of before or the new one.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import count
from pathlib import Path

from treadstone_desktop.base.errors import FetchError
from treadstone_desktop.base.files import copy_whole, write_whole
from treadstone_desktop.sync.bringing import has_newest
from treadstone_desktop.sync.download import Report, fetch, sweep
from treadstone_desktop.sync.freshness import freshness
from treadstone_desktop.sync.here import Place, look
from treadstone_desktop.sync.offer import ask, refuse_unfit
from treadstone_desktop.sync.outcome import Outcome
from treadstone_desktop.sync.roads import Road
from treadstone_desktop.sync.trust import Trust
from treadstone_desktop.sync.updater import guarded, no_report


def copy_feed(
    place: Place,
    open_road: Callable[[], Road],
    target: Path,
    *,
    now: datetime,
    report: Report = no_report,
) -> Outcome:
    """Put the feed at the end of a road into the folder ``target``, proved by ``place``'s trust.

    Nothing is installed: the outcome says how the feed stands to what is here, as `update` with
    ``check_only`` does. What goes wrong is in it too.
    """
    return guarded(place, open_road, lambda road: _copy(place, road, target, now, report))


def _copy(place: Place, road: Road, target: Path, now: datetime, report: Report) -> Outcome:
    here = look(place)
    trust = Trust(place.folder / "trust", place.root)
    offer = ask(place, trust, road)
    refuse_unfit(offer, here, road)
    listing = offer.listing
    packs = [trust.target(pack.path, pack.length) for pack in listing.packs]
    if listing.meaning:
        packs.append(trust.target(listing.meaning.path, listing.meaning.length))
    for one in (*packs, offer.signed):
        if not _has(target / one.name, one.length):
            part = fetch(road, one, place.partial, report)
            copy_whole(part, target / one.name)
            part.unlink()
    for name, content in (_older_roots(road, trust) | trust.metadata()).items():
        write_whole(target / name, content)
    sweep(place.partial, set())
    is_newest = has_newest(listing, here, offer.epoch)
    state = freshness(offer.confirmed, here.not_before, now) if is_newest else "available"
    return Outcome(state, listing.revision, listing.published, offer.confirmed, road.came)


def _has(path: Path, length: int) -> bool:
    """Whether a target is there from an earlier copy: its hash is in its name."""
    return path.is_file() and path.stat().st_size == length


def _older_roots(road: Road, trust: Trust) -> dict[str, bytes]:
    """The roots before the one this program came with, for older programs; none is believed."""
    have = trust.metadata()
    found: dict[str, bytes] = {}
    for version in count(1):
        name = f"metadata/{version}.root.json"
        if name in have:
            break
        try:
            found[name] = b"".join(road.get(name).pieces)
        except FetchError:
            break
    return found

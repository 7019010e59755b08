"""One run: look at a feed, fetch what is new, prove it, put it in the place of what is here.

A plain blocking function for a thread of its own, or a command. It knows no window and asks
nobody; whatever goes wrong, what was here stays.
"""

from collections.abc import Callable
from datetime import datetime

from treadstone_desktop.base.errors import CannotKeepError, EditionError, TreadstoneError
from treadstone_desktop.sync.apply import changes_between
from treadstone_desktop.sync.bringing import Bringer, has_newest, to_bring
from treadstone_desktop.sync.download import Report, sweep
from treadstone_desktop.sync.freshness import freshness
from treadstone_desktop.sync.here import Here, Place, look
from treadstone_desktop.sync.lock import only_one
from treadstone_desktop.sync.offer import Offer, ask, refuse_unfit
from treadstone_desktop.sync.outcome import Outcome, state_of_error
from treadstone_desktop.sync.roads import Road
from treadstone_desktop.sync.trust import Trust
from treadstone_desktop.sync.writing import write_next

_NEXT = "next.db"


def no_report(come: int, whole: int) -> None:
    """What is told of progress where nobody looks."""


def update(
    place: Place,
    open_road: Callable[[], Road],
    *,
    now: datetime,
    check_only: bool = False,
    report: Report = no_report,
) -> Outcome:
    """Bring the library at ``place`` up to date by a road, or with ``check_only`` only look.

    What is known to go wrong is in the outcome; only UsageError, for an address that is none, is
    raised. ``report`` is told the bytes of packs that have come, and those that there are.
    """
    return guarded(place, open_road, lambda road: _run(place, road, now, check_only, report))


def guarded(place: Place, open_road: Callable[[], Road], run: Callable[[Road], Outcome]) -> Outcome:
    """``run`` over a road, alone at ``place``; of what goes wrong, the outcome it comes to.

    Raises UsageError, for an address that is none.
    """
    came = 0
    try:
        with only_one(place.folder / "lock"), open_road() as road:
            try:
                return run(road)
            finally:
                came = road.came
    except TreadstoneError as error:
        return _failed(place, error, came)
    except OSError as error:  # a disk that fails where nobody looked for it
        kept = CannotKeepError(place.folder, error.strerror or str(error))
        kept.__cause__ = error
        return _failed(place, kept, came)


def _run(place: Place, road: Road, now: datetime, check_only: bool, report: Report) -> Outcome:
    here = look(place)
    trust = Trust(place.folder / "trust", place.root)
    offer = ask(place, trust, road)
    refuse_unfit(offer, here, road)
    listing = offer.listing
    if has_newest(listing, here, offer.epoch):
        return _confirmed(place, here, offer, now, road)
    start = here.order[1] if here.opened and here.order[0] == offer.epoch else 0
    if check_only:
        size = to_bring(listing, here, start)
        return Outcome("available", listing.revision, listing.published, offer.confirmed, size)
    brought = Bringer(place, road, trust, here, report).bring(listing, start)
    made = place.partial / _NEXT
    write_next(brought, offer, here, made)
    place.store.install(made, confirmed=offer.confirmed, move=True)
    sweep(place.partial, set())
    changes = changes_between(here.lines, brought.lines)
    state = "updated" if here.opened or here.order != offer.order else "repaired"
    return Outcome(state, listing.revision, listing.published, offer.confirmed, road.came, *changes)


def _confirmed(place: Place, here: Here, offer: Offer, now: datetime, road: Road) -> Outcome:
    """What is here is the newest, says a stamp that may be old."""
    assert here.opened is not None
    sweep(place.partial, set())
    day = max(offer.confirmed, here.confirmed)
    if day and (day != here.confirmed or here.opened.source != "current"):
        place.store.confirm(here.opened, day)
    state = freshness(day, here.not_before, now)
    if here.opened.notices and here.opened.source != "current" and state != "clock":
        state = "repaired"
    return Outcome(state, offer.listing.revision, offer.listing.published, day, road.came)


def _failed(place: Place, error: TreadstoneError, came: int) -> Outcome:
    """What ``error`` comes to, and which edition is here all the same."""
    state = state_of_error(error)
    try:
        opened = place.store.choose()
    except EditionError:
        return Outcome(state, bytes=came, error=error)
    library = opened.library
    library.close()
    pointer = place.store.installed()
    confirmed = pointer.confirmed if pointer and opened.source == "current" else ""
    return Outcome(state, library.revision, library.published, confirmed, came, error=error)

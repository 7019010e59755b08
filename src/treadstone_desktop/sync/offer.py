"""What a feed offers, proved, and whether this program may take it."""

from typing import NamedTuple

from treadstone_desktop import __version__
from treadstone_desktop.base.errors import FeedError
from treadstone_desktop.base.files import write_whole
from treadstone_desktop.library.schema import SCHEMA
from treadstone_desktop.sync.download import Wanted, fetch
from treadstone_desktop.sync.feed import FORMAT, LISTING, Listing, read_listing
from treadstone_desktop.sync.freshness import issued_on
from treadstone_desktop.sync.here import Here, Order, Place
from treadstone_desktop.sync.roads import Road
from treadstone_desktop.sync.trust import Trust


class Offer(NamedTuple):
    """What a feed was proved to offer, in the edition of ``epoch`` that ``listing`` describes.

    ``confirmed`` is the ISO day of the publisher's stamp, or nothing; ``signed`` is the file that
    was read.
    """

    epoch: int
    confirmed: str
    listing: Listing
    signed: Wanted

    @property
    def order(self) -> Order:
        """By which it is newer than another edition."""
        return self.epoch, self.listing.revision


def ask(place: Place, trust: Trust, road: Road) -> Offer:
    """What the feed at the end of ``road`` offers. Raises FetchError, FeedError, CannotKeepError.

    Trust and ``library.json`` are kept, so that they need not come again while they hold.
    """
    proved = trust.refresh(road)
    kept = place.folder / "trust" / LISTING
    content = kept.read_bytes() if kept.exists() else b""
    if not proved.listing.is_of(content):
        part = fetch(road, proved.listing, place.partial, lambda come, whole: None)
        content = part.read_bytes()
        write_whole(kept, content)
        part.unlink()
    return Offer(proved.epoch, issued_on(proved.issued), read_listing(content), proved.listing)


def refuse_unfit(offer: Offer, here: Here, road: Road) -> None:
    """Raises FeedError if the offer needs a newer program, or is older than what is here."""
    listing = offer.listing
    if listing.format > FORMAT or listing.schema > SCHEMA or _parts(listing.min_app) > _ours():
        needs = f"it needs Treadstone Desktop {listing.min_app} or later"
        raise FeedError(LISTING, needs, "needs_app")
    if offer.order < here.floor:
        older = f"it is of revision {listing.revision}; {here.floor[1]} has been here"
        raise FeedError(LISTING, older, "older" if road.is_folder else "refused")


def _ours() -> list[int]:
    return _parts(__version__)


def _parts(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]

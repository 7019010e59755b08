"""Makes the file of the next edition, by the one writer."""

from pathlib import Path

from treadstone_desktop.base.errors import FeedError
from treadstone_desktop.library.held import lines_to_keep
from treadstone_desktop.library.writer import write_edition
from treadstone_desktop.sync.apply import count_answers
from treadstone_desktop.sync.bringing import Brought
from treadstone_desktop.sync.feed import LISTING
from treadstone_desktop.sync.here import Here
from treadstone_desktop.sync.offer import Offer


def write_next(brought: Brought, offer: Offer, here: Here, out: Path) -> None:
    """Write the edition on offer at ``out``, with the earlier lines of what is ``here``.

    Raises FeedError if it is not what was signed, LineError if no edition may hold one of its
    lines, CannotKeepError.
    """
    listing = offer.listing
    if count_answers(brought.lines) != listing.answers:
        raise FeedError(LISTING, "it has not as many answers as it says")
    try:
        state = write_edition(
            brought.lines.values(),
            out,
            revision=listing.revision,
            epoch=offer.epoch,
            published=listing.published,
            earlier=lines_to_keep(here.earlier, here.lines, brought.lines, listing.published),
            meaning=brought.meaning,
        )
    except ValueError as error:
        raise FeedError(LISTING, f"no edition can be made of it: {error}") from error
    if state != listing.state:
        raise FeedError(LISTING, "its lines do not add up to the state that was signed")

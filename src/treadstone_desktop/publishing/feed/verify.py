"""A feed as a reader finds it: what is signed, whether the host says "not found", how fresh."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from treadstone_desktop.base.errors import FetchError
from treadstone_desktop.publishing.feed.folder import Read
from treadstone_desktop.publishing.feed.head import Head, read_head
from treadstone_desktop.sync.address import open_road
from treadstone_desktop.sync.roads import MISSING, Road

OLDEST_STAMP = timedelta(days=3)
"""A stamp is made every day; past this, whoever makes it has stopped."""

_AHEAD = timedelta(days=1)
_NO_FILE = "metadata/0.root.json"


class Verdict(NamedTuple):
    """What a reader gets, None if nothing was published, and what is wrong all the same."""

    head: Head | None
    faults: tuple[str, ...]


def verify_feed(address: str, trust: bytes, now: datetime) -> Verdict:
    """The feed at ``address``, a folder or a web address, for a reader who trusts ``trust``.

    Raises FetchError if it cannot be reached, FeedError if a reader would refuse it, UsageError
    for what is no address of a feed.
    """
    with open_road(address, _never) as road:
        faults = list(_host_faults(road))
        head = None if faults else read_head(_reading(road), trust)
    if head is None and not faults:
        faults.append("nothing was published here yet")
    elif head is not None:
        faults += stamp_faults(head.issued, now)
    return Verdict(head, tuple(faults))


def stamp_faults(issued: str, now: datetime) -> list[str]:
    """What is wrong with a feed that was stamped at ``issued``."""
    try:
        age = now - datetime.strptime(issued, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return ["its timestamp does not say when it was made"]
    if age > OLDEST_STAMP:
        return [f"it was stamped {age.days} days ago; 'stamp' is to run every day"]
    if age < -_AHEAD:
        return [f"it was stamped at {issued}, which is still to come; one clock is wrong"]
    return []


def _host_faults(road: Road) -> list[str]:
    """A host that answers anything but 404 for what is not there strands every reader: they look
    for the next root until there is none.
    """
    try:
        for _ in road.get(_NO_FILE).pieces:
            break
    except FetchError as error:
        if error.status in MISSING:
            return []
        if error.state != "portal":
            raise
    return [f"the host sends a page where there is no file ({_NO_FILE}); it must answer 404"]


def _reading(road: Road) -> Read:
    def read(name: str) -> bytes | None:
        try:
            return b"".join(road.get(name).pieces)
        except FetchError as error:
            if error.status in MISSING:
                return None
            raise

    return read


def _never() -> bool:
    return False

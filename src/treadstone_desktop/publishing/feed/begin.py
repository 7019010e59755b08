"""Begins a feed, and stamps it day by day."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from tuf.api.metadata import Metadata, Root

from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.publishing.feed import roles
from treadstone_desktop.publishing.feed.folder import TIMESTAMP, FeedFolder
from treadstone_desktop.publishing.feed.head import Head, newest_root, read_head
from treadstone_desktop.publishing.feed.keys import ROLES, Keys

FIRST_ROOT = "metadata/1.root.json"
NOT_FOUND = "404.html"

_NOT_FOUND_PAGE = b"""\
<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Not found</title>
<p>There is no such file here.</p>
</html>
"""


def begin(feed: Path, keys: Keys, now: datetime) -> Path:
    """Begin a feed in the folder ``feed`` and return its root, which readers are to trust.

    Nothing is published yet. Raises UsageError if a feed is there, KeysError, CannotKeepError.
    """
    folder = FeedFolder(feed)
    if folder.read(FIRST_ROOT) is not None:
        raise UsageError(f"{feed}: there is a feed here already.")
    public = {role: keys.public(role) for role in ROLES}
    root = roles.make_root(public, version=1, epoch=1, now=now)
    folder.write({NOT_FOUND: _NOT_FOUND_PAGE, FIRST_ROOT: roles.sign_root(root, keys)})
    return feed / FIRST_ROOT


class Roots(NamedTuple):
    """The roots of a feed: that which readers are to trust, and the newest."""

    trusted: bytes
    newest: Metadata[Root]


def roots_of(folder: FeedFolder, trust: bytes) -> Roots:
    """The roots of a feed whose readers trust ``trust``, or the first one if that is empty.

    Raises UsageError if there is no feed.
    """
    first, newest = folder.read(FIRST_ROOT), newest_root(folder.read)
    if first is None or newest is None:
        raise UsageError(f"{folder.path}: there is no feed here; begin one with 'init'.")
    return Roots(trust or first, newest)


def stamp(feed: Path, keys: Keys, now: datetime, *, trust: bytes = b"") -> Head:
    """Say that what is published is the newest still, and return it as a reader now has it.

    Raises UsageError if ``feed`` is none, if nothing was published, or if the clock goes
    backwards; KeysError, FeedError, CannotKeepError.
    """
    folder = FeedFolder(feed)
    trust = roots_of(folder, trust).trusted
    head = published_head(folder, trust)
    roles.check_clock(now, head.issued)
    timestamp = roles.sign_timestamp(
        head.snapshot.version, head.timestamp.version + 1, head.root.signed, keys, now
    )
    files = {TIMESTAMP: timestamp}
    published_head(folder, trust, files)
    folder.write(files)
    return published_head(folder, trust)


def published_head(folder: FeedFolder, trust: bytes, files: dict[str, bytes] | None = None) -> Head:
    """What readers of the feed have, or will have with ``files``.

    Raises UsageError if nothing was published, FeedError if a reader would refuse it.
    """
    head = read_head(folder.with_files(files or {}), trust)
    if head is None:
        raise UsageError(f"{folder.path}: nothing was published here yet; run 'publish' first.")
    return head

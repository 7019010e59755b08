"""The newest publication of a feed, read and proved as a reader does, with TUF's own client."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tuf.api.exceptions import DownloadError, DownloadHTTPError, RepositoryError
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp
from tuf.ngclient import FetcherInterface, Updater

from treadstone_desktop.base.errors import FeedError, FetchError
from treadstone_desktop.library.lines import GONE, kind_of, read_line, rev_of, state_of
from treadstone_desktop.publishing.feed.folder import TIMESTAMP, Read
from treadstone_desktop.publishing.feed.roles import EPOCH, ISSUED
from treadstone_desktop.sync.feed import LISTING, Listing, PackEntry, read_listing
from treadstone_desktop.sync.packs import read_pack

_BASE = "feed:/"

Lines = dict[str, str]
"""Every line by key, tombstones too."""


class Head(NamedTuple):
    """A publication that was proved: what is signed, and every line of it."""

    root: Metadata[Root]
    timestamp: Timestamp
    snapshot: Snapshot
    targets: Targets
    listing: Listing
    lines: Lines

    @property
    def epoch(self) -> int:
        """The library's epoch, which only the root can raise."""
        return epoch_of(self.root.signed)

    @property
    def issued(self) -> str:
        """When this was last said to be the newest, as in the feed; empty if nobody said."""
        return str(self.timestamp.unrecognized_fields.get(ISSUED, ""))


def epoch_of(root: Root) -> int:
    """The epoch that ``root`` names."""
    return int(root.unrecognized_fields.get(EPOCH, 1))


def newest_root(read: Read) -> Metadata[Root] | None:
    """The last root of a feed of our own, unproved; None if there is no feed."""
    version = 0
    while read(f"metadata/{version + 1}.root.json") is not None:
        version += 1
    content = read(f"metadata/{version}.root.json")
    return Metadata[Root].from_bytes(content) if content else None


def read_head(read: Read, trust: bytes) -> Head | None:
    """What a reader who trusts the root ``trust`` gets; None if nothing was published yet.

    Raises FeedError if a reader would refuse it. What ``read`` raises goes through.
    """
    if read(TIMESTAMP) is None:
        return None
    with TemporaryDirectory(prefix="treadstone-") as scratch:
        try:
            return _proved(Path(scratch), _Fetcher(read), trust)
        except (RepositoryError, DownloadError) as error:
            if isinstance(error.__cause__, FetchError):
                raise error.__cause__ from None
            raise FeedError("metadata", f"a reader refuses it: {error}") from error


def follow(lines: Lines, changes: Lines, revision: int) -> Lines:
    """The ``lines`` of ``revision`` after the ``changes`` of a pack."""
    newer = {key: line for key, line in changes.items() if rev_of(read_line(line)) > revision}
    return lines | newer


def nearest_pack(listing: Listing, revision: int) -> PackEntry:
    """The pack that a reader of ``revision`` takes; the base, from nothing, is that of 0."""
    return max(
        (pack for pack in listing.packs if pack.since <= revision), key=lambda pack: pack.since
    )


def lines_of(content: bytes, entry: PackEntry) -> Lines:
    """The lines of a pack. Raises FeedError or LineError for one that is not what it must be."""
    return {item["id"]: line for line, item in read_pack(BytesIO(content), entry)}


def live_state(lines: Lines) -> str:
    """The state of the live ones of ``lines``."""
    live = (pair for pair in lines.items() if kind_of(read_line(pair[1])) != GONE)
    return state_of(live)


def _proved(scratch: Path, fetcher: FetcherInterface, trust: bytes) -> Head:
    updater = Updater(str(scratch), f"{_BASE}metadata/", str(scratch), f"{_BASE}targets/",
                      fetcher, bootstrap=trust)  # fmt: skip
    updater.refresh()
    listing = read_listing(_download(updater, LISTING, scratch))
    lines = _all_lines(updater, listing, scratch)
    if live_state(lines) != listing.state:
        raise FeedError(LISTING, "the lines of its packs do not add up to its state")
    if listing.meaning:
        _download(updater, listing.meaning.path, scratch)
    return Head(
        Metadata[Root].from_file(str(scratch / "root.json")),
        Metadata[Timestamp].from_file(str(scratch / "timestamp.json")).signed,
        Metadata[Snapshot].from_file(str(scratch / "snapshot.json")).signed,
        Metadata[Targets].from_file(str(scratch / "targets.json")).signed,
        listing,
        lines,
    )


def _all_lines(updater: Updater, listing: Listing, scratch: Path) -> Lines:
    """The lines as a reader gets them from nothing; every other pack is read through as well."""
    base = next((pack for pack in listing.packs if pack.since == 0), None)
    if base is None:
        raise FeedError(LISTING, "it names no base")
    lines = lines_of(_download(updater, base.path, scratch), base)
    nearest = nearest_pack(listing, base.revision)
    for pack in listing.packs:
        if pack != base:
            changes = lines_of(_download(updater, pack.path, scratch), pack)
            lines = follow(lines, changes, base.revision) if pack == nearest else lines
    return lines


def _download(updater: Updater, path: str, scratch: Path) -> bytes:
    info = updater.get_targetinfo(path)
    if info is None:
        raise FeedError(path, "it is named and not signed")
    return Path(updater.download_target(info, str(scratch / "download"))).read_bytes()


class _Fetcher(FetcherInterface):
    """Hands TUF's client the files of a feed that can be read by name."""

    def __init__(self, read: Read) -> None:
        self._read = read

    def _fetch(self, url: str) -> Iterator[bytes]:
        content = self._read(url.removeprefix(_BASE))
        if content is None:
            raise DownloadHTTPError(f"there is no {url.removeprefix(_BASE)}", 404)
        return iter([content])

"""Whose words these are: a feed's metadata, proved by The Update Framework.

python-tuf's client does the proving, from the root that came with the program. It works on a
private copy of what this profile trusts, and what it accepted is kept from there: each file whole
and on the disk, which the client itself does not promise, and on file systems without links,
where it would stop. A revision floor beside it (`updater`) holds even if all of this is lost.
"""

import contextlib
import json
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadHTTPError,
    ExpiredMetadataError,
    RepositoryError,
)
from tuf.api.metadata import TargetFile
from tuf.ngclient import FetcherInterface, Updater

from treadstone_desktop.base.errors import CannotKeepError, FeedError, FetchError
from treadstone_desktop.base.files import partial_files, write_whole
from treadstone_desktop.sync.download import Wanted
from treadstone_desktop.sync.feed import LISTING
from treadstone_desktop.sync.roads import MISSING, Road

_TIMESTAMP = "metadata/timestamp.json"
_KEPT = ("timestamp.json", "snapshot.json", "targets.json")
_LARGEST_LISTING = 1 << 20


class Proved(NamedTuple):
    """What a feed's metadata says. ``issued`` is when the publisher last signed, such as
    ``2026-11-22T03:00:00Z``, or nothing; ``listing`` is what is to be ``library.json``.
    """

    epoch: int
    issued: str
    listing: Wanted


class Trust:
    """What one profile trusts, in ``folder``; ``root`` is the metadata that trust starts at."""

    def __init__(self, folder: Path, root: bytes) -> None:
        self._folder = folder
        self._root = root
        self._targets: dict[str, Wanted] = {}

    def refresh(self, road: Road) -> Proved:
        """Bring the metadata up to date over ``road`` and prove it.

        Raises FetchError if it does not arrive, FeedError if it is not to be trusted,
        CannotKeepError if this computer cannot keep it. What was accepted before an error is
        kept: a new root, for one.
        """
        try:
            self._sweep()
            with tempfile.TemporaryDirectory(prefix="treadstone-") as scratch:
                work = Path(scratch)
                self._lay_out(work)
                fetcher = _Fetcher(road, self._folder)
                try:
                    return self._refresh(work, fetcher, road)
                finally:
                    self._keep(work)
                    fetcher.keep_etag()
        except OSError as error:
            raise CannotKeepError(self._folder, error.strerror or str(error)) from error

    def target(self, path: str, length: int) -> Wanted:
        """The target ``path``, which `refresh` proved, of ``length`` bytes. Raises FeedError."""
        wanted = self._targets.get(path)
        if wanted is None or wanted.length != length:
            raise FeedError(path, "nobody signed it as it is listed")
        return wanted

    def metadata(self) -> dict[str, bytes]:
        """What is kept, by the names it has in a feed, the timestamp last."""
        roots = sorted(self._folder.glob("root_history/*.root.json"))
        found = {f"metadata/{path.name}": path.read_bytes() for path in roots}
        for role in ("targets", "snapshot"):
            path = self._folder / f"{role}.json"
            found[f"metadata/{_signed(path)['version']}.{role}.json"] = path.read_bytes()
        return found | {_TIMESTAMP: _content(self._folder / "timestamp.json")}

    def _refresh(self, work: Path, fetcher: "_Fetcher", road: Road) -> Proved:
        try:
            updater = Updater(str(work), "metadata/", fetcher=fetcher, bootstrap=self._root)
            updater.refresh()
        except ExpiredMetadataError as error:
            raise FeedError(
                "metadata", f"it has run out by this computer's date: {error}"
            ) from error
        except BadVersionNumberError as error:
            raise FeedError(
                "metadata", f"it is older than what was seen before: {error}",
                "older" if road.is_folder else "refused",
            ) from error  # fmt: skip
        except (RepositoryError, DownloadError) as error:
            raise FeedError("metadata", str(error)) from error
        self._targets = dict(_targets(work / "targets.json"))
        listing = self._targets.get(LISTING)
        if listing is None or listing.length > _LARGEST_LISTING:
            raise FeedError(LISTING, "nobody signed one, or one that is too large")
        return Proved(_epoch(work), _issued(work), listing)

    def _sweep(self) -> None:
        """Remove what a run that was stopped left half written."""
        for folder in (self._folder, self._folder / "root_history"):
            for path in partial_files(folder):
                path.unlink()

    def _lay_out(self, work: Path) -> None:
        """Copy what is trusted to where the client works; what is not there is fetched anew."""
        (work / "root_history").mkdir()
        roots = self._folder.glob("root_history/*.root.json")
        for path in (*(self._folder / name for name in _KEPT), *roots):
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                (work / path.relative_to(self._folder)).write_bytes(path.read_bytes())

    def _keep(self, work: Path) -> None:
        """Keep what the client accepted, each file if it is another one than before."""
        roots = sorted(work.glob("root_history/*.root.json"))
        for path in (*roots, *(work / name for name in _KEPT)):
            kept = self._folder / path.relative_to(work)
            if path.exists() and _content(kept) != path.read_bytes():
                write_whole(kept, path.read_bytes())


class _Fetcher(FetcherInterface):
    """Gets metadata over a road. A timestamp that has not changed need not come again."""

    def __init__(self, road: Road, folder: Path) -> None:
        self._road = road
        self._timestamp = folder / "timestamp.json"
        self._note = folder / "etag.json"
        self._etag = ""
        self._came = sha256()

    def _fetch(self, url: str) -> Iterator[bytes]:
        """A generator, so that a FetchError comes through the client as it is."""
        try:
            if url != _TIMESTAMP:
                yield from self._road.get(url).pieces
                return
            body = _content(self._timestamp)
            reply = self._road.get(url, etag=self._known(body))
            self._etag = reply.etag
            for piece in (body,) if reply.unchanged else reply.pieces:
                self._came.update(piece)
                yield piece
        except FetchError as error:
            if error.status in MISSING and url.endswith(".root.json"):  # there is no newer one
                raise DownloadHTTPError(f"there is no {url}", error.status) from error
            raise

    def keep_etag(self) -> None:
        """Note by what the host knows the timestamp that is kept now, if it sent that one."""
        came = self._came.hexdigest()
        content = json.dumps({"etag": self._etag, "sha256": came}).encode()
        is_kept = came == sha256(_content(self._timestamp)).hexdigest()
        if self._etag and is_kept and _content(self._note) != content:
            write_whole(self._note, content)

    def _known(self, body: bytes) -> str:
        """The etag of ``body``, if that is the timestamp it was noted for."""
        try:
            note = json.loads(_content(self._note))
            known = note["sha256"] == sha256(body).hexdigest()
            return str(note["etag"]) if known else ""
        except (ValueError, TypeError, KeyError):
            return ""


def _content(path: Path) -> bytes:
    """The bytes of a file; none if it is not there."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return b""


def _signed(path: Path) -> dict[str, Any]:
    """What a metadata file says that has been proved."""
    told: dict[str, Any] = json.loads(path.read_bytes())["signed"]
    return told


def _targets(path: Path) -> Iterator[tuple[str, Wanted]]:
    for name, told in _signed(path)["targets"].items():
        target = TargetFile.from_dict(dict(told), name)
        digest = target.hashes.get("sha256")
        if digest:
            yield name, Wanted(_served(name, digest), target.length, digest)


def _served(name: str, digest: str) -> str:
    folder, slash, file = name.rpartition("/")
    return f"targets/{folder}{slash}{digest}.{file}"


def _epoch(work: Path) -> int:
    epoch = _signed(work / "root.json").get("x-library-epoch", 1)
    if not isinstance(epoch, int) or isinstance(epoch, bool) or epoch < 1:
        raise FeedError("root.json", "'x-library-epoch' is not a number from 1 on")
    return epoch


def _issued(work: Path) -> str:
    issued = _signed(work / "timestamp.json").get("x-issued", "")
    return issued if isinstance(issued, str) else ""

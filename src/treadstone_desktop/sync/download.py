"""Brings a proved target onto this computer: resumed where it was cut, and believed by its hash.

A file is called by its hash while it is on its way, so that what was begun for one target is
never taken for another.
"""

import contextlib
import os
from collections.abc import Callable
from hashlib import file_digest, sha256
from pathlib import Path
from typing import NamedTuple

from treadstone_desktop.base.errors import CannotKeepError, FeedError, FetchError
from treadstone_desktop.sync.roads import Road


class Wanted(NamedTuple):
    """A target: where the feed has it, its bytes, and the SHA-256 of them in hex."""

    name: str
    length: int
    sha256: str

    def is_of(self, content: bytes) -> bool:
        """Whether ``content`` is this target."""
        return len(content) == self.length and sha256(content).hexdigest() == self.sha256


Report = Callable[[int, int], None]
"""Told of progress: bytes that have come, bytes that there are."""


def fetch(road: Road, wanted: Wanted, folder: Path, report: Report) -> Path:
    """The file ``wanted``, in ``folder``, whole and as it was signed.

    What a cut connection left is gone on with; what is not as it was signed is removed, and
    fetched once more from the start. Raises FetchError, FeedError if it is wrong both times,
    CannotKeepError.
    """
    path = folder / f"{wanted.sha256}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for _ in range(2):
            _fetch_rest(road, wanted, path, report)
            if _is_right(path, wanted):
                return path
            path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotKeepError(path, error.strerror or str(error)) from error
    raise FeedError(wanted.name, "it is not what the publisher signed")


def sweep(folder: Path, kept: set[str]) -> None:
    """Remove from ``folder`` what was begun for other targets than those with hashes ``kept``."""
    for path in folder.glob("*"):
        if path.name.removesuffix(".part") not in kept:
            with contextlib.suppress(OSError):
                path.unlink()


def _fetch_rest(road: Road, wanted: Wanted, path: Path, report: Report) -> None:
    have = path.stat().st_size if path.exists() else 0
    if have >= wanted.length:
        return
    try:
        reply = road.get(wanted.name, start=have)
    except FetchError as error:
        if error.status != 416:
            raise
        path.unlink()  # the host has less than was begun: it is another file
        return
    with path.open("r+b" if path.exists() else "wb") as file:
        file.truncate(reply.start)
        have = file.seek(reply.start)
        with contextlib.closing(reply.pieces):
            for piece in reply.pieces:
                have += file.write(piece[: wanted.length + 1 - have])
                report(min(have, wanted.length), wanted.length)
                if have > wanted.length:
                    return
        file.flush()
        os.fsync(file.fileno())
    if have < wanted.length:
        raise FetchError("interrupted", f"{have} of {wanted.length} bytes came")


def _is_right(path: Path, wanted: Wanted) -> bool:
    if not path.exists():
        return False
    with path.open("rb") as file:
        return (
            path.stat().st_size == wanted.length
            and file_digest(file, "sha256").hexdigest() == wanted.sha256
        )

"""One updater at a time: a lock of the system, which goes when its process does."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from treadstone_desktop.base.errors import BusyError, CannotKeepError


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the lock file ``path``, making its folder.

    Raises BusyError if another process holds it, CannotKeepError if it cannot be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise CannotKeepError(path, error.strerror or str(error)) from error
    try:
        try:
            _lock(handle)
        except OSError as error:
            raise BusyError from error
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

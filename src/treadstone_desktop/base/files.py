"""Writing files so that a power cut leaves the old one or the new one, never half of either."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO

from treadstone_desktop.base.errors import CannotKeepError


def write_whole(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` atomically, making its folder. Raises CannotKeepError.

    A new file is its owner's alone; one that is there keeps its rights.
    """
    _put(path, lambda file: file.write(content))


def copy_whole(source: Path, path: Path) -> None:
    """Put a copy of the file ``source`` at ``path``, as `write_whole` does.

    Raises CannotKeepError, for what cannot be read as well.
    """
    import shutil

    try:
        with source.open("rb") as original:
            _put(path, lambda file: shutil.copyfileobj(original, file, 1 << 20))
    except OSError as error:
        raise CannotKeepError(source, error.strerror or str(error)) from error


def move_whole(source: Path, path: Path) -> None:
    """Move the file ``source`` to ``path`` on the same disk, once it is on that disk whole.

    Raises CannotKeepError.
    """
    try:
        with source.open("rb+") as file:
            os.fsync(file.fileno())
        source.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise CannotKeepError(path, error.strerror or str(error)) from error


def begin_private(path: Path) -> None:
    """Begin an empty file at ``path`` that nobody but its owner may read; one that is there stays
    as it is. Its folder, if it must be made, is as closed (`make_private`). Raises OSError.

    A file that is there is not even opened: SQLite's locks on it would go when it is closed
    (https://www.sqlite.org/howtocorrupt.html, section 2.2).
    """
    make_private(path.parent)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def make_private(folder: Path) -> None:
    """Make ``folder``, if it is not there, so that nobody but its owner may look into it.

    Folders above it are made as the system makes them. Raises OSError.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def partial_files(folder: Path) -> list[Path]:
    """What writers that were stopped half-way left in ``folder``. Nothing refers to it."""
    return sorted(folder.glob(".*.partial"))


def _put(path: Path, fill: Callable[[IO[bytes]], object]) -> None:
    import tempfile  # 5 ms that a start which writes nothing need not spend

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(
            dir=path.parent, prefix=f".{path.name}-", suffix=".partial"
        )
        try:
            with os.fdopen(handle, "wb") as file:
                fill(file)
                file.flush()
                os.fsync(file.fileno())
            with contextlib.suppress(OSError):
                Path(partial).chmod(path.stat().st_mode)
            Path(partial).replace(path)
            _sync_folder(path.parent)
        except BaseException:
            Path(partial).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CannotKeepError(path, error.strerror or str(error)) from error


def _sync_folder(folder: Path) -> None:
    """Write a folder's list of names to the disk, where the system can be asked to."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def set_aside(path: Path) -> Path:
    """Move a damaged file out of the way, beside itself, and never over another one.

    Returns its new place. Raises CannotKeepError.
    """
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        raise CannotKeepError(path, error.strerror or str(error)) from error
    return aside


def database_uri(path: Path, options: str) -> str:
    """The URI by which SQLite opens ``path`` with ``options`` such as ``mode=ro``.

    Source: https://www.sqlite.org/uri.html, section 3.1. ``urllib.parse`` would do the same and
    costs five milliseconds to import.
    """
    name = path.absolute().as_posix()
    for mark in "%?#":
        name = name.replace(mark, f"%{ord(mark):02x}")
    return f"file:{name if name.startswith('/') else '/' + name}?{options}"

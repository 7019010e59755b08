"""Writing files so that a power cut leaves the old one or the new one, never half of either."""

import os
import tempfile
from pathlib import Path

from treadstone_desktop.base.errors import CannotKeepError


def write_whole(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` atomically, making its folder. Raises CannotKeepError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(partial).replace(path)
        except BaseException:
            Path(partial).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CannotKeepError(path, error.strerror or str(error)) from error


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

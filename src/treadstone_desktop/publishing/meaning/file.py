"""Where the trained word table stands among the registers, so that a build needs no teacher."""

from pathlib import Path

from treadstone_desktop.base.errors import LineError, RegisterError
from treadstone_desktop.library.meaning import Meaning, read_meaning

NAME = Path("library", "meaning.jsonl.xz")
"""The file, from the source folder."""


def meaning_of(source: Path) -> Meaning | None:
    """The meaning of the source folder ``source``; None if none was trained yet.

    Raises RegisterError if the file cannot be read.
    """
    path = source / NAME
    if not path.exists():
        return None
    try:
        return read_meaning(path.read_bytes())
    except OSError as error:
        raise RegisterError(path, 0, f"cannot be read: {error.strerror or error}") from error
    except LineError as error:
        raise RegisterError(path, 0, str(error)) from error

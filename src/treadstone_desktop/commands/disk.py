"""Can this computer keep anything?"""

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

LEAST = 50 * 1024 * 1024
"""Bytes that should be free: two editions and what is written beside them."""


def disk_fault(folders: Iterable[Path]) -> str:
    """Why nothing could be kept in the first of ``folders`` where that is so, or nothing.

    Folders need not exist. Nothing is left behind.
    """
    for folder in folders:
        try:
            nearest = _nearest(folder)
            with tempfile.TemporaryDirectory(prefix=".treadstone-", dir=nearest):
                free = shutil.disk_usage(nearest).free
        except OSError as error:
            return f"{folder}: nothing can be kept here ({error.strerror or error})"
        if free < LEAST:
            return f"{folder}: only {free // 1024 // 1024} MB are free here"
    return ""


def _nearest(folder: Path) -> Path:
    """``folder``, or the first one above it that is there. Raises OSError if it is a file."""
    for one in (folder, *folder.parents):
        if one.exists():
            return one
    raise FileNotFoundError(2, "there is no such folder", str(folder))

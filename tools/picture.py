"""Save a picture of the whole screen as soon as a window has painted on it.

Usage: picture.py FILE SECONDS, with the environment's Python and DISPLAY set. It is a program
of its own, so that Qt, the one screenshot tool that is always here, looks from outside.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage

_REST = 0.4  # seconds without change; a blinking caret changes each half second
_THUMBNAIL = QSize(160, 90)


def main() -> int:
    """Wait until the screen shows something and has come to rest; 1 if it never does."""
    target, deadline = Path(sys.argv[1]), time.monotonic() + float(sys.argv[2])
    application = QGuiApplication(sys.argv[:1])
    before = QImage()
    while time.monotonic() < deadline:
        now = application.primaryScreen().grabWindow(0).toImage()
        if now == before and _colours(now) > 2:
            target.parent.mkdir(parents=True, exist_ok=True)
            return 0 if now.save(str(target)) else 1
        before = now
        time.sleep(_REST)
    return 1


def _colours(image: QImage) -> int:
    """How many colours a thumbnail has: an empty desktop has one, with a pointer two."""
    small = image.scaled(_THUMBNAIL, mode=Qt.TransformationMode.FastTransformation)
    across, down = range(small.width()), range(small.height())
    return len({small.pixel(x, y) for x in across for y in down})


if __name__ == "__main__":
    sys.exit(main())

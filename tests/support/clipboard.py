"""What another program would paste: the clipboard of a private screen."""

import subprocess
import sys

from tests.support.screen import Screen
from tests.support.waiting import PATIENCE

_READ = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
data = application.clipboard().mimeData()
sys.stdout.buffer.write((data.html() if "html" in sys.argv else data.text()).encode())
"""


def pasted(screen: Screen) -> str:
    """The plain text on the clipboard, read by a program of its own."""
    return _read(screen)


def pasted_html(screen: Screen) -> str:
    """The same, as a word processor reads it."""
    return _read(screen, "html")


def _read(screen: Screen, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _READ, *arguments],
        env=screen.env,
        capture_output=True,
        check=True,
        timeout=PATIENCE,
    )
    return done.stdout.decode()

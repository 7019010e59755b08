"""What another program would paste: the clipboard of a private screen."""

import subprocess
import sys

from tests.support.screen import Screen
from tests.support.waiting import PATIENCE

_READ = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
sys.stdout.buffer.write(application.clipboard().text().encode())
"""


def pasted(screen: Screen) -> str:
    """The plain text on the clipboard, read by a program of its own."""
    done = subprocess.run(
        [sys.executable, "-c", _READ],
        env=screen.env,
        capture_output=True,
        check=True,
        timeout=PATIENCE,
    )
    return done.stdout.decode()

"""What looks at the program from inside for `tests.support.onlooker`."""

import json
import os
import signal
import sys
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget

LOOK_EVERY_MS = 5


class Agent(QObject):
    """Tells of the first window on the program's output and does what its input asks."""

    def __init__(self, end: str) -> None:
        super().__init__()
        self._end = end
        self._watch = QTimer(self, interval=LOOK_EVERY_MS)
        self._watch.timeout.connect(self._look)
        self._watch.start()
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._input.activated.connect(self._hear)

    def stop(self) -> None:
        """The program's loop is over."""
        self._watch.stop()
        self._input.setEnabled(False)

    def _look(self) -> None:
        window = _window()
        if window is None:
            return
        self._watch.stop()
        if self._end == "painted":
            QApplication.closeAllWindows()
        elif self._end == "searching":
            self._search_and_close(window)
        else:
            self._answer(window.windowTitle())

    def _search_and_close(self, window: QWidget) -> None:
        """Type on and on, and close in the middle of it."""
        field = window.findChild(QLineEdit)
        assert field is not None
        for letter in "landlord evicts tenant":
            field.insert(letter)
            field.textEdited.emit(field.text())
            QApplication.processEvents()
        QApplication.closeAllWindows()

    def _hear(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self._input.setEnabled(False)
            return
        command, *arguments = json.loads(line)
        self._answer(getattr(self, command)(*arguments))

    def _answer(self, value: Any) -> None:
        sys.stdout.write(json.dumps(value) + "\n")
        sys.stdout.flush()

    # Commands

    def title(self) -> str:
        """The window's title."""
        window = _window()
        return window.windowTitle() if window else ""

    def words(self) -> list[str]:
        """Every text that is seen in the window."""
        window = _window()
        if window is None:
            return []
        seen = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
        return seen + [t.toPlainText() for t in window.findChildren(QTextEdit) if t.isVisible()]

    def is_active(self) -> bool:
        """Whether the window is in front."""
        window = _window()
        return window is not None and window.isActiveWindow()

    def close(self) -> str:
        """Close all windows, once this was answered."""
        QTimer.singleShot(0, self, QApplication.closeAllWindows)
        return "closing"

    def signal(self, name: str) -> str:
        """Send the program a signal, once this was answered."""
        QTimer.singleShot(0, self, lambda: os.kill(os.getpid(), getattr(signal, name)))
        return "sent"


def _window() -> QWidget | None:
    """The program's window, once it is shown and its first paint is over."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.windowTitle() and window.size().width() > 200:
            return window
    return None

"""What becomes of a start that Qt gives up: one sentence and exit code 2, never an abort."""

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from treadstone_desktop.base.errors import WindowError
from treadstone_desktop.base.qt_libraries import what_is_missing

_NO_SCREEN = "there is no screen to open it on. The commands list, show and search need none"


def guard_start() -> None:
    """Watch for Qt's last words before it ends the process, which it does where it finds no
    screen or lacks a library of the system. To be called before QApplication is made.
    """
    held: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        held.append(message)
        if kind == QtMsgType.QtFatalMsg:
            _say(f"treadstone-desktop: {WindowError(_why(held))}")
            os._exit(WindowError.exit_code)
        if QGuiApplication.primaryScreen() is not None:
            _say("\n".join(held))
            held.clear()

    qInstallMessageHandler(hear)


def _why(said: list[str]) -> str:
    no_screen = any("could not connect to display" in message for message in said)
    return what_is_missing() or (_NO_SCREEN if no_screen else said[0].strip())


def _say(text: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()

"""The program in this process, as `treadstone_desktop.app.run` runs it, with a script to play."""

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer

from tests.bench.driving import Driver, Script
from treadstone_desktop.app import Program
from treadstone_desktop.base.paths import profile_paths
from treadstone_desktop.ui.shell.main_window import MainWindow

SETTLED_MS = 1500
"""After the start, until what the program does by itself then is done."""


T = TypeVar("T")


def play(profile: Path, script: Callable[[MainWindow, T], Script], make: Callable[[], T]) -> None:
    """Open the window on ``profile`` and play a script in it, then close it.

    What ``make`` makes, once there is an application and before there is a window, is handed to
    the script. Where the script fails the process ends with 1 and a traceback.
    """
    gc.disable()  # as the program does until its first paint
    program = Program(profile_paths(profile), None)
    made = make()
    players: list[Driver] = []

    def begin() -> None:
        assert isinstance(program.window, MainWindow)
        players.append(Driver(script(program.window, made), over))
        players[0].start()

    def over(error: BaseException | None) -> None:
        if error is not None:
            sys.excepthook(type(error), error, error.__traceback__)
            os._exit(1)
        assert program.window is not None
        program.window.close()

    QTimer.singleShot(SETTLED_MS, begin)
    try:
        program.run(None)
    finally:
        program.end()

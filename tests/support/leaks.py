"""What a test of the window may not leave behind: windows, running threads, running timers.

Windows are compared before and after. Threads, pools and timers are noted as they are started,
with the line that did it, for Qt keeps no list of them.
"""

import gc
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any
from weakref import WeakKeyDictionary

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

# Qt keeps the last tool tip's label for the next one.
_QT_KEEPS = {"QTipLabel"}
_POOL_PATIENCE = 2000  # milliseconds


class LeakWatch:
    """Watches from ``with`` to the question `left_behind`."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._before = application.topLevelWidgets()
        self._started: WeakKeyDictionary[Any, str] = WeakKeyDictionary()
        self._patches = pytest.MonkeyPatch()

    def __enter__(self) -> "LeakWatch":
        for kind in (QTimer, QThread, QThreadPool):
            self._patches.setattr(kind, "start", self._noting(kind.start))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._patches.undo()

    def left_behind(self) -> list[str]:
        """One line for each thing that is still there; empty if the test cleaned up."""
        self._settle()
        if self._leaks():
            gc.collect()  # what only a reference cycle holds is not a leak
            self._settle()
        return self._leaks()

    def _noting(self, start: Callable[..., Any]) -> Callable[..., Any]:
        """Qt's *start*, noting who was started by which line of the test or the program."""

        def noted(subject: Any, *arguments: Any, **named: Any) -> Any:
            caller = traceback.extract_stack(limit=2)[0]
            self._started[subject] = f"{caller.filename}:{caller.lineno}"
            return start(subject, *arguments, **named)

        return noted

    def _settle(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()

    def _leaks(self) -> list[str]:
        running = [
            f"{type(subject).__name__} started at {where}"
            for subject, where in list(self._started.items())
            if isValid(subject) and _runs(subject)
        ]
        return [*running, *(_named(widget) for widget in self._windows_left())]

    def _windows_left(self) -> list[QWidget]:
        now = self._application.topLevelWidgets()
        ours = [w for w in now if w.metaObject().className() not in _QT_KEEPS]
        return [widget for widget in ours if widget not in self._before]


def _runs(subject: QTimer | QThread | QThreadPool) -> bool:
    if isinstance(subject, QTimer):
        return subject.isActive()
    if isinstance(subject, QThread):
        return subject.isRunning()
    return not subject.waitForDone(_POOL_PATIENCE)


def _named(widget: QWidget) -> str:
    name = widget.objectName() or widget.windowTitle() or "without a name"
    return f"{type(widget).__name__} ({name})"

"""Background work: a plain blocking function that knows no Qt, run off the window's thread.

The only file that knows threads. Tasks have no parent; the runner waits for them at the end.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal


class _Voice(QObject):
    """Carries a result back to the window's thread."""

    done = Signal(object, object)
    failed = Signal(object, object)


class _Task(QRunnable):
    def __init__(
        self, voice: _Voice, work: Callable[[], Any], then: Callable[[Any], None] | None
    ) -> None:
        super().__init__()
        self._voice = voice
        self._work = work
        self._then = then

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as error:  # told to the window, which knows what it is
            self._voice.failed.emit(self._work, error)
            return
        self._voice.done.emit(self._then, result)


class TaskRunner(QObject):
    """Runs one task after another on one thread. Sends ``failed(error)`` for what went wrong."""

    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._voice = _Voice()
        self._voice.done.connect(self._finish)
        self._voice.failed.connect(self._tell)

    def run(self, work: Callable[[], Any], then: Callable[[Any], None] | None = None) -> None:
        """Do ``work`` on the other thread, then ``then`` with its result on this one."""
        self._pool.start(_Task(self._voice, work, then))

    def _finish(self, then: Callable[[Any], None] | None, result: object) -> None:
        if then is not None:
            then(result)

    def _tell(self, work: object, error: Exception) -> None:
        import logging  # late: most programs that run have nothing to log

        logging.getLogger(__name__).error("a background task failed", exc_info=error)
        self.failed.emit(error)

    def wait(self) -> None:
        """Let what runs come to its end; call it before the program ends."""
        self._pool.clear()
        self._pool.waitForDone()

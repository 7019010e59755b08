"""Drives the running program through a script, and tells how long each step took to be seen.

A script is a generator. It yields an `Act`, and gets back for each widget the time from the act
to the end of the frame in which the widget was painted; or it yields a number, and goes on after
so many milliseconds.
"""

import time
from collections.abc import Callable, Generator
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

PATIENCE_MS = 60_000


class Took(NamedTuple):
    """Milliseconds: by the clock, and those in which the window's thread had a processor.

    The second is less than the first where others kept the processor busy, or the screen.
    """

    clock: float
    processor: float


class Act(NamedTuple):
    """Something that is done on the window's thread, and the widgets that show it was done."""

    name: str
    do: Callable[[], object]
    painted: Callable[[], tuple[QWidget, ...]] = tuple
    """Asked for after it was done: a page may not be there before."""


Script = Generator[Act | int, list[Took], None]


class Driver(QObject):
    """Plays one script; ``then`` is called when it is over, with what was raised or None."""

    _painted = Signal(object)

    def __init__(
        self,
        script: Script,
        then: Callable[[BaseException | None], None],
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__()
        self._painted.connect(self._seen, Qt.ConnectionType.QueuedConnection)
        self._script = script
        self._then = then
        self._watched: tuple[QWidget, ...] = ()
        self._times: dict[QWidget, Took] = {}
        self._begun = (0.0, 0.0)
        self.act = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(patience_ms)
        self._patience.timeout.connect(self._give_up)

    def start(self) -> None:
        """Play the script from its beginning."""
        self._go_on(None)

    def _go_on(self, value: list[Took] | None) -> None:
        try:
            step = self._script.send(value)  # type: ignore[arg-type]  # None begins a generator
            if isinstance(step, Act):
                self._do(step)
            else:
                self.act = "waiting"
                QTimer.singleShot(step, lambda: self._go_on([]))
        except StopIteration:
            self._then(None)
        except BaseException as error:  # it must not vanish in a slot
            self._then(error)

    def _do(self, act: Act) -> None:
        self.act = act.name
        self._times = {}
        self._patience.start()
        self._begun = (time.perf_counter(), time.thread_time())
        act.do()
        self._watched = act.painted()
        for widget in self._watched:
            widget.installEventFilter(self)
        if not self._watched:
            self._finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """A widget is about to be painted; its frame is over when Qt comes to what was posted."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._painted.emit(watched)
        return False

    def _seen(self, widget: QWidget) -> None:
        now = (time.perf_counter(), time.thread_time())
        if widget in self._watched and widget not in self._times:
            clock, processor = (1000 * (n - b) for n, b in zip(now, self._begun, strict=True))
            self._times[widget] = Took(clock, processor)
            if len(self._times) == len(self._watched):
                self._finish()

    def _finish(self) -> None:
        self._patience.stop()
        for widget in self._watched:
            widget.removeEventFilter(self)
        times = [self._times[widget] for widget in self._watched]
        self._watched = ()
        self._go_on(times)

    def _give_up(self) -> None:
        unseen = [type(w).__name__ for w in self._watched if w not in self._times]
        self._then(TimeoutError(f"{self.act}: never painted: {', '.join(unseen)}"))

"""The system asks the program to end: windows close as if the reader had closed them."""

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class Goodbye(QObject):
    """Hears SIGTERM and SIGINT while Qt's loop runs.

    Python handles a signal only between its own instructions, of which there are none while Qt
    waits; so the signal is written to a socket that Qt watches.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._app = app
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._leave)

    def _leave(self) -> None:
        self._near.recv(64)
        self._app.closeAllWindows()
        self._app.quit()

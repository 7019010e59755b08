"""Ends a connection that takes too long, or that the reader gave up, from another thread.

A socket's own time limit starts anew with every byte, and cannot be told to look whether the
reader has pressed Pause.
"""

import contextlib
import socket
import threading
import time
from collections.abc import Callable

_LOOK_EVERY = 0.1


class Watch:
    """Looks after one connection at a time, between `start` and `stop`."""

    def __init__(self, cancelled: Callable[[], bool]) -> None:
        self._cancelled = cancelled
        self._socket: socket.socket | None = None
        self._until = float("inf")
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, name="sync watch", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more; returns when the thread has ended."""
        self._done.set()
        self._thread.join()

    def hold(self, connection: socket.socket | None) -> None:
        """Look after ``connection`` from now on."""
        self._socket = connection

    def allow(self, seconds: float) -> None:
        """End the connection unless it is allowed more within ``seconds``."""
        self._until = time.monotonic() + seconds

    def rest(self) -> None:
        """Nothing is asked of the connection now: let it be."""
        self._until = float("inf")

    @property
    def cancelled(self) -> bool:
        """Whether the reader gave up."""
        return self._cancelled()

    def _look(self) -> None:
        while not self._done.wait(_LOOK_EVERY):
            if self._cancelled() or time.monotonic() > self._until:
                self._end()

    def _end(self) -> None:
        connection = self._socket
        if connection is not None:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

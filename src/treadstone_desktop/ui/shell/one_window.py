"""One window a profile: the second start brings the first one forward.

The lock is a file, taken before anything is built; the local server that listens for a second
start costs ten milliseconds and is made after the first paint.
"""

import zlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

from treadstone_desktop.base.files import make_private

WAIT_MS = 1500
"""How long a second start waits for the first window to answer."""

LONGEST = 200
"""Characters of a message between two starts."""


class OneWindow(QObject):
    """Sends ``asked(answer id or "")`` when the program is started again."""

    asked = Signal(str)

    def __init__(self, data: Path) -> None:
        super().__init__()
        self._data = data
        number = zlib.crc32(str(data.absolute()).encode())
        self._name = f"treadstone-desktop-{number:08x}"
        self._lock = QLockFile(str(data / "window.lock"))
        self._lock.setStaleLockTime(0)

    def is_first(self) -> bool:
        """Take the lock; False if another window of this profile has it.

        Where no lock can be made (a folder that cannot be written) every window is a first one.
        """
        try:
            make_private(self._data)
        except OSError:
            return True
        if self._lock.tryLock(0):
            return True
        return self._lock.error() != QLockFile.LockError.LockFailedError

    def call_first(self, answer_id: str) -> bool:
        """Ask the first window to come forward; False if it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(f"open {answer_id}\n".encode())
        heard = socket.waitForBytesWritten(WAIT_MS) and socket.waitForReadyRead(WAIT_MS)
        socket.disconnectFromServer()
        return bool(heard)

    def listen(self) -> None:
        """Hear later starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)
        self._server.newConnection.connect(self._hear)
        self._server.listen(self._name)

    def _hear(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.readyRead.connect(lambda: self._read(bytes(socket.readLine(LONGEST).data())))
            socket.readyRead.connect(lambda: socket.write(b"ok\n"))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, line: bytes) -> None:
        verb, _, answer_id = line.decode("utf-8", "replace").strip().partition(" ")
        if verb == "open":
            self.asked.emit(answer_id)

    def let_go(self) -> None:
        """Leave the profile to the next window."""
        self._lock.unlock()

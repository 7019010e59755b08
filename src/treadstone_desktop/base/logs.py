"""The program's log: what went wrong and where in the code, and nothing of the reader.

No words searched, no titles. The message of an error may quote either, so of an error the log
holds its type, its number if it has one, and the lines of code it came by.
"""

import errno
import logging
import traceback
from pathlib import Path

FILE = "treadstone-desktop.log"
LARGEST = 256 * 1024
"""Bytes after which a log file is put aside."""

KEPT = 2
"""Files put aside; older ones are overwritten."""

_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(folder: Path) -> logging.Handler:
    """Send what is logged to a file in ``folder``, which is made when there is a first line.

    A folder that cannot be written stops nothing: the lines are lost. Returns the handler, for
    whoever wants to take it away again; a log that was started before is not started twice.
    """
    root = logging.getLogger()
    for known in root.handlers:
        if isinstance(known, LogFile) and known.path == folder / FILE:
            return known
    handler = LogFile(folder / FILE)
    root.addHandler(handler)
    if root.level > logging.INFO or root.level == logging.NOTSET:
        root.setLevel(logging.INFO)
    return handler


class LogFile(logging.Handler):
    """Appends to a file, opened for each line, so that two windows may share it."""

    def __init__(self, path: Path) -> None:
        super().__init__(logging.INFO)
        self.path = path
        self.setFormatter(_Discreet(_LINE))

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record. Never raises."""
        line = self.format(record)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._make_room()
            with self.path.open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(line + "\n")
        except OSError:
            return

    def _make_room(self) -> None:
        if not self.path.exists() or self.path.stat().st_size < LARGEST:
            return
        for number in range(KEPT, 1, -1):
            younger = self._aside(number - 1)
            if younger.exists():
                younger.replace(self._aside(number))
        self.path.replace(self._aside(1))

    def _aside(self, number: int) -> Path:
        return self.path.with_name(f"{self.path.name}.{number}")


class _Discreet(logging.Formatter):
    """Leaves out what an error says, and says where it came from."""

    def format(self, record: logging.LogRecord) -> str:
        bare = logging.makeLogRecord(record.__dict__ | {"exc_info": None, "exc_text": None})
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([super().format(bare), *_lines(error)])


def _lines(error: BaseException | None) -> list[str]:
    """The errors that led to ``error``, each with its way through the code, the first one first."""
    lines: list[str] = []
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        way = [line.rstrip() for line in traceback.format_tb(error.__traceback__)]
        lines = [*way, f"{type(error).__qualname__}{_number(error)}", *lines]
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return lines


def _number(error: BaseException) -> str:
    """What an error of the system or of SQLite is called: no words of the reader in it."""
    if isinstance(error, OSError) and error.errno is not None:
        return f" ({errno.errorcode.get(error.errno, error.errno)})"
    name = getattr(error, "sqlite_errorname", "")
    return f" ({name})" if name else ""

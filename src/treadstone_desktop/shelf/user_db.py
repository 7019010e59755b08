"""``user.db``: what a reader keeps on this computer (docs/contracts.md, section 4).

The file is made when something is first kept. A damaged one is set aside, never deleted; one
of a newer program is opened read-only; where nothing can be written the shelf lives in memory
and says so. Reading uses the standard library alone, since Home reads before the first paint.

What is in it is private: nobody but its owner may read the file (SQLite gives the files beside
it the same rights), and what is deleted is overwritten.
"""

import sqlite3
from pathlib import Path
from typing import Any, NamedTuple

from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.base.files import begin_private, database_uri, set_aside
from treadstone_desktop.shelf.migrations import VERSION, migrate

BUSY_SECONDS = 5.0


class ShelfNotice(NamedTuple):
    """Something about ``user.db`` that the reader should know once.

    ``kind``: ``damaged`` (set aside at ``detail``), ``newer`` (opened read-only) or ``memory``
    (nothing can be kept; ``detail`` says why).
    """

    kind: str
    detail: str = ""


class UserDb:
    """One connection to ``user.db``, made when first needed, used on one thread.

    ``read_only`` is True for a file from the future and for a second window that may only look.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.notices: list[ShelfNotice] = []
        self._connection: sqlite3.Connection | None = None
        self._in_memory = False

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def make(self) -> None:
        """Make the file if there is none, and bring it to the present shape."""
        self._for_writing()

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """What a query finds; nothing if nothing was ever kept, or if it cannot be read now."""
        connection = self._for_reading()
        if connection is None:
            return []
        try:
            return connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                self._damaged(error)
            return []

    def write(self, sql: str, *values: object) -> int:
        """Change something; the number of rows changed.

        Raises CannotKeepError if the file may not be written or has no room.
        """
        connection = None if self.read_only else self._for_writing()
        if connection is None or self.read_only:
            raise CannotKeepError(self.path, "it is opened for reading only")
        try:
            with connection:
                return connection.execute(sql, values).rowcount
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise CannotKeepError(self.path, str(error)) from error
            self._damaged(error)
            with self._for_writing() as fresh:
                return fresh.execute(sql, values).rowcount

    def _for_reading(self) -> sqlite3.Connection | None:
        if self._connection is None and self.path.exists():
            self._open()
        return self._connection

    def _for_writing(self) -> sqlite3.Connection:
        if self._connection is None:
            self._open()
        if self._connection is None:
            self._make()
        assert self._connection is not None
        return self._connection

    def _open(self) -> None:
        """Open what is there; leaves no connection if there is nothing to read."""
        if not self.path.exists():
            return
        try:
            version = self._look()
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                self._damaged(error)
            else:
                self._keep_in_memory(str(error))
            return
        if version > VERSION and not self.read_only:
            self.close()
            self.read_only = True
            self.notices.append(ShelfNotice("newer"))
            self._connection = self._connect(read_only=True)
        elif version < VERSION and not self.read_only:
            self._migrate()

    def _look(self) -> int:
        """Connect, and the version of what is there. Raises sqlite3.DatabaseError."""
        self._connection = self._connect(self.read_only)
        version = self._connection.execute("pragma user_version").fetchone()[0]
        self._connection.execute("select count(*) from sqlite_master").fetchone()
        return int(version)

    def _connect(self, read_only: bool) -> sqlite3.Connection:
        mode = "ro" if read_only else "rwc"
        uri = database_uri(self.path, f"mode={mode}")
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)
        connection.execute("pragma foreign_keys = on")
        connection.execute("pragma secure_delete = on")
        return connection

    def _make(self) -> None:
        try:
            begin_private(self.path)
            self._connection = self._connect(read_only=False)
        except (OSError, sqlite3.OperationalError) as error:
            self._keep_in_memory(str(error))
            return
        self._migrate()

    def _migrate(self) -> None:
        assert self._connection is not None
        try:
            migrate(self._connection)
        except sqlite3.OperationalError as error:
            self._keep_in_memory(str(error))

    def _keep_in_memory(self, why: str) -> None:
        """Go on without a file: nothing is lost that was kept before, and nothing new is kept."""
        self.close()
        self._connection = sqlite3.connect(":memory:")
        migrate(self._connection)
        if not self._in_memory:
            self._in_memory = True
            self.notices.append(ShelfNotice("memory", why))

    def _damaged(self, error: sqlite3.DatabaseError) -> None:
        """Set a damaged file aside and go on with an empty shelf."""
        self.close()
        if self._in_memory or self.read_only:
            self._keep_in_memory(str(error))
            return
        try:
            aside = set_aside(self.path)
        except CannotKeepError as problem:
            self._keep_in_memory(problem.detail)
            return
        self.notices.append(ShelfNotice("damaged", str(aside)))


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """True if the file itself is broken, rather than locked, full or not allowed.

    Told by SQLite's number: its words differ from release to release.
    """
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

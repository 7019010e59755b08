"""Opening an edition file: what must hold before a single row is believed."""

import sqlite3
from pathlib import Path

from treadstone_desktop.base.errors import EditionError
from treadstone_desktop.base.files import database_uri
from treadstone_desktop.library.schema import APPLICATION_ID, SCHEMA


def open_edition(path: Path) -> sqlite3.Connection:
    """A read-only connection to the edition at ``path``.

    Only the file's head and the first table are read here; the whole is checked by
    `library.verify`. Raises EditionError with the reason.
    """
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise EditionError(path, "missing") from error
    except OSError as error:
        raise EditionError(path, "unreadable", error.strerror or str(error)) from error
    if size == 0:
        raise EditionError(path, "empty")
    connection = _connect(path)
    try:
        _check_head(path, size, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(path: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(database_uri(path, "mode=ro&immutable=1"), uri=True)
    except sqlite3.Error as error:
        raise EditionError(path, "unreadable", str(error)) from error


def _check_head(path: Path, size: int, connection: sqlite3.Connection) -> None:
    try:
        application = connection.execute("pragma application_id").fetchone()[0]
        schema = connection.execute("pragma user_version").fetchone()[0]
        if application != APPLICATION_ID:
            raise EditionError(path, "foreign")
        if schema > SCHEMA:
            raise EditionError(path, "newer", f"form {schema}, this one reads {SCHEMA}")
        pages = connection.execute("pragma page_count").fetchone()[0]
        page = connection.execute("pragma page_size").fetchone()[0]
        if pages * page > size:
            raise EditionError(path, "damaged", f"{size} of {pages * page} bytes")
        connection.execute("select value from meta where key = 'revision'").fetchone()[0]
        connection.execute("select n from answer limit 1").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CANTOPEN:
            raise EditionError(path, "unreadable", str(error)) from error
        raise EditionError(path, "damaged", str(error)) from error
    except sqlite3.DatabaseError as error:
        reason = "foreign" if not _looks_like_sqlite(path) else "damaged"
        raise EditionError(path, reason, str(error)) from error
    except TypeError as error:
        raise EditionError(path, "damaged", "it does not name its revision") from error


def _looks_like_sqlite(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16) == b"SQLite format 3\0"


def safe_html(markup: str, body: str) -> str:
    """``markup`` if it keeps to the safe subset, else ``body`` as plain paragraphs.

    An edition is checked when it is installed and by ``verify``; this is the last door, for a
    file that was changed since, and it never keeps a reader from the words.
    """
    from treadstone_desktop.library import html_subset

    if not html_subset.check_html(markup):
        return markup
    paragraphs = (html_subset.escape(part.strip()) for part in body.split("\n"))
    return "".join(f"<p>{part}</p>" for part in paragraphs if part)

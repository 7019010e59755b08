"""Saved answers (list 1)."""

from datetime import UTC, datetime
from typing import NamedTuple

from treadstone_desktop.shelf.user_db import UserDb

SAVED = 1


class SavedEntry(NamedTuple):
    """A saved answer; ``rev`` is the revision of the text when it was saved.

    Of two entries the one with the higher ``position`` stands first.
    """

    answer: str
    note: str
    rev: int
    added_on: str
    position: int


class Saved:
    """The reader's saved answers, newest first."""

    def __init__(self, db: UserDb) -> None:
        self._db = db

    def entries(self) -> list[SavedEntry]:
        """All of them."""
        rows = self._db.rows(
            "select answer, note, rev, added_on, position from entry where list = ?"
            " order by position desc, answer",
            SAVED,
        )
        return [SavedEntry._make(row) for row in rows]

    def __contains__(self, answer: str) -> bool:
        return bool(
            self._db.rows("select 1 from entry where list = ? and answer = ?", SAVED, answer)
        )

    def add(self, answer: str, rev: int, note: str = "") -> None:
        """Keep an answer (its id) at the top; keeping it again changes nothing."""
        self._db.write(
            "insert or ignore into entry (list, answer, position, note, rev, added_on)"
            " select ?, ?, coalesce(max(position), 0) + 1, ?, ?, ? from entry where list = ?",
            SAVED,
            answer,
            note,
            rev,
            datetime.now(UTC).astimezone().date().isoformat(),
            SAVED,
        )

    def remove(self, answer: str) -> None:
        """Forget it."""
        self._db.write("delete from entry where list = ? and answer = ?", SAVED, answer)

    def restore(self, entry: SavedEntry) -> None:
        """Undo a removal: back in its place, with its note, revision and day."""
        self._db.write(
            "insert or ignore into entry (list, answer, note, rev, added_on, position)"
            " values (?, ?, ?, ?, ?, ?)",
            SAVED,
            *entry,
        )

    def set_note(self, answer: str, note: str) -> None:
        """Change the one line of note under an entry."""
        self._db.write(
            "update entry set note = ? where list = ? and answer = ?", note, SAVED, answer
        )

"""Recently read. Never written when the reader or the office does not want it."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from treadstone_desktop.shelf.user_db import UserDb

KEPT = 50
"""Visits beyond these are forgotten."""


class Visit(NamedTuple):
    """An answer (id) and when it was last read (local time, ISO)."""

    answer: str
    last_on: str


class Visits:
    """The list of what was read, newest first. ``allowed`` says whether it may be written."""

    def __init__(self, db: UserDb) -> None:
        self._db = db

    def recent(self, most: int = KEPT) -> list[Visit]:
        """The last ``most`` answers read."""
        rows = self._db.rows(
            "select answer, last_on from visit order by last_on desc, answer limit ?", most
        )
        return [Visit._make(row) for row in rows]

    def add(self, answer: str, safety: str, when: datetime) -> None:
        """Note that an answer was read, unless it is one of those that leave no trace."""
        if safety != "none":
            return
        self._db.write(
            "insert into visit (answer, last_on) values (?, ?)"
            " on conflict (answer) do update set last_on = excluded.last_on",
            answer,
            when.isoformat(timespec="seconds"),
        )
        self._db.write(
            "delete from visit where answer not in"
            " (select answer from visit order by last_on desc, answer limit ?)",
            KEPT,
        )

    def clear(self) -> list[Visit]:
        """Forget all; what was there, for Undo."""
        before = self.recent()
        self._db.write("delete from visit")
        return before

    def forget(self, answers: Iterable[str]) -> None:
        """Take these answers (ids) off the list."""
        for answer in answers:
            self._db.write("delete from visit where answer = ?", answer)

    def restore(self, visits: list[Visit]) -> None:
        """Undo a clearing."""
        for visit in visits:
            self._db.write("insert or ignore into visit (answer, last_on) values (?, ?)", *visit)

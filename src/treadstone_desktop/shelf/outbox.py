"""Questions and feedback that wait on this computer: readable, deletable, never sent by itself."""

from datetime import datetime
from typing import NamedTuple

from treadstone_desktop.shelf.user_db import UserDb

KINDS = ("question", "helpful", "unhelpful", "missing")


class Draft(NamedTuple):
    """Something a reader wrote. ``answer`` is an id or empty; ``made_on`` local time, ISO."""

    id: str
    kind: str
    answer: str
    text: str
    contact: str
    made_on: str


class Outbox:
    """Everything a reader wrote, newest first."""

    def __init__(self, db: UserDb) -> None:
        self._db = db

    def drafts(self) -> list[Draft]:
        """All that was not sent."""
        rows = self._db.rows(
            "select id, kind, answer, text, contact, made_on from outbox"
            " where coalesce(sent_on, '') = '' order by made_on desc, id"
        )
        return [Draft._make(row) for row in rows]

    def questions(self) -> list[Draft]:
        """The questions among them."""
        return [draft for draft in self.drafts() if draft.kind == "question"]

    def keep(self, draft: Draft) -> Draft:
        """Write a draft down, or its new text if it was kept before; gives it an id."""
        import secrets

        kept = draft if draft.id else draft._replace(id=secrets.token_hex(12))
        self._db.write(
            "insert into outbox (id, kind, answer, text, contact, made_on, sent_on)"
            " values (?, ?, ?, ?, ?, ?, '')"
            " on conflict (id) do update set text = excluded.text, contact = excluded.contact",
            *kept,
        )
        return kept

    def vote(self, answer: str, helpful: bool, when: datetime) -> Draft:
        """Keep what a reader said of an answer; the last word stands."""
        self._db.write(
            "delete from outbox where answer = ? and kind in ('helpful', 'unhelpful')", answer
        )
        kind = "helpful" if helpful else "unhelpful"
        return self.keep(Draft("", kind, answer, "", "", when.isoformat(timespec="seconds")))

    def verdict(self, answer: str) -> str:
        """``helpful``, ``unhelpful`` or nothing: what was said of an answer before."""
        rows = self._db.rows(
            "select kind from outbox where answer = ? and kind in ('helpful', 'unhelpful')", answer
        )
        return str(rows[0][0]) if rows else ""

    def delete(self, draft_id: str) -> None:
        """Forget a draft."""
        self._db.write("delete from outbox where id = ?", draft_id)

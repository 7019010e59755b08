"""One opened edition: a handful of queries that return values.

An edition is never changed in place, so it is opened read-only and immutable: nothing is
written beside it, and a read-only folder will do. A Library belongs to the thread that made it.
"""

import sqlite3
from functools import cached_property
from pathlib import Path
from typing import Any

from treadstone_desktop.base.errors import EditionError, UnknownAnswerError, WithdrawnError
from treadstone_desktop.library import opening
from treadstone_desktop.library.model import (
    Answer,
    Category,
    Deadline,
    Entry,
    Gone,
    Referral,
    SourceRef,
    Term,
    Topic,
    Volatile,
)
from treadstone_desktop.library.numbers import parse_number

_ENTRY = "key, id, lang, slug, title, category, topic, updated_on, review, safety, rev"
_ANSWER = (
    "key, id, lang, slug, title, category, topic, priority, jurisdiction, summary, takeaways, "
    "body, asks, html, related, sources, deadlines, terms, referrals, safety, author, "
    "updated_on, law_as_of, check_by, review, reviewed_by, reviewed_on, rev"
)


class Library:
    """The answers of one edition file.

    Raises EditionError if the file is missing, empty, damaged, foreign or of a newer schema.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.connection = opening.open_edition(path)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self.connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise EditionError(self.path, "damaged", str(error)) from error

    @cached_property
    def meta(self) -> dict[str, str]:
        """Everything the edition says about itself."""
        return dict(self._rows("select key, value from meta"))

    @property
    def revision(self) -> int:
        """Number of the publication; shown only in details."""
        return int(self.meta["revision"])

    @property
    def published(self) -> str:
        """ISO day of the content."""
        return self.meta["published"]

    def says(self, key: str, lang: str = "") -> str:
        """What the publisher says in ``library.toml``, in ``lang`` where it differs."""
        return self.meta.get(f"library.{key}_{lang}" if lang else f"library.{key}", "")

    @cached_property
    def categories(self) -> tuple[Category, ...]:
        """All categories in order, those without answers included."""
        rows = self._rows(
            "select slug, position, prefix, name_en, name_fr, short_en, short_fr, help_en, help_fr"
            " from category order by position"
        )
        return tuple(Category(*row) for row in rows)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """All topics, by category and position."""
        rows = self._rows(
            "select t.category, t.slug, t.position, t.name_en, t.name_fr from topic t"
            " join category c on c.slug = t.category order by c.position, t.position"
        )
        return tuple(Topic(*row) for row in rows)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every English answer in the order of the tree: category, topic, id; strays last."""
        rows = self._rows(
            f"select {_ENTRY} from answer where lang = 'en' order by category, topic, id"
        )
        place = {(topic.category, topic.slug): at for at, topic in enumerate(self.topics)}
        found = [Entry._make(row) for row in rows]
        found.sort(key=lambda entry: place.get((entry.category, entry.topic), len(place)))
        return tuple(found)

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        """Entries by id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def count(self) -> int:
        """Number of answers, counted once whatever languages they are in."""
        return int(self._rows("select count(*) from answer where lang = 'en'")[0][0])

    @cached_property
    def counts(self) -> dict[str, int]:
        """Answers by category slug; categories without answers are left out."""
        return dict(
            self._rows("select category, count(*) from answer where lang = 'en' group by category")
        )

    def find(self, wanted: str) -> str:
        """The id of the answer called ``wanted``: a number, id, key or slug.

        Raises UnknownAnswerError, WithdrawnError for one that was withdrawn.
        """
        prefixes = {category.prefix for category in self.categories}
        number = parse_number(wanted, prefixes)
        spelled = wanted.strip().encode(errors="replace").decode()  # a command line's odd bytes
        rows = self._rows(
            "select id from answer where key = ? or key = ? or slug = ? limit 1",
            number or spelled,
            spelled,
            spelled,
        )
        if not rows:
            raise self._missing(wanted, number or spelled)
        return str(rows[0][0])

    def answer(self, answer_id: str, lang: str = "en") -> Answer:
        """The answer in ``lang``, or in English where it is not translated.

        Its HTML has been checked: text outside the safe subset comes as plain paragraphs.
        Raises UnknownAnswerError, WithdrawnError for one that was withdrawn.
        """
        rows = self._rows(
            f"select {_ANSWER} from answer where key in (?, ?) order by lang = ? desc limit 1",
            answer_id,
            f"{answer_id}.{lang}",
            lang,
        )
        if not rows:
            raise self._missing(answer_id, answer_id)
        return self._answer(rows[0])

    def gone(self, key: str) -> Gone | None:
        """What is known of an answer that was withdrawn, by its id; None if it never was."""
        import json

        rows = self._rows("select line from item where key = ? and kind = 'gone'", key)
        if not rows:
            return None
        told = json.loads(rows[0][0])
        on, reason, see = (str(told.get(name) or "") for name in ("deleted", "reason", "see"))
        return Gone(key, on[:10], reason, see)

    def _missing(self, wanted: str, key: str) -> UnknownAnswerError:
        gone = self.gone(key)
        if gone is None:
            return UnknownAnswerError(wanted)
        return WithdrawnError(wanted, gone.on, gone.reason, gone.see)

    def _answer(self, row: tuple[Any, ...]) -> Answer:
        import json  # Home needs no answer

        values = dict(zip(Answer._fields, row, strict=True))
        values["takeaways"] = tuple(values["takeaways"].splitlines())
        values["asks"] = tuple(values["asks"].splitlines())
        values["sources"] = self._sources(json.loads(values["sources"] or "[]"))
        values["referrals"] = self._referrals(json.loads(values["referrals"] or "[]"))
        values["deadlines"] = tuple(
            Deadline(d["what"], d["time"], d.get("ref", ""))
            for d in json.loads(values["deadlines"] or "[]")
        )
        for name in ("jurisdiction", "related", "terms"):
            values[name] = tuple(json.loads(values[name] or "[]"))
        for name in ("author", "reviewed_by", "reviewed_on"):
            values[name] = values[name] or ""
        values["html"] = opening.safe_html(values["html"], values["body"])
        return Answer(**values)

    def _sources(self, cited: list[dict[str, str]]) -> tuple[SourceRef, ...]:
        found = {}
        for row in self._in("key, short, citation, jurisdiction, type, url", "source", cited):
            found[row[0]] = row
        return tuple(
            SourceRef(key, item.get("ref", ""), short, citation, jurisdiction, kind, url)
            for item in cited
            if item["key"] in found
            for key, short, citation, jurisdiction, kind, url in [found[item["key"]]]
        )

    def _referrals(self, keys: list[str]) -> tuple[Referral, ...]:
        rows = self._in(", ".join(Referral._fields), "referral", [{"key": key} for key in keys])
        found = {row[0]: Referral._make(row) for row in rows}
        return tuple(found[key] for key in keys if key in found)

    def _in(self, columns: str, table: str, items: list[dict[str, str]]) -> list[tuple[Any, ...]]:
        marks = ", ".join("?" * len(items))
        keys = [item["key"] for item in items]
        return self._rows(f"select {columns} from {table} where key in ({marks})", *keys)

    def all_referrals(self) -> tuple[Referral, ...]:
        """Every service that may be named."""
        rows = self._rows(f"select {', '.join(Referral._fields)} from referral order by key")
        return tuple(Referral._make(row) for row in rows)

    def term(self, name: str) -> Term | None:
        """A glossary term by its name, or None."""
        rows = self._rows(
            "select name, name_fr, abbreviation, definition from term where name = ?", name
        )
        return Term._make(rows[0]) if rows else None

    def volatile(self, key: str) -> Volatile | None:
        """A number that changes, by its key, or None."""
        rows = self._rows(
            "select key, value, what, as_of, how_to_check, source_key from volatile where key = ?",
            key,
        )
        return Volatile._make(rows[0]) if rows else None

    def recently_updated(self, most: int) -> tuple[Entry, ...]:
        """The ``most`` answers whose text changed last, newest first."""
        rows = self._rows(
            f"select {_ENTRY} from answer where lang = 'en'"
            " order by updated_on desc, rev desc, priority, id limit ?",
            most,
        )
        return tuple(Entry._make(row) for row in rows)

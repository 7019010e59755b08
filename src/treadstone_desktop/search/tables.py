"""What the tables of an edition tell about words: who has them, how many do, what they may become.

A table that turns out to be damaged tells nothing, so that a search never fails.
"""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

from treadstone_desktop.library.library import Library
from treadstone_desktop.library.model import Entry
from treadstone_desktop.library.schema import RANK
from treadstone_desktop.search.query import STOP
from treadstone_desktop.search.speller import Word, letters_of

_RANK = RANK.replace("(", "(fts, ")
"""Called by its name it takes half the time of the column ``rank``, which gives the same."""

_AT_ONCE = 900
"""Words in one question to SQLite, of which some builds take no more than 999."""


class Text(NamedTuple):
    """What is looked at of an answer; ``takeaways`` and ``asks`` are one a line."""

    title: str
    takeaways: str
    body: str
    asks: str
    summary: str


class Tables:
    """The English answers of one edition by row number, and the words they hold."""

    def __init__(self, library: Library) -> None:
        self._connection = library.connection
        by_key = {entry.key: entry for entry in library.entries}
        rows = self._rows("select n, key from answer")  # from the index of keys alone
        self.entries: dict[int, Entry] = {row: by_key[key] for row, key in rows if key in by_key}
        self._counts: dict[str, int] = {}
        self._by_letter: dict[str, list[Word]] = {}
        self.meta = library.meta

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError:
            return []

    def matching(self, match: str, most: int) -> dict[int, float]:
        """The ``most`` answers that match an FTS5 query best, with their scores; -1 is all."""
        sql = f"select rowid, -{_RANK} as score from fts where fts match ? order by score desc"
        rows = self._rows(f"{sql} limit ?", match, most)
        return {row: score for row, score in rows if row in self.entries}

    def texts(self, rows: list[int]) -> dict[int, Text]:
        """The texts of ``rows``."""
        marks = ", ".join("?" * len(rows))
        columns = ", ".join(Text._fields)
        found = self._rows(f"select n, {columns} from answer where n in ({marks})", *rows)
        return {row: Text(*texts) for row, *texts in found}

    def count(self, word: str) -> int:
        """The number of answers that have ``word`` as it is written here."""
        if word not in self._counts:
            rows = self._rows("select df from word where word = ?", word)
            self._counts[word] = rows[0][0] if rows else 0
        return self._counts[word]

    def known(self, words: Sequence[str]) -> dict[str, int]:
        """Of those ``words`` that are known, the number of answers that have each."""
        return dict(self._of("word, df", words))

    def vectors(self, words: Collection[str]) -> dict[str, tuple[float, bytes]]:
        """Of those ``words`` that the word table has, scale and bytes."""
        rows = self._of("word, scale, vec", list(words))
        return {word: (scale, vec) for word, scale, vec in rows if vec is not None}

    def _of(self, columns: str, words: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """The ``columns`` of the rows of ``words``."""
        for at in range(0, len(words), _AT_ONCE):
            some = words[at : at + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            yield from self._rows(f"select {columns} from word where word in ({marks})", *some)

    def starting(self, letter: str) -> list[Word]:
        """The known words that begin with ``letter``."""
        if letter not in self._by_letter:
            rows = self._rows(
                "select word, df from word where word >= ? and word < ?",
                letter,
                letter + "\U0010ffff",
            )
            self._by_letter[letter] = [Word(word, df, letters_of(word)) for word, df in rows]
        return self._by_letter[letter]

    def answer_vectors(self, rows: Collection[int] | None = None) -> dict[int, bytes]:
        """The vectors of ``rows``, or of all answers."""
        sql = "select n, vec from answer_vec"
        if rows is not None:
            sql += f" where n in ({', '.join(map(str, rows))})"
        return {row: vec for row, vec in self._rows(sql) if row in self.entries}

    def completions(self, start: str, most: int) -> list[str]:
        """Words that begin with ``start``, commonest first; those that tell nothing only if there
        are no others.
        """
        rows = self._rows(
            "select word from word where word > ? and word < ? and df > 0"
            " order by df desc, word limit ?",
            start,
            start + "\U0010ffff",
            most + len(STOP),
        )
        found = [word for (word,) in rows]
        return ([word for word in found if word not in STOP] or found)[:most]

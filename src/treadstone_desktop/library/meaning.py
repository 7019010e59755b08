"""The meaning file: a trained word table, on its way from the publisher to an edition.

JSON Lines in xz, as every file of the feed: a header, then one word a line, by word
(docs/contracts.md, section 8). Whoever has it and the answers makes the same search tables.
"""

import json
import lzma
import math
import sqlite3
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from treadstone_desktop.base.errors import LineError
from treadstone_desktop.library.vectors import WordTable

LARGEST = 40_000_000
"""Bytes that a meaning file may unfold to."""

_HEADER = {
    "version": int,
    "dim": int,
    "recipe": str,
    "teacher": str,
    "alpha": float,
    "threshold": float,
}
_MOST_DIMENSIONS = 512

Row = dict[str, Any]


class Meaning(NamedTuple):
    """A word table and how to use it.

    ``words`` have a scale and ``dim`` signed bytes each. ``alpha`` is the share of words in a
    score, the rest is meaning. What the best answers to a question come to in nearness and in
    words held must be ``threshold``, or they may not answer it.
    ``recipe`` and ``teacher`` say how it was made, and from what (a SHA-256).
    """

    version: int
    dim: int
    recipe: str
    teacher: str
    alpha: float
    threshold: float
    words: dict[str, tuple[float, bytes]]

    @property
    def table(self) -> WordTable:
        """What gives many texts their vectors."""
        have = self.words
        return WordTable(
            self.dim, lambda asked: {word: have[word] for word in asked if word in have}, len(have)
        )


def write_meaning(meaning: Meaning) -> bytes:
    """The file of ``meaning``: the same bytes each time, on the same xz."""
    header = {name: getattr(meaning, name) for name in _HEADER}
    rows = (
        {"word": word, "scale": scale, "vec": b64encode(vec).decode()}
        for word, (scale, vec) in sorted(meaning.words.items())
    )
    lines = (json.dumps(row, ensure_ascii=False, sort_keys=True) for row in (header, *rows))
    return lzma.compress("".join(f"{line}\n" for line in lines).encode(), preset=6)


def read_meaning(content: bytes) -> Meaning:
    """The meaning of a file. Raises LineError if it is not one, or is damaged."""
    lines = _unfold(content)
    try:
        header = json.loads(next(lines))
        words = {
            str(row["word"]): (float(row["scale"]), b64decode(row["vec"]))
            for row in map(_row, lines)
        }
    except (ValueError, KeyError, TypeError, StopIteration) as error:
        raise LineError("meaning", f"its form is not known ({error!r})") from error
    return _sound(header, words)


def _sound(header: Row, words: dict[str, tuple[float, bytes]]) -> Meaning:
    """The meaning of a header and words, if it can be one. Raises LineError."""
    try:
        told = {name: kind(header[name]) for name, kind in _HEADER.items()}
    except (ValueError, KeyError, TypeError) as error:
        raise LineError("meaning", f"its header is not known ({error!r})") from error
    meaning = Meaning(**told, words=words)
    _check(meaning)
    return meaning


def _row(line: str) -> Row:
    row: Row = json.loads(line)
    return row


def _unfold(content: bytes) -> Iterator[str]:
    unfolder = lzma.LZMADecompressor()
    try:
        text = unfolder.decompress(content, LARGEST)
    except lzma.LZMAError as error:
        raise LineError("meaning", f"it cannot be unfolded ({error})") from error
    if not unfolder.eof:
        raise LineError("meaning", "it is torn, or too large")
    yield from text.decode(errors="replace").splitlines()


def _check(meaning: Meaning) -> None:
    if not 0 < meaning.dim <= _MOST_DIMENSIONS:
        raise LineError("meaning", f"it has {meaning.dim} dimensions")
    for word, (scale, vec) in meaning.words.items():
        if not math.isfinite(scale) or len(vec) != meaning.dim:
            raise LineError("meaning", f"'{word}' has no vector of {meaning.dim} parts")


def meaning_in(connection: sqlite3.Connection) -> Meaning | None:
    """The meaning that an opened edition has, to hand on to the next; None if it has none.

    Raises LineError if it has one that no edition can have.
    """
    rows = connection.execute("select key, value from meta where key glob 'search.*'")
    told = {key.removeprefix("search."): value for key, value in rows}
    version = connection.execute("select value from meta where key = 'meaning'").fetchone()
    if version is None:
        return None
    rows = connection.execute("select word, scale, vec from word where vec is not null")
    words = {word: (scale, vec) for word, scale, vec in rows}
    return _sound({**told, "version": version[0]}, words)


def add_meaning(tables: dict[str, list[Row]], meaning: Meaning) -> None:
    """Gives the rows of an edition their vectors: words, English answers, and what is said of it.

    Words that no answer has are added with a ``df`` of 0.
    """
    df = {row["word"]: row["df"] for row in tables["word"]}
    tables["word"] = [
        {"word": word, "df": df.get(word, 0), "scale": scale, "vec": vec}
        for word in sorted(df.keys() | meaning.words.keys())
        for scale, vec in (meaning.words.get(word, (None, None)),)
    ]
    tables["answer_vec"] = list(answer_vectors(tables["answer"], meaning.table))
    told = {"meaning": meaning.version, "search.dim": meaning.dim}
    told |= {f"search.{name}": getattr(meaning, name) for name in ("recipe", "teacher")}
    told |= {f"search.{name}": getattr(meaning, name) for name in ("alpha", "threshold")}
    tables["meta"] += [{"key": key, "value": str(value)} for key, value in told.items()]


def answer_vectors(answers: Iterable[Row], table: WordTable) -> Iterator[Row]:
    """The vector of each English answer, by row: of its title, phrasings and takeaways."""
    for row in answers:
        if row["lang"] == "en":
            texts = [row["title"], *row["asks"].splitlines(), *row["takeaways"].splitlines()]
            yield {"n": row["n"], "vec": table.answer(texts)}

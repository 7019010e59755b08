"""What a text asks for: its terms, slips mended and the last word completed, and its vector."""

from collections.abc import Mapping
from typing import NamedTuple

from treadstone_desktop.library.vectors import Vector, WordTable, between, meant_words
from treadstone_desktop.library.words import spans
from treadstone_desktop.search.meaning import Meaning
from treadstone_desktop.search.needs import Need, needs_of
from treadstone_desktop.search.query import LONGEST, LONGEST_TEXT, Query, other_spellings, parse
from treadstone_desktop.search.speller import Lexicon, corrections
from treadstone_desktop.search.tables import Tables

COMPLETIONS = 8
"""Words that the last one, still being typed, may become."""


class Asked(NamedTuple):
    """``corrected`` is the text searched for, if not the one typed; ``completions`` are what the
    last word may become, and none unless it is ``typing``. ``vector`` is None where meaning is
    not asked for or not known.
    """

    query: Query
    corrected: str | None
    typing: bool
    completions: list[str]
    needs: tuple[Need, ...]
    vector: Vector | None


class Asker:
    """Reads texts by the words of one edition of ``total`` answers.

    Where there is no word table, it is not known which words are English, and none is mended.
    """

    def __init__(self, tables: Tables, meaning: Meaning | None, total: int) -> None:
        self._tables = tables
        self._meaning = meaning
        self._total = max(2, total)
        self._lexicon = Lexicon(tables.known, tables.starting)

    def read(self, text: str, *, typing: bool, as_typed: bool) -> Asked:
        """What ``text`` asks for; ``as_typed`` leaves slips alone and has no vector."""
        query = parse(text)
        completions = self._completions(query) if typing else []
        meaning = None if as_typed else self._meaning
        corrected = self._corrected(text, query, bool(completions)) if meaning else None
        if corrected is not None:
            query = parse(corrected)
        needs = needs_of(query, completions, self._tables.count, self._total)
        vector = None
        if meaning and query.terms:
            vector = meaning.table.sum_of(
                self._words(meaning.table, corrected or text, completions)
            )
        return Asked(query, corrected, typing, completions, needs, vector)

    def _completions(self, query: Query) -> list[str]:
        """What the last word may become; nothing for a name."""
        last = query.terms[-1] if query.terms else None
        if last is None or last.exact or len(last.parts[-1]) < 2:
            return []
        return self._tables.completions(last.parts[-1], COMPLETIONS)

    def _corrected(self, text: str, query: Query, completed: bool) -> str | None:
        """``text`` with its slips mended; None if it has none. A last word that is being typed
        and may become another is none.
        """
        terms = query.terms[:-1] if completed else query.terms
        meant = corrections(terms, self._lexicon)
        return _respelt(text, meant) if meant else None

    def _words(self, table: WordTable, text: str, completions: list[str]) -> list[str]:
        """The words that give ``text`` its meaning."""
        found = meant_words(text[:LONGEST_TEXT])[:LONGEST]
        if not completions:
            return [way for word in found for way in (word, *other_spellings(word))]
        *done, last = found
        own = [last] if self._tables.count(last) else []
        return [*done, _likeliest(table, done, own + completions)]


def _likeliest(table: WordTable, done: list[str], ways: list[str]) -> str:
    """Of the ``ways`` in which a text may go on after ``done``, commonest first, the one that
    means most nearly what it says so far.
    """
    so_far = table.sum_of(done)
    if so_far is None:
        return ways[0]
    vectors = {way: vector for way in ways if (vector := table.sum_of([way])) is not None}
    return max(vectors, key=lambda way: between(so_far, vectors[way]), default=ways[0])


def _respelt(text: str, meant: Mapping[str, str]) -> str:
    """``text`` with the words that ``meant`` has replaced, and all else as typed."""
    pieces, at = [], 0
    for start, end, word in spans(text):
        if word in meant:
            pieces += [text[at:start], meant[word]]
            at = end
    return "".join([*pieces, text[at:]])

"""Why an answer was found: which words it has, and which phrasing says it best.

The engine ranks; this looks at its hits again, from outside, and so can be no burden to a search.
"""

from collections.abc import Sequence
from typing import NamedTuple

from treadstone_desktop.library.library import Library
from treadstone_desktop.search.engine import open_engine
from treadstone_desktop.search.marks import find_stems
from treadstone_desktop.search.needs import Need, coverage, needs_of, weights_of
from treadstone_desktop.search.query import Query, parse
from treadstone_desktop.search.results import Hit
from treadstone_desktop.search.tables import Tables, Text

FIELDS = ("title", "takeaways", "body", "asks")
"""Where words are looked for."""


class Wanted(NamedTuple):
    """One word that was searched for: how many answers have it, and how much it tells.

    A word of two parts (``can't``) is one word here; ``answers`` is of its rarer part.
    """

    word: str
    answers: int
    weight: float


class Held(NamedTuple):
    """A word that an answer has, perhaps in another form, and the `FIELDS` it is in."""

    word: str
    fields: tuple[str, ...]


class Reason(NamedTuple):
    """Why one answer was found. Shares run from 0 to 1.

    ``score`` is the engine's, the best 1. ``words`` is the share of what was asked that the
    whole answer has, ``phrased`` that of ``phrasing``, which of title and phrasings has most.
    """

    id: str
    number: str
    title: str
    score: float
    words: float
    phrased: float
    phrasing: str
    held: tuple[Held, ...]


class Explanation(NamedTuple):
    """What became of a query; all but ``wanted`` and ``reasons`` is as in `Results`."""

    query: str
    corrected: str | None
    understood: tuple[tuple[str, str], ...]
    weak: bool
    jump: str | None
    wanted: tuple[Wanted, ...]
    reasons: tuple[Reason, ...]


def explain(library: Library, text: str, most: int = 10) -> Explanation:
    """Why each of the first ``most`` hits of ``text`` is there. Never raises on any text."""
    results = open_engine(library).search(text)
    tables = Tables(library)
    words = _words(results.corrected or text, tables, library.count)
    rows = {entry.id: row for row, entry in tables.entries.items()}
    hits = results.hits[:most]
    texts = tables.texts([rows[hit.id] for hit in hits])
    return Explanation(
        results.query,
        results.corrected,
        results.understood,
        results.weak,
        results.jump,
        tuple(word.wanted for word in words),
        tuple(_reason(hit, texts[rows[hit.id]], words) for hit in hits),
    )


class _Word(NamedTuple):
    wanted: Wanted
    needs: tuple[Need, ...]


def _words(text: str, tables: Tables, total: int) -> list[_Word]:
    found = []
    for term in parse(text).telling:
        needs = needs_of(Query((term,)), (), tables.count, max(2, total))
        if needs:
            answers = min(tables.count(part) for part in term.parts)
            weight = round(sum(need.weight for need in needs), 2)
            found.append(_Word(Wanted(" ".join(term.parts), answers, weight), needs))
    return found


def _reason(hit: Hit, text: Text, words: Sequence[_Word]) -> Reason:
    needs = [need for word in words for need in word.needs]
    stems = {name: _stems(getattr(text, name), needs) for name in FIELDS}
    lines = [text.title, *text.asks.splitlines()]
    shares = [coverage(needs, _stems(line, needs)) if needs else 0.0 for line in lines]
    best = max(range(len(lines)), key=lambda at: (shares[at], -at))
    held = (Held(word.wanted.word, _fields(word, stems)) for word in words)
    return Reason(
        hit.id,
        hit.number,
        hit.title,
        hit.score,
        coverage(needs, set().union(*stems.values())) if needs else 0.0,
        shares[best],
        lines[best] if shares[best] else "",
        tuple(one for one in held if one.fields),
    )


def _stems(text: str, needs: Sequence[Need]) -> set[str]:
    return {found.stem for found in find_stems(text, weights_of(needs))}


def _fields(word: _Word, stems: dict[str, set[str]]) -> tuple[str, ...]:
    """The fields that have every part of a word."""
    return tuple(
        name
        for name in FIELDS
        if all(not need.stems.isdisjoint(stems[name]) for need in word.needs)
    )

"""Why an answer was found: which words it has, what it means, which phrasing comes nearest.

The engine ranks; this looks at its hits again, by the parts that the engine itself is made of, and
so can be no burden to a search.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from treadstone_desktop.library.library import Library
from treadstone_desktop.search.asking import Asked, Asker
from treadstone_desktop.search.engine import open_engine
from treadstone_desktop.search.marks import find_stems
from treadstone_desktop.search.matching import ALL, match_words
from treadstone_desktop.search.meaning import Meaning, Near, open_meaning
from treadstone_desktop.search.needs import Need, coverage, needs_of, weights_of
from treadstone_desktop.search.query import Query
from treadstone_desktop.search.results import Hit
from treadstone_desktop.search.tables import Tables

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

    ``score`` is the engine's, the best 1. ``matched`` is how well the index finds its words
    match, the best of all answers 1; ``named`` how many of the names (``N12``) that were asked
    for it has in its title, takeaways or asks. ``words`` is the share of what was asked that the
    whole answer has; ``meaning`` is how near its vector is, None if the edition has no meaning
    or knows none of the words. ``phrasing`` is the title or phrasing that comes nearest, and
    ``phrased`` how near: by meaning, or without it by its share of the words.
    """

    id: str
    number: str
    title: str
    score: float
    matched: float
    named: int
    words: float
    meaning: float | None
    phrased: float
    phrasing: str
    held: tuple[Held, ...]


class Explanation(NamedTuple):
    """What became of a query; ``alpha`` is the share of ``matched`` in a score, of which the rest
    is meaning, or None where there is no meaning. What is not said here is as in `Results`.
    """

    query: str
    corrected: str | None
    understood: tuple[tuple[str, str], ...]
    weak: bool
    jump: str | None
    alpha: float | None
    wanted: tuple[Wanted, ...]
    reasons: tuple[Reason, ...]


def explain(library: Library, text: str, most: int = 10) -> Explanation:
    """Why each of the first ``most`` hits of ``text`` is there. Never raises on any text."""
    results = open_engine(library).search(text)
    tables = Tables(library)
    meaning = open_meaning(tables)
    asked = Asker(tables, meaning, library.count).read(text, typing=False, as_typed=False)
    words = _words(asked.query, tables, library.count)
    return Explanation(
        results.query,
        results.corrected,
        results.understood,
        results.weak,
        results.jump,
        meaning.alpha if meaning else None,
        tuple(word.wanted for word in words),
        tuple(_reasons(results.hits[:most], tables, meaning, asked, words)),
    )


class _Word(NamedTuple):
    wanted: Wanted
    needs: tuple[Need, ...]


def _words(query: Query, tables: Tables, total: int) -> list[_Word]:
    found = []
    for term in query.telling:
        needs = needs_of(Query((term,)), (), tables.count, max(2, total))
        if needs:
            answers = min(tables.count(part) for part in term.parts)
            weight = round(sum(need.weight for need in needs), 2)
            found.append(_Word(Wanted(" ".join(term.parts), answers, weight), needs))
    return found


def _reasons(
    hits: Sequence[Hit],
    tables: Tables,
    meaning: Meaning | None,
    asked: Asked,
    words: Sequence[_Word],
) -> Iterator[Reason]:
    if not hits:
        return
    places = {entry.id: row for row, entry in tables.entries.items()}
    rows = [places[hit.id] for hit in hits]
    texts, matches = tables.texts(rows), match_words(tables, asked, ALL)
    needs = [need for word in words for need in word.needs]
    near: dict[int, float] = {}
    measure: Near = partial(_share, needs)
    if meaning is not None and asked.vector is not None:
        near, measure = meaning.nearness(asked.vector, rows), meaning.near(asked.vector)
    for hit, row in zip(hits, rows, strict=True):
        text = texts[row]
        stems = {name: _stems(getattr(text, name), needs) for name in FIELDS}
        phrased, phrasing = _nearest([text.title, *text.asks.splitlines()], measure)
        held = (Held(word.wanted.word, _fields(word, stems)) for word in words)
        yield Reason(
            hit.id,
            hit.number,
            hit.title,
            hit.score,
            matches.scores.get(row, 0.0),
            matches.named.get(row, 0),
            coverage(needs, set().union(*stems.values())) if needs else 0.0,
            near.get(row),
            phrased,
            phrasing,
            tuple(one for one in held if one.fields),
        )


def _nearest(lines: Sequence[str], measure: Near) -> tuple[float, str]:
    """The first of the nearest ``lines`` and how near it is; no line if none is near at all."""
    values = [measure(line) for line in lines]
    best = max(values)
    return (best, lines[values.index(best)]) if best > 0 else (0.0, "")


def _share(needs: Sequence[Need], line: str) -> float:
    """How much of what was asked a line has, where there is no meaning to measure by."""
    return coverage(needs, _stems(line, needs)) if needs else 0.0


def _stems(text: str, needs: Sequence[Need]) -> set[str]:
    return {found.stem for found in find_stems(text, weights_of(needs))}


def _fields(word: _Word, stems: dict[str, set[str]]) -> tuple[str, ...]:
    """The fields that have every part of a word."""
    return tuple(
        name
        for name in FIELDS
        if all(not need.stems.isdisjoint(stems[name]) for need in word.needs)
    )

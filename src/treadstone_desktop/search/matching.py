"""Which answers have the words that were asked for: FTS5 phrases, and the answers by their rank."""

from typing import NamedTuple

from treadstone_desktop.search.asking import Asked
from treadstone_desktop.search.query import Term
from treadstone_desktop.search.tables import Tables

ALL = -1
"""As many rows as there are."""


class Matches(NamedTuple):
    """Answers by row: how well their words match, the best at 1; and how many of the names
    (``N12``) that were asked for each has in its title, takeaways or asks.
    """

    scores: dict[int, float]
    named: dict[int, int]


def match_words(tables: Tables, asked: Asked, most: int) -> Matches:
    """The ``most`` answers that match any word of ``asked`` best, and all that have its names."""
    found = tables.matching(" OR ".join(_phrases_of(asked)), most)
    best = max(found.values(), default=1.0) or 1.0
    named: dict[int, int] = {}
    for term in asked.query.telling:
        if term.exact:
            phrases = " OR ".join(_phrases(term))
            for row in tables.matching(f"{{title takeaways asks}} : ({phrases})", ALL):
                named[row] = named.get(row, 0) + 1
    return Matches({row: score / best for row, score in found.items()}, named)


def phrase(*parts: str) -> str:
    """The FTS5 phrase of ``parts`` in a row."""
    return f'"{" ".join(parts)}"'


def _phrases_of(asked: Asked) -> list[str]:
    """The FTS5 phrases of a query, each once."""
    query = asked.query
    pieces = [piece for term in query.telling for piece in _phrases(term)]
    last = query.terms[-1]
    head = last.parts[:-1]
    pieces += [phrase(*head, word) for word in asked.completions]
    if asked.typing and head and not last.exact:
        pieces.append(f"{phrase(*last.parts)} *")
    return list(dict.fromkeys(pieces))


def _phrases(term: Term) -> list[str]:
    """The FTS5 phrases of a term: its parts in a row, run together, and its other spellings."""
    joined = [phrase(term.joined)] if len(term.parts) > 1 else []
    return [phrase(*term.parts), *joined, *map(phrase, term.variants)]

"""What a query asks for, each part weighed by how much it tells."""

import math
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from treadstone_desktop.search.porter import stem
from treadstone_desktop.search.query import Query

UNKNOWN = 0.5
"""What a word that no answer has weighs against the rarest that one has: it may be misspelt."""


class Need(NamedTuple):
    """One word of a query: any of ``stems`` will do. ``weight`` is higher for rarer words."""

    stems: frozenset[str]
    weight: float


def needs_of(
    query: Query, completions: Sequence[str], df: Callable[[str], int], total: int
) -> tuple[Need, ...]:
    """The needs of ``query``, whose last word may become any of ``completions``.

    ``df`` is the number of answers that have a word, ``total`` of all answers.
    """
    found = []
    for term in query.telling:
        for part in term.parts:
            if len(part) == 1 and not part.isdigit():
                continue
            ways = [part, term.joined, *term.variants]
            if term is query.terms[-1] and part is term.parts[-1]:
                ways += completions
            known = max(df(word) for word in ways)
            weight = math.log(1 + total / (1 + known)) * (1.0 if known else UNKNOWN)
            found.append(Need(frozenset(map(stem, ways)), weight))
    return tuple(found)


def weights_of(needs: Iterable[Need]) -> dict[str, float]:
    """How much each stem tells."""
    return {word: need.weight for need in needs for word in need.stems}


def coverage(needs: Sequence[Need], held: Collection[str]) -> float:
    """The share, from 0 to 1, of what was asked for that a text with the stems ``held`` has."""
    whole = sum(need.weight for need in needs)
    met = sum(need.weight for need in needs if not need.stems.isdisjoint(held))
    return met / whole if whole else 1.0

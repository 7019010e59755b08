"""What a search gives (docs/contracts.md, section 9)."""

from typing import NamedTuple

MOST = 100
"""Hits of one search at the most."""

SHOWN = 20
"""Hits that are shown first."""


class Excerpt(NamedTuple):
    """A passage with the words that matched; ``marks`` are (start, end) in ``text``."""

    text: str
    marks: tuple[tuple[int, int], ...]
    field: str


class Hit(NamedTuple):
    """An answer that was found. ``score`` runs from 0 to 1, the best of a search near 1."""

    key: str
    id: str
    slug: str
    title: str
    category: str
    topic: str
    score: float
    excerpt: Excerpt

    @property
    def number(self) -> str:
        """The id as people see it."""
        return self.id.replace("-", "")


class Results(NamedTuple):
    """The hits of one query.

    ``weak``: they may not answer it. ``corrected``: the words searched for, if others than
    typed. ``understood``: pairs of a word and what it was taken for. ``counts``: hits by
    category. ``jump``: the key of the answer that the text names by number, id or title.
    """

    query: str
    weak: bool
    corrected: str | None
    understood: tuple[tuple[str, str], ...]
    hits: tuple[Hit, ...]
    counts: dict[str, int]
    jump: str | None


def nothing(query: str) -> Results:
    """The results of a query without words."""
    return Results(query, False, None, (), (), {}, None)

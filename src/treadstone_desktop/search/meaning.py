"""How near answers are in meaning to what was asked: a word table, and one vector an answer."""

from collections.abc import Callable, Collection

from treadstone_desktop.library.vectors import Vector, WordTable, between, cosine
from treadstone_desktop.search.query import Query
from treadstone_desktop.search.tables import Tables

Near = Callable[[str], float]
"""How near a text is to a question, from -1 to 1."""


class Meaning:
    """The word table of an edition, and how its publisher weighed it."""

    def __init__(self, tables: Tables, dim: int, alpha: float, threshold: float) -> None:
        self._tables = tables
        self.table = WordTable(dim, tables.vectors)
        self.alpha = alpha
        self.threshold = threshold

    def knows_any(self, query: Query) -> bool:
        """True if a telling word of ``query`` is in the table as a whole."""
        return bool(self._tables.vectors([term.joined for term in query.telling if not term.stop]))

    def nearness(self, vector: Vector, rows: Collection[int] | None = None) -> dict[int, float]:
        """The cosine of ``vector`` to the answers of ``rows``, or to all."""
        vectors = self._tables.answer_vectors(rows)
        return {row: cosine(vector, answer) for row, answer in vectors.items()}

    def near(self, vector: Vector) -> Near:
        """A measure of texts against ``vector``."""

        def measure(text: str) -> float:
            other = self.table.vector(text)
            return between(vector, other) if other else -1.0

        return measure


def open_meaning(tables: Tables) -> Meaning | None:
    """The meaning of an edition; None if it has none, or none that this program can read."""
    meta = tables.meta
    try:
        dim = int(meta["search.dim"])
        return Meaning(tables, dim, float(meta["search.alpha"]), float(meta["search.threshold"]))
    except (KeyError, ValueError):
        return None

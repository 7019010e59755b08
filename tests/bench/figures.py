"""Figures out of samples, and the tables they stand in."""

import math
import statistics
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Figures(NamedTuple):
    """The median of a sample and its 90th percentile."""

    median: float
    ninetieth: float

    def words(self, form: str) -> str:
        """``median (90th percentile)``, each in ``form``, as ``.0f``."""
        return f"{self.median:{form}} ({self.ninetieth:{form}})"


class Table(NamedTuple):
    """One part of the report: a title, a head and rows of as many cells, and what it needs said."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()


def figures(sample: Iterable[float]) -> Figures:
    """Median and 90th percentile (the nearest sample) of what must not be empty."""
    ordered = sorted(sample)
    return Figures(statistics.median(ordered), ordered[math.ceil(0.9 * len(ordered)) - 1])


def ratios(sample: Sequence[float], floor: Sequence[float]) -> Figures:
    """How many times the floor, round by round: what slows a whole round down falls out."""
    return figures(mine / other for mine, other in zip(sample, floor, strict=True))


def drawn(table: Table) -> str:
    """A table as plain text: the first column to the left, figures to the right."""
    lines = [table.head, *table.rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(table.head))]
    set_lines = [_set(line, widths) for line in lines]
    rule = "-" * len(set_lines[0])
    return "\n".join([table.title, rule, set_lines[0], rule, *set_lines[1:], *table.notes])


def _set(line: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(line, widths, strict=True)
    cells = [first[0].ljust(first[1]), *(text.rjust(width) for text, width in others)]
    return "  ".join(cells)

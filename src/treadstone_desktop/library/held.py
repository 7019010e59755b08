"""The lines that an edition holds: what the next one is made from, and what answers said before."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from treadstone_desktop.base.errors import EditionError
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.lines import GONE, Item, kind_of, read_line, rev_of

YEARS_KEPT = 2
"""How long an earlier line is kept after another one took its place."""


class Earlier(NamedTuple):
    """A line that this computer has held, by its key and revision."""

    key: str
    rev: int
    line: str


def held_lines(library: Library) -> dict[str, str]:
    """Every line of an edition by key, tombstones among them. Raises EditionError."""
    return dict(_rows(library, "select key, line from item"))


def earlier_lines(library: Library) -> list[Earlier]:
    """The earlier lines of an edition, by key and revision. Raises EditionError."""
    rows = _rows(library, "select key, rev, line from was order by key, rev")
    return [Earlier(*row) for row in rows]


def lines_to_keep(
    earlier: list[Earlier], before: Mapping[str, str], now: Mapping[str, str], published: str
) -> list[Earlier]:
    """The earlier lines of an edition with the lines ``now``, made from one with ``before``.

    Those are the answers' lines that were replaced, and those that were held as ``earlier``,
    unless another line took their place more than two years before ``published``, an ISO day.
    Raises LineError.
    """
    found = {(line.key, line.rev): line for line in earlier}
    for key, line in before.items():
        if now.get(key, line) != line:
            item = read_line(line)
            if kind_of(item) == "answer":
                found[key, rev_of(item)] = Earlier(key, rev_of(item), line)
    oldest = _years_before(published)
    kept: list[Earlier] = []
    for key, group in groupby((found[place] for place in sorted(found)), lambda line: line.key):
        lines = list(group)
        after = [*(line.line for line in lines[1:]), now.get(key, "")]
        kept += [
            line
            for line, successor in zip(lines, after, strict=True)
            if successor and _replaced_on(read_line(successor)) >= oldest
        ]
    return kept


def _replaced_on(item: Item) -> str:
    """ISO day on which ``item`` took the place of the line before it."""
    day = item.get("deleted") if kind_of(item) == GONE else item.get("date_modified")
    return str(day)[:10]


def _years_before(day: str) -> str:
    then = date.fromisoformat(day)
    return f"{then.year - YEARS_KEPT:04}{day[4:]}"


def _rows(library: Library, sql: str) -> list[tuple[Any, ...]]:
    try:
        return library.connection.execute(sql).fetchall()
    except sqlite3.DatabaseError as error:
        raise EditionError(library.path, "damaged", str(error)) from error

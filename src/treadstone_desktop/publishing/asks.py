"""``asks.tsv``: phrasings to start from, for every question of the plan."""

import csv
from pathlib import Path

from treadstone_desktop.base.errors import RegisterError
from treadstone_desktop.publishing.tables import read_text

_NAMES = ["id", "ask"]


def read_asks(source: Path) -> dict[str, tuple[str, ...]]:
    """The phrasings of each id, in the order of the file in the source folder ``source``.

    Raises RegisterError naming the line.
    """
    path = source / "library" / "asks.tsv"
    rows = csv.reader(read_text(path).splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    if next(rows, []) != _NAMES:
        raise RegisterError(path, 1, f"the first line must name {' and '.join(_NAMES)}")
    found: dict[str, list[str]] = {}
    for line, cells in enumerate(rows, 2):
        if not any(cells):
            continue
        if len(cells) != len(_NAMES) or not all(cell.strip() for cell in cells):
            raise RegisterError(path, line, "write the id, a tab and one phrasing")
        answer_id, ask = (cell.strip() for cell in cells)
        found.setdefault(answer_id, []).append(ask)
    return {answer_id: tuple(asks) for answer_id, asks in found.items()}

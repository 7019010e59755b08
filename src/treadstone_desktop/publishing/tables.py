"""Tab-separated registers: a first line of names, rows keyed by their first column."""

import csv
from collections.abc import Iterable
from pathlib import Path

from treadstone_desktop.base.errors import RegisterError
from treadstone_desktop.base.files import write_whole

Row = dict[str, str]


def read_table(path: Path) -> dict[str, Row]:
    """The rows of a register by key. Raises `RegisterError` naming the line."""
    rows = csv.reader(read_text(path).splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    names = next(rows, [])
    table: dict[str, Row] = {}
    for line, cells in enumerate(rows, 2):
        if not any(cells):
            continue
        if len(cells) > len(names):
            raise RegisterError(
                path, line, f"{len(cells)} columns, the first line has {len(names)}"
            )
        key = cells[0].strip()
        if not key or key in table:
            reason = f"'{key}' is given twice; keep one row" if key else "the first column is empty"
            raise RegisterError(path, line, reason)
        padded = [cell.strip() for cell in cells] + [""] * (len(names) - len(cells))
        table[key] = dict(zip(names, padded, strict=True))
    return table


def read_table_if_any(path: Path) -> dict[str, Row]:
    """As `read_table`; a register that was never begun has no rows."""
    return read_table(path) if path.exists() else {}


def write_table(path: Path, names: Iterable[str], rows: Iterable[Row]) -> None:
    """Writes a register whole, in the order given. Raises CannotKeepError."""
    columns = list(names)
    lines = ["\t".join(columns), *("\t".join(row[name] for name in columns) for row in rows)]
    write_whole(path, "".join(f"{line}\n" for line in lines).encode())


def read_text(path: Path) -> str:
    """The text of a register. Raises `RegisterError`."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RegisterError(path, 0, f"cannot be read: {error}") from error

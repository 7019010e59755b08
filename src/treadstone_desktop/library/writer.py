"""Writes one edition from its lines; the publisher and the updater both use it.

The same lines give the same file, byte by byte, on the same SQLite: rows go in by key, the page
size is fixed, and nothing of the clock or the machine is written.
"""

import os
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from treadstone_desktop.base.errors import CannotKeepError, LineError
from treadstone_desktop.library.held import Earlier
from treadstone_desktop.library.lines import (
    GONE,
    PLANNED,
    Item,
    kind_of,
    read_line,
    rev_of,
    state_of,
)
from treadstone_desktop.library.meaning import Meaning, add_meaning
from treadstone_desktop.library.rows import rows_of
from treadstone_desktop.library.schema import APPLICATION_ID, RANK, SCHEMA, SEARCHED, statements
from treadstone_desktop.library.words import words

if TYPE_CHECKING:
    from sqlite_utils import Database

_PAGE_SIZE = 4096


def write_edition(
    lines: Iterable[str],
    out: Path,
    *,
    revision: int,
    epoch: int = 1,
    published: str = "",
    planned: bool = False,
    meaning: Meaning | None = None,
    earlier: Iterable[Earlier] = (),
) -> str:
    """Writes ``lines`` as the edition ``out``, in place of what is there, and returns its state.

    With ``meaning`` its search tables are in it, and are no part of its state either.
    ``published`` is an ISO day; without one it is the newest ``updated_on``. ``planned`` lets in
    answers that are not written yet, which no edition for readers may hold. ``earlier`` lines
    are kept beside the others and are no part of the state. The file appears whole or not at
    all. Raises LineError for a line that the edition may not hold, CannotKeepError if the file
    cannot be written.
    """
    import sqlite3

    items = _read_lines(lines)
    stand_ins = [item["id"] for item in items.values() if kind_of(item) == PLANNED]
    if stand_ins and not planned:
        raise LineError(stand_ins[0], "it is planned and not written")
    tables = derive_tables(items.values())
    state = state_of((key, line) for (key, line), item in items.items() if kind_of(item) != GONE)
    newest = max((row["updated_on"] for row in tables["answer"]), default="")
    told = {
        "schema": str(SCHEMA),
        "revision": str(revision),
        "epoch": str(epoch),
        "published": published or newest,
        "state": state,
    }
    if stand_ins:
        told["planned"] = str(len(stand_ins))
    tables["meta"] += [{"key": key, "value": value} for key, value in told.items()]
    tables["item"] = [
        {"key": key, "kind": kind_of(item), "rev": rev_of(item), "line": line}
        for (key, line), item in items.items()
    ]
    tables["was"] = [line._asdict() for line in earlier]
    if meaning is not None:
        add_meaning(tables, meaning)
    part = out.with_name(f"{out.name}.part")
    try:
        part.unlink(missing_ok=True)
        _write(part, tables)
        os.replace(part, out)
    except (OSError, sqlite3.OperationalError) as error:
        raise CannotKeepError(out, str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return state


def _read_lines(lines: Iterable[str]) -> dict[tuple[str, str], Item]:
    """Items by (key, line), in key order."""
    found: dict[str, tuple[str, Item]] = {}
    for line in lines:
        item = read_line(line)
        if item["id"] in found:
            raise LineError(item["id"], "the key is given twice")
        found[item["id"]] = (line, item)
    return {(key, found[key][0]): found[key][1] for key in sorted(found)}


def derive_tables(items: Iterable[Item]) -> dict[str, list[dict[str, Any]]]:
    """Every row that follows from ``items`` in key order, by table, the word table included.

    Raises LineError.
    """
    tables: dict[str, list[dict[str, Any]]] = {
        name: []
        for name in "meta item category topic answer source term volatile referral word".split()
    }
    for item in items:
        for row in rows_of(item):
            tables[row.table].append(row.values)
    for n, answer in enumerate(tables["answer"], 1):
        answer["n"] = n
    tables["word"] = _words(tables["answer"])
    return tables


def _words(answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each word as written, with the number of answers that have it: speller and completion."""
    df: Counter[str] = Counter()
    for row in answers:
        df.update({word for column in SEARCHED for word in words(row[column])})
    return [{"word": word, "df": df[word]} for word in sorted(df)]


def _write(path: Path, tables: dict[str, list[dict[str, Any]]]) -> None:
    from sqlite_utils import Database

    with closing(Database(path)) as database:
        _prepare(database)
        with database.conn:
            for name, rows in tables.items():
                database.table(name).insert_all(rows)
            database.execute("insert into fts(fts) values ('rebuild')")
            database.execute("insert into fts(fts, rank) values ('rank', ?)", [RANK])
            database.execute("insert into fts(fts) values ('optimize')")
        database.vacuum()


def _prepare(database: "Database") -> None:
    for pragma, value in (
        ("page_size", _PAGE_SIZE),
        ("journal_mode", "off"),
        ("synchronous", "off"),
        ("application_id", APPLICATION_ID),
        ("user_version", SCHEMA),
    ):
        database.execute(f"pragma {pragma} = {value}")
    database.executescript(statements())

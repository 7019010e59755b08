"""Proves an edition: its state from its lines, and every row from its line.

The signed lines are the truth (docs/contracts.md, section 3). Nothing is mended here; what does
not follow from a line, or is outside the safe HTML, is named.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from treadstone_desktop.base.errors import EditionError, LineError
from treadstone_desktop.library.html_subset import check_html
from treadstone_desktop.library.lines import GONE, Item, kind_of, read_line, rev_of, state_of
from treadstone_desktop.library.meaning import answer_vectors, meaning_in
from treadstone_desktop.library.opening import open_edition
from treadstone_desktop.library.schema import PRIMARY_KEYS
from treadstone_desktop.library.writer import derive_tables

_Row = dict[str, Any]


class VerifyResult(NamedTuple):
    """What was found: the edition's ``revision`` and ``state`` as it names them, and faults in
    plain English. ``ok`` if there are none. A file that cannot be opened has revision 0.
    """

    file: Path
    revision: int
    state: str
    ok: bool
    faults: tuple[str, ...]


def verify_edition(path: Path) -> VerifyResult:
    """Checks the whole edition at ``path``. Never raises: what is wrong is in the result."""
    told: dict[str, str] = {}
    faults: list[str] = []
    try:
        with closing(open_edition(path)) as connection:
            rows = connection.execute("select key, value from meta")
            told = {str(key): str(value) for key, value in rows}
            faults += _check_file(connection)
            faults += _check_content(connection, told)
    except EditionError as error:
        faults.append(str(error))
    except sqlite3.DatabaseError as error:
        faults.append(str(EditionError(path, "damaged", str(error))))
    revision = told.get("revision", "")
    return VerifyResult(
        path,
        int(revision) if revision.isdecimal() else 0,
        told.get("state", ""),
        not faults,
        tuple(faults),
    )


def _check_file(connection: sqlite3.Connection) -> Iterator[str]:
    for (said,) in connection.execute("pragma quick_check(10)"):
        if said != "ok":
            yield f"the file is damaged: {said}"
    # The index can only be checked by a command that writes, so a copy in memory is asked.
    with closing(sqlite3.connect(":memory:")) as copy:
        connection.backup(copy)
        try:
            copy.execute("insert into fts(fts, rank) values ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            yield f"the search index does not match the answers ({error})"


def _check_content(connection: sqlite3.Connection, told: dict[str, str]) -> Iterator[str]:
    items: list[Item] = []
    live: list[tuple[str, str]] = []
    for key, kind, rev, line in connection.execute(
        "select key, kind, rev, line from item order by key"
    ):
        try:
            item = read_line(str(line))
            if (key, kind, rev) != (item["id"], kind_of(item), rev_of(item)):
                yield f"{key}: its key, kind or revision is not what its line says"
        except LineError as error:
            yield str(error)
            continue
        items.append(item)
        if kind_of(item) != GONE:
            live.append((str(key), str(line)))
    state = state_of(live)
    if state != told.get("state"):
        yield f"the lines add up to {state[:8]}, not to the {told.get('state', '')[:8]} it names"
    try:
        derived = derive_tables(items)
    except LineError as error:
        yield str(error)
        return
    for table, rows in derived.items():
        yield from _compare(connection, table, rows)
    yield from _check_vectors(connection, derived["answer"])
    yield from _check_html(connection)


def _compare(connection: sqlite3.Connection, table: str, rows: list[_Row]) -> Iterator[str]:
    """Each row of ``table`` against the one its line gives, column by column."""
    if table == "item":
        return
    names = PRIMARY_KEYS[table]
    want = {tuple(row[name] for name in names): row for row in rows}
    have = {tuple(row[name] for name in names): row for row in _rows(connection, table)}
    for key, row in want.items():
        label = "/".join(map(str, key))
        if key not in have:
            yield f"{table} {label}: the row is missing"
            continue
        wrong = [name for name, value in row.items() if have[key].get(name) != value]
        if wrong:
            yield f"{table} {label}: {', '.join(wrong)} is not what its line says"
    if table != "meta":
        for key in have.keys() - want.keys():
            if table == "word" and have[key]["vec"] is not None and have[key]["df"] == 0:
                continue  # the word table knows words that no answer has
            yield f"{table} {'/'.join(map(str, key))}: no line stands behind this row"


def _check_vectors(connection: sqlite3.Connection, answers: list[_Row]) -> Iterator[str]:
    """The vector of each answer against the one that follows from its text and the word table."""
    have = dict(connection.execute("select n, vec from answer_vec"))
    try:
        meaning = meaning_in(connection)
    except LineError as error:
        yield str(error)
        return
    rows = answer_vectors(answers, meaning.table) if meaning else ()
    want = {row["n"]: row["vec"] for row in rows}
    for n in sorted(have.keys() | want.keys()):
        if have.get(n) != want.get(n):
            yield f"answer_vec {n}: it is not what the answer and the words give"


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[_Row]:
    cursor = connection.execute(f"select * from {table}")
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _check_html(connection: sqlite3.Connection) -> Iterator[str]:
    for key, html in connection.execute("select key, html from answer order by key"):
        for fault in check_html(str(html)):
            yield f"{key}: {fault}"

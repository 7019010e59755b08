import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from treadstone_desktop.library import model
from treadstone_desktop.library.schema import PRIMARY_KEYS, REGISTERS, statements


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """An empty edition in memory."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(statements())
        yield connection


def columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"pragma table_info({table})")]


def test_every_field_of_an_answer_has_a_column(connection: sqlite3.Connection) -> None:
    assert set(columns(connection, "answer")) == {*model.Answer._fields, "n"}


@pytest.mark.parametrize("kind", REGISTERS)
def test_a_register_line_carries_the_columns_of_its_table(
    connection: sqlite3.Connection, kind: str
) -> None:
    assert columns(connection, kind) == list(REGISTERS[kind])


@pytest.mark.parametrize("table", PRIMARY_KEYS)
def test_rows_are_compared_by_the_tables_own_key(
    connection: sqlite3.Connection, table: str
) -> None:
    info = connection.execute(f"pragma table_info({table})").fetchall()
    keys = tuple(row[1] for row in info if row[5])

    assert PRIMARY_KEYS[table] == (("key",) if table == "answer" else keys)


def test_opening_an_answer_by_topic_or_slug_uses_an_index(connection: sqlite3.Connection) -> None:
    for condition in ("category = 'a' and topic = 'b'", "slug = 'a'", "key = 'a'"):
        (plan,) = connection.execute(f"explain query plan select n from answer where {condition}")
        assert "USING" in plan[3], plan

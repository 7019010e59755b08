"""The shape of ``user.db``, brought about one numbered step at a time."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from treadstone_desktop.shelf import migrations
from treadstone_desktop.shelf.migrations import migrate


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        yield connection


def tables(connection: sqlite3.Connection) -> set[Any]:
    return {row[0] for row in connection.execute("select name from sqlite_master")}


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("pragma user_version").fetchone()[0])


def test_an_empty_file_gets_every_table_and_the_list_of_saved_answers(
    connection: sqlite3.Connection,
) -> None:
    migrate(connection)

    assert {"list", "entry", "visit", "seen", "outbox", "place"} <= tables(connection)
    assert connection.execute("select id from list").fetchall() == [(1,)]
    assert version(connection) == migrations.VERSION == len(migrations.STEPS)


def test_what_is_there_already_is_left_alone(connection: sqlite3.Connection) -> None:
    migrate(connection)
    connection.execute("update list set name = 'mine'")

    migrate(connection)

    assert connection.execute("select name from list").fetchall() == [("mine",)]


def test_a_step_that_fails_leaves_the_file_as_it_was(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("create table half (x)")
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(migrations, "STEPS", (migrations.STEPS[0], fail))
    monkeypatch.setattr(migrations, "VERSION", 2)

    with pytest.raises(sqlite3.OperationalError, match="disk full"):
        migrate(connection)

    assert (tables(connection), version(connection)) == (set(), 0)


def test_a_later_step_is_taken_alone(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate(connection)
    connection.execute("update list set name = 'mine'")
    connection.commit()
    monkeypatch.setattr(
        migrations,
        "STEPS",
        (migrations.STEPS[0], lambda db: db.execute("alter table list add column colour text")),
    )
    monkeypatch.setattr(migrations, "VERSION", 2)

    migrate(connection)

    assert connection.execute("select name, colour from list").fetchall() == [("mine", None)]
    assert version(connection) == 2

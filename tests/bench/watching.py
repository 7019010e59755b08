"""Times every call that touches a file or a database on the main thread of this process."""

import builtins
import io
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

_OS_CALLS = ("open", "fsync", "replace", "rename", "unlink", "mkdir", "write")


class Call(NamedTuple):
    """One call: when it began and ended, on `time.perf_counter`, and what it did."""

    begun: float
    ended: float
    what: str

    @property
    def ms(self) -> float:
        """How long it took."""
        return 1000 * (self.ended - self.begun)


def watch_calls(calls: list[Call]) -> None:
    """From now on add such calls to ``calls``. To be called before the program is imported."""

    def timed(function: Callable[..., Any], what: Callable[..., str]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            begun = time.perf_counter()
            try:
                return function(*arguments, **options)
            finally:
                if threading.current_thread() is threading.main_thread():
                    calls.append(Call(begun, time.perf_counter(), what(*arguments)))

        return call

    io.open = builtins.open = timed(io.open, lambda path, *_: f"open {_name(path)}")
    for name in _OS_CALLS:
        said = f"os.{name} "
        call = timed(getattr(os, name), lambda path, *_, said=said: said + _name(path))
        setattr(os, name, call)
    _watch_databases(timed)


def _watch_databases(timed: Callable[..., Callable[..., Any]]) -> None:
    """SQLite works when a statement is carried out and when its rows are fetched."""

    class Cursor(sqlite3.Cursor):
        sql = ""

        def execute(self, sql: str, values: Any = ()) -> Any:
            self.sql = f"SQL {' '.join(sql.split())[:48]}"
            return timed(super().execute, lambda *_: self.sql)(sql, values)

        def fetchall(self) -> Any:
            return timed(super().fetchall, lambda: f"rows of {self.sql}")()

    class Connection(sqlite3.Connection):
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        def execute(self, sql: str, values: Any = ()) -> Any:
            return self.cursor().execute(sql, values)

        executescript = timed(sqlite3.Connection.executescript, lambda *_: "SQL script")
        commit = timed(sqlite3.Connection.commit, lambda *_: "commit")
        __exit__ = timed(sqlite3.Connection.__exit__, lambda *_: "commit")

    connect = sqlite3.connect

    def connect_watched(*arguments: Any, **options: Any) -> Any:
        return connect(*arguments, **{"factory": Connection} | options)

    sqlite3.connect = timed(connect_watched, lambda *_: "connect to a database")


def _name(path: object) -> str:
    return Path(os.fsdecode(path)).name if isinstance(path, str | bytes | os.PathLike) else "a file"

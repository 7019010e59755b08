"""The shape of ``user.db``, one numbered step at a time. A released step is never changed."""

import sqlite3
from collections.abc import Callable

VERSION = 1
"""The newest shape this program knows."""


def _first_shape(connection: sqlite3.Connection) -> None:
    import sqlite_utils

    db = sqlite_utils.Database(connection)
    db.table("list").create(
        {"id": int, "name": str, "office": str, "on_home": int, "made_on": str}, pk="id"
    )
    db.table("entry").create(
        {"list": int, "answer": str, "position": int, "note": str, "rev": int, "added_on": str},
        pk=("list", "answer"),
        foreign_keys=[("list", "list", "id")],
    )
    db.table("visit").create({"answer": str, "last_on": str}, pk="answer")
    db.table("seen").create({"answer": str, "rev": int}, pk="answer")
    db.table("outbox").create(
        {
            "id": str, "kind": str, "answer": str, "text": str, "contact": str, "made_on": str,
            "sent_on": str,
        },
        pk="id",
    )  # fmt: skip
    db.table("place").create({"key": str, "value": str}, pk="key")
    db.table("list").insert({"id": 1, "name": "", "office": "", "on_home": 0, "made_on": ""})


STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first_shape,)
"""Step n brings version n to version n + 1."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring ``connection`` to `VERSION`; nothing happens if it is there.

    Two windows may start at once, so the version is read again inside the lock.
    """
    if _version(connection) >= VERSION:
        return
    connection.execute("begin immediate")
    try:
        for number in range(_version(connection), VERSION):
            STEPS[number](connection)
            connection.execute(f"pragma user_version = {number + 1}")
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("pragma user_version").fetchone()[0])

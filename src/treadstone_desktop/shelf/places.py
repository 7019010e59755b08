"""Where things were left: window geometry, open panels, open categories."""

from treadstone_desktop.shelf.user_db import UserDb


class Places:
    """Small values by key. A value that makes no sense to its reader is simply not used."""

    def __init__(self, db: UserDb) -> None:
        self._db = db

    def get(self, key: str) -> str:
        """What was left under ``key``, or nothing."""
        rows = self._db.rows("select value from place where key = ?", key)
        return str(rows[0][0]) if rows else ""

    def put(self, key: str, value: str) -> None:
        """Leave ``value`` under ``key``."""
        self._db.write(
            "insert into place (key, value) values (?, ?)"
            " on conflict (key) do update set value = excluded.value",
            key,
            value,
        )

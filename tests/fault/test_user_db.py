"""What a reader keeps, on a computer that is full, locked or stopped."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.faults import POSIX, little_room
from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.shelf import user_db
from treadstone_desktop.shelf.shelf import Shelf


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A shelf with one saved answer."""
    with closing(Shelf(tmp_path / "user.db")) as shelf:
        shelf.saved.add("HOU-001", rev=1)
    return tmp_path / "user.db"


def fill(shelf: Shelf) -> None:
    for n in range(2, 900):
        shelf.saved.add(f"HOU-{n:03d}", rev=1, note="x" * 500)


@POSIX
def test_without_room_what_was_kept_before_is_still_there(file: Path) -> None:
    with closing(Shelf(file)) as shelf:
        with little_room(file.stat().st_size), pytest.raises(CannotKeepError, match=r"user\.db"):
            fill(shelf)

        assert "HOU-001" in shelf.saved
        shelf.saved.add("IMM-077", rev=1)
        assert shelf.db.notices == []


@POSIX
def test_without_any_room_a_first_shelf_lives_in_memory(tmp_path: Path) -> None:
    with closing(Shelf(tmp_path / "new" / "user.db")) as shelf, little_room(0):
        shelf.saved.add("HOU-001", rev=1)

        assert [notice.kind for notice in shelf.db.notices] == ["memory"]
        assert "HOU-001" in shelf.saved


def test_a_file_that_another_program_holds_is_no_damaged_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(user_db, "BUSY_SECONDS", 0.01)
    with closing(Shelf(file)) as shelf, closing(sqlite3.connect(file)) as holder:
        assert "HOU-001" in shelf.saved
        holder.execute("begin exclusive")

        assert shelf.saved.entries() == []
        with pytest.raises(CannotKeepError, match="locked"):
            shelf.saved.add("IMM-077", rev=1)
        holder.rollback()

        assert "HOU-001" in shelf.saved
        assert shelf.db.notices == []

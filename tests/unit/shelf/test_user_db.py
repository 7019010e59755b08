"""``user.db``: made when needed, shared by two windows, set aside when damaged, never lost."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.faults import POSIX, read_only
from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.shelf.migrations import VERSION
from treadstone_desktop.shelf.shelf import Shelf


def kept(file: Path) -> list[str]:
    """The saved answers that the file holds, as a next start sees them."""
    with closing(Shelf(file)) as shelf:
        return [entry.answer for entry in shelf.saved.entries()]


def make(file: Path, *answers: str) -> None:
    with closing(Shelf(file)) as shelf:
        for answer in answers:
            shelf.saved.add(answer, rev=1)


def test_looking_makes_no_file(shelf: Shelf, file: Path) -> None:
    shelf.saved.entries()
    shelf.visits.recent()

    assert not file.parent.exists()


def test_what_was_kept_is_there_at_the_next_start(file: Path) -> None:
    make(file, "HOU-001", "IMM-077")

    assert kept(file) == ["IMM-077", "HOU-001"]


def test_the_file_says_its_version(file: Path) -> None:
    make(file, "HOU-001")

    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("pragma user_version").fetchone() == (VERSION,)


def test_two_windows_see_what_the_other_keeps(shelf: Shelf, file: Path) -> None:
    with closing(Shelf(file)) as other:
        shelf.saved.add("HOU-001", rev=1)
        other.saved.add("IMM-077", rev=1)

        assert [e.answer for e in shelf.saved.entries()] == ["IMM-077", "HOU-001"]
        assert "HOU-001" in other.saved


def test_two_programs_that_start_at_once_make_one_shelf(file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from treadstone_desktop.shelf.shelf import Shelf\n"
        f"Shelf(Path({str(file)!r})).saved.add(sys.argv[1], 1)"
    )
    command = [sys.executable, "-c", code]
    running = [subprocess.Popen([*command, f"HOU-{n:03d}"]) for n in range(1, 5)]

    assert [process.wait() for process in running] == [0, 0, 0, 0]
    assert sorted(kept(file)) == ["HOU-001", "HOU-002", "HOU-003", "HOU-004"]


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to be one" * 40,
                                     b"SQLite format 3\0" + b"\xff" * 4080])  # fmt: skip
def test_a_damaged_file_is_set_aside_and_told_and_a_new_one_begun(
    file: Path, content: bytes
) -> None:
    file.parent.mkdir()
    file.write_bytes(content)

    with closing(Shelf(file)) as shelf:
        assert shelf.saved.entries() == []
        shelf.saved.add("HOU-001", rev=1)
        [notice] = shelf.db.notices

    assert (notice.kind, Path(notice.detail).read_bytes()) == ("damaged", content)
    assert kept(file) == ["HOU-001"]


def test_a_file_torn_in_the_middle_is_set_aside_when_that_is_found_out(file: Path) -> None:
    make(file, *(f"HOU-{n:03d}" for n in range(1, 200)))
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    with closing(Shelf(file)) as shelf:
        assert shelf.saved.entries() == []
        assert [notice.kind for notice in shelf.db.notices] == ["damaged"]
        shelf.saved.add("IMM-077", rev=1)

    assert kept(file) == ["IMM-077"]


def test_a_damaged_file_is_not_overwritten_by_the_first_thing_kept(file: Path) -> None:
    make(file, "HOU-001")
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))

    with closing(Shelf(file)) as shelf:
        shelf.saved.add("IMM-077", rev=1)

    assert kept(file) == ["IMM-077"]
    assert len(list(file.parent.glob("user.db.damaged-*"))) == 1


def test_an_empty_file_is_simply_begun(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"")

    make(file, "HOU-001")

    assert kept(file) == ["HOU-001"]
    assert [path.name for path in file.parent.iterdir()] == ["user.db"]


def test_a_file_of_a_newer_program_is_read_and_never_written(file: Path) -> None:
    make(file, "HOU-001")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("alter table entry add column colour text")
        connection.execute(f"pragma user_version = {VERSION + 1}")
    before = file.read_bytes()

    with closing(Shelf(file)) as shelf:
        assert [entry.answer for entry in shelf.saved.entries()] == ["HOU-001"]
        with pytest.raises(CannotKeepError, match="for reading only"):
            shelf.saved.add("IMM-077", rev=1)
        assert [notice.kind for notice in shelf.db.notices] == ["newer"]

    assert file.read_bytes() == before


def test_a_file_of_a_newer_program_is_told_before_anything_is_written(file: Path) -> None:
    make(file, "HOU-001")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"pragma user_version = {VERSION + 1}")

    with closing(Shelf(file)) as shelf, pytest.raises(CannotKeepError, match="reading only"):
        shelf.saved.add("IMM-077", rev=1)

    assert kept(file) == ["HOU-001"]


def test_a_second_window_that_may_only_look_writes_nothing(file: Path) -> None:
    make(file, "HOU-001")

    with closing(Shelf(file, read_only=True)) as shelf:
        assert "HOU-001" in shelf.saved
        with pytest.raises(CannotKeepError):
            shelf.saved.remove("HOU-001")

    assert kept(file) == ["HOU-001"]


@POSIX
def test_where_nothing_can_be_made_the_shelf_lives_in_memory_and_says_so(file: Path) -> None:
    file.parent.mkdir()
    with read_only(file.parent), closing(Shelf(file)) as shelf:
        shelf.saved.add("HOU-001", rev=1)

        assert "HOU-001" in shelf.saved
        assert [notice.kind for notice in shelf.db.notices] == ["memory"]

    assert not file.exists()


@POSIX
def test_a_file_in_a_read_only_folder_is_still_read(file: Path) -> None:
    make(file, "HOU-001")
    file.chmod(0o444)

    with read_only(file.parent), closing(Shelf(file)) as shelf:
        assert "HOU-001" in shelf.saved
        with pytest.raises(CannotKeepError):
            shelf.saved.add("IMM-077", rev=1)
        assert "HOU-001" in shelf.saved

    assert kept(file) == ["HOU-001"]


@pytest.mark.parametrize("folder", ["Zoé Müller", "50% & #1?", "влад"])
def test_accents_blanks_and_signs_in_its_path_are_no_hindrance(tmp_path: Path, folder: str) -> None:
    make(tmp_path / folder / "user.db", "HOU-001")

    assert kept(tmp_path / folder / "user.db") == ["HOU-001"]


@POSIX
def test_nobody_else_on_the_computer_may_read_what_is_kept(file: Path) -> None:
    with closing(Shelf(file)) as shelf:
        shelf.saved.add("HOU-001", rev=1)
        with closing(sqlite3.connect(file)) as writing:
            writing.execute("delete from entry")  # and its journal stands beside the file
            rights = {path.name: path.stat().st_mode & 0o777 for path in file.parent.iterdir()}

    assert rights == {"user.db": 0o600, "user.db-journal": 0o600}
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_what_was_deleted_is_in_no_page_of_the_file(file: Path) -> None:
    with closing(Shelf(file)) as shelf:
        shelf.saved.add("FAM-001", rev=1, note="ask my sister about the shelter")
        assert b"shelter" in file.read_bytes()
        shelf.saved.remove("FAM-001")

        assert b"shelter" not in file.read_bytes()
        assert shelf.db.rows("pragma secure_delete") == [(1,)]
    assert [path.name for path in file.parent.iterdir()] == ["user.db"]

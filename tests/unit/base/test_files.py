"""Files are there whole or not at all."""

from pathlib import Path

import pytest

from tests.support.faults import POSIX, little_room, read_only, stopped_at_each_step
from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.base.files import (
    begin_private,
    copy_whole,
    partial_files,
    set_aside,
    write_whole,
)


def test_a_file_is_written_with_the_folder_it_needs(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b" / "c.json", b"{}")

    assert (tmp_path / "a" / "b" / "c.json").read_bytes() == b"{}"


def test_nothing_is_left_beside_a_file_that_was_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "c.json", b"1")
    write_whole(tmp_path / "c.json", b"2")

    assert [path.name for path in tmp_path.iterdir()] == ["c.json"]


def test_stopped_at_any_step_the_old_content_or_the_new_is_there(tmp_path: Path) -> None:
    file = tmp_path / "c.json"
    file.write_bytes(b"old")
    write = (
        "from pathlib import Path; from treadstone_desktop.base.files import write_whole\n"
        f"write_whole(Path({str(file)!r}), b'new')"
    )

    seen = [file.read_bytes() for _ in stopped_at_each_step(write, tmp_path)]

    assert set(seen) <= {b"old", b"new"}
    assert file.read_bytes() == b"new"


@POSIX
def test_without_room_the_old_file_stays_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "c.json"
    file.write_bytes(b"old")

    with little_room(100), pytest.raises(CannotKeepError, match=r"c\.json: nothing can be kept"):
        write_whole(file, b"x" * 1000)

    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


@POSIX
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    with read_only(tmp_path), pytest.raises(CannotKeepError, match="Permission denied"):
        write_whole(tmp_path / "c.json", b"")


def test_a_copy_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 3_000_000)

    copy_whole(tmp_path / "a", tmp_path / "b")

    assert (tmp_path / "b").read_bytes() == (tmp_path / "a").read_bytes()


def test_copying_what_is_not_there_names_it(tmp_path: Path) -> None:
    with pytest.raises(CannotKeepError, match="none"):
        copy_whole(tmp_path / "none", tmp_path / "b")


def test_what_a_stopped_writer_left_can_be_found(tmp_path: Path) -> None:
    (tmp_path / ".c.json-x.partial").write_bytes(b"")
    (tmp_path / "c.json").write_bytes(b"")

    assert [path.name for path in partial_files(tmp_path)] == [".c.json-x.partial"]


def test_setting_aside_never_replaces_what_was_set_aside_before(tmp_path: Path) -> None:
    asides = []
    for content in (b"1", b"2"):
        (tmp_path / "user.db").write_bytes(content)
        asides.append(set_aside(tmp_path / "user.db"))

    assert [aside.read_bytes() for aside in asides] == [b"1", b"2"]


@POSIX
def test_a_file_that_is_written_again_keeps_its_rights(tmp_path: Path) -> None:
    file = tmp_path / "c.json"
    write_whole(file, b"1")
    assert mode(file) == 0o600
    file.chmod(0o644)
    write_whole(file, b"2")

    assert (mode(file), file.read_bytes()) == (0o644, b"2")


@POSIX
def test_a_private_file_and_its_folder_are_their_owners_alone(tmp_path: Path) -> None:
    begin_private(tmp_path / "data" / "user.db")

    assert [mode(tmp_path / "data" / "user.db"), mode(tmp_path / "data")] == [0o600, 0o700]


@POSIX
def test_a_file_and_a_folder_that_are_there_stay_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "user.db"
    file.write_bytes(b"kept")
    before = mode(file), mode(tmp_path)

    begin_private(file)

    assert (mode(file), mode(tmp_path)) == before
    assert file.read_bytes() == b"kept"


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777

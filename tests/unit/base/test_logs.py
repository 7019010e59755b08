"""The log: where it is written, how large it grows, and what is never in it."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from treadstone_desktop.base import logs

log = logging.getLogger("treadstone_desktop.test")


@pytest.fixture
def file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Path]:
    """Where the log of this test is written; `caplog` puts the level back."""
    caplog.set_level(logging.INFO)
    handler = logs.start_log(tmp_path / "log")
    yield tmp_path / "log" / logs.FILE
    logging.getLogger().removeHandler(handler)


def test_nothing_is_made_until_there_is_something_to_say(file: Path) -> None:
    assert not file.parent.exists()


def test_a_line_says_when_how_grave_and_where(file: Path) -> None:
    log.info("the index was opened")

    assert file.read_text().endswith(" INFO treadstone_desktop.test: the index was opened\n")


def test_of_an_error_the_log_keeps_the_way_through_the_code(file: Path) -> None:
    try:
        raise LookupError("my ex hits me")
    except LookupError:
        log.exception("the window")

    said = file.read_text()
    assert "test_logs.py" in said
    assert "LookupError" in said


def test_what_an_error_says_is_left_out_since_it_may_be_what_was_typed(file: Path) -> None:
    try:
        raise ValueError("my ex hits me") from KeyError("kicked out")
    except ValueError:
        log.exception("the window")

    said = file.read_text()
    assert "ex hits" not in said.replace('raise ValueError("my ex hits me")', "")
    assert said.index("KeyError") < said.rindex("ValueError")


def test_the_number_of_a_system_error_and_the_name_of_a_database_error_are_kept(file: Path) -> None:
    for fail in (lambda: Path("/nowhere/at/all").read_bytes(), _broken_query):
        try:
            fail()
        except (OSError, sqlite3.Error):
            log.exception("failed")

    said = file.read_text()
    assert "FileNotFoundError (ENOENT)" in said
    assert "OperationalError (SQLITE_ERROR)" in said


def _broken_query() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("my ex hits me")


def test_a_full_log_is_put_aside_and_only_two_are_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "LARGEST", 100)

    for number in range(20):
        log.info("line %s: sixty signs or so, to fill the file soon enough", number)

    names = sorted(path.name for path in file.parent.iterdir())
    assert names == [logs.FILE, f"{logs.FILE}.1", f"{logs.FILE}.2"]
    assert "line 19" in file.read_text()


def test_a_folder_that_cannot_be_made_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    (tmp_path / "log").write_text("a file where the folder should be")
    handler = logs.start_log(tmp_path / "log")

    log.info("said to nobody")

    logging.getLogger().removeHandler(handler)

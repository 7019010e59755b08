"""How the window starts where something is wrong: a page, a line, a sentence; never a crash."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from tests.support.answers import answer
from tests.support.faults import POSIX
from tests.support.library import make_edition
from tests.support.onlooker import start
from treadstone_desktop.library.editions import EditionStore

Spoil = Callable[[Path], None]
WELCOME = "Welcome to Treadstone Desktop"


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_edition(tmp_path_factory.mktemp("edition") / "content.db")


def begun(profile: Path) -> Path:
    """A profile that was used before."""
    settings = profile / "config" / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("{}", encoding="utf-8")
    return profile


# The library


def no_file(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 7 // 10])


def zeroed(path: Path) -> None:
    path.write_bytes(b"\x00" * 4096 + path.read_bytes()[4096:])


def newer(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")  # SQLite's user_version
    path.write_bytes(content)


@pytest.mark.parametrize(("spoil", "sentence"), [
    (no_file, "The answers are not on this computer yet."),
    (empty, "The file is empty."),
    (truncated, "The file is damaged."),
    (zeroed, "The answers cannot be opened."),
    (newer, "The file was made for a newer Treadstone Desktop."),
])  # fmt: skip
def test_a_library_that_cannot_be_opened_is_named_on_a_page(
    tmp_path: Path, edition: Path, spoil: Spoil, sentence: str
) -> None:
    bad = tmp_path / "content.db"
    shutil.copy(edition, bad)
    spoil(bad)
    with start(tmp_path, "--profile", begun(tmp_path / "p"), bundled=bad) as program:
        words = program.words
        assert sentence in words
        assert str(bad) in words
        assert program.close() == 1
        assert f"treadstone-desktop: {bad}: " in program.err


@pytest.mark.parametrize("spoil", [no_file, empty, truncated, newer])
def test_a_bad_installed_library_is_replaced_by_the_bundled_one_and_said_so(
    tmp_path: Path, edition: Path, spoil: Spoil
) -> None:
    profile = begun(tmp_path / "p")
    better = make_edition(tmp_path / "better.db", [answer()], revision=7)
    installed = EditionStore(profile / "data" / "library", edition).install(better)
    spoil(installed)
    with start(tmp_path, "--profile", profile, bundled=edition) as program:
        program.wait_for_words("The answers were damaged · showing the content of")
        assert installed.name in program.words
        assert program.close() == 0


def test_a_library_named_on_the_command_line_is_only_looked_at(
    tmp_path: Path, edition: Path
) -> None:
    profile = tmp_path / "p"
    with start(tmp_path, "--profile", profile, "--library", edition) as program:
        assert program.title.startswith("All answers")
        assert program.close() == 0
    assert not (profile / "data" / "user.db").exists()


def test_an_edition_in_a_folder_that_cannot_be_written_leaves_nothing_beside_it(
    tmp_path: Path, edition: Path
) -> None:
    folder = tmp_path / "install"
    folder.mkdir()
    shipped = folder / "content.db"
    shutil.copy(edition, shipped)
    shipped.chmod(0o444)
    folder.chmod(0o555)
    with start(tmp_path, "--profile", begun(tmp_path / "p"), bundled=shipped, obey=True) as program:
        assert "8 plain-language answers" in program.words
        assert program.close() == 0
    folder.chmod(0o755)
    assert [path.name for path in folder.iterdir()] == ["content.db"]


# The profile


@POSIX
def test_where_nothing_can_be_written_the_window_opens_and_says_what_is_lost(
    tmp_path: Path, edition: Path
) -> None:
    profile = begun(tmp_path / "p")
    for path in (profile / "config", profile):
        path.chmod(0o555)
    try:
        with start(tmp_path, "--profile", profile, bundled=edition, obey=True) as program:
            program.wait_for_words("Nothing can be kept on this computer for now")
            assert program.close() == 0
    finally:
        for path in (profile, profile / "config"):
            path.chmod(0o755)


@POSIX
@pytest.mark.parametrize("home", ["nonexistent/home", "locked", "/proc"])
def test_without_a_home_it_opens_all_the_same(tmp_path: Path, edition: Path, home: str) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    locked.chmod(0o555)
    (tmp_path / "nonexistent").touch()
    env = {"HOME": str(tmp_path / home), "XDG_RUNTIME_DIR": None, "XDG_DATA_HOME": None,
           "XDG_CONFIG_HOME": None, "XDG_STATE_HOME": None}  # fmt: skip
    with start(tmp_path, bundled=edition, obey=True, env=env) as program:
        assert WELCOME in program.words
        assert program.close() == 0
        assert program.err == ""


@pytest.mark.parametrize("name", [
    "Zoé Müller", "Aide juridique é ü", "влад", "%41 #1 ?x=y&z;", "x" * 200,
])  # fmt: skip
def test_a_profile_may_lie_under_any_name(tmp_path: Path, edition: Path, name: str) -> None:
    profile = begun(tmp_path / name)
    with start(tmp_path, "--profile", profile, "open", "HOU-001", bundled=edition) as program:
        program.wait_for_title("^How much deposit")
        assert program.close() == 0
    assert (profile / "data" / "user.db").exists()


@pytest.mark.parametrize("content", [b"", b"\x00" * 100, b"{", b"null", b'{"theme": 1}'])
def test_settings_that_make_no_sense_are_said_and_kept_aside(
    tmp_path: Path, edition: Path, content: bytes
) -> None:
    profile = begun(tmp_path / "p")
    (profile / "config" / "settings.json").write_bytes(content)
    with start(tmp_path, "--profile", profile, bundled=edition) as program:
        told = "made no sense" if b"theme" in content else "They were put aside as"
        program.wait_for_words(told)
        assert program.close() == 0


def test_the_first_start_is_a_welcome(tmp_path: Path, edition: Path) -> None:
    with start(tmp_path, "--profile", tmp_path / "p", bundled=edition) as program:
        assert WELCOME in program.words
        assert program.close() == 0


# The office's policy


@pytest.mark.parametrize("content", [
    b"theme = 'pink'", b"[", b"no_such_key = 1", b"\xff\xfe", b"mode = 'kiosk'",
])  # fmt: skip
def test_a_policy_that_cannot_be_obeyed_shows_a_page_and_never_a_library(
    tmp_path: Path, edition: Path, content: bytes
) -> None:
    profile = begun(tmp_path / "p")
    policy = profile / "machine" / "policy.toml"
    policy.parent.mkdir()
    policy.write_bytes(content)
    with start(tmp_path, "--profile", profile, bundled=edition) as program:
        words = program.words
        assert words.startswith("This screen is not ready. Please ask at the desk.")
        assert str(policy) in words
        assert "answers" not in words
        assert program.close() == 2


# What is asked for


def test_an_unknown_answer_is_a_sentence_and_no_window(tmp_path: Path, edition: Path) -> None:
    profile = begun(tmp_path / "p")
    with start(tmp_path, "--profile", profile, "open", "ZZZ999", bundled=edition, end="never") as p:
        assert p.process.wait(20) == 2
        assert p.err == "treadstone-desktop: ZZZ999: no answer has this number, id or name.\n"


def test_an_answer_that_is_asked_for_is_open_at_once(tmp_path: Path, edition: Path) -> None:
    profile = begun(tmp_path / "p")
    with start(tmp_path, "--profile", profile, "open", "hou 2", bundled=edition) as program:
        assert program.title.startswith("Can my landlord evict me with an N12 notice?")
        assert program.close() == 0


# Two windows


def test_a_second_start_brings_the_first_window_forward(tmp_path: Path, edition: Path) -> None:
    profile = begun(tmp_path / "p")
    other = tmp_path / "second"
    other.mkdir()
    with start(tmp_path, "--profile", profile, bundled=edition) as first:
        first.wait_for_title("^All answers")
        with start(other, "--profile", profile, "open", "EMP-002", bundled=edition,
                   end="never") as second:  # fmt: skip
            assert second.process.wait(20) == 0
        first.wait_for_title("^When is overtime paid?")
        assert first.close() == 0


def test_where_the_first_does_not_answer_the_second_only_reads(
    tmp_path: Path, edition: Path
) -> None:
    profile = begun(tmp_path / "p")
    (profile / "data").mkdir()
    lock = QLockFile(str(profile / "data" / "window.lock"))
    lock.setStaleLockTime(0)
    assert lock.tryLock(0)
    try:
        with start(tmp_path, "--profile", profile, bundled=edition) as program:
            program.wait_for_words("Treadstone Desktop is already open in another session.")
            assert program.close() == 0
    finally:
        lock.unlock()
    assert not (profile / "data" / "user.db").exists()


def test_a_lock_that_a_crash_left_keeps_nobody_out(tmp_path: Path, edition: Path) -> None:
    profile = begun(tmp_path / "p")
    with start(tmp_path, "--profile", profile, bundled=edition) as program:
        program.process.kill()
        program.process.wait()
    with start(tmp_path, "--profile", profile, bundled=edition) as program:
        assert "already open" not in program.words
        assert program.close() == 0


# The end


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX systems")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_signal_closes_the_window_in_good_order(tmp_path: Path, edition: Path, name: str) -> None:
    profile = begun(tmp_path / "p")
    with start(tmp_path, "--profile", profile, bundled=edition) as program:
        program.wait_for_title("^All answers")
        program.ask("signal", name)
        assert program.process.wait(20) == 0
        assert program.err == ""
    assert (profile / "data" / "user.db").exists()


@pytest.mark.parametrize("moment", ["painted", "searching"])
def test_closed_in_the_middle_of_work_it_ends_well(
    tmp_path: Path, edition: Path, moment: str
) -> None:
    profile = begun(tmp_path / "p")
    for _ in range(10):
        with start(tmp_path, "--profile", profile, bundled=edition, end=moment) as program:
            assert (program.process.wait(20), program.err) == (0, "")

"""The start: what is understood, what is refused, and how everything ends."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.support.library import make_edition
from tests.unit.commands.conftest import Outcome, Run
from treadstone_desktop import __version__
from treadstone_desktop.__main__ import main
from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.base.paths import profile_paths
from treadstone_desktop.base.terminal import BUG, STOPPED
from treadstone_desktop.commands import list_answers
from treadstone_desktop.library.editions import EditionStore

NAMES = ["open", "list", "show", "search", "verify", "doctor"]


class Window:
    """Stands in for the window: remembers what it was to show."""

    def __init__(self) -> None:
        self.shown: list[tuple[object, ...]] = []

    def run(self, *what: object) -> int:
        self.shown.append(what)
        return 0


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> Window:
    window = Window()
    monkeypatch.setitem(sys.modules, "treadstone_desktop.app", window)
    guard = SimpleNamespace(guard_start=lambda: None)
    monkeypatch.setitem(sys.modules, "treadstone_desktop.ui.qt_start", guard)
    return window


def set_policy(profile: Path, text: str) -> None:
    (profile / "machine").mkdir(parents=True)
    (profile / "machine" / "policy.toml").write_text(text)


def test_without_a_command_the_window_opens(window: Window, profile: Path) -> None:
    assert main(["--profile", str(profile)]) == 0
    assert window.shown == [(profile_paths(profile), None, None)]


def test_open_shows_an_answer_in_the_window(window: Window, profile: Path) -> None:
    main(["--profile", str(profile), "open", "imm 77"])

    assert window.shown == [(profile_paths(profile), None, "imm 77")]


def test_the_window_can_be_given_a_library(window: Window, profile: Path) -> None:
    main(["open", "--library", "draft.db", "--profile", str(profile)])

    assert window.shown == [(profile_paths(profile), Path("draft.db"), None)]


def test_help_names_every_command(run: Run) -> None:
    outcome = run("--help")

    assert outcome.code == 0
    assert [name for name in NAMES if f"\n  {name} " not in outcome.out] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_of_its_own(run: Run, name: str) -> None:
    outcome = run(name, "--help")

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(f"usage: treadstone-desktop {name} ")


def test_the_version_is_one_line(run: Run) -> None:
    assert run("--version").out == f"Treadstone Desktop {__version__}\n"


def test_an_unknown_command_is_named_with_those_that_there_are(run: Run) -> None:
    outcome = run("lits")

    assert outcome.code == 2
    assert outcome.err == (
        "treadstone-desktop: lits: there is no such command."
        " There are: open, list, show, search, sync, verify, doctor.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["list", "--jsn"], "--jsn"),
        (["show"], "ANSWER"),
        (["show", "HOU001", "HOU002"], "HOU002"),
        (["--libary", "x"], "--libary"),
        (["verify", "--profile"], "--profile"),
    ],
)
def test_a_bad_argument_is_named_in_one_line(run: Run, arguments: list[str], named: str) -> None:
    outcome = run(*arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert named in outcome.err
    assert outcome.err.count("\n") == 1


def test_profile_and_library_may_stand_after_the_command(run: Run, edition: Path) -> None:
    assert run("list", "--library", edition, library=None).code == 0


def test_a_library_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    outcome = run("list", library=tmp_path / "none.db")

    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == (
        f"treadstone-desktop: {tmp_path / 'none.db'}: there is no library file here.\n"
    )


def test_a_damaged_edition_is_told_and_the_one_before_it_is_read(
    run: Run, profile: Path, tmp_path: Path
) -> None:
    store = EditionStore(profile_paths(profile).library, tmp_path / "none.db")
    store.install(make_edition(tmp_path / "2.db", revision=2))
    torn = store.install(make_edition(tmp_path / "3.db", revision=3))
    torn.write_bytes(b"")

    outcome = run("list", "--json", library=None)

    assert (outcome.code, bool(outcome.lines)) == (0, True)
    assert f"{torn}: the library file is empty." in outcome.err


def test_on_a_kiosk_no_other_library_is_read(run: Run, profile: Path) -> None:
    set_policy(profile, 'mode = "kiosk"\n')

    outcome = run("list")

    assert (outcome.code, outcome.out) == (2, "")
    assert "--library: this computer is a kiosk" in outcome.err


def test_with_a_policy_that_cannot_be_obeyed_no_other_library_is_read(
    run: Run, profile: Path
) -> None:
    set_policy(profile, "mode = kiosk\n")

    outcome = run("list")

    assert outcome.code == 2
    assert "policy.toml" in outcome.err


def test_with_a_policy_that_cannot_be_obeyed_reading_goes_on_and_says_so(
    run: Run, profile: Path
) -> None:
    set_policy(profile, 'colour = "red"\n')

    outcome = run("list", library=None)

    assert (outcome.code, bool(outcome.out)) == (0, True)
    assert "policy.toml: colour: there is no such key. No window starts until" in outcome.err


def test_the_offices_shared_library_is_read_if_it_is_newer(
    run: Run, profile: Path, tmp_path: Path
) -> None:
    make_edition(tmp_path / "office" / "content.db", revision=900)
    set_policy(profile, f"library = '{tmp_path / 'office'}'\n")

    assert run("verify", "--json", library=None).json["revision"] == 900


def failing(monkeypatch: pytest.MonkeyPatch, run: Run, error: BaseException) -> Outcome:
    """A command in which ``error`` is raised."""

    def fail(*_: object) -> int:
        raise error

    monkeypatch.setattr(list_answers, "run", fail)
    return run("list")


def test_a_fault_of_ours_is_one_calm_line_and_a_traceback_in_the_log(
    run: Run, profile: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    outcome = failing(monkeypatch, run, ZeroDivisionError("my ex hits me"))

    log = profile / "log" / "treadstone-desktop.log"
    assert (outcome.code, outcome.out) == (BUG, "")
    assert outcome.err == (
        "treadstone-desktop: Something went wrong in the program itself."
        f" It is written down in {log}.\n"
    )
    assert "ZeroDivisionError" in log.read_text()
    assert "my ex" not in log.read_text()


def test_a_fault_of_ours_where_nothing_can_be_written_is_still_one_line(
    run: Run, profile: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    profile.write_text("a file where the folder should be")

    outcome = failing(monkeypatch, run, ZeroDivisionError())

    assert outcome.err == "treadstone-desktop: Something went wrong in the program itself.\n"


def test_a_known_error_ends_with_its_own_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = failing(monkeypatch, run, CannotKeepError(Path("user.db"), "no space left"))

    assert outcome.code == 5
    assert outcome.err == "treadstone-desktop: user.db: nothing can be kept here (no space left).\n"


def test_ctrl_c_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert failing(monkeypatch, run, KeyboardInterrupt()) == (STOPPED, "", "")

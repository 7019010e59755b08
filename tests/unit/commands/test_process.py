"""The command line as a process: what it loads, and what it writes where."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.answers import answer
from tests.support.faults import POSIX, permissions_obeyed
from tests.support.library import make_edition
from tests.unit.commands.conftest import Run

PROGRAM = [sys.executable, "-m", "treadstone_desktop"]


def start(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env=os.environ | environment)


@pytest.mark.parametrize(
    "command", [["list"], ["show", "HOU001"], ["search", "rent"], ["verify"], ["--version"]]
)
def test_only_the_window_and_doctor_load_qt_and_reading_loads_nothing_heavy(
    edition: Path, command: list[str]
) -> None:
    code = (
        "import sys; from treadstone_desktop.__main__ import main;"
        f"main({['--library', str(edition), *command]!r});"
        "heavy = {'PySide6', 'sqlite_utils', 'markdown', 'yaml'} & set(sys.modules);"
        "sys.exit(' '.join(heavy))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert done.stderr == b"\n"


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    edition = make_edition(tmp_path / "e.db", [answer(title="May a Łódź landlord ask for € 900?")])

    done = start(
        "--library", edition, "list",
        LC_ALL="C", LANG="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii",
    )  # fmt: skip

    assert "May a Łódź landlord ask for € 900?" in done.stdout.decode("utf-8")


def test_what_is_not_utf8_on_the_command_line_is_named_as_it_can_be(edition: Path) -> None:
    done = start("--library", edition, "show", os.fsdecode(b"\xff\xfe"))

    assert done.returncode == 2
    assert b"no answer has this number" in done.stderr


@POSIX
def test_a_reader_that_closes_early_is_no_fault(tmp_path: Path) -> None:
    many = [answer(f"HOU-{n:03d}", f"May a landlord do thing {n}?") for n in range(1, 900)]
    edition = make_edition(tmp_path / "many.db", many)
    process = subprocess.Popen(
        [*PROGRAM, "--library", edition, "list", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None

    assert (process.stderr.read(), process.wait()) == (b"", 0)
    process.stderr.close()


@POSIX
def test_a_library_in_a_read_only_folder_is_read_and_nothing_is_written_beside_it(
    tmp_path: Path, run: Run
) -> None:
    edition = make_edition(tmp_path / "installed" / "content.db")
    edition.chmod(0o444)
    edition.parent.chmod(0o555)
    with permissions_obeyed():
        outcome = run("list", "--json", library=edition)
    edition.parent.chmod(0o755)

    assert (outcome.code, len(outcome.lines)) == (0, 8)
    assert list(edition.parent.iterdir()) == [edition]


@pytest.mark.parametrize(
    "folder", ["Zoé Müller", "Aide juridique é ü", "влад", "50% & #1", "x" * 200, "dot."]
)
def test_accents_and_blanks_in_a_path_are_no_hindrance(
    tmp_path: Path, run: Run, folder: str
) -> None:
    edition = make_edition(tmp_path / folder / "content.db")

    outcome = run("--profile", tmp_path / folder / "profile", "list", "--json", library=edition)

    assert (outcome.code, len(outcome.lines)) == (0, 8)

from pathlib import Path

import pytest

from tests.support.drafts import TODAY, answer_file
from treadstone_desktop.base.resources import bundled
from treadstone_desktop.publishing.cli import main

GOOD = bundled("resources", "answers", "housing", "got-n4-notice-unpaid-rent-what-happens-next.md")


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day on which the library's answers were in order, whatever day it is."""
    monkeypatch.setattr("treadstone_desktop.publishing.cli._today", lambda: TODAY)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A source folder with the library's own registers and no answers."""
    folder = tmp_path / "resources" / "library"
    folder.mkdir(parents=True)
    for path in bundled("resources", "library").iterdir():
        if path.name != "asks.tsv":
            (folder / path.name).write_bytes(path.read_bytes())
    (folder.parent / "answers" / "housing").mkdir(parents=True)
    return folder.parent


def run(source: Path, *arguments: str) -> int:
    return main(["--source", str(source), *arguments])


def add(source: Path, name: str, text: str | bytes) -> None:
    raw = text.encode() if isinstance(text, str) else text
    (source / "answers" / "housing" / name).write_bytes(raw)


def test_an_empty_library_is_fine(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(source, "check") == 0
    assert capsys.readouterr().out == "0 answers: 0 errors, 0 warnings\n"


def test_all_problems_of_all_files_come_in_one_run_sorted_by_place(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(source, "b.md", "---\nid: HOU-001\ntitle: Notice: how?\n---\n")
    add(source, "a.md", "---\nid: A\nid: B\n---\n")

    assert run(source, "check") == 2
    lines = capsys.readouterr().out.splitlines()
    assert "answers/housing/a.md:3: L01 E 'id' is given twice; keep one of them" in lines
    assert lines[-2].startswith("answers/housing/b.md:3: L01 E title: a colon inside")
    assert lines[-1].startswith("2 answers: ")


def test_warnings_alone_do_not_fail(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(source, GOOD.name, GOOD.read_bytes())

    assert run(source, "check") == 0
    assert "L14 W" in capsys.readouterr().out


def test_build_writes_the_edition_it_names(source: Path, tmp_path: Path) -> None:
    add(source, GOOD.name, GOOD.read_bytes())

    assert run(source, "build", "--out", str(tmp_path / "new.db")) == 0
    assert (tmp_path / "new.db").stat().st_size > 100_000


def test_build_writes_nothing_while_there_are_errors(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(source, "deposit.md", answer_file())
    out = tmp_path / "old.db"
    out.write_bytes(b"old")

    assert run(source, "build", "--out", str(out)) == 2
    assert out.read_bytes() == b"old"
    assert "not written, since the answers have errors" in capsys.readouterr().err


def test_a_folder_that_is_no_source_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "check") == 2
    assert "give the source folder with --source" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_exits_with_5(source: Path) -> None:
    assert run(source, "build", "--out", str(source / "nowhere" / "new.db")) == 5


def test_a_file_that_is_no_answer_is_named_and_not_passed_over(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(source, "deposit.markdown", answer_file())

    assert run(source, "check") == 2
    assert "answers/housing/deposit.markdown:1: L02 E not an answer" in capsys.readouterr().out

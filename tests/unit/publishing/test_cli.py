import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.drafts import TODAY, answer_file
from tests.support.source import SOURCE
from treadstone_desktop.base.terminal import BUG
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.verify import verify_edition
from treadstone_desktop.publishing import cli
from treadstone_desktop.publishing.cli import main
from treadstone_desktop.publishing.tables import read_table

GOOD = SOURCE / "answers" / "housing" / "got-n4-notice-unpaid-rent-what-happens-next.md"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day on which the library's answers were in order, whatever day it is."""
    monkeypatch.setattr("treadstone_desktop.publishing.cli._today", lambda: TODAY)


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


def test_a_broken_file_stops_the_build_and_every_problem_of_all_files_is_listed(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(source, GOOD.name, GOOD.read_bytes())
    out = tmp_path / "content.db"
    run(source, "build", "--out", str(out))
    last_good = out.read_bytes()
    add(source, "torn.md", GOOD.read_bytes()[:40])
    add(source, "odd.md", b"\xff\xfe")
    capsys.readouterr()

    assert run(source, "build", "--out", str(out)) == 2
    said = capsys.readouterr().out
    assert "answers/housing/torn.md:1: L01 E the front matter never ends" in said
    assert "answers/housing/odd.md:1: L01 E the file is not UTF-8" in said
    assert out.read_bytes() == last_good
    assert verify_edition(out).ok


def test_a_release_notes_the_texts_that_readers_now_have(source: Path, tmp_path: Path) -> None:
    add(source, GOOD.name, GOOD.read_bytes())

    assert run(source, "build", "--out", str(tmp_path / "new.db"), "--release") == 0
    [(key, row)] = published(source).items()
    assert (key, row["published_on"]) == ("HOU-087", "2026-11-25")


def test_a_text_that_was_published_before_keeps_its_day(source: Path, tmp_path: Path) -> None:
    add(source, GOOD.name, GOOD.read_bytes())
    run(source, "build", "--out", str(tmp_path / "new.db"), "--release")
    table = source / "library" / "published.tsv"
    earlier = table.read_text(encoding="utf-8").replace("2026-11-25", "2026-11-24")
    table.write_text(earlier, encoding="utf-8")

    run(source, "build", "--out", str(tmp_path / "new.db"), "--release")
    assert table.read_text(encoding="utf-8") == earlier


def test_a_preview_notes_nothing(source: Path, tmp_path: Path) -> None:
    add(source, GOOD.name, GOOD.read_bytes())
    run(source, "build", "--out", str(tmp_path / "preview.db"))

    assert published(source) == {}


def test_an_edition_for_measuring_has_what_is_only_planned(source: Path, tmp_path: Path) -> None:
    add(source, GOOD.name, GOOD.read_bytes())
    (source / "library" / "asks.tsv").write_text("id\task\n", encoding="utf-8")

    assert run(source, "build", "--planned", "--out", str(tmp_path / "planned.db")) == 0
    with closing(Library(tmp_path / "planned.db")) as library:
        assert library.count == len(read_table(source / "library" / "plan.tsv"))


@pytest.mark.parametrize("others", [[], ["--release", "--out", "new.db"]])
def test_an_edition_for_measuring_never_takes_the_place_of_one_for_readers(
    source: Path, others: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(source, "build", "--planned", *others) == 2
    assert "--planned: goes with --out FILE" in capsys.readouterr().err


def published(source: Path) -> dict[str, dict[str, str]]:
    return read_table(source / "library" / "published.tsv")


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


def test_a_fault_of_the_program_itself_is_no_answer(
    source: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "check_source", lambda source: 1 // 0)

    assert run(source, "check") == BUG
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["check"], ["report"]])
def test_a_reader_who_closes_early_and_a_plain_locale_are_no_fault(
    source: Path, command: list[str]
) -> None:
    add(source, GOOD.name, GOOD.read_bytes())
    code = "import sys; from treadstone_desktop.publishing.cli import main; sys.exit(main())"
    call = [sys.executable, "-c", code, "--source", str(source)]
    plain = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    read, write = os.pipe()
    os.close(read)
    with subprocess.Popen(
        [*call, *command], stdout=write, stderr=subprocess.PIPE, env=plain
    ) as program:
        os.close(write)
        said = program.communicate()[1]

    assert (program.returncode, said) == (0, b"")

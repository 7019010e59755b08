"""``treadstone-publish review``: one text signed off, and nothing else touched."""

from pathlib import Path

import pytest

from tests.support.drafts import TODAY
from tests.support.source import SOURCE
from treadstone_desktop.library.library import Library
from treadstone_desktop.publishing.cli import main
from treadstone_desktop.publishing.tables import read_table

GOOD = SOURCE / "answers" / "housing" / "got-n4-notice-unpaid-rent-what-happens-next.md"
BY = ("--by", 'Zoé O\'Neil "Q.C."', "--licence", "P0001")


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day on which the library's answers were in order, whatever day it is."""
    monkeypatch.setattr("treadstone_desktop.publishing.cli._today", lambda: TODAY)


@pytest.fixture
def file(source: Path) -> Path:
    """An answer that nobody signed, HOU-087."""
    path = source / "answers" / "housing" / GOOD.name
    path.write_bytes(GOOD.read_bytes())
    return path


def run(source: Path, *arguments: str) -> int:
    return main(["--source", str(source), *arguments])


def test_three_fields_change_and_every_other_byte_stays(source: Path, file: Path) -> None:
    before = file.read_text(encoding="utf-8")

    assert run(source, "review", "HOU-087", *BY) == 0
    signed = (
        "review: reviewed\n"
        'reviewed_by: "Zoé O\'Neil \\"Q.C.\\", licence P0001"\n'
        "reviewed_on: 2026-11-25\n"
    )
    assert file.read_text(encoding="utf-8") == before.replace("review: unreviewed\n", signed)


def test_windows_line_ends_stay(source: Path, file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert run(source, "review", "hou87", *BY, "--on", "2026-11-25") == 0
    assert b"review: reviewed\r\nreviewed_by: " in file.read_bytes()
    assert b"\n" not in file.read_bytes().replace(b"\r\n", b"")


def test_the_register_has_the_hash_and_the_check_passes(
    source: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(source, "review", "HOU087", *BY)
    row = read_table(source / "library" / "reviews.tsv")["HOU-087"]

    assert (row["reviewed_by"], row["licence"]) == ('Zoé O\'Neil "Q.C."', "P0001")
    assert (row["reviewed_on"], len(row["text_sha256"])) == ("2026-11-25", 64)
    capsys.readouterr()
    assert run(source, "check") == 0
    assert "L21" not in capsys.readouterr().out


def test_a_change_of_text_sets_it_back_in_check_and_build(
    source: Path, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(source, "review", "HOU-087", *BY)
    assert published_state(source, tmp_path) == ("reviewed", "2026-11-25")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(" the ", " that ", 1), encoding="utf-8")

    capsys.readouterr()
    assert published_state(source, tmp_path) == ("unreviewed", "")
    assert "L21 W changed since the sign-off of 2026-11-25" in capsys.readouterr().out


def published_state(source: Path, tmp_path: Path) -> tuple[str, str]:
    """State and day of review in an edition that is built now."""
    assert run(source, "build", "--out", str(tmp_path / "built.db")) == 0
    library = Library(tmp_path / "built.db")
    answer = library.answer("HOU-087")
    library.close()
    return answer.review, answer.reviewed_on


def test_a_changed_text_can_be_signed_again(source: Path, file: Path) -> None:
    run(source, "review", "HOU-087", *BY)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(" the ", " that ", 1), encoding="utf-8")

    assert run(source, "review", "HOU-087", "--by", "B. Lawyer", "--licence", "P0002") == 0
    assert file.read_text(encoding="utf-8").count("reviewed_by: ") == 1
    assert 'reviewed_by: "B. Lawyer, licence P0002"\n' in file.read_text(encoding="utf-8")


def test_what_is_signed_is_not_signed_twice(
    source: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(source, "review", "HOU-087", *BY)
    before = file.read_bytes(), (source / "library" / "reviews.tsv").read_bytes()

    assert run(source, "review", "HOU-087", "--by", "B. Lawyer", "--licence", "P0002") == 2
    assert (file.read_bytes(), (source / "library" / "reviews.tsv").read_bytes()) == before
    assert "already signed off by Zoé O'Neil" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("HOU-999", *BY), "HOU-999: no answer has this number, id or name."),
        (("HOU-087", "--by", " ", "--licence", "P1"), "--by: ' ' is no name or number"),
        (("HOU-087", "--by", "A\tB", "--licence", "P1"), "write it out on one line"),
        (("HOU-087", "--by", "A. B.", "--licence", ""), "--licence: '' is no name or number"),
        (("HOU-087", *BY, "--on", "yesterday"), "--on: 'yesterday' is not a day; write it as"),
        (("HOU-087", *BY, "--on", "2026-11-26"), "--on: 2026-11-26 is in the future"),
        (("HOU-087", *BY, "--on", "2020-01-01"), "the text was changed on"),
    ],
)
def test_what_makes_no_sense_is_one_sentence_and_signs_nothing(
    source: Path, file: Path, capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...], words: str,
) -> None:  # fmt: skip
    assert run(source, "review", *arguments) == 2
    assert words in capsys.readouterr().err
    assert file.read_bytes() == GOOD.read_bytes()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda raw: raw[:200], "nobody knows whether it is HOU-087"),
        (lambda raw: raw.replace(b"safety: none", b"safety: some"), "L01 'safety' cannot be"),
        (lambda raw: raw.replace(b" the ", b" pursuant to the ", 1), "L17 'pursuant to' is banned"),
    ],
)
def test_a_file_with_an_error_is_mended_before_it_is_signed(
    source: Path, file: Path, capsys: pytest.CaptureFixture[str], spoil: object, words: str
) -> None:
    spoilt = spoil(file.read_bytes())  # type: ignore[operator]
    file.write_bytes(spoilt)

    assert run(source, "review", "HOU-087", *BY) == 2
    assert words in capsys.readouterr().err
    assert file.read_bytes() == spoilt


def test_fields_of_an_unusual_form_are_left_alone(
    source: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = file.read_bytes().replace(b"review: unreviewed", b"review:\n  unreviewed")
    file.write_bytes(odd)

    assert run(source, "review", "HOU-087", *BY) == 2
    assert "write each on a line of its own" in capsys.readouterr().err
    assert file.read_bytes() == odd

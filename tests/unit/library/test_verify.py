import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.answers import answer
from tests.support.library import make_edition
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.library.lines import canonical
from treadstone_desktop.library.verify import verify_edition


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A small edition of revision 23 that proves."""
    return make_edition(tmp_path / "content.db", revision=23)


def tamper(edition: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(edition)) as connection, connection:
        connection.execute(sql, values)


def faults(edition: Path) -> str:
    result = verify_edition(edition)
    assert result.ok is (not result.faults)
    return "\n".join(result.faults)


def test_what_the_writer_writes_proves(edition: Path) -> None:
    result = verify_edition(edition)

    assert result.faults == ()
    assert (result.file, result.revision, len(result.state), result.ok) == (edition, 23, 64, True)


def test_the_edition_that_ships_proves() -> None:
    assert verify_edition(bundled_edition()).faults == ()


def test_verifying_writes_nothing(edition: Path) -> None:
    before = edition.read_bytes()
    verify_edition(edition)

    assert edition.read_bytes() == before
    assert [path.name for path in edition.parent.iterdir()] == ["content.db"]


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("update answer set html = replace(html, '.', '!') where id = 'HOU-001'", "html is not"),
        ("update answer set body = 'x' where id = 'HOU-001'", "body is not what its line says"),
        ("update answer set review = 'reviewed' where id = 'HOU-001'", "review is not what"),
        ("update source set citation = 'x' where key = 'RTA'", "source RTA: citation is not"),
        ("update word set df = df + 1 where word = 'rent'", "word rent: df is not"),
        ("delete from source where key = 'RTA'", "source RTA: the row is missing"),
        ("insert into word(word, df) values ('zzz', 1)", "word zzz: no line stands behind"),
        ("update meta set value = 'x' where key = 'library.name'", "meta library.name: value"),
        ("update item set kind = 'term' where key = 'HOU-001'", "HOU-001: its key, kind or"),
        ("update item set line = 'x' where key = 'HOU-001'", "not JSON"),
        ("delete from item where key = 'HOU-001'", "the lines add up to"),
    ],
)
def test_any_row_that_does_not_follow_from_its_line_is_named(
    edition: Path, sql: str, words: str
) -> None:
    tamper(edition, sql)

    assert words in faults(edition)


def test_a_line_that_was_changed_along_with_its_row_breaks_the_state(edition: Path) -> None:
    other = canonical(answer("HOU-001", title="Another question that nobody signed?"))
    tamper(edition, "update item set line = ? where key = 'HOU-001'", other)

    assert "the lines add up to" in faults(edition)


@pytest.mark.parametrize(
    "html", ["<script>x</script>", "<p><img></p>", '<p><a href="file:///etc/hosts">x</a></p>']
)
def test_html_outside_the_subset_is_named(edition: Path, html: str) -> None:
    tamper(edition, "update answer set html = ? where id = 'HOU-001'", html)

    assert "is not allowed" in faults(edition)


def test_an_index_that_lost_an_answer_is_named(edition: Path) -> None:
    tamper(edition, "delete from fts_docsize where id = 1")

    assert "the search index does not match" in faults(edition)


def test_a_truncated_file_is_named(edition: Path) -> None:
    raw = edition.read_bytes()
    edition.write_bytes(raw[: len(raw) * 7 // 10])

    assert "damaged" in faults(edition)


@pytest.mark.parametrize("raw", [b"", b"not a database at all, but long enough to look at" * 9])
def test_what_is_no_edition_has_revision_0(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "content.db"
    path.write_bytes(raw)
    result = verify_edition(path)

    assert (result.revision, result.state, result.ok) == (0, "", False)
    assert str(path) in result.faults[0]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "there is no library file here" in faults(tmp_path / "content.db")


def test_an_overwritten_page_is_found(edition: Path, tmp_path: Path) -> None:
    spoiled = tmp_path / "spoiled.db"
    shutil.copy(edition, spoiled)
    with spoiled.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\0" * 4096)

    assert faults(spoiled) != ""

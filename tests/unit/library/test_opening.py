"""Opening an edition: what must hold before a row is believed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.faults import POSIX, permissions_obeyed
from tests.support.library import make_edition
from treadstone_desktop.base.errors import EditionError
from treadstone_desktop.library.opening import open_edition, safe_html


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    return make_edition(tmp_path / "content.db")


def fault(path: Path) -> str:
    """Why the edition cannot be opened; the sentence names the file."""
    with pytest.raises(EditionError) as caught:
        open_edition(path).close()
    assert str(caught.value).startswith(f"{path}: ")
    return caught.value.reason


def change(path: Path, sql: str) -> Path:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)
    return path


def test_a_sound_edition_opens_and_cannot_be_written(edition: Path) -> None:
    with (
        closing(open_edition(edition)) as connection,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        connection.execute("delete from answer")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert fault(tmp_path / "none.db") == "missing"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert fault(tmp_path / "none" / "content.db") == "missing"


def test_a_file_of_no_length(tmp_path: Path) -> None:
    (tmp_path / "content.db").write_bytes(b"")

    assert fault(tmp_path / "content.db") == "empty"


@pytest.mark.parametrize("content", [b"\x89PNG", b"x" * 8192, b"\0" * 8192, b"SQLite format 3"])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "content.db").write_bytes(content)

    assert fault(tmp_path / "content.db") == "foreign"


def test_a_database_of_another_program(tmp_path: Path) -> None:
    assert fault(change(tmp_path / "notes.db", "create table note (text)")) == "foreign"


@pytest.mark.parametrize("part", [0.7, 0.5, 0.1])
def test_a_file_cut_short(edition: Path, part: float) -> None:
    whole = edition.read_bytes()
    edition.write_bytes(whole[: int(len(whole) * part)])

    assert fault(edition) == "damaged"


def test_a_file_cut_short_at_a_page(edition: Path) -> None:
    whole = edition.read_bytes()
    edition.write_bytes(whole[: len(whole) // 4096 // 2 * 4096])

    assert fault(edition) == "damaged"


def test_a_file_whose_first_page_is_lost(edition: Path) -> None:
    edition.write_bytes(b"\0" * 4096 + edition.read_bytes()[4096:])

    assert fault(edition) == "foreign"


def test_a_file_whose_tables_are_lost(edition: Path) -> None:
    whole = edition.read_bytes()
    edition.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))

    assert fault(edition) == "damaged"


def test_an_edition_of_a_newer_program(edition: Path) -> None:
    assert fault(change(edition, "pragma user_version = 2")) == "newer"


@pytest.mark.parametrize(
    "sql", ["delete from meta where key = 'revision'", "drop table meta", "drop table answer"]
)
def test_an_edition_that_lacks_what_every_edition_has(edition: Path, sql: str) -> None:
    assert fault(change(edition, sql)) == "damaged"


@POSIX
def test_a_file_that_may_not_be_read(edition: Path) -> None:
    edition.chmod(0)

    with permissions_obeyed():
        assert fault(edition) == "unreadable"


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "content.db").mkdir()

    assert fault(tmp_path / "content.db") == "unreadable"


@pytest.mark.parametrize("folder", ["Zoé Müller", "50% & #1?", "влад", "a?mode=rwc"])
def test_accents_blanks_and_signs_in_its_path_are_no_hindrance(tmp_path: Path, folder: str) -> None:
    open_edition(make_edition(tmp_path / folder / "content.db")).close()


def test_nothing_is_written_beside_an_open_edition(edition: Path) -> None:
    with closing(open_edition(edition)) as connection:
        connection.execute("select count(*) from answer").fetchone()

        assert list(edition.parent.iterdir()) == [edition]


def test_safe_html_is_shown_as_it_is() -> None:
    assert safe_html("<p>One <strong>year</strong>.</p>", "One year.") == (
        "<p>One <strong>year</strong>.</p>"
    )


@pytest.mark.parametrize(
    "html",
    ["<p>x</p><script>y</script>", '<p><img src="http://a.example/b"></p>',
     '<p><a href="file:///etc/hosts">x</a></p>', "<table><tr><td>x</td></tr></table>", "<p>x"],
)  # fmt: skip
def test_of_unsafe_html_only_the_words_are_shown(html: str) -> None:
    assert safe_html(html, "Rent < 5 & more.\nNext.") == (
        "<p>Rent &lt; 5 &amp; more.</p><p>Next.</p>"
    )

"""A word table on its way to an edition."""

import lzma
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.answers import answer, register, registers
from tests.support.meanings import SMALL
from treadstone_desktop.base.errors import LineError
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.lines import canonical
from treadstone_desktop.library.meaning import meaning_in, read_meaning, write_meaning
from treadstone_desktop.library.vectors import cosine
from treadstone_desktop.library.verify import verify_edition
from treadstone_desktop.library.writer import write_edition


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """One answer in English, the same in French, and the small word table."""
    items = [*registers(), answer(asks=["sacked"]), answer(lang="fr")]
    write_edition(map(canonical, items), tmp_path / "a.db", revision=1, meaning=SMALL)
    return tmp_path / "a.db"


def test_a_file_gives_back_what_was_written_in_the_same_bytes() -> None:
    content = write_meaning(SMALL)
    assert read_meaning(content) == SMALL
    assert write_meaning(read_meaning(content)) == content


@pytest.mark.parametrize(
    "content",
    [
        b"not xz",
        write_meaning(SMALL)[:-30],
        lzma.compress(b""),
        lzma.compress(b"[]\n"),
        lzma.compress(b'{"version": 1}\n'),
        write_meaning(SMALL._replace(dim=3)),
        write_meaning(SMALL._replace(dim=0)),
    ],
)
def test_what_is_no_meaning_file_is_refused(content: bytes) -> None:
    with pytest.raises(LineError, match="meaning"):
        read_meaning(content)


def test_an_english_answer_has_a_vector_of_what_people_ask(edition: Path) -> None:
    with closing(Library(edition)) as library:
        vectors = library.connection.execute("select vec from answer_vec").fetchall()
    fired = SMALL.table.vector("fired")
    assert fired is not None
    assert [cosine(fired, vec) > 0.5 for (vec,) in vectors] == [True]


def test_an_edition_hands_its_meaning_on(edition: Path) -> None:
    with closing(Library(edition)) as library:
        assert meaning_in(library.connection) == SMALL


def test_an_edition_without_a_word_table_has_no_meaning(tmp_path: Path) -> None:
    write_edition([canonical(register("library", name="L"))], tmp_path / "a.db", revision=1)
    with closing(Library(tmp_path / "a.db")) as library:
        assert meaning_in(library.connection) is None


def test_meaning_is_no_part_of_the_state(edition: Path, tmp_path: Path) -> None:
    items = [*registers(), answer(asks=["sacked"]), answer(lang="fr")]
    state = write_edition(map(canonical, items), tmp_path / "b.db", revision=1)
    with closing(Library(edition)) as library:
        assert library.meta["state"] == state


def test_an_edition_with_meaning_is_sound_and_a_changed_vector_is_named(edition: Path) -> None:
    import sqlite3

    assert verify_edition(edition).faults == ()
    with closing(sqlite3.connect(edition)) as connection, connection:
        connection.execute("update answer_vec set vec = x'0000'")
    assert [fault for fault in verify_edition(edition).faults if "answer_vec" in fault]

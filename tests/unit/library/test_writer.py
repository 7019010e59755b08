import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.answers import answer, register
from treadstone_desktop.base.errors import CannotKeepError, LineError
from treadstone_desktop.library.lines import Item, canonical
from treadstone_desktop.library.schema import APPLICATION_ID
from treadstone_desktop.library.writer import write_edition


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the edition of a test goes."""
    return tmp_path / "content.db"


def write(out: Path, *items: Item, revision: int = 1, published: str = "") -> str:
    lines = map(canonical, items)
    return write_edition(lines, out, revision=revision, epoch=1, published=published)


def ask(out: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(out)) as connection:
        return connection.execute(sql, values).fetchall()


def found(out: Path, query: str) -> list[str]:
    sql = "select a.id from fts join answer a on a.n = fts.rowid where fts match ? order by rank"
    return [row[0] for row in ask(out, sql, query)]


def test_the_file_says_what_it_is(out: Path) -> None:
    state = write(out, answer(updated_on="2026-11-20"), register("library", name="L"), revision=23)

    assert ask(out, "pragma application_id") == [(APPLICATION_ID,)]
    assert ask(out, "pragma user_version") == [(1,)]
    assert dict(ask(out, "select key, value from meta")) == {
        "schema": "1",
        "revision": "23",
        "epoch": "1",
        "published": "2026-11-20",
        "state": state,
        "name": "L",
        "publisher": "",
        "library.name": "L",
    }


def test_published_is_the_newest_change_unless_it_is_told(out: Path) -> None:
    answers = answer("HOU-001", updated_on="2026-11-20"), answer("HOU-002", updated_on="2026-11-22")
    write(out, *answers)
    assert ask(out, "select value from meta where key = 'published'") == [("2026-11-22",)]

    write(out, *answers, published="2026-11-25")
    assert ask(out, "select value from meta where key = 'published'") == [("2026-11-25",)]


def test_answers_are_numbered_in_key_order_whatever_order_lines_come_in(out: Path) -> None:
    write(out, answer("IMM-001"), answer("HOU-001"), answer("HOU-001", lang="fr"))

    assert ask(out, "select n, key from answer order by n") == [
        (1, "HOU-001"),
        (2, "HOU-001.fr"),
        (3, "IMM-001"),
    ]


def test_the_same_lines_give_the_same_bytes(tmp_path: Path) -> None:
    items = [answer(f"HOU-{n:03}", body=[f"Body number {n}."]) for n in range(1, 40)]
    write(tmp_path / "one.db", *items)
    write(tmp_path / "two.db", *reversed(items))

    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


def test_lines_are_kept_as_they_came(out: Path) -> None:
    item = answer(rev=5)
    write(out, item)

    assert ask(out, "select key, kind, rev, line from item") == [
        ("HOU-001", "answer", 5, canonical(item))
    ]


def test_a_tombstone_is_kept_and_is_no_part_of_the_state(tmp_path: Path) -> None:
    gone: Item = {"id": "IMM-002", "deleted": "2026-11-22T00:00:00Z", "rev": 3}

    assert write(tmp_path / "a.db", answer()) == write(tmp_path / "b.db", answer(), gone)
    assert ask(tmp_path / "b.db", "select kind from item where key = 'IMM-002'") == [("gone",)]


@pytest.mark.parametrize("query", ["lodz", "Łódź", "strasse", "orsted", "quebec", "coeur"])
def test_letters_are_found_by_their_plain_spelling(out: Path, query: str) -> None:
    from treadstone_desktop.library.words import fold

    write(out, answer(body=["Łódź, Straße, Ørsted, Québec, cœur."]), answer("HOU-002"))

    assert found(out, fold(query)) == ["HOU-001"]


def test_what_is_found_is_shown_as_it_was_written(out: Path) -> None:
    write(out, answer(body=["In Łódź."]))

    assert ask(out, "select body from answer") == [("In Łódź.",)]


def test_the_index_stands_up_to_its_own_check_and_to_a_rebuild(out: Path) -> None:
    write(out, answer(body=["In Łódź."]), answer("HOU-002"))
    with closing(sqlite3.connect(out)) as connection:
        connection.execute("insert into fts(fts, rank) values ('integrity-check', 1)")
        connection.execute("insert into fts(fts) values ('rebuild')")
        connection.execute("insert into fts(fts, rank) values ('integrity-check', 1)")


def test_phrasings_weigh_less_than_the_title(out: Path) -> None:
    write(
        out,
        answer("HOU-001", title="Something else?", body=["x"], asks=["parking spot rent"]),
        answer("HOU-002", title="Is parking part of it?", body=["x"], asks=["where to leave it"]),
    )

    assert found(out, "parking") == ["HOU-002", "HOU-001"]


def test_words_are_counted_by_answer_as_written(out: Path) -> None:
    write(
        out,
        answer("HOU-001", body=["Evictions, evictions and Łódź."]),
        answer("HOU-002", body=["Evictions end."]),
    )
    words = dict(ask(out, "select word, df from word"))

    assert words["evictions"] == 2
    assert words["lodz"] == 1
    assert "eviction" not in words


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([answer(), answer()], "HOU-001: the key is given twice"),
        ([answer() | {"content_html": "<img>"}], "HOU-001: '<img>' is not allowed"),
    ],
)
def test_a_line_no_edition_may_hold_writes_nothing(
    out: Path, items: list[Item], words: str
) -> None:
    out.write_bytes(b"old")

    with pytest.raises(LineError, match=words):
        write(out, *items)
    assert [path.read_bytes() for path in out.parent.iterdir()] == [b"old"]


def test_a_writer_that_is_stopped_leaves_the_old_edition(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out.write_bytes(b"old")

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("treadstone_desktop.library.writer.os.replace", no_room)

    with pytest.raises(CannotKeepError, match="No space left"):
        write(out, answer())
    assert [path.name for path in out.parent.iterdir()] == ["content.db"]
    assert out.read_bytes() == b"old"


def test_a_folder_that_is_not_there_is_an_error_of_the_computer(tmp_path: Path) -> None:
    with pytest.raises(CannotKeepError):
        write(tmp_path / "nowhere" / "content.db", answer())


def test_lines_may_come_one_by_one(out: Path) -> None:
    def stream(items: Iterable[Item]) -> Iterator[str]:
        for item in items:
            yield canonical(item)

    write_edition(stream([answer()]), out, revision=1)

    assert ask(out, "select count(*) from answer") == [(1,)]

"""Reading an edition: a handful of queries that return values."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.answers import answer, small_library, tombstone
from tests.support.library import make_edition, open_library
from treadstone_desktop.base.errors import EditionError, UnknownAnswerError, WithdrawnError
from treadstone_desktop.library.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(open_library(tmp_path / "content.db")) as library:
        yield library


@pytest.mark.parametrize("wanted", ["HOU-009", "hou9"])
def test_a_withdrawn_answer_says_since_when_and_what_to_read(tmp_path: Path, wanted: str) -> None:
    gone = tombstone("HOU-009", see="HOU-001", reason="merged")

    with closing(open_library(tmp_path / "gone.db", [gone, answer()])) as library:
        with pytest.raises(WithdrawnError) as refused:
            library.answer(library.find(wanted))
        assert library.gone("HOU-009") == ("HOU-009", "2026-11-21", "merged", "HOU-001")
        assert library.gone("HOU-001") is None
    assert str(refused.value) == (
        f"{wanted}: this answer was withdrawn on 2026-11-21. Read HOU001 instead."
    )


def test_answers_stand_in_the_order_of_the_tree(library: Library) -> None:
    assert [entry.number for entry in library.entries] == [
        "HOU001", "HOU002", "HOU003", "IMM001", "IMM077", "EMP001", "EMP002", "FAM001",
    ]  # fmt: skip


def test_counts_are_counted_from_what_is_there(library: Library) -> None:
    assert library.count == 8
    assert library.counts == {"housing": 3, "immigration": 2, "employment": 2, "family": 1}


def test_an_answer_of_an_unknown_topic_stands_last(tmp_path: Path) -> None:
    stray = answer("HOU-009", "Where does this belong?", topic="nowhere")

    with closing(open_library(tmp_path / "c.db", [stray, *small_library()])) as library:
        assert library.entries[-1].id == "HOU-009"


def test_an_answer_comes_whole(library: Library) -> None:
    found = library.answer("HOU-001")

    assert found.takeaways == ("One month's rent is the most", "It pays for the last month")
    assert [d.time for d in found.deadlines] == ["one year"]
    assert [(s.key, s.ref, s.short) for s in found.sources] == [("RTA", "s. 105", "RTA")]
    assert [r.name_en for r in found.referrals] == ["Community legal clinic"]
    assert found.related == ("HOU-002", "EMP-001")
    assert found.number == "HOU001"


@pytest.mark.parametrize("wanted", ["HOU-002", "hou2", " Hou 002 ",
                                    "can-my-landlord-evict-me-with-an-n12-notice"])  # fmt: skip
def test_an_answer_is_found_by_any_of_its_names(library: Library, wanted: str) -> None:
    assert library.find(wanted) == "HOU-002"


@pytest.mark.parametrize("wanted", ["", "HOU-999", "may 12", "' or 1=1", "\udcff", "%", "x" * 9999])
def test_a_name_that_no_answer_has_is_said_to_be_so(library: Library, wanted: str) -> None:
    with pytest.raises(UnknownAnswerError):
        library.find(wanted)


def test_a_french_reader_gets_the_french_answer_and_else_the_english_one(tmp_path: Path) -> None:
    french = answer(title="Quel dépôt le locateur peut-il demander?", lang="fr")

    with closing(open_library(tmp_path / "c.db", [*small_library(), french])) as library:
        assert library.answer("HOU-001", "fr").title.startswith("Quel dépôt")
        assert library.answer("HOU-002", "fr").lang == "en"
        assert library.answer("HOU-001").lang == "en"
        assert library.count == 8


def test_what_was_updated_last_stands_first(tmp_path: Path) -> None:
    dated = [answer(f"HOU-{n:03d}", f"Question {n}?", updated_on=f"2026-11-{n:02d}")
             for n in (1, 9, 5)]  # fmt: skip

    with closing(open_library(tmp_path / "c.db", dated)) as library:
        assert [entry.id for entry in library.recently_updated(2)] == ["HOU-009", "HOU-005"]


def test_an_answer_is_stale_after_its_check_date_and_not_on_it(tmp_path: Path) -> None:
    with closing(open_library(tmp_path / "c.db", [answer(check_by="2027-05-22")])) as library:
        found = library.answer("HOU-001")

    assert not found.is_stale("2027-05-22")
    assert found.is_stale("2027-05-23")


@pytest.mark.parametrize(("review", "reviewed"), [("unreviewed", False), ("in-review", False),
                                                  ("reviewed", True)])  # fmt: skip
def test_only_a_signed_off_answer_is_reviewed(tmp_path: Path, review: str, reviewed: bool) -> None:
    with closing(open_library(tmp_path / "c.db", [answer(review=review)])) as library:
        assert library.answer("HOU-001").is_reviewed is reviewed


def test_a_term_is_explained_and_an_unknown_one_is_not(library: Library) -> None:
    term = library.term("deposit")

    assert term is not None
    assert term.definition == "Money paid ahead."
    assert library.term("estoppel") is None


def test_what_the_publisher_says_of_itself(library: Library) -> None:
    assert library.says("author", "en") == "Starter library"
    assert library.says("link_answer") == ""


def test_a_page_that_turns_out_to_be_damaged_is_named(tmp_path: Path) -> None:
    path = make_edition(tmp_path / "content.db")
    with closing(sqlite3.connect(path)) as connection:
        page = connection.execute("select rootpage from sqlite_master where name = 'term'")
        root = int(page.fetchone()[0])
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(content)

    with closing(Library(path)) as library, pytest.raises(EditionError, match="damaged"):
        library.term("deposit")


@pytest.mark.parametrize("look", [lambda it: it.entries, lambda it: it.counts, lambda it: it.count,
                                  lambda it: it.recently_updated(5)])  # fmt: skip
def test_lists_are_read_from_the_index_alone_since_rows_hold_whole_answers(
    library: Library, look: Callable[[Library], object]
) -> None:
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    look(library)
    library.connection.set_trace_callback(None)

    plans = [library.connection.execute(f"explain query plan {sql}").fetchall() for sql in asked]
    of_answers = [row[3] for plan in plans for row in plan if "answer" in row[3]]
    assert of_answers
    assert all("COVERING INDEX answer_by_topic" in step for step in of_answers)

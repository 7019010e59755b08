"""Search in an edition that has a word table."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.support.answers import registers, small_library
from tests.support.meanings import SMALL
from tests.unit.search.conftest import numbers
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.lines import canonical
from treadstone_desktop.library.writer import write_edition
from treadstone_desktop.search.engine import Engine, open_engine


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Over the small library, with the small word table."""
    path = tmp_path_factory.mktemp("meaning") / "content.db"
    items = [*registers(), *small_library()]
    write_edition(map(canonical, items), path, revision=1, meaning=SMALL)
    with closing(Library(path)) as library:
        yield open_engine(library)


def test_a_word_that_no_answer_has_finds_what_means_the_same(engine: Engine) -> None:
    assert numbers(engine.search("employer"))[0].startswith("EMP")


def test_the_nearest_takeaway_stands_where_no_word_matches(engine: Engine) -> None:
    passage = engine.search("dismissed").hits[0].excerpt

    assert passage.field == "takeaways"
    assert passage.marks == ()


def test_a_slip_is_mended_and_said(engine: Engine) -> None:
    results = engine.search("how much depositt")

    assert results.corrected == "how much deposit"
    assert numbers(results) == numbers(engine.search("how much deposit"))


def test_as_typed_mends_nothing_and_ranks_by_words(engine: Engine) -> None:
    results = engine.search("dismissed depositt", as_typed=True)

    assert results.corrected is None
    assert results.hits == ()


def test_known_english_is_never_taken_for_a_slip(engine: Engine) -> None:
    assert engine.search("bread").corrected is None


def test_words_of_nothing_known_find_nothing(engine: Engine) -> None:
    assert engine.search("qwrtzx").hits == ()


def test_a_strange_question_is_said_to_be_so(engine: Engine) -> None:
    assert engine.search("banana bread recipe").weak
    assert not engine.search("how much deposit may a landlord ask").weak


def test_a_place_elsewhere_that_no_answer_speaks_of_is_said_to_be_so(engine: Engine) -> None:
    assert engine.search("how much deposit may a landlord ask in texas").weak

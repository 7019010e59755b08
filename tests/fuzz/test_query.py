"""Whatever is typed or pasted, a search gives an answer and never an error."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.library import open_library
from treadstone_desktop.search.engine import Engine, open_engine
from treadstone_desktop.search.results import MOST, Results

SIGNS = st.sampled_from(
    [*"\"'*()^:-+{}\\\0 ", *"NEAR AND OR NOT title rent N12 notice évic".split()]
)
TEXTS = st.text() | st.lists(SIGNS).map("".join) | st.lists(SIGNS).map(" ".join)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    library = open_library(tmp_path_factory.mktemp("fuzz") / "content.db")
    yield open_engine(library)
    library.close()


def check(results: Results, text: str) -> None:
    """What holds of the results of any text."""
    assert results.query == text
    assert len({hit.key for hit in results.hits}) == len(results.hits) <= MOST
    assert all(0 < hit.score <= 1 for hit in results.hits)
    for hit in results.hits:
        ends = [0, *(place for mark in hit.excerpt.marks for place in mark), len(hit.excerpt.text)]
        assert ends == sorted(ends)


@given(text=TEXTS, typing=st.booleans(), category=st.sampled_from(["", "housing", "'"]))
def test_any_text_at_all_has_results(
    engine: Engine, text: str, typing: bool, category: str
) -> None:
    check(engine.search(text, typing=typing, category=category), text)


@given(text=st.text(st.characters(categories=["Cs", "Cc", "Co", "Cn", "So"])))
def test_letters_that_no_text_should_have_are_no_fault(engine: Engine, text: str) -> None:
    check(engine.search(text, typing=True), text)

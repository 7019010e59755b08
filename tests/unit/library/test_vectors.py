"""What a text means, as a vector."""

from array import array
from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treadstone_desktop.library.vectors import (
    LONGEST_PIECED,
    Rows,
    WordTable,
    cosine,
    meant_words,
    pieces_of,
)

WORDS = {
    "fired": (1.0, (100, 0)),
    "sacked": (0.5, (120, 10)),
    "rent": (1.0, (0, 100)),
    "evict": (1.0, (10, 90)),
    "##ions": (0.1, (10, 10)),
}


def look_up(asked: Collection[str]) -> Rows:
    return {w: (WORDS[w][0], array("b", WORDS[w][1]).tobytes()) for w in asked if w in WORDS}


TABLE = WordTable(2, look_up)


def near(one: str, other: str) -> float:
    vector = TABLE.vector(one)
    assert vector is not None
    return cosine(vector, TABLE.answer([other]))


def test_words_that_mean_the_same_are_near_and_others_are_not() -> None:
    assert near("I was sacked", "fired") == pytest.approx(1, abs=0.02)
    assert near("I was sacked", "rent") < 0.2


def test_an_answer_is_the_mean_of_its_texts_however_long_they_are() -> None:
    assert TABLE.answer(["fired", "rent rent rent"]) == TABLE.answer(["rent", "fired"])


def test_an_unknown_word_means_what_its_pieces_do() -> None:
    assert near("evictions", "evict") == pytest.approx(1, abs=0.02)


def test_a_text_of_unknown_words_means_nothing() -> None:
    assert TABLE.vector("qwrtzx") is None
    assert TABLE.answer(["qwrtzx"]) == bytes(2)


def test_a_word_that_no_piece_fits_has_no_pieces() -> None:
    assert pieces_of("evictor", WORDS) == []
    assert pieces_of("evictions", WORDS) == ["evict", "##ions"]


def test_a_word_without_end_is_not_taken_apart() -> None:
    assert TABLE.vector("evict" + "ions" * LONGEST_PIECED) is None


def test_an_apostrophe_joins() -> None:
    assert meant_words("can’t / the landlord's") == ["cant", "the", "landlords"]


@given(st.text())
def test_any_text_has_a_vector_of_length_1_or_none(text: str) -> None:
    vector = TABLE.vector(text)
    assert vector is None or sum(part * part for part in vector) == pytest.approx(1)

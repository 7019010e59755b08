"""Slips of the thumb, and words that are none."""

from collections.abc import Sequence

import pytest

from treadstone_desktop.search.query import parse
from treadstone_desktop.search.speller import Lexicon, Word, corrections, letters_of

WORDS = {
    "landlord": 90, "eviction": 60, "evict": 30, "notice": 80, "severance": 20, "immigration": 40,
    "rent": 90, "lease": 50, "deposit": 40, "lose": 3, "with": 90, "house": 30,
    "plumber": 0, "bread": 0,
}  # fmt: skip


def starting(letter: str) -> list[Word]:
    return [Word(word, df, letters_of(word)) for word, df in WORDS.items() if word[0] == letter]


def known(words: Sequence[str]) -> dict[str, int]:
    return {word: WORDS[word] for word in words if word in WORDS}


def meant(text: str) -> dict[str, str]:
    return corrections(parse(text).terms, Lexicon(known, starting))


# Row 024 of the cases from the field.
@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("evicton", "eviction"),
        ("landlrod", "landlord"),
        ("severence", "severance"),
        ("imigration", "immigration"),
        ("landlordd", "landlord"),
        ("kandlord", "landlord"),
        ("imigratoin", "immigration"),
    ],
)
def test_a_slip_or_two_are_mended(typed: str, word: str) -> None:
    assert meant(typed) == {typed: word}


@pytest.mark.parametrize("word", ["lease", "bread", "plumbers", "rents", "evicts"])
def test_a_known_word_is_never_touched_in_any_form(word: str) -> None:
    assert meant(word) == {}


@pytest.mark.parametrize("name", ["N12", "T2S", "s.83.1", "landlo2d"])
def test_a_name_is_never_touched(name: str) -> None:
    assert meant(name) == {}


@pytest.mark.parametrize("text", ["rq", "qwrtzx", "landlordlandlordlandlord", "huose" * 9])
def test_what_is_like_nothing_stays(text: str) -> None:
    assert meant(text) == {}


def test_letters_that_changed_places_are_likelier_than_a_wrong_one() -> None:
    assert meant("huose") == {"huose": "house"}


def test_a_word_no_answer_has_is_never_put_in_place_of_another() -> None:
    assert meant("plumbre") == {}


def test_another_language_is_left_alone() -> None:
    assert meant("mon loyer fut augmente sans notise depositt") == {}
    assert meant("notise depositt") == {"notise": "notice", "depositt": "deposit"}

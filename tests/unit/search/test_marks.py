"""Where a text has the words of a query, as written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treadstone_desktop.library.words import spans, words
from treadstone_desktop.search.marks import find_stems, marks_in
from treadstone_desktop.search.porter import stem


def marked(text: str, query: str) -> list[str]:
    found = marks_in(text, frozenset(map(stem, words(query))))
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("He evicted her; an eviction. To evict!", "evict", ["evicted", "eviction", "evict"]),
        ("Prevented events", "event", ["events"]),
        ("A can't-miss N12 notice", "can't n12", ["can't", "N12"]),
        ("Vivre à MONTRÉAL, montréal", "montreal", ["MONTRÉAL", "montréal"]),
        ("in Łódź and Straße", "lodz strasse", ["Łódź", "Straße"]),
        ("Москва, москва", "МОСКВА", ["Москва", "москва"]),
        ("e\u0301viction notice", "eviction", ["e\u0301viction"]),
        ("snake_case rent_due", "due", ["due"]),
        ("Happy people are happier", "happy", ["Happy"]),
        ("", "rent", []),
        ("rent", "", []),
    ],
)
def test_words_are_marked_in_every_form_and_as_written(
    text: str, query: str, expected: list[str]
) -> None:
    assert marked(text, query) == expected


def test_words_joined_by_a_mark_are_one_mark() -> None:
    assert marked("a follow-up visit", "follow up") == ["follow-up"]


WORDS = st.sampled_from(
    "evict evicted eviction evicting possible possibility possibly relational relate hoping hope "
    "sized size troubled able stability stable happy happily Montréal Łódź rent RENT's N12 60 "
    "policies policy agreed agreement conditional valency".split()
)


@given(st.lists(WORDS).map(" ".join) | st.text(), st.lists(WORDS, min_size=1))
def test_looking_for_a_few_stems_finds_what_stemming_every_word_finds(
    text: str, query: list[str]
) -> None:
    stems = {stem(word) for one in query for word in words(one)}
    every = [(start, end, stem(word)) for start, end, word in spans(text) if stem(word) in stems]

    assert [tuple(found) for found in find_stems(text, stems)] == every


@given(st.text("abcdeinstuoly", min_size=3, max_size=12))
def test_a_word_begins_as_its_stem_does_but_for_the_last_letter(word: str) -> None:
    found = stem(word)

    assert re.match(re.escape(found[:-1] if len(found) > 2 else found), word)

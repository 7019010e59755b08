"""The one cutter of text into words, and that SQLite cuts the same way."""

import sqlite3
import unicodedata
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.words import fold, spans, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Can't they?", ["can", "t", "they"]),
        ("s. 83.1 of the RTA", ["s", "83", "1", "of", "the", "rta"]),
        ("N-4, n4 and N4!", ["n", "4", "n4", "and", "n4"]),
        ("90 days/3 months", ["90", "days", "3", "months"]),
        ("follow-up", ["follow", "up"]),
        ("a_b", ["a", "b"]),
        ("", []),
        ("— … ?! 🙂", []),
    ],
)
def test_letters_and_digits_are_words_and_all_else_parts_them(
    text: str, expected: list[str]
) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("written", "plain"),
    [("Łódź", "lodz"), ("Stanisław", "stanislaw"), ("Ørsted", "orsted"), ("Straße", "strasse"),
     ("Dvořák", "dvorak"), ("Ångström", "angstrom"), ("Œuvre", "oeuvre"), ("Þór", "thor"),
     ("İstanbul", "istanbul"), ("Diyarbakır", "diyarbakir"), ("Montréal", "montreal")],
)  # fmt: skip
def test_letters_with_marks_are_found_by_their_plain_spelling(written: str, plain: str) -> None:
    assert words(written) == [plain]


@pytest.mark.parametrize(
    "variants",
    [("ÉVICTION", "éviction", "Éviction", "e\u0301viction"), ("ΕΞΩΣΗΣ", "εξωσης", "εξωσησ"),
     ("ВЫСЕЛЕНИЕ", "выселение"), ("STRASSE", "straße", "STRAẞE")],
)  # fmt: skip
def test_capitals_and_small_letters_are_alike_in_every_script(variants: tuple[str, ...]) -> None:
    assert len({tuple(words(variant)) for variant in variants}) == 1


def test_a_span_is_where_the_word_stands_in_the_text_as_written() -> None:
    text = "A Łódź landlord — and ß."

    found = spans(text)

    assert [text[start:end] for start, end, _ in found] == ["A", "Łódź", "landlord", "and", "ß"]
    assert [word for _, _, word in found] == words(text)


def test_control_characters_part_words_and_end_nothing() -> None:
    assert words("rent\0deposit\x1fnotice") == ["rent", "deposit", "notice"]


def test_sqlite_finds_the_same_words_in_our_own_library() -> None:
    with closing(Library(bundled_edition())) as library:
        texts = [library.answer(entry.id).body for entry in library.entries]

    assert [words(text) for text in texts] == sqlite_words(texts)


# Letters, digits, marks and signs of the scripts that people here write names in. Signs that
# were coined after SQLite's table of letters was made are letters to it: none of these is.
ALPHABET = "".join(
    chr(code)
    for first, last in [
        (0x20, 0x24F), (0x300, 0x331), (0x386, 0x3CE), (0x400, 0x45F), (0x5D0, 0x5EA),
        (0x620, 0x64A), (0x660, 0x669), (0x905, 0x939), (0xA05, 0xA39), (0xB85, 0xBB9),
        (0x1E00, 0x1EFF), (0x2010, 0x2060), (0x20A0, 0x20B5), (0x3041, 0x3096), (0x4E00, 0x4E40),
    ]
    for code in range(first, last + 1)
    if unicodedata.category(chr(code)) != "Cn" and code not in (0x1E0, 0x1E1)
)  # fmt: skip


@given(st.lists(st.text(ALPHABET, max_size=40), min_size=1, max_size=20))
def test_sqlite_finds_the_same_words_in_any_text(texts: list[str]) -> None:
    assert [words(text) for text in texts] == sqlite_words(texts)


@given(st.text())
def test_cutting_again_changes_nothing(text: str) -> None:
    assert words(" ".join(words(text))) == words(text)


@given(st.text())
def test_words_are_in_the_order_and_number_of_their_spans(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)

    assert [word for _, _, word in spans(composed)] == words(composed)


def sqlite_words(texts: list[str]) -> list[list[str]]:
    """The tokens of each text's folded form, as the index gets them, before stemming."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("create virtual table t using fts5(x, tokenize='unicode61 remove_diacritics 2')")
        db.execute("create virtual table v using fts5vocab(t, instance)")
        db.executemany("insert into t(x) values (?)", [(fold(text),) for text in texts])
        found: list[list[str]] = [[] for _ in texts]
        for row, word in db.execute("select doc, term from v order by doc, offset"):
            found[row - 1].append(word)
        return found

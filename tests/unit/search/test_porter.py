"""Our stemmer finds the stems that SQLite's finds."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.library.library import Library
from treadstone_desktop.search.porter import stem


def sqlite_stems(words: list[str]) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("create virtual table t using fts5(x, tokenize='porter unicode61')")
        db.execute("create virtual table v using fts5vocab(t, instance)")
        db.executemany("insert into t(x) values (?)", [(word,) for word in words])
        return [row[0] for row in db.execute("select term from v order by doc")]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("evictions", "evict"), ("ponies", "poni"), ("relational", "relat"), ("hoping", "hope"),
     ("hopping", "hop"), ("agreed", "agre"), ("n12", "n12"), ("as", "as"), ("sky", "sky")],
)  # fmt: skip
def test_a_word_loses_its_endings(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_every_word_of_the_library_has_sqlites_stem() -> None:
    with closing(Library(bundled_edition())) as library:
        words = [row[0] for row in library.connection.execute("select word from word where df")]

    assert len(words) > 2000
    assert [stem(word) for word in words] == sqlite_stems(words)


@given(st.lists(st.text("abcdeilmnorstuvyz", min_size=1, max_size=20), min_size=1, max_size=30))
def test_any_word_has_sqlites_stem(words: list[str]) -> None:
    assert [stem(word) for word in words] == sqlite_stems(words)


ENDINGS = st.sampled_from(
    "s es ies sses ed eed ing at bl iz y ational tional enci anci izer logi bli alli entli eli "
    "ousli ization ation ator alism iveness fulness ousness aliti iviti biliti icate ative alize "
    "iciti ical ful ness al ance ence er ic able ible ant ement ment ent ion sion tion ou ism ate "
    "iti ous ive ize e ll".split()
)


@given(st.lists(st.tuples(st.text("abeiorstyl", max_size=6), ENDINGS, ENDINGS), min_size=1))
def test_every_pair_of_endings_is_taken_off_as_sqlite_does(
    parts: list[tuple[str, str, str]],
) -> None:
    words = ["".join(part) for part in parts]

    assert [stem(word) for word in words] == sqlite_stems(words)

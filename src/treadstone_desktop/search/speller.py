"""Words that nobody has: what was meant by a slip of the thumb.

A word that is known is never touched, nor is a name. What is known is every word of the answers
and of the word table, which has the common words of English, and whatever shares its stem.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from treadstone_desktop.search.query import STOP, Term

SHORTEST = 3
"""Letters of a word that is corrected: a shorter one could have been too many others."""

LONGEST = 24
"""Letters of one that is: what is longer is no word."""

MOST = 8
"""Words of one query that are corrected."""

FEW = 4
"""Unknown words that are slips whatever the others are."""

TWO_SLIPS_FROM = 6
"""Letters of a word in which two slips are believed."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    key: "".join(keys[max(0, at - 1) : at + 2] for keys in _ROWS[max(0, row - 1) : row + 2])
    for row, keys in enumerate(_ROWS)
    for at, key in enumerate(keys)
}
"""The keys around each key, itself among them."""


class Word(NamedTuple):
    """A word that some answer has: how many have it, and which letters it is of (a bit each)."""

    text: str
    df: int
    letters: int


class Lexicon(NamedTuple):
    """What a speller asks: the df of those words that are known, and words by first letters."""

    known: Callable[[Sequence[str]], Mapping[str, int]]
    starting: Callable[[str], Sequence[Word]]


def letters_of(word: str) -> int:
    """A bit for each letter that is in ``word``."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits


def corrections(terms: Sequence[Term], lexicon: Lexicon) -> dict[str, str]:
    """What was meant by those words of ``terms`` that are slips, by the word as typed.

    A text of which most words are unknown is in another language, and is left alone.
    """
    asked = [term.joined for term in terms if _may_be_slip(term)]
    known = lexicon.known(asked)
    unknown = [word for word in asked if word not in known][:MOST]
    if len(unknown) > max(FEW, len(asked) // 2):
        return {}
    meant = {word: _meant(word, lexicon) for word in unknown}
    return {word: best for word, best in meant.items() if best}


def _may_be_slip(term: Term) -> bool:
    word = term.joined
    plain = len(term.parts) == 1 and word.isascii() and word.isalpha()
    return plain and not term.exact and not term.stop and SHORTEST <= len(word) <= LONGEST


def _meant(word: str, lexicon: Lexicon) -> str:
    """The likeliest word one slip away, else two; nothing if there is none, or it is one."""
    if lexicon.known(list(_bases(word))):
        return ""
    near = {other: df for other, df in lexicon.known(list(_one_slip(word))).items() if df}
    if near:
        return max(near, key=lambda other: (_likely(word, other, near[other]), other))
    if len(word) < TWO_SLIPS_FROM:
        return ""
    letters = letters_of(word)
    alike = lexicon.starting(word[:1])
    far = [other for other in alike if other.df and _two_slips(word, letters, other)]
    best = max(far, key=lambda other: (_likely(word, other.text, other.df), other), default=None)
    return best.text if best else ""


def _bases(word: str) -> Iterator[str]:
    """What ``word`` may be a form of: ``evict`` for ``evicts``, ``file`` for ``filing``."""
    for ending in ("s", "es", "ed", "ing", "ly"):
        base = word.removesuffix(ending)
        if base != word and len(base) > 2 and not base.endswith("s"):
            yield base
            if ending in ("ed", "ing"):
                yield base + "e"
                yield base[:-1] if base[-2] == base[-1] else base


def _likely(word: str, other: str, df: int) -> float:
    """How likely ``word`` is a slip of ``other``: the first letter is seldom wrong, and a word
    that tells nothing is common everywhere, which tells nothing here.
    """
    first = 4.0 if word[0] == other[0] else 0.0
    return math.log(1 + df) + first + _kind(word, other) - (2.0 if other in STOP else 0.0)


def _kind(word: str, other: str) -> float:
    """Letters that changed places, were doubled, or not, are commoner slips than others; a wrong
    letter is mostly that of a key beside the right one.
    """
    if sorted(word) == sorted(other):
        return 2.5
    if _single(word) == _single(other):
        return 2.5
    if len(word) == len(other):
        wrong = [(a, b) for a, b in zip(word, other, strict=True) if a != b]
        return 1.0 if all(b in _BESIDE.get(a, "") for a, b in wrong) else 0.0
    return 0.5 if len(word) < len(other) else 0.0


def _single(word: str) -> str:
    """``word`` with each double letter once."""
    return "".join(letter for at, letter in enumerate(word) if not at or word[at - 1] != letter)


def _one_slip(word: str) -> Iterator[str]:
    """All words one slip away: a letter left out, doubled or added, wrong, or out of place."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def _two_slips(word: str, letters: int, other: Word) -> bool:
    """True if two slips make ``word`` of ``other``; letters tell most that are not, quickly."""
    if abs(len(word) - len(other.text)) > 2 or (letters ^ other.letters).bit_count() > 4:
        return False
    return _distance(word, other.text) <= 2


def _distance(one: str, other: str) -> int:
    """Slips between two words: letters left out, added, wrong, or two that changed places."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        further, before, row = before, row, [at]
        for to, wanted in enumerate(other, 1):
            cost = min(before[to] + 1, row[-1] + 1, before[to - 1] + (letter != wanted))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                cost = min(cost, further[to - 2] + 1)
            row.append(cost)
    return row[-1]

"""Porter's stemmer, as SQLite's ``porter`` tokenizer applies it.

The index stems its words by itself; this one finds the same words again in the text as written,
so that what matched can be marked. Source: M. F. Porter, "An algorithm for suffix stripping",
Program 14(3), 1980. `tests/unit/search/test_porter.py` compares it with SQLite's.
"""

from collections.abc import Callable
from functools import lru_cache

_VOWELS = "aeiou"


def _consonant(word: str, at: int) -> bool:
    letter = word[at]
    if letter in _VOWELS:
        return False
    return not (letter == "y" and at > 0 and _consonant(word, at - 1))


def _measure(stem: str) -> int:
    """How many times a vowel is followed by a consonant (m of the paper)."""
    count, before = 0, False
    for at in range(len(stem)):
        vowel = not _consonant(stem, at)
        if before and not vowel:
            count += 1
        before = vowel
    return count


def _has_vowel(stem: str) -> bool:
    return any(not _consonant(stem, at) for at in range(len(stem)))


def _doubled(word: str) -> bool:
    return len(word) > 1 and word[-1] == word[-2] and _consonant(word, len(word) - 1)


def _cvc(word: str) -> bool:
    if len(word) < 3 or word[-1] in "wxy":
        return False
    last = len(word) - 1
    return _consonant(word, last) and not _consonant(word, last - 1) and _consonant(word, last - 2)


_STEP_2 = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("logi", "log"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"),
    ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
    ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"),
    ("iviti", "ive"), ("biliti", "ble"),
)  # fmt: skip
_STEP_3 = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"),
    ("ful", ""), ("ness", ""),
)  # fmt: skip
_STEP_4 = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou", "ism",
    "ate", "iti", "ous", "ive", "ize",
)  # fmt: skip


def _step_1a(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _step_1b(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    for ending in ("ed", "ing"):
        if word.endswith(ending) and _has_vowel(word[: -len(ending)]):
            return _mend_1b(word[: -len(ending)])
    return word


def _mend_1b(word: str) -> str:
    if word.endswith(("at", "bl", "iz")):
        return word + "e"
    if _doubled(word) and word[-1] not in "lsz":
        return word[:-1]
    return word + "e" if _measure(word) == 1 and _cvc(word) else word


def _step_1c(word: str) -> str:
    return word[:-1] + "i" if word.endswith("y") and _has_vowel(word[:-1]) else word


def _replace(pairs: tuple[tuple[str, str], ...], word: str) -> str:
    for ending, instead in sorted(pairs, key=lambda pair: -len(pair[0])):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            return stem + instead if _measure(stem) > 0 else word
    return word


def _step_4(word: str) -> str:
    if word.endswith("ion") and _measure(word[:-3]) > 1 and word[-4] in "st":
        return word[:-3]
    for ending in sorted(_STEP_4, key=len, reverse=True):
        if word.endswith(ending):
            return word[: -len(ending)] if _measure(word[: -len(ending)]) > 1 else word
    return word


def _step_5(word: str) -> str:
    if word.endswith("e"):
        stem = word[:-1]
        if _measure(stem) > 1 or (_measure(stem) == 1 and not _cvc(stem)):
            word = stem
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word


_STEPS: tuple[Callable[[str], str], ...] = (
    _step_1a,
    _step_1b,
    _step_1c,
    lambda word: _replace(_STEP_2, word),
    lambda word: _replace(_STEP_3, word),
    _step_4,
    _step_5,
)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a lower-case word without accents; short words and numbers stay as they are."""
    if len(word) < 3 or len(word) > 64:
        return word
    for step in _STEPS:
        word = step(word)
    return word

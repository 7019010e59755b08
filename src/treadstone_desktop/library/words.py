"""The one cutter of text into words: for the index, the query, the speller and the excerpt.

SQLite's ``unicode61`` tokenizer takes letters and digits as word characters and drops accents
from the letters a to z alone. Letters that do not decompose (``ł ø ß đ``) keep their own form
there, so that ``lodz`` never finds ``Łódź``; `fold` spells those plainly on both sides. Of folded
text `words` gives the tokens that SQLite gives, in every script it knew when it was built.
"""

import re
import unicodedata
from functools import lru_cache

PLAIN = str.maketrans(
    {
        "ß": "ss", "ẞ": "SS", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
        "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
        "ı": "i", "İ": "I", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ĸ": "k", "ŋ": "ng",
        "Ŋ": "NG",
    }
)  # fmt: skip


# The combining marks that SQLite takes into a word, and drops; any other one ends the word.
_MARKS = "\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331"
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}])*")
_MARK = re.compile(f"[{_MARKS}]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def fold(text: str) -> str:
    """``text`` with the letters that SQLite leaves alone spelled plainly.

    Control characters become blanks, since NUL ends a string for the tokenizer, and a letter
    followed by its accent becomes one letter. The result may be longer than ``text``; use
    `spans` to mark words in the text as written.
    """
    plain = _CONTROL.sub(" ", text)
    if plain.isascii():
        return plain
    return unicodedata.normalize("NFC", plain.translate(PLAIN))


def words(text: str) -> list[str]:
    """The words of ``text`` in order, folded, without accents, in lower case."""
    return [_spelled(word) for word in _WORD.findall(fold(text))]


def spans(text: str) -> list[tuple[int, int, str]]:
    """``(start, end, word)`` for each word of ``text`` as written; ``word`` is as in `words`."""
    return [(m.start(), m.end(), _spelled(fold(m.group()))) for m in _WORD.finditer(text)]


@lru_cache(maxsize=1 << 16)
def _spelled(word: str) -> str:
    """A folded word as SQLite spells it: small letters, a to z without accents."""
    if word.isascii():
        return word.lower()
    return _MARK.sub("", "".join(_letter(c) for c in word))


def _letter(c: str) -> str:
    folded = c.casefold()
    small = folded if len(folded) == 1 else c.lower()
    base = unicodedata.normalize("NFD", small)
    return base[0] if base[0].isascii() else small

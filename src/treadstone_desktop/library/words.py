"""The one cutter of text into words: for the index, the query, the speller and the excerpt.

SQLite's ``unicode61`` tokenizer takes letters and digits as word characters and drops the
accents of letters that decompose. Letters that do not decompose (``ł ø ß đ``) keep their own
form there, so that ``lodz`` never finds ``Łódź``; `fold` spells those plainly on both sides.
"""

import re
import unicodedata

PLAIN = str.maketrans(
    {
        "ß": "ss", "ẞ": "SS", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
        "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
        "ı": "i", "İ": "I", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ĸ": "k", "ŋ": "ng",
        "Ŋ": "NG",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """``text`` with the letters that SQLite leaves alone spelled plainly.

    Control characters become blanks, since NUL ends a string for the tokenizer. The result may
    be longer than ``text``; use `spans` to mark words in the text as written.
    """
    return "".join(" " if unicodedata.category(c) == "Cc" else c for c in text.translate(PLAIN))


_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")


def strip_accents(text: str) -> str:
    """``text`` without combining marks, in lower case: how two spellings are compared."""
    flat = unicodedata.normalize("NFD", fold(text).lower())
    return "".join(c for c in flat if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The words of ``text`` in order, folded, without accents, in lower case."""
    return [strip_accents(match.group()) for match in _WORD.finditer(fold(text))]


def spans(text: str) -> list[tuple[int, int, str]]:
    """``(start, end, word)`` for each word of ``text`` as written; ``word`` is as in `words`."""
    return [(m.start(), m.end(), strip_accents(m.group())) for m in _WORD.finditer(text)]

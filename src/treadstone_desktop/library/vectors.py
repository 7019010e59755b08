"""What a text means, as a vector: one rule for answers, for questions and for training.

A word table gives each word a vector; a text's is the sum of its words', at length 1. Only the
table is made elsewhere (`publishing.meaning`) and shipped: what follows from it and from the
answers is made by whoever has both, and is the same everywhere, since it is plain arithmetic in
a fixed order.
"""

import math
import re
from array import array
from collections.abc import Callable, Collection, Container, Iterable, Mapping, Sequence
from operator import add, mul

from treadstone_desktop.library.words import words

PIECE = "##"
"""What a piece of a word begins with that stands inside or at the end of it."""

LONGEST_PIECED = 20
"""Letters of an unknown word that is taken apart; a longer one is no word."""

MOST_PIECED = 24
"""Unknown words of one text that are taken apart, so that no text is a burden."""

ANSWER_SCALE = 127
"""What a part of an answer's vector is multiplied by to be kept as a whole number."""

Vector = Sequence[float]
"""As many numbers as the table has dimensions."""

Rows = Mapping[str, tuple[float, bytes]]
"""Of a word: its scale, and one signed byte a dimension."""

LookUp = Callable[[Collection[str]], Rows]
"""The rows of those words that a table has."""

MOST_KEPT = 2000
"""Words whose vectors are kept at hand, of 2 kB each: a sitting's worth of questions."""

_INNER_MARK = re.compile(r"(?<=\w)['\u2018\u2019](?=\w)")


def meant_words(text: str) -> list[str]:
    """The words of ``text`` as a word table has them: ``can't`` is ``cant``."""
    return words(_INNER_MARK.sub("", text))


class WordTable:
    """A word table of ``dim`` dimensions, read as it is needed, ``most`` words of it kept."""

    def __init__(self, dim: int, look_up: LookUp, most: int = MOST_KEPT) -> None:
        self.dim = dim
        self._most = most
        self._look_up = look_up
        self._kept: dict[str, tuple[Vector, ...]] = {}

    def vector(self, text: str) -> Vector | None:
        """The vector of ``text``, of length 1; None if none of its words is known."""
        return self.sum_of(meant_words(text))

    def sum_of(self, of: Sequence[str]) -> Vector | None:
        """The same of words that were cut already."""
        self._read(of)
        total: Vector = [0.0] * self.dim
        for word in of:
            for vector in self._kept[word]:
                total = list(map(add, total, vector))
        return unit(total)

    def answer(self, texts: Iterable[str]) -> bytes:
        """The vector of an answer, one signed byte a dimension: the mean of those of ``texts``."""
        known = [vector for text in texts if (vector := self.vector(text)) is not None]
        mean = unit([math.fsum(parts) for parts in zip(*known, strict=True)]) if known else None
        kept = (round(part * ANSWER_SCALE) for part in mean or [0.0] * self.dim)
        return array("b", kept).tobytes()

    def _read(self, of: Sequence[str]) -> None:
        """Keep the vectors of the words ``of``: their own, or those of their pieces."""
        if len(self._kept) > self._most:
            self._kept.clear()
        new = list(dict.fromkeys(word for word in of if word not in self._kept))
        if not new:
            return
        found = self._look_up(new)
        self._kept.update((word, (_values(*found[word]),)) for word in new if word in found)
        unknown = [word for word in new if word not in found]
        taken_apart = [word for word in unknown if len(word) <= LONGEST_PIECED][:MOST_PIECED]
        self._kept.update((word, ()) for word in unknown)
        for word in taken_apart:
            rows = self._look_up(_all_pieces(word))
            self._kept[word] = tuple(_values(*rows[piece]) for piece in pieces_of(word, rows))


def unit(vector: Vector) -> Vector | None:
    """``vector`` at length 1; None if it has no length."""
    length = math.sqrt(math.fsum(map(mul, vector, vector)))
    return [part / length for part in vector] if length else None


def between(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1."""
    return float(sum(map(mul, one, other)))


def cosine(unit_vector: Vector, answer: bytes) -> float:
    """How near a vector of length 1 is to that of an answer: 1 at the most."""
    products = map(mul, unit_vector, memoryview(answer).cast("b"))
    return float(sum(products)) / ANSWER_SCALE


def _values(scale: float, row: bytes) -> Vector:
    return array("d", [scale * part for part in memoryview(row).cast("b")])


def pieces_of(word: str, known: Container[str]) -> list[str]:
    """The longest ``known`` pieces, from the left, that ``word`` falls into; none if a part of it
    is in no piece.
    """
    found: list[str] = []
    start = 0
    while start < len(word):
        ends = range(len(word), start, -1)
        end = next((end for end in ends if _piece(word, start, end) in known), None)
        if end is None:
            return []
        found.append(_piece(word, start, end))
        start = end
    return found


def _all_pieces(word: str) -> list[str]:
    ends = range(1, len(word) + 1)
    return list(dict.fromkeys(_piece(word, start, end) for end in ends for start in range(end)))


def _piece(word: str, start: int, end: int) -> str:
    return (PIECE if start else "") + word[start:end]

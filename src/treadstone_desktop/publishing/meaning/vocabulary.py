"""The words of the table, and the vectors they begin with."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

import numpy as np

from treadstone_desktop.library.vectors import meant_words, pieces_of
from treadstone_desktop.publishing.meaning.teacher import Taught
from treadstone_desktop.publishing.meaning.training import Matrix

RARITY = 1e-3
"""A word as frequent as this begins with half the weight of a rare one."""

_OURS_FROM = 2
"""Texts that must have a word of ours for it to be learned as a whole."""

_PIECE = re.compile(r"(##)?[a-z0-9]+")


class Vocabulary:
    """Words in the order of their rows, and the vectors they start from: ``start``."""

    def __init__(self, words: list[str], start: Matrix) -> None:
        self.words = words
        self.start = start

    @cached_property
    def row(self) -> dict[str, int]:
        """The row of each word."""
        return {word: row for row, word in enumerate(self.words)}


def make_vocabulary(texts: Iterable[str], teacher: Taught, basis: Matrix) -> Vocabulary:
    """The teacher's words and pieces, and our own words that it has not, with their vectors.

    Word vectors are projected on ``basis`` (teacher's dimensions x ours).
    """
    numbers = {
        piece: number for number, piece in enumerate(teacher.pieces()) if _PIECE.fullmatch(piece)
    }
    counts = Counter(word for text in texts for word in meant_words(text))
    ours = sorted(
        word
        for word, count in counts.items()
        if count >= _OURS_FROM and word not in numbers and pieces_of(word, numbers)
    )
    theirs = teacher.of_pieces(list(numbers.values())) @ basis
    row = {piece: at for at, piece in enumerate(numbers)}
    made = [theirs[[row[piece] for piece in pieces_of(word, row)]].mean(axis=0) for word in ours]
    every = [*numbers, *ours]
    total = sum(counts.values())
    weights = np.array([RARITY / (RARITY + counts[word] / total) for word in every], np.float32)
    start = np.concatenate([theirs, np.array(made, np.float32).reshape(-1, theirs.shape[1])])
    return Vocabulary(every, (start * weights[:, None]).astype(np.float32))

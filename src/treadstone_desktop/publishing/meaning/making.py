"""From the library's own texts and the teacher to a meaning file."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from treadstone_desktop.library.meaning import Meaning
from treadstone_desktop.library.vectors import meant_words, pieces_of
from treadstone_desktop.publishing.meaning.samples import Lesson
from treadstone_desktop.publishing.meaning.teacher import Taught
from treadstone_desktop.publishing.meaning.training import Lessons, Matrix, learn
from treadstone_desktop.publishing.meaning.vocabulary import Vocabulary, make_vocabulary

VERSION = 1
RECIPE = "phrasings-1"
"""Names how a table is made; a new way of making it has a new name."""

DIMENSIONS = 256
ALPHA = 0.05
"""Share of words in a score: the best of several on our own questions, and a flat best."""

THRESHOLD = 1.3
"""What nearness and held words of the best answers must come to, or they may not answer: 5 in
100 of our own questions do not come so far, whose answer is there.
"""

Say = Callable[[str], None]


class _Pairs(NamedTuple):
    texts: list[str]
    answers: list[int]


def make_meaning(lessons: Sequence[Lesson], teacher: Taught, say: Say) -> Meaning:
    """A word table taught by ``lessons`` and ``teacher``; ``say`` is told how far it is."""
    pairs = _pairs(lessons)
    say(f"{len(lessons)} answers, {len(pairs.texts)} texts: asking the teacher")
    taught = teacher.of_texts(pairs.texts)
    basis = _basis(taught)
    vocabulary = make_vocabulary(pairs.texts, teacher, basis)
    say(f"{len(vocabulary.words)} words: learning")
    rows = [_rows_of(text, vocabulary.row) for text in pairs.texts]
    table = learn(vocabulary.start, Lessons(rows, pairs.answers, _projected(taught, basis)))
    words = dict(_kept(vocabulary, table))
    return Meaning(VERSION, DIMENSIONS, RECIPE, teacher.sha256, ALPHA, THRESHOLD, words)


def _pairs(lessons: Sequence[Lesson]) -> _Pairs:
    texts = [(text, at) for at, lesson in enumerate(lessons) for text in lesson.texts]
    known = [(text, at) for text, at in texts if meant_words(text)]
    return _Pairs([text for text, _ in known], [at for _, at in known])


def _basis(taught: Matrix) -> Matrix:
    """The directions in which the teacher's vectors of our texts differ most, as columns."""
    _, directions = np.linalg.eigh((taught.T @ taught).astype(np.float64))
    basis = directions[:, ::-1][:, :DIMENSIONS]
    signs = np.sign(basis[np.abs(basis).argmax(axis=0), np.arange(basis.shape[1])])
    chosen: Matrix = (basis * signs).astype(np.float32)
    return chosen


def _projected(taught: Matrix, basis: Matrix) -> Matrix:
    rows = taught @ basis
    unit: Matrix = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def _rows_of(text: str, row: dict[str, int]) -> list[int]:
    words = meant_words(text)
    return [
        row[piece] for word in words for piece in ([word] if word in row else pieces_of(word, row))
    ]


def _kept(vocabulary: Vocabulary, table: Matrix) -> Iterator[tuple[str, tuple[float, bytes]]]:
    """Each word with its vector as bytes and their scale; none for a word without a vector."""
    for word, vector in zip(vocabulary.words, table, strict=True):
        largest = float(np.abs(vector).max())
        scale = float(f"{largest / 127:.6g}")
        if scale > 0:
            parts = np.clip(np.rint(vector / np.float32(scale)), -127, 127)
            yield word, (scale, parts.astype(np.int8).tobytes())

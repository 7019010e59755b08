"""Teaches word vectors, so that a phrasing's sum of them lies near its answer and by no other.

Softmax over one free vector an answer, all answers being rivals, and beside it imitation of the
teacher's vector of the same text. The free vectors are thrown away. Seeds and order are fixed:
the same texts give the same table, on the same kind of machine.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Whole = NDArray[np.int32]

PASSES = 12
BATCH = 256
STEP = 1e-3
SHARPNESS = 20.0
"""What cosines are multiplied by before the softmax."""
IMITATION = 0.2
"""How much the teacher's vector counts beside the right answer."""
DROPPED = 0.3
"""Words left out of a text at each step, so that none is learned by heart."""
LONGEST = 24
"""Words of a text that are learned from."""
SEED = 20261125

_TINY = 1e-8


class Lessons(NamedTuple):
    """Texts as the rows of their words, the number of each one's answer, and the teacher's
    vectors of the texts, a row of length 1 each.
    """

    texts: Sequence[Sequence[int]]
    answers: Sequence[int]
    taught: Matrix


class _Batch(NamedTuple):
    """Some texts as rows of words, the numbers of their answers, and the teacher's vectors."""

    read: Whole
    right: NDArray[np.int64]
    taught: Matrix


class Adam:
    """Steps down a slope, for all rows or for some (D. Kingma, J. Ba, arXiv 1412.6980)."""

    def __init__(self, values: Matrix) -> None:
        self.values = values
        self._mean = np.zeros_like(values)
        self._square = np.zeros_like(values)

    def step(self, number: int, slope: Matrix, rows: Whole | slice = slice(None)) -> None:
        """Step ``number`` (from 1) for ``rows``, whose slopes are those of ``slope``."""
        mean = 0.9 * self._mean[rows] + 0.1 * slope
        square = 0.999 * self._square[rows] + 0.001 * slope * slope
        self._mean[rows], self._square[rows] = mean, square
        steady = np.sqrt(square / np.float32(1 - 0.999**number)) + np.float32(_TINY)
        self.values[rows] -= np.float32(STEP / (1 - 0.9**number)) * mean / steady


def learn(start: Matrix, lessons: Lessons) -> Matrix:
    """The vectors of the words whose rows are ``start``, once taught."""
    none = len(start)  # the row of a word that is not there: all zeros, never taught
    words = Adam(np.concatenate([start, np.zeros((1, start.shape[1]), np.float32)]))
    texts = _table_of(lessons.texts, none)
    right = np.array(lessons.answers, np.int64)
    answers = Adam(_middles(words.values, texts, right))
    dice = np.random.default_rng(SEED)
    number = 0
    for _ in range(PASSES):
        order = dice.permutation(len(texts))
        for at in range(0, len(order), BATCH):
            some = order[at : at + BATCH]
            read = np.where(dice.random((len(some), LONGEST)) < DROPPED, none, texts[some])
            number += 1
            _teach(number, words, answers, _Batch(read, right[some], lessons.taught[some]))
    return words.values[:none]


def _table_of(texts: Sequence[Sequence[int]], none: int) -> Whole:
    table = np.full((len(texts), LONGEST), none, np.int32)
    for row, text in enumerate(texts):
        table[row, : len(text)] = text[:LONGEST]
    return table


def _middles(words: Matrix, texts: Whole, right: NDArray[np.int64]) -> Matrix:
    """The mean vector of each answer's texts, at length 1."""
    middles = np.zeros((int(right.max()) + 1, words.shape[1]), np.float32)
    np.add.at(middles, right, _unit(words[texts].sum(axis=1))[0])
    return _unit(middles)[0]


def _teach(number: int, words: Adam, answers: Adam, batch: _Batch) -> None:
    """Step ``number``, with the texts of ``batch``."""
    read, right, taught = batch
    texts, text_lengths = _unit(words.values[read].sum(axis=1))
    middles, lengths = _unit(answers.values)
    chance: Matrix = texts @ middles.T
    chance *= np.float32(SHARPNESS)
    np.exp(chance - chance.max(axis=1, keepdims=True), out=chance)
    chance /= chance.sum(axis=1, keepdims=True)
    chance[np.arange(len(read)), right] -= 1
    chance *= np.float32(SHARPNESS / len(read))
    slope: Matrix = chance @ middles
    slope -= taught * np.float32(IMITATION / len(read))
    answers.step(number, _across(chance.T @ texts, middles, lengths))
    rows, slopes = _by_word(read, _across(slope, texts, text_lengths), len(words.values) - 1)
    words.step(number, slopes, rows)


def _unit(rows: Matrix) -> tuple[Matrix, Matrix]:
    """``rows`` at length 1, and the lengths they had."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True) + np.float32(_TINY)
    return rows / lengths, lengths


def _across(slope: Matrix, unit: Matrix, lengths: Matrix) -> Matrix:
    """The slope for vectors whose directions have ``slope``: what lies along them is no matter."""
    along: Matrix = (unit * slope).sum(axis=1, keepdims=True)
    across = slope - unit * along
    across /= lengths
    return across


def _by_word(read: Whole, slopes: Matrix, none: int) -> tuple[Whole, Matrix]:
    """The words that were read, and the sum of the slopes of the texts of each."""
    flat = read.ravel()
    order = np.argsort(flat, kind="stable")
    ordered = flat[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    sums = np.add.reduceat(slopes[order // read.shape[1]], starts, axis=0)
    there = ordered[starts] != none
    return ordered[starts][there], sums[there]

"""What a ranking is worth, and how far to trust the figure."""

import math
import random
import statistics
from collections.abc import Mapping, Sequence
from typing import NamedTuple

DEPTH = 10
"""How far down a ranking is looked at."""

_RESAMPLED = 1000
_SEED = 20261125


class Share(NamedTuple):
    """A mean, and the interval in which 95 of 100 such samples of questions would put it."""

    value: float
    low: float
    high: float


class Worth(NamedTuple):
    """What one ranking, or on average many, is worth: each from 0 to 1."""

    success_1: float
    success_3: float
    ndcg_10: float


class Worths(NamedTuple):
    """The same of many questions."""

    success_1: Share
    success_3: Share
    ndcg_10: Share


def worth_of(found: Sequence[str], grades: Mapping[str, int]) -> Worth:
    """What it is worth to find ``found``, best first, where ``grades`` are the right answers.

    An answer of grade 3 counts seven times one of grade 1 in nDCG; in success each is right.
    ``grades`` must not be empty.
    """
    gains = [2 ** grades.get(name, 0) - 1 for name in found[:DEPTH]]
    ideal = sorted((2**grade - 1 for grade in grades.values()), reverse=True)[:DEPTH]
    return Worth(
        float(any(gains[:1])), float(any(gains[:3])), _discounted(gains) / _discounted(ideal)
    )


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def share_of(sample: Sequence[float]) -> Share:
    """The mean of what must not be empty, with its interval; the same sample gives the same."""
    dice = random.Random(_SEED)
    means = sorted(statistics.fmean(dice.choices(sample, k=len(sample))) for _ in range(_RESAMPLED))
    cut = _RESAMPLED // 40
    return Share(statistics.fmean(sample), means[cut], means[-cut - 1])


def worths_of(sample: Sequence[Worth]) -> Worths:
    """The mean of each measure over many questions."""
    return Worths(*(share_of(column) for column in zip(*sample, strict=True)))


def gains_of(sample: Sequence[Worth], before: Sequence[Worth]) -> Worths:
    """How much each measure gained from ``before``, question by question."""
    pairs = zip(sample, before, strict=True)
    return worths_of([Worth(*(a - b for a, b in zip(*pair, strict=True))) for pair in pairs])


def percentile(sample: Sequence[float], share: float) -> float:
    """The value that ``share`` (0 to 1) of ``sample`` do not exceed: the nearest one there is."""
    ordered = sorted(sample)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]

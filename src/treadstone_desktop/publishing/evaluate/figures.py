"""The figures of a run, and of what another edition gained over it."""

import statistics
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from treadstone_desktop.publishing.evaluate.run import AS_TYPED, WAYS, Asked, Run
from treadstone_desktop.publishing.evaluate.scores import (
    Worth,
    Worths,
    gains_of,
    percentile,
    worths_of,
)


class Row(NamedTuple):
    """How well one kind of question is answered; ``style`` is empty where all styles count.

    ``corrected`` is how many were searched for by other words than were typed.
    """

    way: str
    style: str
    questions: int
    corrected: int
    worths: Worths


class Flagged(NamedTuple):
    """How many of some questions came with "These may not answer", or with nothing at all.

    ``name`` is ``answered``, ``absent`` (their answer is not in the edition) or ``offtopic``.
    """

    name: str
    flagged: int
    questions: int


class Spread(NamedTuple):
    """Milliseconds: half of all took no longer than ``median``, 99 in 100 not than ``p99``."""

    median: float
    p99: float


class Time(NamedTuple):
    """What a search took, by the clock and of a processor, ``whole`` or while ``typing``."""

    name: str
    searches: int
    clock: Spread
    processor: Spread


class Figures(NamedTuple):
    """All that is said of one edition; ``planned`` of its ``answers`` are not written yet."""

    file: str
    state: str
    answers: int
    planned: int
    rows: tuple[Row, ...]
    flagged: tuple[Flagged, ...]
    times: tuple[Time, ...]


class Gain(NamedTuple):
    """What the second edition gained over the first, on the same questions."""

    way: str
    style: str
    worths: Worths


def figures_of(run: Run) -> Figures:
    """The figures of one run."""
    rows = (
        Row(way, style, len(asked), sum(one.corrected for one in asked), worths_of(_worths(asked)))
        for way, style, asked in _parts(run)
    )
    return Figures(
        run.file,
        run.state,
        run.answers,
        run.planned,
        tuple(rows),
        tuple(_flagged(run)),
        times_of(run),
    )


def gains_between(first: Run, second: Run) -> tuple[Gain, ...]:
    """What ``second`` gained over ``first``, row by row."""
    return tuple(
        Gain(way, style, gains_of(_worths(later), _worths(earlier)))
        for (way, style, earlier), (_, _, later) in zip(_parts(first), _parts(second), strict=True)
    )


def _parts(run: Run) -> Iterator[tuple[str, str, Sequence[Asked]]]:
    """The questions of each row: as typed and its styles, then the other ways."""
    as_typed = run.answered[AS_TYPED]
    yield AS_TYPED, "", as_typed
    for style in sorted({asked.style for asked in as_typed} - {""}):
        yield AS_TYPED, style, [asked for asked in as_typed if asked.style == style]
    for way in WAYS[1:]:
        yield way.name, "", run.answered[way.name]


def _worths(asked: Iterable[Asked]) -> list[Worth]:
    return [one.worth for one in asked if one.worth is not None]


def _flagged(run: Run) -> Iterator[Flagged]:
    parts = {"answered": run.answered[AS_TYPED], "absent": run.absent, "offtopic": run.offtopic}
    for name, asked in parts.items():
        yield Flagged(name, sum(one.flagged for one in asked), len(asked))


def times_of(run: Run) -> tuple[Time, ...]:
    """What a whole question took, and what a question took that was still being typed."""
    return _time("whole", run, typing=False), _time("typing", run, typing=True)


def _time(name: str, run: Run, *, typing: bool) -> Time:
    asked = [one for way in WAYS if way.typing == typing for one in run.answered[way.name]]
    clock, processor = [one.clock for one in asked], [one.processor for one in asked]
    return Time(name, len(asked), _spread(clock), _spread(processor))


def _spread(sample: Sequence[float]) -> Spread:
    return Spread(statistics.median(sample), percentile(sample, 0.99))

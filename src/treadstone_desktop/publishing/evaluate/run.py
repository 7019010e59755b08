"""Asks an edition every question of a set, in every way people type them."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.library.library import Library
from treadstone_desktop.publishing.evaluate.questions import Question
from treadstone_desktop.publishing.evaluate.scores import DEPTH, Worth, worth_of
from treadstone_desktop.publishing.evaluate.spoil import begun, misspelt
from treadstone_desktop.search.engine import open_engine
from treadstone_desktop.search.results import Results

AS_TYPED = "as typed"


class Way(NamedTuple):
    """How a question reaches the search field: what becomes of it, and if it is still typed."""

    name: str
    changed: Callable[[str], str]
    typing: bool


WAYS = (
    Way(AS_TYPED, str, False),
    Way("one typo", partial(misspelt, slips=1), False),
    Way("two typos", partial(misspelt, slips=2), False),
    Way("half typed", partial(begun, share=0.5), True),
    Way("three quarters typed", partial(begun, share=0.75), True),
)


class Asked(NamedTuple):
    """One search. ``flagged``: it said that its hits may not answer, or had none; ``corrected``:
    it looked for other words than were typed; times are in milliseconds.
    """

    style: str
    worth: Worth | None
    flagged: bool
    corrected: bool
    clock: float
    processor: float


class Run(NamedTuple):
    """Everything that was asked of one edition, in the order of the questions.

    ``answered`` has, by the name of the way, the questions whose answer every edition has;
    ``absent`` the others and ``offtopic`` what no answer is about, as typed.
    """

    file: str
    state: str
    answers: int
    planned: int
    answered: dict[str, tuple[Asked, ...]]
    absent: tuple[Asked, ...]
    offtopic: tuple[Asked, ...]


class Asks(Protocol):
    """What is measured: an engine, or something it is held against."""

    def search(self, text: str, *, typing: bool = False) -> Results:
        """The hits of ``text``, best first."""


def run_editions(
    editions: Sequence[Path],
    questions: Sequence[Question],
    offtopic: Sequence[str] = (),
    opened: Callable[[Library], Asks] = open_engine,
) -> list[Run]:
    """A run of each edition over the same questions: those with their best answer in all.

    ``opened`` makes the engine of a library. Raises EditionError, and UsageError if an edition
    has none of the answers.
    """
    slugs = [_slugs(path) for path in editions]
    here = [q for q in questions if all(q.best & have for have in slugs)]
    if not here:
        names = " and ".join(map(str, editions))
        raise UsageError(f"{names}: no question of the file has its answer here.")
    absent = [q for q in questions if q not in here]
    return [_run(path, here, absent, offtopic, opened) for path in editions]


def _slugs(path: Path) -> frozenset[str]:
    with closing(Library(path)) as library:
        return frozenset(entry.slug for entry in library.entries)


def _run(
    path: Path,
    here: Iterable[Question],
    absent: Iterable[Question],
    offtopic: Iterable[str],
    opened: Callable[[Library], Asks],
) -> Run:
    with closing(Library(path)) as library:
        engine = opened(library)
        have = {entry.slug for entry in library.entries}
        right = [
            q._replace(grades={slug: g for slug, g in q.grades.items() if slug in have})
            for q in here
        ]
        return Run(
            str(path),
            library.meta["state"],
            library.count,
            int(library.meta.get("planned", 0)),
            {way.name: tuple(_asked(engine, right, way)) for way in WAYS},
            tuple(_asked(engine, (q._replace(grades={}) for q in absent), WAYS[0])),
            tuple(_asked(engine, (Question(text, {}, "") for text in offtopic), WAYS[0])),
        )


def _asked(engine: Asks, questions: Iterable[Question], way: Way) -> Iterator[Asked]:
    for question in questions:
        text = way.changed(question.text)
        clock, processor = time.perf_counter(), time.thread_time()
        results = engine.search(text, typing=way.typing)
        processor, clock = time.thread_time() - processor, time.perf_counter() - clock
        found = [hit.slug for hit in results.hits[:DEPTH]]
        yield Asked(
            question.style,
            worth_of(found, question.grades) if question.grades else None,
            results.weak or not found,
            results.corrected is not None,
            clock * 1000,
            processor * 1000,
        )

"""Search: how well it finds, how long it takes, what it costs."""

import datetime
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

from tests.bench.figures import Table
from tests.bench.search_floor import WordsAlone
from tests.support.library import make_large_edition
from tests.support.source import SOURCE
from treadstone_desktop.library.library import Library
from treadstone_desktop.publishing.asks import read_asks
from treadstone_desktop.publishing.build import build_edition
from treadstone_desktop.publishing.evaluate.figures import Figures, Row, figures_of, times_of
from treadstone_desktop.publishing.evaluate.questions import read_offtopic, read_questions
from treadstone_desktop.publishing.evaluate.run import AS_TYPED, Asks, run_editions
from treadstone_desktop.publishing.evaluate.text import MEASURES, short
from treadstone_desktop.publishing.meaning.file import meaning_of
from treadstone_desktop.publishing.planned import build_planned
from treadstone_desktop.publishing.source import read_source
from treadstone_desktop.search.engine import open_engine

DATA = Path(__file__).parents[1] / "data"
QUERIES, OFFTOPIC = DATA / "queries-dev.tsv", DATA / "offtopic-dev.tsv"
TODAY = datetime.date(2026, 11, 25)
GOALS = {
    (AS_TYPED, ""): ".94", (AS_TYPED, "esl"): ".90",
    ("half typed", ""): ".60", ("three quarters typed", ""): ".80",
}  # fmt: skip
"""What success@3 should be among all that is planned."""

SIZES = {2_500: "6, 20", 25_000: "20"}
"""Answers, and the goal in milliseconds for a whole question: the median, the 99th percentile."""

_BYTES = """
select sum(pgsize) from dbstat where name glob 'fts_*' or name in ('word', 'answer_vec')
"""

ROUNDS = 5
PATIENCE = 600


def measure(folder: Path) -> Sequence[Table]:
    """All tables of the part, from editions that are made in ``folder``."""
    source, planned, written = SOURCE, folder / "planned.db", folder / "written.db"
    drafts = read_source(source, TODAY)
    meaning = meaning_of(source)
    build_planned(drafts, read_asks(source), planned, meaning)
    build_edition(drafts, written, meaning)
    large = {count: make_large_edition(folder / f"{count}.db", count, meaning) for count in SIZES}
    return [_found(planned, written), _took(large), _cost(large)]


def _found(planned: Path, written: Path) -> Table:
    """How well the answers are found: among all that are planned, and among the written alone."""
    offtopic = read_offtopic(OFFTOPIC)
    every, some = (_figures(edition, offtopic) for edition in (planned, written))
    floors = [_figures(edition, (), WordsAlone).rows[0] for edition in (planned, written)]
    few = {(row.way, row.style): row for row in some.rows}
    rows = [_line(row, few.get((row.way, row.style))) for row in every.rows]
    rows.append(["words alone (FTS5)", *_shares(floors[0]), "", *_shares(floors[1])])
    measures = tuple(MEASURES.values())
    head = ("as asked", f"{every.answers:,} planned", *measures, "goal @3",
            f"{some.answers:,} written", *measures)  # fmt: skip
    return Table("How well a right answer is found", head, rows, [*_notes(every, some)])


def _figures(
    edition: Path, offtopic: Sequence[str], opened: Callable[[Library], Asks] = open_engine
) -> Figures:
    return figures_of(run_editions([edition], read_questions(QUERIES), offtopic, opened)[0])


def _line(row: Row, written: Row | None) -> list[str]:
    """A row among all, what it should be, and the same among the written."""
    name = f"  {row.style}" if row.style else row.way
    return [name, *_shares(row), GOALS.get((row.way, row.style), ""), *_shares(written)]


def _shares(row: Row | None) -> list[str]:
    """How many were asked, and each measure; blank where nothing was asked."""
    if row is None:
        return [""] * (1 + len(MEASURES))
    return [str(row.questions), *(short(share.value) for share in row.worths)]


def _notes(every: Figures, some: Figures) -> Iterator[str]:
    low, high = every.rows[0].worths.success_3[1:]
    yield f"success@3 as typed among all: 95 % interval {short(low)} to {short(high)}."
    for figures, name in ((every, "all"), (some, "the written")):
        told = {part.name: f"{part.flagged} of {part.questions}" for part in figures.flagged}
        yield (
            f"Said to be weak among {name}: {told['offtopic']} off topic,"
            f" {told['answered']} with an answer there, {told['absent']} without."
        )


def _took(large: dict[int, Path]) -> Table:
    """How long a search takes; bodies are made up, of the length of real ones."""
    questions = read_questions(QUERIES)
    rows = []
    for count, edition in large.items():
        for time in times_of(run_editions([edition], questions)[0]):
            clock, busy = (f"{one.median:.1f}, {one.p99:.1f}" for one in time[-2:])
            goal = SIZES[count] if time.name == "whole" else ""
            rows.append([f"{count:,}, {time.name}", clock, goal, busy, str(time.searches)])
    head = ("answers, question", "median, p99 ms", "goal", "of a processor", "searches")
    return Table("How long a search takes", head, rows)


def _cost(large: dict[int, Path]) -> Table:
    """What it costs to have an engine: time to open it, memory, bytes of the edition."""
    rows = []
    for count, edition in large.items():
        opened, before, after = zip(*(_engine(edition) for _ in range(ROUNDS)), strict=True)
        grown = median(b - a for a, b in zip(before, after, strict=True)) / 1024
        sizes = f"{_table_bytes(edition) / 1e6:.1f}", f"{edition.stat().st_size / 1e6:.1f}"
        rows.append([f"{count:,}", f"{median(opened):.1f}", f"{grown:.1f}", *sizes])
    head = ("answers", "ms to open", "MB more when it has searched", "MB of tables", "of the file")
    notes = ["Goals at 2,500: 5 ms, 20 MB, 15 MB."]
    return Table("What an engine costs", head, rows, notes)


def _table_bytes(edition: Path) -> int:
    """What search takes of an edition: index, words and vectors."""
    with closing(Library(edition)) as library:
        return int(library.connection.execute(_BYTES).fetchone()[0])


def _engine(edition: Path) -> tuple[float, int, int]:
    command = [sys.executable, "-m", "tests.bench.search_memory", str(edition), str(QUERIES)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE)
    opened, before, after = done.stdout.split()
    return float(opened), int(before), int(after)

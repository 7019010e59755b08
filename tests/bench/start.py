"""Start to first full paint, and memory: the program beside a bare window with the same article."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.figures import Table, figures, ratios
from treadstone_desktop.base.paths import profile_paths
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.shelf.shelf import prepare

HERE = Path(__file__).parent
ANSWER = "IMM-077"
"""The answer that is shown: Canadian Experience Class, of middling length."""

LEAN, USUAL, HOME, OPEN = "floor, lean", "floor, usual", "Home", f"open {ANSWER}"
PATIENCE = 300
"""Seconds for one start; under valgrind it takes fifty times as long."""

STEADY = {"PYTHONHASHSEED": "0"}
"""Else sets and dicts differ from start to start, and so do the instructions."""

VALGRIND = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]


class Case(NamedTuple):
    """Something that is started: a script beside this one and what follows the mode."""

    name: str
    script: str
    arguments: Sequence[str]


class Started(NamedTuple):
    """One start: milliseconds to the first paint, and whatever else was told by its name."""

    ms: float
    told: dict[str, list[str]]


def measure(folder: Path, rounds: int) -> Table:
    """Start every case in turn, ``rounds`` times over; ``folder`` is for the profile."""
    cases, looks = _prepared(folder)
    start: dict[str, list[float]] = {case.name: [] for case in cases}
    memory: dict[str, list[float]] = {case.name: [] for case in cases}
    for _ in range(rounds):
        for case in cases:
            run = _started(case, "weigh")
            start[case.name].append(run.ms)
            memory[case.name].append(int(run.told["memory"][0]) / 1024)
    head = ("start", "ms", "x lean", "x usual", "MB", "x lean", "x usual")
    rows = [_row(name, start, memory) for name in start]
    notes = [f"{rounds} rounds. Of the window's pixels stood at the first paint: {looks}."]
    return Table("Start to first full paint, and memory then", head, rows, notes)


def _row(name: str, start: dict[str, list[float]], memory: dict[str, list[float]]) -> list[str]:
    cells = [name]
    for sample, form in ((start, ".0f"), (memory, ".1f")):
        cells.append(figures(sample[name]).words(form))
        cells += [ratios(sample[name], sample[floor]).words(".2f") for floor in (LEAN, USUAL)]
    return cells


def measure_instructions(folder: Path) -> Table:
    """The same by instructions carried out, which no busy machine changes. Needs valgrind."""
    cases, _ = _prepared(folder)
    millions = {case.name: _instructions(case) for case in cases}
    rows = [
        [name, f"{count:.0f}", *(f"{count / millions[floor]:.2f}" for floor in (LEAN, USUAL))]
        for name, count in millions.items()
    ]
    head = ("start", "million instructions", "x lean", "x usual")
    return Table("Start to first full paint, by instructions (cachegrind)", head, rows)


def make_profile(folder: Path, settings: str = "{}", *, used: bool = True) -> Path:
    """A profile with its settings written and, where it was ``used`` before, its ``user.db``."""
    paths = profile_paths(folder / "profile")
    paths.config.mkdir(parents=True, exist_ok=True)
    paths.settings.write_text(settings, encoding="utf-8")
    if used:
        prepare(paths.user_db)
    return folder / "profile"


def _prepared(folder: Path) -> tuple[list[Case], str]:
    """The cases, the floors as large as the program's window; and how much of each stands at its
    first paint."""
    profile = ["--profile", str(make_profile(folder))]
    program = [
        Case(HOME, "measured.py", profile),
        Case(OPEN, "measured.py", [*profile, "open", ANSWER]),
    ]
    seen = [_started(case, "look") for case in program]
    bare = [str(bundled_edition()), ANSWER, *seen[0].told["size"]]
    floors = [Case(LEAN, "floor.py", bare), Case(USUAL, "floor.py", [*bare, "usual"])]
    seen = [_started(case, "look") for case in floors] + seen
    cases = floors + program
    pairs = zip(cases, seen, strict=True)
    stood = (f"{case.name} {int(run.told['stood'][0]) / 10:.1f} %" for case, run in pairs)
    return cases, ", ".join(stood)


def _started(case: Case, mode: str) -> Started:
    """Start one case in one of the modes of `telling`. Raises if it fails or says nothing."""
    begun = time.monotonic()
    done = _run(_command(case, mode))
    told = {words[0]: words[1:] for words in _lines(done.stdout)}
    if "painted" not in told:
        raise ChildProcessError(f"{case.name} was never painted: {done.stderr}")
    return Started((float(told["painted"][0]) - begun) * 1000, told)


def _instructions(case: Case) -> float:
    """Millions of instructions from exec to the first paint."""
    done = _run([*VALGRIND, *_command(case, "leave")], os.environ | STEADY)
    found = re.search(r"I\s+refs:\s+([\d,]+)", done.stderr)
    if found is None:
        raise ChildProcessError(f"{case.name}: {done.stderr}")
    return int(found[1].replace(",", "")) / 1e6


def _command(case: Case, mode: str) -> list[str]:
    return [sys.executable, str(HERE / case.script), mode, *case.arguments]


def _run(command: list[str], env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, env=env, capture_output=True, text=True, check=False, timeout=PATIENCE
    )


def _lines(text: str) -> Iterator[list[str]]:
    return (line.split() for line in text.splitlines() if line)

"""`python3 dev.py bench`: measures start, memory, search, opening; prints one report.

Figures are medians with the 90th percentile in brackets, and ratios of what ran in turn. None
is ever a test: a busy machine would fail it. How each is taken is told in docs/performance.md
and docs/search.md.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.figures import Table

ROOT = Path(__file__).resolve().parents[2]
COUNTED = "instructions"
PARTS = ("start", COUNTED, "running", "slices", "commands", "search")
MOST_COMMANDS = 7
_LIST = ", ".join(PARTS)


def main(arguments: list[str]) -> int:
    """Measure what was asked for, print it, and keep it in the page if asked to."""
    from tests.bench import report
    from tests.bench.figures import drawn

    asked = _asked(arguments)
    measures = _measures(asked.rounds)
    texts: dict[str, str] = {}
    for part in asked.parts:
        taken = report.machine()
        with tempfile.TemporaryDirectory(prefix="treadstone-bench-") as folder:
            tables = "\n\n".join(map(drawn, measures[part](Path(folder))))
        texts[part] = f"{tables}\nTaken {taken}."
        sys.stdout.write(f"\n{texts[part]}\n")
        sys.stdout.flush()
    if asked.write:
        report.write(texts)
    return 0


def _measures(rounds: int) -> "dict[str, Callable[[Path], Sequence[Table]]]":
    """What each part is measured by, given an empty folder."""
    from tests.bench import held_up, running, searching, start, whole

    return {
        "start": lambda folder: [start.measure(folder, rounds)],
        "instructions": lambda folder: [start.measure_instructions(folder)],
        "running": lambda folder: [running.measure(folder)],
        "slices": lambda folder: [held_up.measure(folder)],
        "commands": lambda folder: [whole.measure(folder, min(rounds, MOST_COMMANDS))],
        "search": searching.measure,
    }


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help=f"of {_LIST}; none: all but {COUNTED}"
    )
    parser.add_argument("--rounds", type=int, default=15, metavar="N", help="starts of each kind")
    parser.add_argument("--instructions", action="store_true", help=f"{COUNTED} too, with valgrind")
    parser.add_argument("--write", action="store_true", help="keep it in the pages of docs/")
    asked = parser.parse_args(arguments)
    if strangers := set(asked.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(strangers))} (there are: {_LIST})")
    if not asked.parts:
        asked.parts = [part for part in PARTS if part != COUNTED]
    if asked.instructions and COUNTED not in asked.parts:
        asked.parts.append(COUNTED)
    if COUNTED in asked.parts and shutil.which("valgrind") is None:
        parser.error("instructions are counted by valgrind, which is not installed")
    return asked


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))

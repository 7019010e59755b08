"""What an engine costs: milliseconds to open, memory once it has searched. Needs no Qt.

    python -m tests.bench.search_memory EDITION QUERIES

Prints the milliseconds, and the memory in kB before the engine was opened and after it has
searched for every question.
"""

import sys
import time
from pathlib import Path

from treadstone_desktop.library.library import Library
from treadstone_desktop.publishing.evaluate.questions import read_questions


def main(edition: Path, queries: Path) -> None:
    """Open, search, print. What a window has loaded before it searches is loaded before."""
    questions = read_questions(queries)
    library = Library(edition)
    library.entries  # noqa: B018 - read by the tree of the window
    library.meta  # noqa: B018
    before, begun = _kilobytes(), time.perf_counter()
    from treadstone_desktop.search.engine import open_engine

    engine = open_engine(library)
    opened = (time.perf_counter() - begun) * 1000
    for question in questions:
        engine.search(question.text)
    sys.stdout.write(f"{opened:.2f} {before} {_kilobytes()}\n")


def _kilobytes() -> int:
    """Memory that is this process's own: no files that others read too."""
    rows = Path("/proc/self/smaps_rollup").read_text(encoding="utf-8").splitlines()[1:]
    sizes = dict(row.split(":") for row in rows)
    return sum(int(sizes[name].split()[0]) for name in ("Private_Clean", "Private_Dirty"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""While it runs: how long a reader waits for a page, a list of hits, a theme."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.figures import Table, figures
from tests.bench.start import make_profile
from tests.support.library import make_large_edition
from treadstone_desktop.base.paths import profile_paths
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.library.editions import EditionStore

GOALS = {
    "open an answer": 25,
    "search: the list": 16,
    "theme": 50,
}
"""Milliseconds that the median stays under, of what has a goal."""

NO_NOTES = '{"history": false}'
"""Else each answer is noted as read a moment after it was opened, in the midst of the next."""

PATIENCE = 1200


def measure(folder: Path) -> Table:
    """Play the scripts in a library of 2,500 answers, and in the one that ships."""
    large = _played(large_profile(folder / "large", NO_NOTES), "everything")
    real = _played(make_profile(folder / "real", NO_NOTES), "answers")
    samples = large | {f"{name}, those that ship": sample for name, sample in real.items()}
    rows = []
    for name, sample in samples.items():
        goal = f"< {GOALS[name]}" if name in GOALS else ""
        clock, processor = (figures(column).words(".1f") for column in zip(*sample, strict=True))
        rows.append([name, clock, goal, processor, str(len(sample))])
    head = ("in a library of 2,500 answers", "ms", "goal", "processor ms", "samples")
    return Table("While it runs, from the act to the end of the frame that shows it", head, rows)


def large_profile(folder: Path, settings: str, *, used: bool = True) -> Path:
    """A profile as `make_profile` makes it, whose library has 2,500 answers."""
    profile = make_profile(folder, settings, used=used)
    with tempfile.TemporaryDirectory() as scratch:
        edition = make_large_edition(Path(scratch) / "large.db")
        EditionStore(profile_paths(profile).library, bundled_edition()).install(edition)
    return profile


def _played(profile: Path, script: str) -> dict[str, list[list[float]]]:
    """The samples of one script, each a `Took`. Raises if the program failed."""
    command = [sys.executable, "-m", "tests.bench.scripts", str(profile), script]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE)
    return dict(json.loads(done.stdout.splitlines()[-1]))

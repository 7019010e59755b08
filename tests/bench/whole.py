"""Commands as a whole, from the call to the end of the process."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.figures import Table, figures
from tests.bench.start import make_profile

READER = [sys.executable, "-m", "treadstone_desktop"]
PUBLISHER = [sys.executable, "-m", "treadstone_desktop.publishing.cli"]


def measure(folder: Path, rounds: int) -> Table:
    """Time each command ``rounds`` times, on the library that ships and its source."""
    reader = [*READER, "--profile", str(make_profile(folder))]
    commands = {
        "verify": [*reader, "verify"],
        "list --json": [*reader, "list", "--json"],
        "search --json heat": [*reader, "search", "--json", "heat"],
        "treadstone-publish check": [*PUBLISHER, "check"],
        "treadstone-publish build": [*PUBLISHER, "build", "--out", str(folder / "built.db")],
    }
    samples: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            samples[name].append(_ms(command))
    rows = [[name, figures(sample).words(".0f")] for name, sample in samples.items()]
    return Table("Whole commands, on the library that ships", ("command", "ms"), rows)


def _ms(command: Sequence[str]) -> float:
    begun = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return (time.monotonic() - begun) * 1000

"""What holds the window up while files and databases are at work."""

import json
import subprocess
import sys
from pathlib import Path

from tests.bench.figures import Table
from tests.bench.running import large_profile

WORST = 5
PATIENCE = 300


def measure(folder: Path) -> Table:
    """The worst stretches of a session in a profile that is new but for its first answer."""
    profile = large_profile(folder, "{}", used=False)
    command = [sys.executable, "-m", "tests.bench.session", str(profile)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, timeout=PATIENCE)
    stretches = json.loads(done.stdout.splitlines()[-1])
    stretches.sort(key=lambda row: -row[2])
    rows = [
        [step, f"{ms:.0f}", f"{work:.1f}", longest] for step, ms, work, longest in stretches[:WORST]
    ]
    head = ("during", "ms in all", "of it files and databases", "longest call, ms")
    notes = ["Goal: no work on files and databases over 50 ms on the window's thread."]
    return Table("Stretches with file or database work, the worst five", head, rows, notes)

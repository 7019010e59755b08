"""A session in a new profile, watched for what holds the window up while it waits for the disk.

    python -m tests.bench.session PROFILE

opens, searches, reads, saves, copies and changes the theme as a reader would, and prints as JSON
the stretches in which the window could not answer and files or databases were at work:
``[step, milliseconds, milliseconds of files and databases, the longest of these calls]``.
"""

import json
import sys
import time
from pathlib import Path

from tests.bench.watching import Call, watch_calls

calls: list[Call] = []
watch_calls(calls)  # before the program takes hold of what is watched

from PySide6.QtCore import QTimer  # noqa: E402

from tests.bench.driving import Act, Script  # noqa: E402
from tests.bench.hosting import play  # noqa: E402
from treadstone_desktop.ui.shell.main_window import MainWindow  # noqa: E402

SHORTEST_MS = 3
"""A shorter stretch is nobody's concern."""

THINKING_MS = 900
"""Between two things that a reader does; what an answer does later than it opens falls in."""

stretches: list[tuple[str, float, float]] = []
"""Step, beginning and end of each stretch in which the window's thread came to no rest."""


class Pulse(QTimer):
    """Beats each millisecond as long as the window is free to answer."""

    def __init__(self) -> None:
        super().__init__()
        self.step = "start"
        self._last = time.perf_counter()
        self.setInterval(1)
        self.timeout.connect(self._beat)
        self.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        if (now - self._last) * 1000 > SHORTEST_MS:
            stretches.append((self.step, self._last, now))
        self._last = now


def session(window: MainWindow, pulse: Pulse) -> Script:
    """What a reader does."""
    field, pages, commands = window.frame.top.field, window.pages, window.commands

    def search() -> None:
        field.set_text("landlord will not fix the heat")
        field.typed.emit(field.text)

    steps = {
        "search": search,
        "open a hit": lambda: pages.results.open_current(),  # noqa: PLW0108  # built by the search
        "save": commands.toggle_saved,
        "copy with citation": lambda: commands.do("copy_citation"),
        "theme": lambda: window.choose("theme", "dark"),
        "text size": lambda: window.choose("text_size", 115),
        "go home": lambda: commands.do("home"),
        "open again": window.navigator.back,
        "recently read": lambda: commands.do("recent"),
    }
    for name, do in steps.items():
        pulse.step = name
        yield Act(name, do)
        yield THINKING_MS
    pulse.stop()


def found() -> list[tuple[str, float, float, str]]:
    """The stretches with files or databases in them, as the module's head says."""
    rows = []
    for step, begun, ended in stretches:
        inside = [call for call in calls if begun <= call.begun and call.ended <= ended]
        if inside:
            longest = max(inside, key=lambda call: call.ms)
            rows.append((step, 1000 * (ended - begun), sum(call.ms for call in inside),
                         f"{longest.what} {longest.ms:.1f}"))  # fmt: skip
    return rows


if __name__ == "__main__":
    play(Path(sys.argv[1]), session, Pulse)
    sys.stdout.write(json.dumps(found()) + "\n")

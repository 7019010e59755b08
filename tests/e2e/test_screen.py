"""The private screen leaves nothing of itself behind."""

import os
from pathlib import Path

from tests.support import atspi
from tests.support.screen import Screen, private_screen
from tests.support.waiting import wait_until


def running_on(screen: Screen) -> list[str]:
    """Names of the programs that were started on a screen, ours aside."""
    mark = f"XDG_RUNTIME_DIR={screen.env['XDG_RUNTIME_DIR']}".encode()
    names = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes() and int(process.name) != os.getpid():
                names.append((process / "comm").read_text(encoding="utf-8").strip())
        except OSError:
            continue  # another user's, or it has just ended
    return names


def test_two_screens_stand_side_by_side(screen: Screen) -> None:
    with private_screen("800x600") as other:
        assert other.env["DISPLAY"] != screen.env["DISPLAY"]
        assert other.accessibility_bus != screen.accessibility_bus


def test_everything_it_started_ends_with_it() -> None:
    with private_screen() as screen, atspi.reader(screen.accessibility_bus):
        assert {"Xvfb", "openbox", "dbus-daemon"} <= set(running_on(screen))
    wait_until("the screen's programs to end", lambda: not running_on(screen))

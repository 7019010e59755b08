"""A virtual screen with a window manager, for machines that have no display of their own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.system import SetupError

SIZE = "1366x768"
_PATIENCE = 60  # seconds until a program must have shown something
_PICTURE = Path(__file__).with_name("picture.py")


def has_display() -> bool:
    """Whether a window can be opened without further ado."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def own_screen() -> Iterator[dict[str, str]]:
    """The environment that draws on an empty screen of 1366 x 768 with openbox, whatever else
    this machine shows; on Windows and macOS the machine's own screen.

    Raises SetupError if the screen cannot be started.
    """
    if not sys.platform.startswith("linux"):
        yield dict(os.environ)
        return
    import tempfile

    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE}x24", "-dpi", "96"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as said, tempfile.TemporaryDirectory() as runtime:
            number = said.readline().strip()
            if not number:
                raise SetupError("Xvfb, the virtual screen, did not start.")
            with _window_manager(_drawing_on(f":{number}", runtime)) as environment:
                yield environment
    finally:
        _end(server)


def run_and_picture(command: list[str], picture: Path) -> int:
    """Run a windowed program on a virtual screen until it has painted, save the screen as
    *picture*, end the program, and return its exit code.

    A program that ends by itself, for it had no window to show, leaves no picture.
    """
    with own_screen() as environment:
        program = subprocess.Popen(command, env=environment)
        watcher = subprocess.Popen(
            [command[0], str(_PICTURE), str(picture), str(_PATIENCE)], env=environment
        )
        while program.poll() is None and watcher.poll() is None:
            time.sleep(0.05)
        ended_by_itself = program.poll()
        _end(watcher)
        if ended_by_itself is not None:
            return ended_by_itself
        ended = _end(program)
    if watcher.returncode:
        raise SetupError(f"Nothing was painted within {_PATIENCE} seconds.")
    print(f"There is no display here: this is how it looks: {picture}")
    return max(ended, 0)  # below zero: the signal that we ended it by


def _drawing_on(display: str, runtime: str) -> dict[str, str]:
    """This process's environment, turned to *display*; Qt wants a private run-time folder."""
    chosen = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_SESSION_TYPE": "x11"}
    kept = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    return {"XDG_RUNTIME_DIR": runtime} | kept | chosen


@contextmanager
def _window_manager(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    quiet = subprocess.DEVNULL
    manager = subprocess.Popen(["openbox"], env=environment, stdout=quiet, stderr=quiet)
    try:
        yield environment
    finally:
        _end(manager)


def _end(process: subprocess.Popen[bytes]) -> int:
    """Ask *process* to end, insist after ten seconds, and return its exit code."""
    process.terminate()
    try:
        return process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()

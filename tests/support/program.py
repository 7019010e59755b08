"""The real program on a private screen: started, typed at, clicked, closed as people do."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.support.screen import Screen
from tests.support.waiting import PATIENCE, wait_until

_HARMLESS = "qt.accessibility.atspi"
"""Category of Qt's words about objects that have ended while a reader asked for them."""

_PROJECT = Path(__file__).resolve().parents[2]


class Program:
    """A running program with a window."""

    def __init__(self, screen: Screen, process: subprocess.Popen[bytes], logs: Path) -> None:
        self._screen = screen
        self._process = process
        self._logs = logs

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def out(self) -> str:
        """What it has written to its output so far."""
        return (self._logs / "out").read_text(encoding="utf-8")

    @property
    def err(self) -> str:
        """What it has written to its error output so far: warnings, tracebacks."""
        return (self._logs / "err").read_text(encoding="utf-8")

    def wait_for_line(self, line: str) -> None:
        """Until it has written this line to its output."""
        wait_until(f"the line {line!r} (have {self.out!r})", lambda: line in self.out.splitlines())

    def wait_for_window(self, title: str = ".") -> str:
        """Until a window whose title matches is shown and has the keyboard; gives its id."""
        window = wait_until(f"a window {title!r}", lambda: self._window(title))
        self.xdotool("windowactivate", "--sync", window)
        return window

    def _window(self, title: str) -> str | None:
        """The newest visible window of the program; complains if the program has ended."""
        if self._process.poll() is not None:
            raise ChildProcessError(f"ended with {self._process.returncode}: {self.err}")
        found = self.xdotool(
            "search", "--onlyvisible", "--all", "--pid", str(self.pid), "--name", title
        )
        return found.split()[-1] if found.split() else None

    def title(self) -> str:
        """The title of the window that has the keyboard."""
        return self.xdotool("getactivewindow", "getwindowname").strip()

    def wait_for_title(self, pattern: str) -> None:
        """Until the title of the window that has the keyboard matches."""
        try:
            wait_until(f"the title {pattern!r}", lambda: re.search(pattern, self.title()))
        except TimeoutError as error:
            said = f"it is {self.title()!r}, and {self.err!r} was said"
            raise TimeoutError(f"{error}; {said}") from None

    def complaints(self) -> list[str]:
        """Lines of its error output, those aside with which Qt answers a reader's late question."""
        return [line for line in self.err.splitlines() if not line.startswith(_HARMLESS)]

    def keys(self, *names: str) -> None:
        """Press keys one after another, for example ``"ctrl+k"``, ``"Tab"``."""
        self.xdotool("key", "--clearmodifiers", *names)

    def type(self, text: str) -> None:
        """Type a text."""
        self.xdotool("type", "--clearmodifiers", "--delay", "5", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place of the screen, in pixels."""
        self.xdotool("mousemove", "--sync", str(x), str(y), "click", str(button))

    def close(self) -> int:
        """Close the window as Alt+F4 does; the exit code."""
        self.keys("alt+F4")
        return self._process.wait(PATIENCE)

    def kill(self) -> None:
        """End it as a crash would."""
        self._process.kill()
        self._process.wait()

    def xdotool(self, *arguments: str) -> str:
        """What ``xdotool`` says on this screen."""
        done = subprocess.run(
            ["xdotool", *arguments],
            env=self._screen.env,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        return done.stdout


@contextmanager
def running(
    screen: Screen, logs: Path, module: str, arguments: Sequence[str] = ()
) -> Iterator[Program]:
    """``python -m module arguments`` on the screen; killed on leaving if still there.

    A warning or traceback on its error output fails the test that leaves.
    """
    command = [sys.executable, "-X", "faulthandler", "-m", module, *arguments]
    with (logs / "out").open("wb") as out, (logs / "err").open("wb") as err:
        process = subprocess.Popen(
            command, cwd=_PROJECT, env=screen.env, stdin=subprocess.DEVNULL, stdout=out, stderr=err
        )
    program = Program(screen, process, logs)
    try:
        yield program
        if complaints := program.complaints():
            raise AssertionError("the program complained:\n" + "\n".join(complaints))
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


@contextmanager
def treadstone(
    screen: Screen, folder: Path, *arguments: str, welcome: bool = False
) -> Iterator[Program]:
    """Treadstone Desktop with a profile of its own in ``folder``.

    ``welcome`` is how it starts for the first time; otherwise it has been started before.
    """
    profile = folder / "profile"
    if not welcome:
        settings = profile / "config" / "settings.json"
        settings.parent.mkdir(parents=True)
        settings.write_text("{}", encoding="utf-8")
    options = ["--profile", str(profile), *arguments]
    with running(screen, folder, "treadstone_desktop", options) as program:
        yield program


def answer_facts(folder: Path, answer: str) -> dict[str, Any]:
    """What the command line tells of an answer of the library that ships with the program."""
    command = [sys.executable, "-m", "treadstone_desktop", "--profile", str(folder / "command")]
    done = subprocess.run(
        [*command, "show", "--json", answer], cwd=_PROJECT, capture_output=True, check=True
    )
    return dict(json.loads(done.stdout))

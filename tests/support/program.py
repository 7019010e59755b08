"""The real program on a private screen: started, typed at, clicked, closed as people do."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.support.screen import Screen
from tests.support.waiting import PATIENCE, wait_until

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
        self._xdotool("windowactivate", "--sync", window)
        return window

    def _window(self, title: str) -> str | None:
        """The newest visible window of the program; complains if the program has ended."""
        if self._process.poll() is not None:
            raise ChildProcessError(f"ended with {self._process.returncode}: {self.err}")
        found = self._xdotool(
            "search", "--onlyvisible", "--all", "--pid", str(self.pid), "--name", title
        )
        return found.split()[-1] if found.split() else None

    def title(self) -> str:
        """The title of the window that has the keyboard."""
        return self._xdotool("getactivewindow", "getwindowname").strip()

    def keys(self, *names: str) -> None:
        """Press keys one after another, for example ``"ctrl+k"``, ``"Tab"``."""
        self._xdotool("key", "--clearmodifiers", *names)

    def type(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--clearmodifiers", "--delay", "5", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place of the screen, in pixels."""
        self._xdotool("mousemove", "--sync", str(x), str(y), "click", str(button))

    def close(self) -> int:
        """Close the window as Alt+F4 does; the exit code."""
        self.keys("alt+F4")
        return self._process.wait(PATIENCE)

    def _xdotool(self, *arguments: str) -> str:
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
    """``python -m module arguments`` on the screen; killed on leaving if still there."""
    command = [sys.executable, "-X", "faulthandler", "-m", module, *arguments]
    with (logs / "out").open("wb") as out, (logs / "err").open("wb") as err:
        process = subprocess.Popen(
            command, cwd=_PROJECT, env=screen.env, stdin=subprocess.DEVNULL, stdout=out, stderr=err
        )
    try:
        yield Program(screen, process, logs)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


@contextmanager
def treadstone(screen: Screen, folder: Path, *arguments: str) -> Iterator[Program]:
    """Treadstone Desktop with a profile of its own in ``folder``."""
    profile = ["--profile", str(folder / "profile"), *arguments]
    with running(screen, folder, "treadstone_desktop", profile) as program:
        yield program

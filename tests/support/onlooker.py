"""The real program in a process of its own, offscreen, looked at and spoken to from outside.

``python -m tests.support.onlooker OPTIONS ARGUMENTS...`` starts the program with ARGUMENTS as
its own main does. It answers each line of its input with a line of JSON, and tells when its first
window is there. OPTIONS is a JSON object of `start`'s keywords.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.support.faults import permissions_obeyed
from tests.support.waiting import PATIENCE, wait_until

_OFFSCREEN = "This plugin does not support"
_PROJECT = Path(__file__).resolve().parents[2]


class Running:
    """The program, from its first window to its end."""

    def __init__(self, process: subprocess.Popen[str], errors: Path) -> None:
        self.process = process
        self._errors = errors

    @property
    def err(self) -> str:
        """What it has said on its error output, aside from what the offscreen screen lacks."""
        lines = self._errors.read_text(encoding="utf-8").splitlines(keepends=True)
        return "".join(line for line in lines if not line.startswith(_OFFSCREEN))

    def ask(self, command: str, *arguments: str) -> Any:
        """Have the program do one of `Agent`'s commands; its answer."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([command, *arguments]) + "\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self) -> Any:
        """The next answer of the program."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise ChildProcessError(f"ended with {self.process.wait(PATIENCE)}: {self.err}")
        return json.loads(line)

    @property
    def title(self) -> str:
        """The title of its window."""
        return str(self.ask("title"))

    @property
    def words(self) -> str:
        """Everything that stands in its window, a line each."""
        return "\n".join(self.ask("words"))

    def wait_for_title(self, pattern: str) -> None:
        """Until its window's title matches."""
        wait_until(f"the title {pattern!r}", lambda: re.search(pattern, self.title))

    def wait_for_words(self, words: str) -> None:
        """Until these words stand in its window."""
        wait_until(f"the words {words!r} in {self.words!r}", lambda: words in self.words)

    def close(self) -> int:
        """Close its window as the frame's button does; the exit code."""
        self.ask("close")
        return self.process.wait(PATIENCE)


@contextmanager
def start(folder: Path, *arguments: object, **options: Any) -> Iterator[Running]:
    """The program with ``arguments``, once its first window is there; killed on leaving.

    ``bundled`` names another edition than the one that ships, ``obey`` binds root to file
    permissions too, ``end`` is ``painted`` or ``searching``: close at that moment, by itself.
    ``env`` holds further variables, of which None takes one away.
    """
    errors = folder / "stderr"
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | options.pop("env", {})
    command = [sys.executable, "-m", "tests.support.onlooker", json.dumps(options, default=str)]
    with errors.open("w", encoding="utf-8") as err:
        process = subprocess.Popen(
            [*command, *map(str, arguments)],
            cwd=_PROJECT, text=True, encoding="utf-8", stderr=err,
            env={name: value for name, value in env.items() if value is not None},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
    running = Running(process, errors)
    try:
        if not options.get("end"):
            running.answer()
        yield running
    finally:
        process.kill()
        process.communicate()


def main(options: str, *arguments: str) -> int:
    """Start the program, watched by an `Agent`."""
    chosen = json.loads(options)
    from treadstone_desktop.ui.qt_imports import load_qt

    load_qt()
    from PySide6.QtWidgets import QApplication

    from tests.support.agent import Agent
    from treadstone_desktop import app
    from treadstone_desktop.__main__ import main as program

    if chosen.get("bundled"):
        vars(app)["bundled_edition"] = lambda: Path(chosen["bundled"])
    run = QApplication.exec

    def run_watched() -> int:
        agent = Agent(chosen.get("end", ""))
        code = run()
        agent.stop()
        return code

    QApplication.exec = staticmethod(run_watched)  # type: ignore[method-assign]
    with ExitStack() as stack:
        if chosen.get("obey"):
            stack.enter_context(permissions_obeyed())
        return program(list(arguments))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

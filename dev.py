#!/usr/bin/env python3
"""The one door to this project: `python3 dev.py COMMAND`, with nothing but Python installed.

The first command sets everything up: the environment in .venv, by lock files, and on Debian
the few system libraries that Qt needs. Arguments after COMMAND are handed on.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tools.environment import (
    ROOT,
    VENV,
    install_locked,
    install_wheel,
    is_made,
    make_venv,
    prepare,
    venv_program,
    write_locks,
)
from tools.screen import has_display, own_screen, run_and_picture
from tools.system import SetupError, check_python, ensure_system

TEST_GROUPS = ("unit", "qt", "e2e", "fault", "fuzz", "docs")
CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "import layers": ["lint-imports", "--no-logo"],
}
PICTURE = ROOT / ".dev" / "run.png"


def setup(_arguments: list[str]) -> int:
    """make the environment with all tools, and bring the system's libraries"""
    _tools()
    print("Ready.")
    return 0


def run(arguments: list[str]) -> int:
    """open the app on the bundled library; without a display, in a picture"""
    ensure_system(venv=not is_made(), screen=not has_display())
    program = [prepare(), "-m", "treadstone_desktop", *arguments]
    return _become(program) if has_display() else run_and_picture(program, PICTURE)


def test(arguments: list[str]) -> int:
    """run every test, or those that the arguments (pytest's) choose"""
    return _become(_pytest(_tools(), arguments))


def check(arguments: list[str]) -> int:
    """run lint, types and layer rules, then every test: what CI runs"""
    started = time.monotonic()
    python = _tools()
    failed = [name for name, command in CHECKS.items() if not _passes(name, command)]

    def sum_up() -> None:
        verdict = f"failed before the tests: {', '.join(failed)}" if failed else "all checks ok"
        print(f"{verdict}; {time.monotonic() - started:.0f} s with the tests")

    return _closing_line_last(_pytest(python, arguments), sum_up) or int(bool(failed))


def bench(arguments: list[str]) -> int:
    """measure start, memory, search and opening"""
    return _on_screen("tests/bench/bench.py", arguments)


def shots(arguments: list[str]) -> int:
    """draw every screen and state into docs/pictures"""
    return _on_screen("tests/support/shots.py", arguments)


def build(_arguments: list[str]) -> int:
    """build the wheel into dist/, install it elsewhere and run the tests against it"""
    import tempfile

    ensure_system(venv=True, tests=True)
    python, dist = prepare(dev=True), ROOT / "dist"
    _call([python, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(dist), str(ROOT)])
    wheel = max(dist.glob("*.whl"), key=lambda path: path.stat().st_mtime)
    with tempfile.TemporaryDirectory() as folder, own_screen() as environment:
        return _try_out(wheel, Path(folder), environment)


def translate(_arguments: list[str]) -> int:
    """bring the French interface up to date: gather its strings, compile what is translated"""
    _tools()
    from tools.translation import FRENCH, renew

    unfinished = renew()
    for text in unfinished:
        print(f"{text.context or 'tr'}: {text.source}")
    print(f"{FRENCH.relative_to(ROOT)}: {len(unfinished)} to translate")
    return int(bool(unfinished))


def lock(arguments: list[str]) -> int:
    """write requirements/*.txt anew from pyproject.toml; --upgrade takes newer releases"""
    write_locks(arguments)
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command
    for command in (run, test, check, bench, shots, build, setup, translate, lock)
}


def main() -> int:
    """Run the command that was named; 2 if there is none, or if the set-up cannot go on."""
    name, arguments = (sys.argv[1:2] or ["help"])[0], sys.argv[2:]
    command = COMMANDS.get(name)
    if command is None:
        print(__doc__)
        print("\n".join(f"  {name:9} {about.__doc__}" for name, about in COMMANDS.items()))
        return 0 if name in {"help", "--help", "-h"} else 2
    try:
        check_python()
        return command(arguments)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _tools() -> str:
    """See to it that all that tests and checks need is here, and give Python's path."""
    ensure_system(venv=not is_made(), tests=True)
    return prepare(dev=True)


def _pytest(python: str, arguments: list[str]) -> list[str]:
    """pytest on the test groups in their order, or on the paths among *arguments*."""
    named = any(part.startswith("tests") for part in arguments)
    return [python, "-m", "pytest", *arguments, *([] if named else _groups(*TEST_GROUPS))]


def _groups(*names: str) -> list[str]:
    """The folders of these test groups, of those that have tests."""
    return [f"tests/{name}" for name in names if (ROOT / "tests" / name).exists()]


def _passes(name: str, command: list[str]) -> bool:
    """Whether one check holds; it says what does not."""
    started = time.monotonic()
    program = venv_program(VENV, command[0])
    done = subprocess.run([program, *command[1:]], cwd=ROOT, check=False)
    verdict = "failed" if done.returncode else "ok"
    print(f"{name}: {verdict} ({time.monotonic() - started:.0f} s)", flush=True)
    return done.returncode == 0


def _closing_line_last(command: list[str], before: Callable[[], None]) -> int:
    """Run *command*; call *before* just ahead of its last line, which CI reads."""
    held = b""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        for line in running.stdout:
            sys.stdout.buffer.write(held)
            sys.stdout.buffer.flush()
            held = line
    before()
    sys.stdout.flush()
    sys.stdout.buffer.write(held)
    sys.stdout.buffer.flush()
    return running.returncode


def _on_screen(script: str, arguments: list[str]) -> int:
    """Run a script of ours on a screen of known size, so that its results compare."""
    command = [_tools(), str(ROOT / script), *arguments]
    with own_screen() as environment:
        return _call(command, environment)


def _try_out(wheel: Path, folder: Path, environment: dict[str, str]) -> int:
    """Install *wheel* as a user would, away from the source, and use and test it there."""
    make_venv(folder / "venv")
    python = venv_program(folder / "venv", "python")
    install_locked(python, "run")
    install_wheel(python, wheel)
    program = venv_program(folder / "venv", "treadstone-desktop")
    profile = ["--profile", str(folder / "profile")]
    for arguments in (["--version"], ["list", "--json"], ["doctor"]):
        said = _said([program, *profile, *arguments], environment, folder)
        print(f"{' '.join(arguments)}: {said[0]} … {len(said)} lines")
    install_locked(python, "run", "dev")
    groups = _groups(*(name for name in TEST_GROUPS if name != "docs"))  # those read src
    print(f"Testing {wheel.name} as installed in {folder}", flush=True)
    return subprocess.run([python, "-m", "pytest", *groups], cwd=ROOT, check=False).returncode


def _said(command: list[str], environment: dict[str, str], folder: Path) -> list[str]:
    """The lines that *command* prints. Raises SetupError if it fails or has nothing to say."""
    done = subprocess.run(
        command, env=environment, cwd=folder, stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode or not done.stdout:
        raise SetupError(f"{done.stdout}{' '.join(command)}: failed ({done.returncode}).")
    return done.stdout.splitlines()


def _call(command: list[str], environment: dict[str, str] | None = None) -> int:
    """Run *command*. Raises SetupError if it fails."""
    done = subprocess.run(command, env=environment, cwd=ROOT, check=False)
    if done.returncode:
        raise SetupError(f"{' '.join(command)}: failed ({done.returncode}).")
    return 0


def _become(command: list[str]) -> int:
    """Let *command* take this process's place, where the system knows how."""
    os.chdir(ROOT)
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

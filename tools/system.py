"""What the operating system must have before Qt can start, and how it gets there.

On Debian and its kin the missing packages are installed if we may, else named in one line to
type. Elsewhere the missing libraries are named. Windows and macOS need nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from treadstone_desktop.base.qt_libraries import LIBRARIES, is_here

OLDEST, NEWEST = (3, 11), (3, 14)
SCREEN_PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox"}
TEST_PROGRAMS = {"xdotool": "xdotool", "dbus-daemon": "dbus", "at-spi-bus-launcher": "at-spi2-core"}
_BESIDE_PATH = ("/usr/libexec", "/usr/lib/at-spi2-core")


class SetupError(Exception):
    """The set-up cannot go on; ``str()`` says why and what to type."""


def check_python() -> None:
    """Raises SetupError if this Python is too old or too new for the project."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        wanted = f"{OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}"
        raise SetupError(f"This is Python {sys.version.split()[0]}; Treadstone needs {wanted}.")


def ensure_system(*, venv: bool = False, screen: bool = False, tests: bool = False) -> None:
    """See to it that Qt's libraries are here; with *venv* also what makes environments, with
    *screen* a virtual screen's programs, with *tests* what types at the window and reads it.

    Raises SetupError naming the one line to type where nothing may be installed.
    """
    if not sys.platform.startswith("linux"):
        return
    programs = (SCREEN_PROGRAMS if screen or tests else {}) | (TEST_PROGRAMS if tests else {})
    missing = {name: package for name, package in LIBRARIES.items() if not is_here(name)}
    missing |= {name: package for name, package in programs.items() if not _found(name)}
    if venv and find_spec("ensurepip") is None:
        missing["ensurepip"] = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if missing:
        _install(missing)


def run_quietly(command: list[str], *, env: dict[str, str] | None = None) -> None:
    """Run *command* in silence. Raises SetupError with its output if it fails."""
    done = subprocess.run(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        said = done.stdout.decode(errors="replace").rstrip()
        raise SetupError(f"{said}\n{' '.join(command)}: failed ({done.returncode}).")


def _install(missing: dict[str, str]) -> None:
    """Install the Debian packages of what is missing, without recommended extras."""
    names = sorted(set(missing.values()))
    lacks = f"This system lacks: {', '.join(missing)}."
    if not shutil.which("apt-get"):
        raise SetupError(f"{lacks} Install that, then start again.")
    if os.geteuid() != 0:
        line = f"sudo apt-get install --no-install-recommends {' '.join(names)}"
        raise SetupError(f"{lacks} Type this, then start again:\n{line}")
    print(f"Installing system packages: {' '.join(names)}", flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run_quietly(["apt-get", "-qq", "update"], env=quiet)
    run_quietly(["apt-get", "-qq", "install", "--no-install-recommends", *names], env=quiet)


def _found(program: str) -> bool:
    beside = any(Path(folder, program).exists() for folder in _BESIDE_PATH)
    return beside or shutil.which(program) is not None

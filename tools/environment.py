"""The project's virtual environment: made once, hash-locked, and known by its stamp.

The stamp holds a checksum of all that the environment was made from, so a later start only
reads a few small files and goes on: some 40 ms, so what is rarely needed is imported late.
"""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from pathlib import Path

from tools.system import OLDEST, run_quietly

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "requirements"
SOURCE = ROOT / "src"
VENV = ROOT / ".venv"
_STAMP = VENV / "treadstone.stamp"
_LOCKER = "uv==0.13.9"


def venv_program(venv: Path, name: str) -> str:
    """The path of a program, ``python`` for one, of an environment."""
    return str(venv / "Scripts" / f"{name}.exe" if os.name == "nt" else venv / "bin" / name)


def is_made() -> bool:
    """Whether there is an environment already, be it an old one."""
    return Path(venv_program(VENV, "python")).exists()


def prepare(*, dev: bool = False) -> str:
    """Make the environment, or bring it up to date, and return the path of its Python.

    With *dev* the tools for tests and checks are in it too. Raises SetupError.
    """
    if not is_made():
        make_venv(VENV)
    if not _stamp_holds(dev=dev):
        print("Preparing .venv …", flush=True)
        _STAMP.unlink(missing_ok=True)
        _fill(dev=dev)
        _STAMP.write_text(_stamp(dev=dev), encoding="utf-8")
    elif _newest_source() > _STAMP.stat().st_mtime:
        compile_bytecode(SOURCE)
        os.utime(_STAMP)
    return venv_program(VENV, "python")


def make_venv(folder: Path) -> None:
    """A new, empty environment with pip in *folder*. Raises SetupError."""
    run_quietly([sys.executable, "-m", "venv", "--clear", str(folder)])


def install_locked(python: str, *names: str) -> None:
    """Install the lock files *names* by hash, wheels only: nothing is compiled or guessed."""
    locks = [part for name in names for part in ("-r", str(LOCKS / f"{name}.txt"))]
    _pip(python, "--require-hashes", "--only-binary", ":all:", *locks)


def install_wheel(python: str, wheel: Path) -> None:
    """Install one wheel of ours beside the locked requirements that are there already."""
    _pip(python, "--no-deps", "--no-index", str(wheel))


def compile_bytecode(folder: Path) -> None:
    """Write bytecode beside the modules: some machines forbid it later, at 120 ms a start.

    A module that does not compile is left for whoever imports it to complain about.
    """
    python = venv_program(VENV, "python")
    subprocess.run([python, "-m", "compileall", "-qq", str(folder)], check=False)


def write_locks(arguments: list[str]) -> None:
    """Make the lock files anew from pyproject.toml; ``--upgrade`` takes newer releases.

    One lock serves every system and every Python we support, which pip-compile cannot do: it
    leaves out what the machine it runs on does not need.
    """
    import tempfile
    import tomllib

    project = ROOT / "pyproject.toml"
    build_needs = tomllib.loads(project.read_text(encoding="utf-8"))["build-system"]["requires"]
    with tempfile.TemporaryDirectory() as scratch:
        make_venv(Path(scratch, "venv"))
        python = venv_program(Path(scratch, "venv"), "python")
        _pip(python, _LOCKER)
        needs = Path(scratch, "build.in")
        needs.write_text("\n".join(build_needs), encoding="utf-8")
        for name, sources in {
            "run": [str(project)],
            "build": [str(needs)],
            "meaning": [str(project), "--extra", "meaning", "-c", str(LOCKS / "run.txt")],
            "publish": [str(project), "--extra", "publish", "-c", str(LOCKS / "run.txt")],
            "dev": ["--group", f"{project}:dev", "-c", str(LOCKS / "run.txt")],
        }.items():
            _lock(python, name, [*sources, *arguments])


def _lock(python: str, name: str, arguments: list[str]) -> None:
    fixed = ["--universal", "--generate-hashes", "--no-annotate", "--no-emit-index-url"]
    fixed += ["--no-emit-find-links", "--custom-compile-command", "python3 dev.py lock"]
    oldest = ["--python-version", f"{OLDEST[0]}.{OLDEST[1]}"]
    out = ["--quiet", "--output-file", str(LOCKS / f"{name}.txt")]
    run_quietly([python, "-m", "uv", "pip", "compile", *fixed, *oldest, *out, *arguments])


def _fill(*, dev: bool) -> None:
    python = venv_program(VENV, "python")
    install_locked(python, "run", "build", *(["dev"] if dev else []))
    _pip(python, "--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))
    _unpack_qt_support(python)
    compile_bytecode(SOURCE)


def _unpack_qt_support(python: str) -> None:
    """Have PySide6 write its own support modules to disk, compiled.

    As it comes it unpacks and compiles them at each start, at some 24 ms. It is an easing, not
    a need: where it cannot be done the program runs all the same.
    """
    show = "import PySide6.QtCore, shiboken6; print(shiboken6.__path__[0])"
    unpacked = os.environ | {"SBK_EMBED": "0"}
    done = subprocess.run(
        [python, "-c", show], env=unpacked, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        compile_bytecode(Path(done.stdout.split("\n")[-2]))


def _pip(python: str, *arguments: str) -> None:
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run_quietly([*install, *arguments])


def _stamp_holds(*, dev: bool) -> bool:
    """Whether the environment is the one wanted, or has more than is wanted."""
    try:
        stamp = _STAMP.read_text(encoding="utf-8")
    except OSError:
        return False
    return stamp == _stamp(dev=True) or (not dev and stamp == _stamp(dev=False))


def _stamp(*, dev: bool) -> str:
    """What the environment is made from: locks, project, place and Python, in one line."""
    parts = [ROOT / "pyproject.toml", VENV / "pyvenv.cfg", *sorted(LOCKS.glob("*.txt"))]
    text = b"\0".join([str(ROOT).encode(), *(part.read_bytes() for part in parts)])
    return f"{'dev' if dev else 'run'} {zlib.crc32(text):08x}\n"


def _newest_source() -> float:
    return max(path.stat().st_mtime for path in SOURCE.rglob("*.py"))

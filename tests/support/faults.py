"""A computer that fails: it stops at a step, has no room, or forbids what root may do anyway."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

POSIX = pytest.mark.skipif(os.name == "nt", reason="permissions and limits of POSIX systems")

DIED = 99
_TOUCHING = {"open", "os.rename", "os.remove", "os.mkdir"}
_OVERRIDES = (1 << 1) | (1 << 2) | (1 << 3)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER
_CAPABILITY_VERSION = 0x20080522


def stopped_at_each_step(script: str, folder: Path) -> Iterator[int]:
    """Run ``script`` in a process that dies before it first touches a file in ``folder``; then
    in one that dies before it does so for the second time, and so on until one comes through.

    Gives the number of the step after each death: the time to look at what is left.
    """
    for step in count(1):
        code = f"from tests.support.faults import die_at\ndie_at({step}, {str(folder)!r})\n{script}"
        done = subprocess.run([sys.executable, "-c", code], check=False, env=importing())
        if done.returncode == 0:
            return
        assert done.returncode == DIED, f"step {step}: exit code {done.returncode}"
        yield step


def die_at(step: int, folder: str) -> None:
    """End this process, as a power cut would, before it touches ``folder`` for the nth time."""
    steps = count(1)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in _TOUCHING and str(arguments[0]).startswith(folder) and next(steps) == step:
            os._exit(DIED)

    sys.addaudithook(watch)


def importing() -> dict[str, str]:
    """The environment of a Python that imports what this one does."""
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


@contextmanager
def little_room(size: int) -> Iterator[None]:
    """No file can grow past ``size`` bytes here: the disk is full for whoever tries."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def permissions_obeyed() -> Iterator[None]:
    """File permissions bind this thread, even if it is root's (Linux)."""
    if os.geteuid() != 0:
        yield
        return
    kept = _capabilities()
    _set_capabilities(kept & ~_OVERRIDES)
    try:
        yield
    finally:
        _set_capabilities(kept)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing can be made, changed or removed in ``folder``, which is there."""
    before = folder.stat().st_mode
    folder.chmod(0o555)
    try:
        with permissions_obeyed():
            yield
    finally:
        folder.chmod(before)


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


class _Sets(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


def _capabilities() -> int:
    """The low half of the capabilities in effect."""
    return int(_sets()[0].effective)


def _sets() -> ctypes.Array[_Sets]:
    sets = (_Sets * 2)()
    if ctypes.CDLL(None).capget(ctypes.byref(_Header(_CAPABILITY_VERSION, 0)), sets) != 0:
        pytest.skip("this system has no capabilities to lay down")
    return sets


def _set_capabilities(effective: int) -> None:
    sets = _sets()
    sets[0].effective = effective
    assert ctypes.CDLL(None).capset(ctypes.byref(_Header(_CAPABILITY_VERSION, 0)), sets) == 0

"""A private desktop for end-to-end tests: X server, window manager, session and speech bus.

Nothing of the machine's own session is used or touched, so the tests do the same on a
developer's laptop, on a server and in a container.
"""

import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.support import atspi
from tests.support.waiting import PATIENCE, wait_until

NEEDED = ("Xvfb", "openbox", "xdotool", "dbus-daemon")
"""Programs that must be installed, with at-spi2-core, which has none on the path."""

_SESSION_OF_THE_MACHINE = (
    "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP",
    "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "QT_QPA_PLATFORM",
    "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "LANGUAGE",
)  # fmt: skip

_WINDOW_MANAGER = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy></placement>
  <keyboard>
    <keybind key="A-F4"><action name="Close"/></keybind>
  </keyboard>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/></mousebind>
    </context>
  </mouse>
</openbox_config>
"""


class Screen(NamedTuple):
    """A running private desktop."""

    env: dict[str, str]
    """Environment for a program that shall appear there, screen readers listening."""
    accessibility_bus: str
    """D-Bus address at which programs show what they hold to a screen reader."""


def missing() -> list[str]:
    """The programs of `NEEDED` that this machine lacks."""
    return [name for name in NEEDED if shutil.which(name) is None]


@contextmanager
def private_screen(size: str = "1366x768") -> Iterator[Screen]:
    """Start a desktop of ``size`` pixels; everything it started has ended on leaving."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="treadstone-e2e-")))
        env = _environment(home)
        env["DISPLAY"] = _start_x_server(stack, env, size)
        _start_window_manager(stack, env, home)
        env["DBUS_SESSION_BUS_ADDRESS"] = bus = _start_session_bus(stack, env)
        yield Screen(env, atspi.accessibility_bus(bus))


def _environment(home: Path) -> dict[str, str]:
    """The machine's environment without its session, with every home folder inside ``home``."""
    env = {k: v for k, v in os.environ.items() if k not in _SESSION_OF_THE_MACHINE}
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    env |= {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "GSETTINGS_BACKEND": "memory",
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    return env


def _start_x_server(stack: ExitStack, env: dict[str, str], size: str) -> str:
    """An X server on a number that it finds free; gives the display's name."""
    ready, tell = os.pipe()
    stack.callback(os.close, ready)
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{size}x24", "-dpi", "96"]
    try:
        _start(stack, [*command, "-nolisten", "tcp", "-noreset"], env, pass_fds=(tell,))
    finally:
        os.close(tell)
    return f":{_first_line(ready, 'Xvfb to say its display')}"


def _start_window_manager(stack: ExitStack, env: dict[str, str], home: Path) -> None:
    config = home / "openbox.xml"
    config.write_text(_WINDOW_MANAGER, encoding="utf-8")
    _start(stack, ["openbox", "--sm-disable", "--config-file", str(config)], env)
    ask = ["xdotool", "get_num_desktops"]
    wait_until("openbox to take the screen", lambda: _succeeds(ask, env))


def _start_session_bus(stack: ExitStack, env: dict[str, str]) -> str:
    """A session bus; the accessibility bus is started by it at the first question for it."""
    ready, tell = os.pipe()
    stack.callback(os.close, ready)
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={tell}"]
    try:
        _start(stack, command, env, pass_fds=(tell,))
    finally:
        os.close(tell)
    return _first_line(ready, "dbus-daemon to say its address")


def _start(
    stack: ExitStack, command: list[str], env: dict[str, str], pass_fds: tuple[int, ...] = ()
) -> None:
    """Run ``command`` until ``stack`` closes."""
    process = subprocess.Popen(
        command,
        env=env,
        pass_fds=pass_fds,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    stack.callback(_stop, process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _first_line(pipe: int, what: str) -> str:
    """One line from a pipe that a starting program writes to; `TimeoutError` if none comes."""
    deadline = time.monotonic() + PATIENCE
    line = b""
    while not line.endswith(b"\n"):
        readable, _, _ = select.select([pipe], [], [], max(0, deadline - time.monotonic()))
        if not readable or not (piece := os.read(pipe, 4096)):
            raise TimeoutError(f"waited in vain for {what}")
        line += piece
    return line.decode().strip()


def _succeeds(command: list[str], env: dict[str, str]) -> bool:
    return subprocess.run(command, env=env, capture_output=True, check=False).returncode == 0

"""The start on a real screen: small ones, ones that are gone, no bus, no network, a second time."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support import atspi
from tests.support.program import Program, running, treadstone
from tests.support.screen import Screen, private_screen
from tests.support.waiting import wait_until
from treadstone_desktop.shelf.shelf import prepare

SMALL = (1024, 768)
TITLE_BAR = 10
"""Pixels that the frame's title bar has at the least."""


@pytest.fixture(scope="module")
def small_screen() -> Iterator[Screen]:
    with private_screen("x".join(map(str, SMALL))) as screen:
        yield screen


def place(screen: Screen, program: Program) -> tuple[int, int, int, int]:
    """Where the inside of the window stands: left, top, right, bottom."""
    program.wait_for_window()
    with atspi.reader(screen.accessibility_bus) as reader:
        left, top, width, height = reader.program(program.pid).one("frame").extents
    return left, top, left + width, top + height


def used_profile(folder: Path) -> str:
    """A profile with which the program was started before."""
    settings = folder / "profile" / "config" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text("{}", encoding="utf-8")
    return str(folder / "profile")


def is_whole(place: tuple[int, int, int, int]) -> bool:
    """Title bar and all on the small screen."""
    left, top, right, bottom = place
    return left >= 0 and top >= TITLE_BAR and right <= SMALL[0] and bottom <= SMALL[1]


def test_the_first_window_is_whole_on_a_small_screen(small_screen: Screen, tmp_path: Path) -> None:
    with treadstone(small_screen, tmp_path) as program:
        assert is_whole(place(small_screen, program)), place(small_screen, program)


def test_a_window_that_stood_on_a_screen_that_is_gone_comes_back(
    small_screen: Screen, tmp_path: Path
) -> None:
    kept = tmp_path / "profile" / "data" / "user.db"
    assert prepare(kept) == []
    with closing(sqlite3.connect(kept)) as shelf, shelf:
        shelf.execute("insert into place values ('window', '1 2500 -900 5000 3000 0')")
    with treadstone(small_screen, tmp_path) as program:
        assert is_whole(place(small_screen, program)), place(small_screen, program)


def test_large_text_fits_the_small_screen_too(small_screen: Screen, tmp_path: Path) -> None:
    with treadstone(small_screen, tmp_path) as program:
        program.wait_for_window()
        program.keys(*["ctrl+plus"] * 5)
        assert is_whole(place(small_screen, program)), place(small_screen, program)


def test_without_bus_tray_or_notifications_there_is_a_window(
    screen: Screen, tmp_path: Path
) -> None:
    bare = {name: value for name, value in screen.env.items() if "DBUS" not in name}
    bare |= {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere", "NO_AT_BRIDGE": "1"}
    del bare["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"]
    with treadstone(screen._replace(env=bare), tmp_path) as program:
        program.wait_for_window("^All answers")
        program.keys("ctrl+k")
        program.type("rent")
        program.wait_for_title("^“rent”")
        assert program.close() == 0


def test_without_any_network_all_answers_are_there(screen: Screen, tmp_path: Path) -> None:
    """The screen's own sockets are files, which are there without a network."""
    if subprocess.run(["unshare", "-n", "true"], check=False, capture_output=True).returncode:
        pytest.skip("this system has no network to leave")
    profile = used_profile(tmp_path)
    with running(screen, tmp_path, "tests.support.no_network", ["--profile", profile]) as program:
        program.wait_for_window("^All answers")
        program.keys("ctrl+k")
        program.type("imm077")
        program.keys("Return")
        program.wait_for_title("^Does my skilled work")


def test_a_second_start_raises_a_window_that_was_put_away(screen: Screen, tmp_path: Path) -> None:
    with treadstone(screen, tmp_path) as program:
        window = program.wait_for_window("^All answers")
        program.xdotool("windowminimize", "--sync", window)
        command = [sys.executable, "-m", "treadstone_desktop", "--profile"]
        again = subprocess.run(
            [*command, str(tmp_path / "profile"), "open", "IMM-077"],
            env=screen.env, check=False, timeout=20, capture_output=True,
        )  # fmt: skip
        assert (again.returncode, again.stderr) == (0, b"")
        program.wait_for_title("^Does my skilled work")


def test_closed_while_typing_it_ends_well(screen: Screen, tmp_path: Path) -> None:
    for number in range(5):
        folder = tmp_path / str(number)
        folder.mkdir()
        with treadstone(screen, folder) as program:
            program.wait_for_window("^All answers")
            program.keys("ctrl+k")
            program.type("landlord evicts ten")
            assert program.close() == 0


def test_what_was_chosen_survives_a_crash(screen: Screen, tmp_path: Path) -> None:
    with treadstone(screen, tmp_path) as program:
        program.wait_for_window("^All answers")
        program.keys("ctrl+plus")
        settings = tmp_path / "profile" / "config" / "settings.json"
        wait_until("the size to be kept", lambda: "115" in settings.read_text(encoding="utf-8"))
        program.kill()
    with running(
        screen, tmp_path, "treadstone_desktop", ["--profile", str(tmp_path / "profile")]
    ) as program:
        program.wait_for_window("^All answers")
        program.keys("ctrl+plus")
        wait_until("the next size", lambda: "130" in settings.read_text(encoding="utf-8"))

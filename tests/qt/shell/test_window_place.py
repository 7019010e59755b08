"""Where the window stood, kept as numbers that are trusted only if they fit the present screens."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, Made
from treadstone_desktop.ui.shell.window_place import restore_window, window_place


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    window.setMinimumSize(640, 480)
    yield window
    window.close()
    window.deleteLater()


def screen() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


def test_a_place_on_the_screen_is_found_again(window: QWidget) -> None:
    window.setGeometry(20, 40, 700, 500)
    kept = window_place(window)
    window.setGeometry(0, 0, 640, 480)
    restore_window(window, kept)
    assert window.geometry() == QRect(20, 40, 700, 500)


@pytest.mark.parametrize("kept", [
    "1 2500 -900 5000 3000 0",  # a larger screen that is gone
    "1 -3000 0 700 500 0",
    "1 0 -480 700 500 0",
    "1 790 790 700 500 1",
])  # fmt: skip
def test_a_place_off_the_screen_is_moved_and_cut_to_it(window: QWidget, kept: str) -> None:
    restore_window(window, kept)
    assert screen().contains(window.geometry())


@pytest.mark.parametrize("kept", [
    "", "1", "1 a b c d e", "2 0 0 700 500 0", "1 0 0 0 0 0", "1 0 0 -700 500 0",
    "1 0 0 99999 500 0", "1 0 0 700 500 0 extra", "\x00" * 10_000_000, "1 " + "9" * 5000,
    "\N{ARABIC-INDIC DIGIT ONE} 0 0 700 500 0",
])  # fmt: skip
def test_what_makes_no_sense_gives_the_first_size(window: QWidget, kept: str) -> None:
    restore_window(window, kept)
    assert screen().contains(QRect(screen().topLeft(), window.size()))
    assert window.width() >= 640


def test_a_maximised_window_comes_back_so_and_knows_its_smaller_place(window: QWidget) -> None:
    restore_window(window, "1 10 20 700 500 1")
    assert window.isMaximized()
    window.show()
    assert window_place(window).endswith(" 1")


def test_the_program_keeps_it_at_the_end_and_not_when_left_quickly(make_desk: Made) -> None:
    desk = make_desk(size=None)
    desk.window.setGeometry(30, 50, 700, 500)
    desk.restart()
    assert desk.window.geometry() == QRect(30, 50, 700, 500)
    desk.window.setGeometry(0, 0, 650, 490)
    desk.press("Shift+Esc")
    desk.restart()
    assert desk.window.geometry() == QRect(30, 50, 700, 500)


@pytest.mark.parametrize("kept", ["\x00\xff" * 50, "x" * 1_000_000])
def test_garbage_in_every_place_keeps_no_window_from_opening(desk: Desk, kept: str) -> None:
    desk.close_quickly()
    for key in ("window", "panes", "tree"):
        desk.context.shelf.places.put(key, kept)
    desk.context.shelf.close()
    desk.open()
    desk.search("rent")
    assert desk.window.isVisible()

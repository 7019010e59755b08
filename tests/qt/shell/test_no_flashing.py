"""Nothing shows itself as a window of its own on the way to its place."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.desk import Desk, Made
from treadstone_desktop.base.resources import bundled_edition


class WindowWatch(QObject):
    """Notes each widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[WindowWatch]:
    watch = WindowWatch()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


def answer(desk: Desk) -> None:
    urgent = next(e for e in desk.context.library.entries if e.safety == "family-violence")
    desk.open_answer(urgent.id)
    desk.open_answer("IMM-024")


def search(desk: Desk) -> None:
    desk.search("rent")
    desk.search("qwrtzx")
    desk.search("pizza dough recipe cheese")


def lists(desk: Desk) -> None:
    for kind in ("saved", "recent", "updated", "home"):
        desk.go(kind)
    desk.go("category", "housing")


def widths(desk: Desk) -> None:
    desk.open_answer("IMM-024")
    for size in ((1024, 698), (640, 480), (1366, 698)):
        desk.resize(*size)
    desk.press("Ctrl+B", "Ctrl+Shift+B", "Ctrl+F", "Esc", "Ctrl+D", "Ctrl+D")


def cards(desk: Desk) -> None:
    desk.open_answer("IMM-024")
    desk.click("What this means")
    desk.press("Esc")


def restyling(desk: Desk) -> None:
    desk.open_answer("IMM-024")
    desk.window.choose("theme", "dark")
    desk.window.choose("text_size", 150)


@pytest.mark.parametrize("way", [answer, search, lists, widths, cards, restyling])
def test_only_the_window_is_a_window(
    make_desk: Made, watch: WindowWatch, way: Callable[[Desk], None]
) -> None:
    desk = make_desk(edition=bundled_edition())
    way(desk)
    assert set(watch.shown) == {"MainWindow"}


def test_a_dialog_is_shown_once(desk: Desk, watch: WindowWatch) -> None:
    desk.press("Ctrl+,", "Esc")
    assert watch.shown == ["SettingsDialog"]

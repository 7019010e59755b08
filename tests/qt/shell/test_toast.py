"""A toast: one at a time, gone after a while, longer with Undo, and while pointed at."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import one
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.shell.toast import PLAIN_MS, UNDO_MS, Toast


@pytest.fixture
def stage(qtbot: QtBot, faces: None) -> Iterator[QWidget]:
    stage = QWidget()
    stage.resize(800, 600)
    stage.show()
    yield stage
    stage.close()
    stage.deleteLater()


@pytest.fixture
def toast(stage: QWidget) -> Toast:
    return Toast(Look(), stage)


def words(toast: Toast) -> str:
    return one(toast, Text).text()


def test_it_stays_five_seconds_or_ten_with_a_way_back(toast: Toast) -> None:
    toast.say("Saved")
    assert (toast._timer.interval(), toast._undo.isVisible()) == (PLAIN_MS, False)
    toast.say("Removed from Saved", lambda: None)
    assert (toast._timer.interval(), toast._undo.isVisible()) == (UNDO_MS, True)


def test_when_its_time_is_over_it_goes_with_its_undo(toast: Toast) -> None:
    undone: list[int] = []
    toast.say("Removed", lambda: undone.append(1))
    toast._timer.timeout.emit()
    toast.undo()
    assert (toast.isVisible(), undone) == (False, [])


def test_undo_is_done_once(toast: Toast) -> None:
    undone: list[int] = []
    toast.say("Removed", lambda: undone.append(1))
    toast.undo()
    toast.undo()
    assert (toast.isVisible(), undone) == (False, [1])


def test_what_an_undo_says_is_the_next_toast(toast: Toast) -> None:
    toast.say("Removed", lambda: toast.say("Saved again"))
    toast.undo()
    assert (toast.isVisible(), words(toast)) == (True, "Saved again")


def test_a_new_one_takes_the_place_of_the_old_and_of_its_undo(toast: Toast) -> None:
    undone: list[int] = []
    toast.say("Removed", lambda: undone.append(1))
    toast.say("Link copied")
    toast.undo()
    assert (words(toast), undone) == ("Link copied", [])


def test_it_stays_while_it_is_pointed_at(toast: Toast) -> None:
    toast.say("Saved")
    place = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(place, place, place))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()


@pytest.mark.parametrize("width", [800, 640, 320])
def test_it_stands_in_the_middle_of_the_foot_and_never_outside(
    toast: Toast, stage: QWidget, width: int
) -> None:
    toast.say("Takeaways copied")
    stage.resize(width, 500)
    QApplication.processEvents()
    place = toast.geometry()
    assert stage.rect().contains(place)
    assert abs(place.center().x() - stage.rect().center().x()) <= 1
    assert place.bottom() < stage.height() - 30


def test_its_words_stand_in_its_middle(toast: Toast) -> None:
    toast.say("Saved")
    QApplication.processEvents()
    text = one(toast, Text)
    assert abs(text.geometry().center().y() - toast.rect().center().y()) <= 1

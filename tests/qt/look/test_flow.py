"""Widgets that go on to the next line where the room ends."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.desk import settle
from treadstone_desktop.ui.look.flow import Flow, FlowLayout
from treadstone_desktop.ui.look.look import Look


def blocks(count: int, width: int = 100) -> list[QWidget]:
    """Widgets of one size."""
    made: list[QWidget] = []
    for number in range(count):
        block = QPushButton(str(number))
        block.setFixedSize(width, 20)
        made.append(block)
    return made


@pytest.fixture
def flow(qtbot: QtBot) -> Iterator[Flow]:
    flow = Flow(Look(), gap=10)
    yield flow
    flow.close()
    flow.deleteLater()


def shown(flow: Flow, widgets: list[QWidget], width: int) -> list[tuple[int, int]]:
    """Where the widgets stand in a flow of this width."""
    flow.show_widgets(widgets)
    flow.resize(width, flow.heightForWidth(width))
    flow.show()
    settle()
    return [(widget.x(), widget.y()) for widget in widgets]


def test_they_stand_in_one_line_while_there_is_room(flow: Flow) -> None:
    assert shown(flow, blocks(3), 320) == [(0, 0), (110, 0), (220, 0)]


def test_then_the_next_line_begins(flow: Flow) -> None:
    assert shown(flow, blocks(3), 319) == [(0, 0), (110, 0), (0, 30)]
    assert flow.heightForWidth(319) == 50


class Wide(QWidget):
    """Would like to have 500 pixels, and can do with less."""

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        return QSize(500, 20)


def test_one_that_is_wider_than_the_room_is_kept_within_it(flow: Flow) -> None:
    wide = Wide()
    shown(flow, [wide], 150)
    assert wide.width() == 150


def test_from_right_to_left_they_begin_at_the_right(flow: Flow) -> None:
    flow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert shown(flow, blocks(2), 300) == [(200, 0), (90, 0)]


def test_hidden_ones_take_no_place(flow: Flow) -> None:
    widgets = blocks(3)
    flow.show_widgets(widgets)
    widgets[1].hide()
    flow.resize(320, 20)
    flow.show()
    settle()
    assert (widgets[2].x(), flow.sizeHint().width()) == (110, 210)


def test_other_widgets_take_the_place_of_the_old(flow: Flow) -> None:
    shown(flow, blocks(3), 320)
    assert shown(flow, blocks(1), 320) == [(0, 0)]
    assert len(flow.findChildren(QPushButton)) == 1


def test_without_widgets_it_is_not_shown(flow: Flow) -> None:
    flow.show_widgets([])
    assert flow.isHidden()


def test_lines_may_end_at_the_end(qtbot: QtBot) -> None:
    holder = QWidget()
    layout = FlowLayout(holder, at_end=True)
    layout.setSpacing(10)
    widgets = blocks(3)
    for widget in widgets:
        layout.addWidget(widget)
    holder.resize(250, 60)
    holder.show()
    settle()
    assert [(w.x(), w.y()) for w in widgets] == [(40, 0), (150, 0), (150, 30)]
    holder.close()
    holder.deleteLater()

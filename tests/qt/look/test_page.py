"""A page scrolls by keys wherever the focus is in it, and shows what it is asked to show."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import Page, out_of_sight, show_in_place


@pytest.fixture
def button() -> QPushButton:
    return QPushButton("First on the page")


@pytest.fixture
def tall() -> QWidget:
    widget = QWidget()
    widget.setFixedHeight(3000)
    return widget


@pytest.fixture
def page(qtbot: QtBot, button: QPushButton, tall: QWidget) -> Page:
    """A page of 300 pixels that holds a button and 3,000 pixels below it."""
    page = Page(Look())
    qtbot.addWidget(page)
    page.column.addWidget(button)
    page.column.addWidget(tall)
    page.resize(400, 300)
    page.show()
    page.settle()
    return page


def test_page_down_and_shift_space_undo_each_other(page: Page) -> None:
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 200
    QTest.keyClick(page, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert page.verticalScrollBar().value() == 0


def test_end_and_home_go_to_the_ends(page: Page) -> None:
    QTest.keyClick(page, Qt.Key.Key_End)
    assert page.verticalScrollBar().value() == page.verticalScrollBar().maximum() > 0
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert page.verticalScrollBar().value() == 0


def test_page_keys_scroll_while_a_button_has_the_focus(page: Page, button: QPushButton) -> None:
    QTest.keyClick(button, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0


@pytest.mark.parametrize(("start", "seen_at"), [(0, 280), (2000, 0)])
def test_a_place_is_shown_with_as_little_scrolling_as_possible(
    page: Page, tall: QWidget, start: int, seen_at: int
) -> None:
    place = QRect(0, 1000, 10, 20)
    page.verticalScrollBar().setValue(start)
    page.reveal(tall, place)
    assert tall.mapTo(page.viewport(), place.topLeft()).y() == seen_at


def test_a_place_in_view_does_not_move_the_page(page: Page, tall: QWidget) -> None:
    page.verticalScrollBar().setValue(500)
    page.reveal(tall, QRect(0, 600, 10, 20))
    assert page.verticalScrollBar().value() == 500


def test_what_is_written_keeps_its_width_when_there_is_nothing_to_scroll(
    page: Page, tall: QWidget
) -> None:
    before = page.viewport().width()
    tall.setFixedHeight(10)
    page.settle()
    assert (page.verticalScrollBar().maximum(), page.viewport().width()) == (0, before)


def test_a_bar_with_nothing_to_scroll_is_not_seen(page: Page, tall: QWidget) -> None:
    def colours() -> set[int]:
        image = page.verticalScrollBar().grab().toImage()
        return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}

    assert len(colours()) > 1
    tall.setFixedHeight(10)
    page.settle()
    assert len(colours()) == 1


def test_a_part_of_something_unseen_is_shown_with_it(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    part, other = QWidget(place), QWidget(place)
    show_in_place(part, True)
    show_in_place(other, False)
    place.show()
    assert (part.isVisible(), other.isVisible()) == (True, False)
    show_in_place(other, True)
    assert other.isVisible()


def test_parts_are_replaced_out_of_sight(page: Page) -> None:
    with out_of_sight(page.body):
        assert not page.body.isVisible()
    assert page.body.isVisible()


def test_what_was_hidden_stays_hidden(page: Page, tall: QWidget) -> None:
    tall.hide()
    with out_of_sight(tall):
        pass
    assert not tall.isVisible()

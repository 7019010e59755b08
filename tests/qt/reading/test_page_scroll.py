"""A page scrolls by keys wherever the focus is in it, and shows what it is asked to show."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.qt.reading.conftest import Show
from treadstone_desktop.ui.reading.article_browser import ArticleBrowser
from treadstone_desktop.ui.reading.page_scroll import PageScroll

LONG = "<p>Some words.</p>" * 80


def test_page_down_and_up_undo_each_other(show: Show, page: PageScroll) -> None:
    show(LONG)
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() >= page.viewport().height() - 50
    QTest.keyClick(page, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert page.verticalScrollBar().value() == 0


def test_end_and_home_go_to_the_ends(show: Show, page: PageScroll) -> None:
    show(LONG)
    QTest.keyClick(page, Qt.Key.Key_End)
    assert page.verticalScrollBar().value() == page.verticalScrollBar().maximum()
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert page.verticalScrollBar().value() == 0


def test_page_keys_scroll_while_a_button_has_the_focus(
    show: Show, browser: ArticleBrowser, page: PageScroll
) -> None:
    show(LONG)
    column = browser.parentWidget()
    assert column
    above = column.findChildren(QPushButton)[0]
    above.setFocus()
    QTest.keyClick(above, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0


@pytest.mark.parametrize(("start", "top"), [(0, 1000), (2000, 1000)])
def test_a_place_outside_the_view_is_shown_with_as_little_scrolling_as_possible(
    show: Show, browser: ArticleBrowser, page: PageScroll, start: int, top: int
) -> None:
    show(LONG)
    bar = page.verticalScrollBar()
    bar.setValue(start)
    page.reveal(browser, QRect(0, top, 10, 20))
    y = browser.mapTo(page.viewport(), QRect(0, top, 10, 20).topLeft()).y()
    assert y == (page.viewport().height() - 20 if start < top else 0)


def test_a_place_in_view_does_not_move_the_page(
    show: Show, browser: ArticleBrowser, page: PageScroll
) -> None:
    show(LONG)
    page.verticalScrollBar().setValue(500)
    page.reveal(browser, QRect(0, 600, 10, 20))
    assert page.verticalScrollBar().value() == 500

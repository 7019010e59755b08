"""Links are walked and opened by keyboard and mouse; find marks words and shows them."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.qt.reading.conftest import Show
from treadstone_desktop.ui.look.page import Page
from treadstone_desktop.ui.reading.article_browser import NO_LINK, ArticleBrowser, ArticleColours

TWO_LINKS = '<p>Ask for <a href="term:Status One">status</a> or <a href="term:b">a review</a>.</p>'
FAR_DOWN = "<p>Some words.</p>" * 40 + "<p>A needle here.</p>" + "<p>Some words.</p>" * 40


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget
    return widget


def tab(times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)


def back_tab(times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), Qt.Key.Key_Backtab)


def buttons(browser: ArticleBrowser) -> list[QPushButton]:
    column = browser.parentWidget()
    assert column
    return column.findChildren(QPushButton)


def place_of(browser: ArticleBrowser, link: int) -> QPoint:
    return browser.anchor_rects()[link][1].center()


def test_tab_walks_the_links_and_leaves(show: Show, browser: ArticleBrowser) -> None:
    show(TWO_LINKS)
    visited: list[int] = []
    browser.link_focused.connect(visited.append)
    tab(2)
    assert visited == [0, 1]
    tab()
    assert focused() is buttons(browser)[1]


def test_tab_walks_back_the_way_it_came(show: Show, qtbot: QtBot, browser: ArticleBrowser) -> None:
    show(TWO_LINKS)
    buttons(browser)[1].setFocus()
    visited: list[int] = []
    browser.link_focused.connect(visited.append)
    back_tab()
    qtbot.waitUntil(lambda: visited == [1])
    back_tab(2)
    assert visited == [1, 0, NO_LINK]
    assert browser.hasFocus()
    back_tab()
    assert focused() is buttons(browser)[0]


def test_tab_comes_in_at_the_beginning(show: Show, browser: ArticleBrowser) -> None:
    show(TWO_LINKS)
    browser.moveCursor(QTextCursor.MoveOperation.End)
    buttons(browser)[0].setFocus()
    tab(2)
    assert browser.focused_link() == 0


def test_tab_goes_on_from_the_caret(show: Show, browser: ArticleBrowser) -> None:
    show(TWO_LINKS)
    caret = browser.textCursor()
    caret.setPosition(browser.links()[0].end)
    browser.setTextCursor(caret)
    tab()
    assert browser.focused_link() == 1


def test_an_article_without_links_is_one_stop(show: Show, browser: ArticleBrowser) -> None:
    show("<p>Nothing to follow.</p>")
    tab()
    assert focused() is buttons(browser)[1]
    back_tab()
    assert browser.hasFocus()


def test_a_link_that_is_walked_to_is_brought_into_view(
    show: Show, browser: ArticleBrowser, page: Page
) -> None:
    show(FAR_DOWN + TWO_LINKS)
    tab()
    assert page.viewport().rect().contains(browser.mapTo(page.viewport(), place_of(browser, 0)))


def test_the_link_with_the_keyboard_has_a_ring(show: Show, browser: ArticleBrowser) -> None:
    blue = QColor("#1D5FA6")
    browser.set_colours(ArticleColours(QColor("yellow"), QColor("black"), blue))
    show(TWO_LINKS)
    corner = browser.anchor_rects()[0][1].adjusted(-2, 0, 2, 0).topLeft()
    assert browser.grab().toImage().pixelColor(corner) != blue
    tab()
    assert browser.grab().toImage().pixelColor(corner) == blue


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_link_with_the_keyboard(
    show: Show, qtbot: QtBot, browser: ArticleBrowser, key: Qt.Key
) -> None:
    show(TWO_LINKS)
    tab(2)
    with qtbot.waitSignal(browser.link_activated) as opened:
        QTest.keyClick(browser, key)
    assert opened.args == ["term:b"]


def test_a_click_opens_the_link_with_its_address_as_written(
    show: Show, qtbot: QtBot, browser: ArticleBrowser
) -> None:
    show(TWO_LINKS)
    with qtbot.waitSignal(browser.link_activated) as opened:
        QTest.mouseClick(
            browser.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            place_of(browser, 0),
        )
    assert opened.args == ["term:Status One"]
    assert browser.focused_link() == 0
    assert browser.toPlainText()


def test_moving_the_caret_away_leaves_the_link(show: Show, browser: ArticleBrowser) -> None:
    show(TWO_LINKS)
    tab()
    browser.moveCursor(QTextCursor.MoveOperation.End)
    assert browser.focused_link() == NO_LINK


def test_hovering_tells_which_of_two_equal_links_it_is(
    show: Show, qtbot: QtBot, browser: ArticleBrowser
) -> None:
    show('<p><a href="term:a">one</a> and <a href="term:a">the same</a></p>')
    _, second = browser.anchor_rects()[1]
    with qtbot.waitSignal(browser.link_hovered) as hovered:
        QTest.mouseMove(browser.viewport(), second.center())
    assert hovered.args == ["term:a", second]
    with qtbot.waitSignal(browser.link_hovered) as left:
        QTest.mouseMove(browser.viewport(), QPoint(550, 5))
    assert left.args == ["", QRect()]


def test_a_link_broken_over_lines_has_a_place_on_each(show: Show, browser: ArticleBrowser) -> None:
    show(f'<p><a href="term:a">{"many words " * 20}</a></p>')
    rects = [rect for _, rect in browser.anchor_rects()]
    assert len(rects) > 1
    assert len({rect.top() for rect in rects}) == len(rects)


def test_find_counts_and_marks_every_place(show: Show, browser: ArticleBrowser) -> None:
    show("<p>Needle in hay. A NEEDLE, no pin.</p><h2>Needles</h2>")
    assert browser.find_all("needle") == 3
    assert len(browser.extraSelections()) == 3
    assert browser.find_all("") == 0
    assert browser.extraSelections() == []


def test_the_shown_match_is_underlined_and_in_view(
    show: Show, browser: ArticleBrowser, page: Page
) -> None:
    show(FAR_DOWN)
    browser.find_all("needle")
    browser.show_match(0)
    place = browser.mapTo(page.viewport(), browser.cursorRect().center())
    assert 100 < place.y() < page.viewport().height() - 100
    assert browser.extraSelections()[0].format.fontUnderline()


def test_a_new_article_has_no_matches_and_no_focused_link(
    show: Show, browser: ArticleBrowser
) -> None:
    show(TWO_LINKS)
    tab()
    browser.find_all("review")
    show("<p>Another article</p>")
    assert browser.extraSelections() == []
    assert browser.focused_link() == NO_LINK
    assert browser.links() == []

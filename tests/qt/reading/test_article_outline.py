"""How an article looks from inside Qt's accessibility; `tests/e2e` looks from outside."""

from typing import cast

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleTextInterface,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from tests.qt.reading.conftest import Show
from treadstone_desktop.ui.reading import article_outline
from treadstone_desktop.ui.reading.article_browser import ArticleBrowser
from treadstone_desktop.ui.reading.article_nodes import PieceNode
from treadstone_desktop.ui.reading.article_pieces import Piece
from treadstone_desktop.ui.reading.outline_factory import install_outline

ARTICLE = (
    "<h2>Who decides</h2><p>An officer, within <a href='volatile:days'>60 days</a>.</p>"
    "<ul><li>your passport</li><li>the <a href='term:form'>form</a></li></ul>"
)
ROLE = QAccessible.Role
ACCESSIBLE = (QAccessibleInterface, QAccessibleTextInterface, QAccessibleActionInterface)


@pytest.fixture(autouse=True)
def outline(qapp: QApplication) -> None:
    install_outline()


def document(browser: ArticleBrowser) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(browser)


def children(node: QAccessibleInterface) -> list[PieceNode]:
    return [cast(PieceNode, node.child(number)) for number in range(node.childCount())]


def names(nodes: list[PieceNode]) -> list[tuple[QAccessible.Role, str]]:
    return [(node.role(), node.text(QAccessible.Text.Name)) for node in nodes]


def test_an_article_is_a_document_of_its_pieces(show: Show, browser: ArticleBrowser) -> None:
    show(ARTICLE)
    assert document(browser).role() == ROLE.Document
    assert names(children(document(browser))) == [
        (ROLE.Heading, "Who decides"),
        (ROLE.Paragraph, "An officer, within 60 days."),
        (ROLE.List, ""),
    ]


def test_links_and_items_lie_in_their_pieces(show: Show, browser: ArticleBrowser) -> None:
    show(ARTICLE)
    _, paragraph, listed = children(document(browser))
    assert names(children(paragraph)) == [(ROLE.Link, "60 days")]
    items = children(listed)
    assert names(items) == [(ROLE.ListItem, "your passport"), (ROLE.ListItem, "the form")]
    assert names(children(items[1])) == [(ROLE.Link, "form")]


def test_pieces_know_their_place_in_the_tree(show: Show, browser: ArticleBrowser) -> None:
    show(ARTICLE)
    top = document(browser)
    listed = children(top)[2]
    assert listed.parent() is top
    assert top.indexOfChild(listed) == 2
    assert children(listed)[1].parent() is listed


def test_a_heading_tells_its_level_and_a_document_its_language(
    show: Show, browser: ArticleBrowser
) -> None:
    show(ARTICLE)
    browser.set_accessible("Title", "fr_CA")
    level, language = QAccessible.Attribute.Level, QAccessible.Attribute.Locale
    top = document(browser)
    assert children(top)[0].attributesInterface().attributeValue(level) == 2
    assert top.attributesInterface().attributeValue(language) == QLocale("fr_CA")


def test_a_class_made_from_the_browser_is_a_document_too(qtbot: QtBot) -> None:
    class AnswerBrowser(ArticleBrowser):
        pass

    browser = AnswerBrowser()
    qtbot.addWidget(browser)
    assert document(browser).role() == ROLE.Document


def test_a_browser_that_qt_takes_for_another_keeps_its_nodes(
    show: Show, browser: ArticleBrowser
) -> None:
    """Connecting a signal to a Python method changes the class that Qt sees."""
    show(ARTICLE)
    first = document(browser)
    nodes = children(first)
    browser.link_activated.connect(browser.find_all)
    assert document(browser) is not first
    assert children(document(browser)) == nodes
    assert nodes[0].parent() is document(browser)


def test_nothing_is_made_until_a_reader_asks(
    show: Show, browser: ArticleBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QTextDocument] = []

    def no_pieces(text: QTextDocument) -> list[Piece]:
        asked.append(text)
        return []

    monkeypatch.setattr(article_outline, "pieces_of", no_pieces)
    show(ARTICLE)
    QTest.keyClick(browser, Qt.Key.Key_Tab)
    assert asked == []
    assert document(browser).childCount() == 0
    assert asked == [browser.document()]


def test_a_new_text_ends_the_nodes_of_the_old(show: Show, browser: ArticleBrowser) -> None:
    show(ARTICLE)
    old = children(document(browser))
    show("<p>New</p>")
    assert not any(Shiboken.isValid(node) for node in old)
    assert names(children(document(browser))) == [(ROLE.Paragraph, "New")]


def test_a_piece_is_where_it_is_seen(show: Show, browser: ArticleBrowser) -> None:
    show(ARTICLE)
    top = document(browser)
    paragraph = children(top)[1]
    assert top.rect().contains(paragraph.rect())
    middle = paragraph.rect().center()
    assert top.childAt(middle.x(), middle.y()) is paragraph


def test_a_piece_is_read_by_character(show: Show, browser: ArticleBrowser) -> None:
    show(ARTICLE)
    text = children(document(browser))[1].textInterface()
    assert text.characterCount() == len("An officer, within 60 days.")
    assert text.text(3, 10) == "officer"
    assert text.cursorPosition() == -1
    assert text.offsetAtPoint(text.characterRect(4).center()) == 4


def test_a_caret_set_in_a_piece_is_the_articles(show: Show, browser: ArticleBrowser) -> None:
    show(ARTICLE)
    paragraph = children(document(browser))[1]
    paragraph.textInterface().setCursorPosition(3)
    assert browser.textCursor().position() == len("Who decides\n") + 3
    assert paragraph.textInterface().cursorPosition() == 3
    assert paragraph.state().focused


def test_a_caret_moved_by_the_person_is_no_longer_the_readers(
    show: Show, browser: ArticleBrowser
) -> None:
    show(ARTICLE)
    paragraph = children(document(browser))[1]
    paragraph.textInterface().setCursorPosition(3)
    browser.moveCursor(browser.textCursor().MoveOperation.End)
    assert not paragraph.state().focused


def test_the_link_with_the_keyboard_is_the_focused_one(show: Show, browser: ArticleBrowser) -> None:
    show(ARTICLE)
    link = children(children(document(browser))[1])[0]
    assert not link.state().focused
    QTest.keyClick(browser, Qt.Key.Key_Tab)
    assert link.state().focused
    assert document(browser).focusChild() is link


def test_opening_a_link_may_replace_the_article(
    show: Show, qtbot: QtBot, browser: ArticleBrowser
) -> None:
    show(ARTICLE)
    browser.link_activated.connect(lambda address: show(f"<p>{address}</p>"))
    action = children(children(document(browser))[1])[0].actionInterface()
    with qtbot.waitSignal(browser.link_activated):
        action.doAction(action.pressAction())
        assert browser.links(), "replaced while Qt is still busy with the link's node"
    assert names(children(document(browser))) == [(ROLE.Paragraph, "volatile:days")]


def test_a_browser_takes_its_nodes_with_it(qtbot: QtBot) -> None:
    browser = ArticleBrowser()
    browser.setHtml(ARTICLE)
    nodes = children(document(browser))
    browser.deleteLater()
    qtbot.waitUntil(lambda: not Shiboken.isValid(browser))
    assert not any(Shiboken.isValid(node) for node in nodes)


def test_python_keeps_nothing_that_ended_with_a_browser(qtbot: QtBot) -> None:
    """Qt may put something else at the address of what ended; Python would take it for that."""
    browser = ArticleBrowser()
    browser.setHtml(ARTICLE)
    assert children(document(browser))[0].textInterface().characterCount()
    Shiboken.delete(browser)
    kept = [w for w in Shiboken.getAllValidWrappers() if isinstance(w, ACCESSIBLE)]
    assert [w for w in kept if not Shiboken.createdByPython(w)] == []

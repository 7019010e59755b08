"""The article for screen readers: a document of headings, paragraphs, lists and links.

Qt shows a `QTextBrowser` as one nameless label. Here the browser itself becomes the document,
with Qt's own text of it and a node for each piece. It has to be the browser, not something
inside it: a reader goes into its browse mode only when what has the focus is a document.
"""

from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import Shiboken

from treadstone_desktop.ui.reading.article_abilities import SpokenLanguage, TakeFocus, address_of
from treadstone_desktop.ui.reading.article_browser import NO_LINK, ArticleBrowser
from treadstone_desktop.ui.reading.article_nodes import (
    PieceNode,
    ReaderCaret,
    index_in,
    node_at,
)
from treadstone_desktop.ui.reading.article_pieces import Kind, pieces_of

_outlines: dict[ArticleBrowser, "Outline"] = {}
"""Qt asks anew whenever Python adds a slot to a browser's class, which makes it another to Qt.
All documents of one browser show the same nodes."""


class ArticleDocument(QAccessibleWidget):
    """The browser as a document; ``text`` is where Qt's own interface of it reads its text.

    An address and not the object: Python would hold it beyond the end of the browser, and take
    whatever Qt puts in its place next for it.
    """

    def __init__(self, browser: ArticleBrowser, text: Shiboken.VoidPtr) -> None:
        super().__init__(browser, QAccessible.Role.Document)
        self._text = text
        self._actions = TakeFocus(browser)
        self._language = SpokenLanguage(browser)
        self._outline = _outlines.get(browser) or Outline(browser)

    def state(self) -> QAccessible.State:
        """As of any widget; it cannot be written to."""
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state

    def childCount(self) -> int:
        """How many pieces the article has; its scroll bars are none."""
        return len(self._outline.nodes())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """One of the pieces."""
        nodes = self._outline.nodes()
        return nodes[index] if 0 <= index < len(nodes) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which of the pieces that is, -1 if none."""
        return index_in(self._outline.nodes(), child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The piece at a place of the screen."""
        return node_at(self._outline.nodes(), x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The link that has the keyboard."""
        return self._outline.focused_link()

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Shiboken.VoidPtr:  # type: ignore[override]
        """The text as Qt has it, taking the focus, and the language."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self._text
        if kind == QAccessible.InterfaceType.ActionInterface:
            return address_of(self._actions)
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return address_of(self._language)
        return address_of(None)


class Outline:
    """The nodes of one browser's article, made when first asked for."""

    def __init__(self, browser: ArticleBrowser) -> None:
        self._browser = browser
        self._caret = ReaderCaret(browser)
        self._nodes: list[PieceNode] | None = None
        browser.article_about_to_change.connect(self.forget)
        browser.destroyed.connect(self._end)
        _outlines[browser] = self
        browser.link_focused.connect(self._tell_focus)

    def nodes(self) -> list[PieceNode]:
        """One a piece, in reading order."""
        if self._nodes is None:
            pieces = pieces_of(self._browser.document())
            self._nodes = [PieceNode(self._browser, p, None, self._caret) for p in pieces]
        return self._nodes

    def forget(self) -> None:
        """The nodes' text is about to go."""
        nodes, self._nodes = self._nodes or [], None
        self._caret.node = None
        for node in nodes:
            node.forget()

    def _end(self) -> None:
        self.forget()
        del _outlines[self._browser]

    def focused_link(self) -> PieceNode | None:
        """The node of the link that has the keyboard."""
        number = self._browser.focused_link()
        return None if number == NO_LINK else self._links()[number]

    def _links(self) -> list[PieceNode]:
        return [link for node in self.nodes() for link in _links_below(node)]

    def _tell_focus(self, number: int) -> None:
        """Say that the focus went to a link, or from it to the text."""
        if not QAccessible.isActive():
            return
        there = QAccessible.Event.Focus
        if number == NO_LINK:
            QAccessible.updateAccessibility(QAccessibleEvent(self._browser, there))
        else:
            QAccessible.updateAccessibility(QAccessibleEvent(self._links()[number], there))


def _links_below(node: PieceNode) -> list[PieceNode]:
    if node.piece.kind is Kind.LINK:
        return [node]
    return [link for part in node.nodes for link in _links_below(part)]

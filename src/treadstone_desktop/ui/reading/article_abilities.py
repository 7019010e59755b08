"""What can be done with a piece of an article: read it by character, open it, tell its level.

Qt asks an accessible object for each ability by address. The address must be a `VoidPtr` to a
helper object of its own, or to nothing: Qt survives neither None nor one Python class with
several Qt bases.
"""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QPoint, QPointF, QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleTextInterface,
    QTextCursor,
)
from shiboken6 import Shiboken

from treadstone_desktop.ui.reading import article_geometry as geometry
from treadstone_desktop.ui.reading.article_browser import ArticleBrowser
from treadstone_desktop.ui.reading.article_pieces import Piece

Ability = QAccessibleTextInterface | QAccessibleActionInterface | QAccessibleAttributesInterface


def address_of(ability: Ability | None) -> Shiboken.VoidPtr:
    """What Qt's ``interface_cast`` wants to get; None = it cannot do that."""
    return Shiboken.VoidPtr(Shiboken.getCppPointer(ability)[0] if ability else 0)


class PieceText(QAccessibleTextInterface):
    """The text of one piece, by character; offsets count from the piece's start."""

    def __init__(
        self, browser: ArticleBrowser, piece: Piece, put_caret: Callable[[int], None]
    ) -> None:
        super().__init__()
        self._browser = browser
        self._piece = piece
        self._put_caret = put_caret

    def characterCount(self) -> int:
        """Length in UTF-16 units."""
        return self._piece.end - self._piece.start

    def text(self, start: int, end: int) -> str:
        """The characters from ``start`` up to but not including ``end``."""
        return self._range(start, end).selectedText().replace("\u2028", "\n")

    def cursorPosition(self) -> int:
        """Where the caret is, -1 if it is not in this piece."""
        offset = self._browser.textCursor().position() - self._piece.start
        return offset if 0 <= offset <= self.characterCount() else -1

    def setCursorPosition(self, position: int) -> None:
        """Put the caret there, as readers do while they browse."""
        self._put_caret(position)

    def characterRect(self, offset: int) -> QRect:
        """The place of one character on the screen."""
        start = self._piece.start + offset
        area = self._browser.area_of(start, start + 1)
        return QRect(self._browser.viewport().mapToGlobal(area.topLeft()), area.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """The character at a place of the screen, -1 if none of this piece's."""
        browser = self._browser
        place = QPointF(browser.viewport().mapFromGlobal(point))
        offset = geometry.exact_position_at(browser.document(), place) - self._piece.start
        return offset if 0 <= offset < self.characterCount() else -1

    def scrollToSubstring(self, start: int, end: int) -> None:
        """Bring a part of the text into view."""
        first = self._piece.start
        self._browser.reveal_requested.emit(self._browser.area_of(first + start, first + end))

    def selectionCount(self) -> int:
        """Selections are the document's."""
        return 0

    def addSelection(self, start: int, end: int) -> None:
        """Select in the article."""
        self._browser.setTextCursor(self._range(start, end))

    def setSelection(self, _number: int, start: int, end: int) -> None:
        """As `addSelection`: there is never more than one."""
        self.addSelection(start, end)

    def removeSelection(self, _number: int) -> None:
        """Selections are the document's."""

    def _range(self, start: int, end: int) -> QTextCursor:
        piece = self._piece
        selection = QTextCursor(self._browser.document())
        selection.setPosition(min(piece.start + start, piece.end))
        selection.setPosition(min(piece.start + end, piece.end), QTextCursor.MoveMode.KeepAnchor)
        return selection


class TakeFocus(QAccessibleActionInterface):
    """What can be done to the article: give it the keyboard."""

    def __init__(self, browser: ArticleBrowser) -> None:
        super().__init__()
        self.browser = browser

    def actionNames(self) -> list[str]:
        """One action, which has no words of its own."""
        return [self.setFocusAction()]

    def doAction(self, name: str) -> None:
        """Give the article the keyboard."""
        if name == self.setFocusAction():
            self.browser.setFocus()

    def keyBindingsForAction(self, _name: str) -> list[str]:
        """None of its own."""
        return []


class LinkActions(TakeFocus):
    """What can be done to a link."""

    def __init__(self, browser: ArticleBrowser, piece: Piece) -> None:
        super().__init__(browser)
        self._piece = piece

    def actionNames(self) -> list[str]:
        """Opening comes first: it is what a reader does unasked."""
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Open the link, or give it the keyboard.

        Opening waits for the next turn of the event loop: it may replace the article, and with
        it the node that Qt is still busy with.
        """
        super().doAction(name)
        number = self.browser.links().index(self._piece)
        if name == self.setFocusAction():
            self.browser.focus_link(number)
        elif name == self.pressAction():
            QTimer.singleShot(0, self.browser, lambda: self.browser.open_link(number))


class HeadingLevel(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """The level alone."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | None:
        """1 to 6."""
        return self._level if key == QAccessible.Attribute.Level else None


class SpokenLanguage(QAccessibleAttributesInterface):
    """The language that an article is written in."""

    def __init__(self, browser: ArticleBrowser) -> None:
        super().__init__()
        self._browser = browser

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        """The language alone."""
        return [QAccessible.Attribute.Locale]

    def attributeValue(self, key: QAccessible.Attribute) -> QLocale | None:
        """As `ArticleSurface.set_accessible` said."""
        return self._browser.locale() if key == QAccessible.Attribute.Locale else None

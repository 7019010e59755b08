"""The objects that a screen reader meets inside an article: one a block, a list and a link."""

from PySide6.QtCore import QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QTextCursor,
    QWindow,
)
from shiboken6 import Shiboken

from treadstone_desktop.ui.reading.article_abilities import (
    Ability,
    HeadingLevel,
    LinkActions,
    PieceText,
    address_of,
)
from treadstone_desktop.ui.reading.article_browser import ArticleBrowser
from treadstone_desktop.ui.reading.article_pieces import Kind, Piece

_ROLES = {
    Kind.HEADING: QAccessible.Role.Heading,
    Kind.PARAGRAPH: QAccessible.Role.Paragraph,
    Kind.LIST: QAccessible.Role.List,
    Kind.ITEM: QAccessible.Role.ListItem,
    Kind.LINK: QAccessible.Role.Link,
}


class ReaderCaret:
    """Where a screen reader has put the caret: the piece that counts as focused for it."""

    def __init__(self, browser: ArticleBrowser) -> None:
        self._browser = browser
        self._putting = False
        self.node: PieceNode | None = None
        browser.cursorPositionChanged.connect(self._leave)

    def put(self, node: "PieceNode", offset: int) -> None:
        """Move the article's own caret along, so that Enter and Tab go on from there.

        The reader must be told that it moved: it finds the first heading for ever otherwise.
        """
        self._putting = True
        if node.piece.kind is Kind.LINK:
            self._browser.focus_link(self._browser.links().index(node.piece))
        else:
            caret = QTextCursor(self._browser.document())
            caret.setPosition(min(node.piece.start + offset, node.piece.end))
            self._browser.setTextCursor(caret)
        self._putting = False
        self.node = node
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(node, offset))

    def _leave(self) -> None:
        if not self._putting:
            self.node = None


class PieceNode(QAccessibleInterface):
    """One piece of an article as a screen reader sees it; its parts are nodes below it.

    Registered with Qt when made; `forget` takes it away again and must be called before the
    text changes. A parent that is None is the article itself.
    """

    def __init__(
        self, browser: ArticleBrowser, piece: Piece, parent: "PieceNode | None", caret: ReaderCaret
    ) -> None:
        super().__init__()
        self.piece = piece
        self._caret = caret
        self.browser = browser
        self._parent = parent
        self._abilities: dict[QAccessible.InterfaceType, Ability] = {}
        self._id = QAccessible.registerAccessibleInterface(self)
        self.nodes = [PieceNode(browser, part, self, caret) for part in piece.parts]

    def forget(self) -> None:
        """Take this node and those below it from Qt, which ends them."""
        for node in self.nodes:
            node.forget()
        QAccessible.deleteAccessibleInterface(self._id)

    def role(self) -> QAccessible.Role:
        """Heading, paragraph, list, list item or link."""
        return _ROLES[self.piece.kind]

    def text(self, kind: QAccessible.Text) -> str:
        """Its name is what is written there: a reader passes over paragraphs without a name."""
        return self.piece.text if kind == QAccessible.Text.Name else ""

    def state(self) -> QAccessible.State:
        """Links can take the focus; a piece has it while the reader's caret is in it."""
        state = QAccessible.State()
        if self.piece.kind is Kind.LINK:
            state.focusable = True
            state.linked = True
        if self.browser.hasFocus() and (self._caret.node is self or self._is_focused_link()):
            state.focused = True
        return state

    def _is_focused_link(self) -> bool:
        number = self.browser.focused_link()
        return number >= 0 and self.browser.links()[number] == self.piece

    def rect(self) -> QRect:
        """Its place on the screen."""
        area = self.browser.area_of(self.piece.start, self.piece.end)
        return QRect(self.browser.viewport().mapToGlobal(area.topLeft()), area.size())

    def isValid(self) -> bool:
        """False once the browser is gone."""
        return Shiboken.isValid(self.browser)

    def object(self) -> None:  # type: ignore[override]
        """There is no widget behind it."""

    def window(self) -> QWindow:
        """The window that shows the article."""
        return self.browser.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The node above, or the article."""
        if self._parent or not self.isValid():
            return self._parent
        return QAccessible.queryAccessibleInterface(self.browser)

    def childCount(self) -> int:
        """How many parts it has."""
        return len(self.nodes)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """One of its parts."""
        return self.nodes[index] if 0 <= index < len(self.nodes) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Which of its parts that is, -1 if none."""
        return index_in(self.nodes, child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The part at a place of the screen."""
        return node_at(self.nodes, x, y)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """An article cannot be written to."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Shiboken.VoidPtr:  # type: ignore[override]
        """The address of one ability."""
        if kind not in self._abilities and (ability := self._make(kind)):
            self._abilities[kind] = ability
        return address_of(self._abilities.get(kind))

    def _put_caret(self, offset: int) -> None:
        self._caret.put(self, offset)

    def _make(self, kind: QAccessible.InterfaceType) -> Ability | None:
        kinds = QAccessible.InterfaceType
        if kind == kinds.TextInterface and self.piece.kind is not Kind.LIST:
            return PieceText(self.browser, self.piece, self._put_caret)
        if kind == kinds.ActionInterface and self.piece.kind is Kind.LINK:
            return LinkActions(self.browser, self.piece)
        if kind == kinds.AttributesInterface and self.piece.kind is Kind.HEADING:
            return HeadingLevel(self.piece.level)
        return None


def index_in(nodes: list[PieceNode], child: QAccessibleInterface) -> int:
    """Where ``child`` stands among ``nodes``, -1 if it does not."""
    return next((number for number, node in enumerate(nodes) if node is child), -1)


def node_at(nodes: list[PieceNode], x: int, y: int) -> PieceNode | None:
    """The node at a place of the screen."""
    return next((node for node in nodes if node.rect().contains(x, y)), None)

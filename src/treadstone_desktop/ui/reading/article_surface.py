"""A sheet of text that loads nothing from outside and is exactly as high as what is written on it.

It lies in a scroll area among other widgets and never scrolls itself: wheel and page keys go on
to what holds it, and `ArticleSurface.reveal_requested` asks for a place to be brought into view.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QLocale,
    QMimeData,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QImage,
    QKeyEvent,
    QPalette,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTextBrowser, QWidget

from treadstone_desktop.ui.reading import article_geometry as geometry
from treadstone_desktop.ui.reading.article_copy import plain_text
from treadstone_desktop.ui.reading.article_pieces import blocks_of, runs_of

Resources = Callable[[str], QImage | None]
"""Gives a picture by the name written in the HTML, None for an unknown name."""

_ALWAYS_THE_PAGES = {Qt.Key.Key_Space, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_THE_CARETS_FOR_A_READER = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


class ArticleSurface(QTextBrowser):
    """Shows HTML, to be read and copied. Its layout gives it the height that its text needs."""

    reveal_requested = Signal(QRect)
    """A place, in the surface's pixels, that must be in view now."""
    article_about_to_change = Signal()
    """The text is about to be replaced: forget everything that points into it."""

    def __init__(
        self, parent: QWidget | None = None, *, resources: Resources | None = None
    ) -> None:
        super().__init__(parent)
        self._lay_ground()
        self._resources = resources
        self._changing = False
        self._heights: dict[int, int] = {}
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.setCursorWidth(2)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.cursorPositionChanged.connect(self._reveal_caret)

    def _lay_ground(self) -> None:
        """A viewport of ours: PySide would make itself known to every class of widget there is to
        find out what Qt's own one is, which costs as much as setting the article."""
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setCursor(Qt.CursorShape.IBeamCursor)
        ground.setMouseTracking(True)
        self.setViewport(ground)
        # Qt's own document measures itself by Qt's own viewport, which is gone now.
        self.setDocument(QTextDocument(self))

    # What it shows

    def set_article(self, html: str, css: str, base_font: QFont) -> None:
        """Show ``html`` in the style of ``css``; ``base_font`` is that of plain paragraphs.

        Sizes in ``css`` hold for headings too, which Qt would draw in sizes of its own.
        The caret stands at the beginning afterwards and nothing is selected.
        """
        self.article_about_to_change.emit()
        self._changing = True
        self.setFont(base_font)
        self.document().setDefaultStyleSheet(css)
        # Laid out once, when all is done: Qt's layout is unfinished after `setHtml`, and one that
        # formats are changed in before its end can come out too short and stay so.
        self.document().setLayoutEnabled(False)
        self.setHtml(html)
        with QSignalBlocker(self.document()):
            _free_heading_sizes(self.document())
            self.dress()
        self.document().setLayoutEnabled(True)
        self._heights.clear()
        self._changing = False
        self.updateGeometry()

    def dress(self) -> None:
        """For classes made from this one: called when a new text is in place, to change formats.

        The document is silent meanwhile: a screen reader would hear of each change of format that
        a piece was written anew.
        """

    def set_accessible(self, title: str, language: str = "en") -> None:
        """Tell a screen reader what the sheet is called, and in which language to speak it."""
        self.setLocale(QLocale(language))
        self.setAccessibleName(title)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing but what ``resources`` knows: no file, no network.

        A picture is always answered with one, an empty one if need be: given nothing, Qt would
        read a local file of that name by itself.
        """
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return b""
        picture = self._resources(QUrl(name).toString()) if self._resources else None
        return _no_picture() if picture is None or picture.isNull() else picture

    # Where things are

    def heightForWidth(self, width: int) -> int:
        """The height of the text at ``width``; layouts ask for the same few again and again."""
        if width not in self._heights:
            self._heights[width] = geometry.height_for(self.document(), width)
        return self._heights[width]

    def fit_height(self) -> int:
        """The height of the text at the present width; lays it out if that is still to be done."""
        return geometry.height_for(self.document(), self.viewport().width())

    def sizeHint(self) -> QSize:
        """Any width, and the height of the text at the present one."""
        return QSize(super().sizeHint().width(), self.fit_height())

    def position_at(self, y: int) -> int:
        """The first character of the line at height ``y``: keep it, and find it again by `y_of`."""
        self.fit_height()
        return geometry.position_at(self.document(), y)

    def y_of(self, position: int) -> int:
        """The top of the line that holds a character, whatever the width is now."""
        self.fit_height()
        return geometry.y_of(self.document(), position)

    def area_of(self, start: int, end: int) -> QRect:
        """The rectangle round the characters from ``start`` up to but not including ``end``."""
        self.fit_height()
        return geometry.area_of(self.document(), start, end)

    def _reveal_caret(self) -> None:
        if self.hasFocus() and not self._changing:
            self.reveal_requested.emit(self.cursorRect())

    @Slot(QRectF)
    def _q_ensureVisible(self, place: QRectF) -> None:
        """A screen reader wants a place in view: Qt calls this name and knows no other way."""
        self.reveal_requested.emit(place.toAlignedRect())

    # What is done to it

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the text in it."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that scroll are the page's; selecting and copying stay here."""
        if _scrolls_the_page(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy and select all: there is nothing else to do with a text."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"))
        copy.triggered.connect(self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Select all")).triggered.connect(self.selectAll)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection for the clipboard: with its style, and plain with its bullets.

        Qt's own object is used, for the clipboard outlives Python, and what Python made must not.
        It fills itself when first asked, so it is asked before the plain text is put in.
        """
        data = super().createMimeDataFromSelection()
        data.html()
        data.setText(plain_text(self.textCursor()))
        return data


def _free_heading_sizes(document: QTextDocument) -> None:
    """Let the style sheet decide how large headings are; their levels stay.

    Qt enlarges headings by steps of its own, which win over a size in pixels.
    """
    for block in blocks_of(document):
        if block.blockFormat().headingLevel():
            for start, length in [(run.position(), run.length()) for run in runs_of(block)]:
                _free_size(document, start, length)


def _free_size(document: QTextDocument, start: int, length: int) -> None:
    run = QTextCursor(document)
    run.setPosition(start)
    run.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    style = run.charFormat()
    style.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    run.setCharFormat(style)


def _no_picture() -> QImage:
    picture = QImage(1, 1, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _scrolls_the_page(event: QKeyEvent) -> bool:
    """Whether a key is for the page that holds the text.

    Arrows, Home and End move the caret while a screen reader listens, since it reads what the
    caret comes to. With Alt they are the window's, with Shift they select.
    """
    modifiers = event.modifiers()
    if modifiers & Qt.KeyboardModifier.AltModifier or event.key() == Qt.Key.Key_Space:
        return True
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return False
    if event.key() in _ALWAYS_THE_PAGES:
        return True
    return event.key() in _THE_CARETS_FOR_A_READER and not is_read_aloud()


def is_read_aloud() -> bool:
    """True while a screen reader listens. The class that knows is large, so it loads when asked."""
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()

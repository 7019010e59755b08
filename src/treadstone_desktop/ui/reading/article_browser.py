"""A reading surface for one article: walks and opens its links and finds in it; knows no library.

`article_outline` shows it to screen readers piece by piece.
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from treadstone_desktop.ui.reading import article_geometry as geometry
from treadstone_desktop.ui.reading.article_find import highlights, matches_of
from treadstone_desktop.ui.reading.article_pieces import Piece, links_of
from treadstone_desktop.ui.reading.article_surface import ArticleSurface, Resources

_SPARE = 120
"""Pixels kept free above and below a match that is brought into view."""

NO_LINK = -1


class ArticleColours(NamedTuple):
    """What the browser paints itself; other colours come from its palette and style sheet."""

    mark: QColor
    """Behind a match."""
    on_mark: QColor
    """The letters of a match."""
    focus: QColor
    """The ring round the link that has the keyboard."""


class ArticleBrowser(ArticleSurface):
    """An article in which Tab walks from link to link, Enter opens one, and find marks words."""

    link_activated = Signal(str)
    """A link's address as written, after a click, a touch or Enter."""
    link_hovered = Signal(str, QRect)
    """Address and place (in the browser's pixels) of the link under the mouse; "" on leaving."""
    link_focused = Signal(int)
    """Which link has the keyboard now, counted from 0; `NO_LINK` = the text itself."""

    def __init__(
        self, parent: QWidget | None = None, *, resources: Resources | None = None
    ) -> None:
        super().__init__(parent, resources=resources)
        self._colours = ArticleColours(QColor("yellow"), QColor("black"), QColor("blue"))
        self._links: list[Piece] | None = None
        self._link = NO_LINK
        self._matches: list[QTextCursor] = []
        self._pointer = QPointF(-1, -1)
        self.anchorClicked.connect(self._open_clicked)
        self.highlighted.connect(self._tell_hovered)
        self.cursorPositionChanged.connect(self._leave_link_with_caret)

    def set_article(self, html: str, css: str, base_font: QFont) -> None:
        """As `ArticleSurface.set_article`; matches and the focused link are gone with the text."""
        self.find_all("")
        self._links, self._link = None, NO_LINK
        super().set_article(html, css, base_font)

    def set_colours(self, colours: ArticleColours) -> None:
        """Paint matches and focus ring in these colours from the next match and focus on."""
        self._colours = colours
        self.viewport().update()

    # Find

    def find_all(self, text: str) -> int:
        """Mark every place where ``text`` occurs and say how many; "" takes the marks away."""
        self._matches = matches_of(self.document(), text) if text else []
        self._mark(current=-1)
        return len(self._matches)

    def show_match(self, number: int) -> None:
        """Bring a match into view, counted from 0, and underline it; the caret goes there."""
        match = self._matches[number]
        self._mark(current=number)
        caret = QTextCursor(match)
        caret.setPosition(match.selectionStart())
        self.setTextCursor(caret)
        place = self.area_of(match.selectionStart(), match.selectionEnd())
        self.reveal_requested.emit(place.adjusted(0, -_SPARE, 0, _SPARE))

    def _mark(self, current: int) -> None:
        colours = self._colours
        self.setExtraSelections(highlights(self._matches, current, colours.mark, colours.on_mark))

    # Links

    def links(self) -> list[Piece]:
        """The article's links in reading order."""
        if self._links is None:
            self._links = links_of(self.document())
        return self._links

    def anchor_rects(self) -> list[tuple[str, QRect]]:
        """Address and place of each link; one that is broken over lines has one place a line."""
        self.fit_height()
        return [
            (link.href, rect)
            for link in self.links()
            for rect in geometry.rects_of(self.document(), link.start, link.end)
        ]

    def focused_link(self) -> int:
        """Which link has the keyboard, counted from 0, or `NO_LINK`."""
        return self._link

    def focus_link(self, number: int) -> None:
        """Give the keyboard to a link, or with `NO_LINK` back to the text; moves the caret there.

        The browser itself gets the focus by `setFocus`, before or after.
        """
        self._go_to(number)
        self.link_focused.emit(number)

    def _go_to(self, number: int) -> None:
        self._link = number
        if number != NO_LINK:
            link = self.links()[number]
            caret = self.textCursor()
            caret.setPosition(link.start)
            self.setTextCursor(caret)
            self.reveal_requested.emit(self.area_of(link.start, link.end))
        self.viewport().update()

    def _leave_link_with_caret(self) -> None:
        """A caret that was moved out of the focused link takes the focus with it."""
        caret = self.textCursor()
        if self._link != NO_LINK and not self.links()[self._link].holds(caret.position()):
            self.focus_link(NO_LINK)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab steps through the links from the caret on, then leaves; backwards the same way."""
        step = self._next_link() if forward else self._previous_link()
        if step is None:
            return bool(QWidget.focusNextPrevChild(self, forward))
        self.focus_link(step)
        return True

    def _next_link(self) -> int | None:
        if self._link != NO_LINK:
            return self._link + 1 if self._link + 1 < len(self.links()) else None
        caret = self.textCursor().position()
        return next((n for n, link in enumerate(self.links()) if link.start >= caret), None)

    def _previous_link(self) -> int | None:
        """Before the first link comes the text itself, as it does forwards."""
        if self._link != NO_LINK:
            return self._link - 1
        caret = self.textCursor().position()
        before = [n for n, link in enumerate(self.links()) if link.start < caret]
        return before[-1] if before else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes in at the beginning, Shift+Tab at the last link."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.TabFocusReason:
            self._link = NO_LINK
            self.moveCursor(QTextCursor.MoveOperation.Start)
        elif event.reason() == Qt.FocusReason.BacktabFocusReason and self.links():
            self._go_to(len(self.links()) - 1)
        if self._link != NO_LINK:
            QTimer.singleShot(0, self, self._tell_link)

    @Slot()
    def _tell_link(self) -> None:
        """Qt tells a screen reader of the browser after ``focusInEvent``; the link comes last."""
        if self.hasFocus():
            self.link_focused.emit(self._link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the link that has the keyboard or holds the caret."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._open_at_caret():
            event.accept()
        else:
            super().keyPressEvent(event)

    def open_link(self, number: int) -> None:
        """What Enter and a click do: `link_activated`, and the link keeps the keyboard."""
        self._link = number
        self.viewport().update()
        self.link_activated.emit(self.links()[number].href)

    def _open_at_caret(self) -> bool:
        number = (
            self._link if self._link != NO_LINK else self._link_at(self.textCursor().position())
        )
        if number != NO_LINK:
            self.open_link(number)
        return number != NO_LINK

    def _link_at(self, position: int) -> int:
        held = (n for n, link in enumerate(self.links()) if link.holds(position))
        return next(held, NO_LINK)

    # Mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Remembers the place: Qt's signals name an address, which may stand in two places."""
        self._pointer = event.position()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As `mouseMoveEvent`."""
        self._pointer = event.position()
        super().mouseReleaseEvent(event)

    def _link_under_pointer(self) -> int:
        return self._link_at(geometry.exact_position_at(self.document(), self._pointer))

    def _open_clicked(self, _address: QUrl) -> None:
        number = self._link_under_pointer()
        if number != NO_LINK:
            self.open_link(number)

    def _tell_hovered(self, address: QUrl) -> None:
        number = NO_LINK if address.isEmpty() else self._link_under_pointer()
        if number == NO_LINK:
            self.link_hovered.emit("", QRect())
            return
        link = self.links()[number]
        rects = geometry.rects_of(self.document(), link.start, link.end)
        under = (rect for rect in rects if rect.contains(self._pointer.toPoint()))
        self.link_hovered.emit(link.href, next(under, rects[0]))

    # The focus ring

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring round the link that has the keyboard, and over it the text."""
        self.fit_height()
        if self._link != NO_LINK and self.hasFocus():
            link = self.links()[self._link]
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._colours.focus, 2))
            for rect in geometry.rects_of(self.document(), link.start, link.end):
                painter.drawRect(rect.adjusted(-2, 0, 1, 0))
            painter.end()
        super().paintEvent(event)

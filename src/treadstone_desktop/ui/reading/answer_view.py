"""An answer in the article browser: its own icons, dotted terms, box and roundel."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QWidget

from treadstone_desktop.ui.look import icons
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.rules import Roundel
from treadstone_desktop.ui.reading.article_browser import ArticleBrowser, ArticleColours
from treadstone_desktop.ui.reading.article_copy import plain_text
from treadstone_desktop.ui.reading.article_html import BOX_FIRST, BOX_LAST, BYLINE
from treadstone_desktop.ui.reading.article_pieces import blocks_of, runs_of
from treadstone_desktop.ui.reading.article_surface import is_read_aloud


class AnswerView(ArticleBrowser):
    """Shows markup of `article_html`. Terms and changing numbers have a dotted underline."""

    def __init__(self, look: Look, initials: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, resources=self._icon)
        self._look = look
        self._places: dict[str, int] = {}
        self._roundel = Roundel(look, initials, self.viewport())

    def show_article(self, html: str, css: str) -> None:
        """Show an answer from its top."""
        look = self._look
        self.setPalette(look.palette())
        self.set_colours(
            ArticleColours(look.color("mark"), look.color("onmark"), look.color("focus"))
        )
        self.set_article(html, css, look.font("body"))
        # A caret is for those who hear where it is; for others it is a stray stroke.
        self.setCursorWidth(2 if self.isVisible() and is_read_aloud() else 0)
        self._place_roundel()

    def dress(self) -> None:
        """Terms get their dots, points their column; places with a name are noted."""
        self._places = {}
        for block in blocks_of(self.document()):
            for run in runs_of(block):
                for name in run.charFormat().anchorNames():
                    self._places[name] = block.position()
        self._dot_terms()
        self._set_tabs()

    def chosen_text(self) -> str:
        """The selection as plain text, or nothing."""
        return plain_text(self.textCursor())

    def _icon(self, name: str) -> QImage | None:
        """The picture of ``icon:name,role``, drawn at the size of a line of small text."""
        if not name.startswith("icon:"):
            return None
        icon, _, role = name.removeprefix("icon:").partition(",")
        side = self._look.px(15)
        ratio = self.devicePixelRatioF()
        return icons.pixmap(icon, self._look.color(role).name(), side, ratio).toImage()

    def _set_tabs(self) -> None:
        """Points stand in one column, however wide their numerals are."""
        stop = QTextOption.Tab(self._look.px(22), QTextOption.TabType.LeftTab)
        for block in blocks_of(self.document()):
            if block.blockFormat().textIndent() < 0:
                style = QTextBlockFormat()
                style.setTabPositions([stop])
                QTextCursor(block).mergeBlockFormat(style)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The caret shows for those who came by keyboard, who would lose sight of the focus."""
        by_keys = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in by_keys:
            self.setCursorWidth(2)
        super().focusInEvent(event)

    def _dot_terms(self) -> None:
        """Words that open a card are ink with dots below, not links that lead away."""
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(self._look.color("accent"))
        style.setForeground(self._look.color("ink"))
        for link in self.links():
            if link.href.startswith(("term:", "volatile:")):
                words = QTextCursor(self.document())
                words.setPosition(link.start)
                words.setPosition(link.end, QTextCursor.MoveMode.KeepAnchor)
                words.mergeCharFormat(style)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The roundel stays beside the byline."""
        super().resizeEvent(event)
        self._place_roundel()

    def _place_roundel(self) -> None:
        self._roundel.setVisible(BYLINE in self._places)
        if BYLINE in self._places:
            self._roundel.resize(self._roundel.sizeHint())
            top = self.y_of(self._places[BYLINE])
            self._roundel.move(0, top + self._look.px(6))

    def box_rect(self) -> QRect:
        """The ground of the box with the takeaways, in the view's pixels; empty without one."""
        if BOX_FIRST not in self._places or BOX_LAST not in self._places:
            return QRect()
        pad = self._look.px(18)
        top = self.y_of(self._places[BOX_FIRST]) - pad
        last = self.document().findBlock(self._places[BOX_LAST])
        bottom = self.area_of(last.position(), last.position() + last.length() - 1).bottom() + pad
        return QRect(0, top, self.viewport().width(), bottom - top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box's ground and its line, then the text."""
        box = self.box_rect()
        if not box.isEmpty():
            painter = QPainter(self.viewport())
            painter.fillRect(box, self._look.color("chrome"))
            painter.fillRect(box.left(), box.top(), box.width(), 2, self._look.color("accent"))
            if self._look.high_contrast:
                painter.setPen(QPen(self._look.color("rule"), 2))
                painter.drawRect(box.adjusted(1, 1, -1, -1))
            painter.end()
        super().paintEvent(event)

"""How a hit is drawn: title, two lines with the words that matched, and where it stands."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from treadstone_desktop.ui.finding.results_model import ResultRow, Role
from treadstone_desktop.ui.look import icons
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.setting import Setting

Index = QModelIndex | QPersistentModelIndex

INSET = 24
"""Design pixels before the text of a row."""

ROW_HEIGHT = 118
"""Design pixels of a row."""


class ResultsDelegate(QStyledItemDelegate):
    """Draws rows from the look."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self.hovered = -1
        """The row under the pointer, as the view tells it."""
        self._set = lru_cache(maxsize=200)(self._set_text)

    def forget(self) -> None:
        """Set all text anew, after the look changed."""
        self._set.cache_clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are as high."""
        return QSize(self._look.px(200), self._look.px(ROW_HEIGHT))

    def _set_text(
        self, text: str, style: str, width: int, lines: int, marks: tuple[tuple[int, int], ...]
    ) -> Setting:
        mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Setting(self._look, text, style, width, lines=lines, marks=marks, mirrored=mirrored)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: ResultRow = index.data(Role.ROW)
        box = option.rect
        chosen = index.row() == self._view.currentIndex().row()
        painter.save()
        self._paint_ground(painter, box, chosen, index.row() == self.hovered)
        px, look = self._look.px, self._look
        inner = box.adjusted(px(INSET), px(10), -px(INSET), 0)
        ink = look.color("onwash" if chosen else "ink")
        title = self._set(row.hit.title, "result_title", inner.width(), 1, ())
        title.draw(painter, inner.left(), inner.top(), ink)
        passage = row.hit.excerpt
        text = self._set(passage.text, "ui", inner.width(), 2, passage.marks)
        ink2 = look.color("onwash" if chosen else "ink2")
        text.draw(painter, inner.left(), inner.top() + px(30), ink2)
        self._paint_foot(painter, inner, row, chosen)
        if chosen and self._view.hasFocus():
            painter.setPen(QPen(look.color("onwash" if look.high_contrast else "focus"), 2))
            painter.drawRect(box.adjusted(3, 3, -3, -3))
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, chosen: bool, hovered: bool) -> None:
        look, px = self._look, self._look.px
        if chosen:
            painter.fillRect(box, look.color("wash"))
            bar = QRect(box.left(), box.top(), px(4), box.height())
            if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                bar.moveRight(box.right())
            painter.fillRect(bar, look.color("bar"))
            return
        if hovered:
            painter.fillRect(box, look.color("hover"))
        width = look.line_width
        foot = QRect(box.left() + px(INSET), box.bottom() + 1 - width,
                     box.width() - 2 * px(INSET), width)  # fmt: skip
        painter.fillRect(foot, look.color("rule"))

    def _paint_foot(self, painter: QPainter, inner: QRect, row: ResultRow, chosen: bool) -> None:
        """Numeral, category and topic, date, and the warning with its icon."""
        look, px = self._look, self._look.px
        top = inner.top() + px(76)
        numeral = self._set(row.numeral, "numeral", px(60), 1, ())
        x = self._draw(painter, inner, 0, top, numeral, "onwash" if chosen else "accent")
        warning = self._set(row.warning, "caption", px(240), 1, ()) if row.warning else None
        updated = self._set(f"·  {row.updated}", "caption", px(240), 1, ())
        room = inner.width() - x - updated.natural_width - px(8)
        room -= warning.natural_width + px(44) if warning else 0
        where = self._set(row.where, "caption", max(px(60), room), 1, ())
        for piece in (where, updated):
            x = self._draw(painter, inner, x, top + px(2), piece, "onwash" if chosen else "ink3")
        if warning is not None:
            role = "onwash" if chosen and look.high_contrast else "warn"
            x += px(8)
            color = look.color(role).name()
            ratio = self._view.devicePixelRatioF()
            drawing = icons.pixmap("circle-alert", color, px(15), ratio)
            painter.drawPixmap(self._left(inner, x, px(15)), top + px(4), drawing)
            self._draw(painter, inner, x + px(20), top + px(2), warning, role)

    def _left(self, inner: QRect, start: int, width: int) -> int:
        """Where something begins that stands ``start`` pixels from where reading starts."""
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return inner.right() + 1 - start - width
        return inner.left() + start

    def _draw(  # noqa: PLR0917  # one piece, one place
        self, painter: QPainter, inner: QRect, start: int, top: int, setting: Setting, role: str
    ) -> int:
        """Draw one piece of the foot; returns where the next may start."""
        width = setting.natural_width
        x = self._left(inner, start, width)
        if self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x -= setting.width - width
        setting.draw(painter, x, top, self._look.color(role))
        return start + width + self._look.px(8)

"""How a row of the tree is drawn: chevron, numeral, name and count, by its level."""

from functools import lru_cache

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from treadstone_desktop.ui.finding.tree_model import Role
from treadstone_desktop.ui.look import icons
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.setting import Setting

Index = QModelIndex | QPersistentModelIndex

_STYLES = ("ui_medium", "small", "small")
_OPEN_STYLES = ("ui_strong", "small_strong", "small_strong")


class TreeDelegate(QStyledItemDelegate):
    """Draws rows from the look. ``open_id`` is the answer that is being read."""

    def __init__(self, look: Look, view: QTreeView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self.open_id = ""
        self._open = 0
        self._around: set[int] = set()
        self._advance = lru_cache(maxsize=8192)(self._measure)
        self._set = lru_cache(maxsize=256)(self._set_name)
        self.hovered = QModelIndex()
        """The row under the pointer, as the view tells it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """34 for a category, 30 or 48 for a topic or an answer of one or two lines."""
        px = self._look.px
        level = index.data(Role.LEVEL)
        if level == 0:
            return QSize(px(200), px(34))
        strong = level == 2 or self._view.isExpanded(_plain(index))
        room = self._room(level, self._view.viewport().width())
        return QSize(px(200), px(30 if self._advance(index.data(Role.NAME), strong) < room else 48))

    def forget(self) -> None:
        """Measure all rows anew, after the letters changed."""
        self._advance.cache_clear()
        self._set.cache_clear()

    def _measure(self, name: str, strong: bool) -> float:
        """How wide a name is on one line; there may be thousands, so they are not set."""
        metrics = self._look.metrics("small_strong" if strong else "small")
        return metrics.horizontalAdvance(name)

    def _room(self, level: int, width: int) -> int:
        return width - self._look.px(62 + (12 if level == 2 else 38))

    def _name(self, index: Index, style: str) -> Setting:
        level = index.data(Role.LEVEL)
        room = self._room(level, self._view.viewport().width())
        return self._set(index.data(Role.NAME), style, room, 2 if level else 1, self._mirrored())

    def _set_name(self, name: str, style: str, width: int, lines: int, mirrored: bool) -> Setting:
        return Setting(self._look, name, style, width, lines=lines, mirrored=mirrored)

    def _mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def mark(self, open_id: str, index: QModelIndex) -> None:
        """Mark the answer ``open_id`` at ``index`` (invalid for none) and what it lies in."""
        self.open_id = open_id
        self._open = index.internalId() if index.isValid() else 0
        topic = index.parent()
        self._around = {topic.internalId(), topic.parent().internalId()} if self._open else set()

    def _is_marked(self, index: Index) -> bool:
        """The open answer, or the closed row that hides it."""
        number = index.internalId()
        if number == self._open:
            return bool(self._open)
        return number in self._around and not self._view.isExpanded(_plain(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        box: QRect = option.rect
        marked = self._is_marked(index)
        self._paint_ground(painter, box, marked, _plain(index) == self.hovered)
        level = index.data(Role.LEVEL)
        expanded = level < 2 and self._view.isExpanded(_plain(index))
        if level < 2:
            self._paint_chevron(painter, box, level, expanded, marked)
        if level == 0:
            self._paint_numeral(painter, box, index.data(Role.NUMERAL), marked)
        self._paint_name(painter, box, index, expanded or marked, marked)
        if level < 2:
            self._paint_count(painter, box, index.data(Role.COUNT), marked)
        if self._view.hasFocus() and _plain(index) == self._view.currentIndex():
            self._paint_ring(painter, box, marked)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, marked: bool, hovered: bool) -> None:
        if marked:
            painter.fillRect(box, self._look.color("wash"))
            painter.fillRect(self._at(box, 0, self._look.px(4)), self._look.color("bar"))
        elif hovered:
            painter.fillRect(box, self._look.color("hover"))

    def _at(self, box: QRect, start: int, width: int) -> QRect:
        """A part of the row, measured from where reading starts."""
        left = box.right() + 1 - start - width if self._mirrored() else box.left() + start
        return QRect(left, box.top(), width, box.height())

    def _paint_chevron(
        self, painter: QPainter, box: QRect, level: int, expanded: bool, marked: bool
    ) -> None:
        px = self._look.px
        part = self._at(box, px(10 if level == 0 else 42), px(15))
        color = self._look.color("onwash" if marked else "ink2").name()
        name = "chevron-down" if expanded else "chevron-right"
        ratio = self._view.devicePixelRatioF()
        drawing = icons.pixmap(name, color, px(15), ratio, self._mirrored())
        painter.drawPixmap(part.left(), part.center().y() - px(15) // 2, drawing)

    def _paint_numeral(self, painter: QPainter, box: QRect, numeral: str, marked: bool) -> None:
        px = self._look.px
        painter.setFont(self._look.font("numeral"))
        painter.setPen(self._look.color("onwash" if marked else "accent"))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        align |= Qt.TextFlag.TextDontClip
        painter.drawText(self._at(box, px(22), px(30)), align, numeral)

    def _paint_name(
        self, painter: QPainter, box: QRect, index: Index, strong: bool, marked: bool
    ) -> None:
        level = index.data(Role.LEVEL)
        setting = self._name(index, (_OPEN_STYLES if strong else _STYLES)[level])
        role = "onwash" if marked else ("ink2" if level == 2 else "ink")
        top = box.top() + (box.height() - setting.height) // 2
        if setting.line_count == 2:
            top = box.top() + (box.height() - 2 * self._look.line("small") + 2) // 2
        x = box.left() + self._look.px(62)
        if self._mirrored():
            x = box.left() + self._look.px(12 if level == 2 else 38)
        setting.draw(painter, x, top, self._look.color(role))

    def _paint_count(self, painter: QPainter, box: QRect, count: int, marked: bool) -> None:
        px = self._look.px
        painter.setFont(QFont(self._look.font("caption")))
        painter.setPen(self._look.color("onwash" if marked else "ink3"))
        width = px(44)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        row = QRect(0, box.top(), self._view.width() - px(14), box.height())
        painter.drawText(self._at(row, row.width() - px(12) - width, width), align, _count(count))

    def _paint_ring(self, painter: QPainter, box: QRect, marked: bool) -> None:
        inset = 3 if marked and self._look.high_contrast else 1
        role = "onwash" if marked and self._look.high_contrast else "focus"
        painter.setPen(QPen(self._look.color(role), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))


def _plain(index: Index) -> QModelIndex:
    """The index as the view's own methods take it; a persistent one is asked anew."""
    if isinstance(index, QModelIndex):
        return index
    return index.sibling(index.row(), index.column())


def _count(number: int) -> str:
    return QLocale().toString(number)

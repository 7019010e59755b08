"""The side bar: fixed rows above the tree."""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.finding.category_tree import CategoryTree
from treadstone_desktop.ui.look.look import Look, pad
from treadstone_desktop.ui.look.page import paint_ground
from treadstone_desktop.ui.look.pressable import Pressable
from treadstone_desktop.ui.look.text import Text


class SideRow(Pressable):
    """A fixed row: icon, name, and a number at the end."""

    def __init__(self, look: Look, icon: str, text: str) -> None:
        super().__init__(look, text)
        self._icon = icon
        self._number = ""
        self.current = False

    def set_number(self, number: int | None) -> None:
        """Show a count, or none."""
        words = "" if number is None else QLocale().toString(number)
        if words == self._number:
            return
        self._number = words
        self.setAccessibleName(f"{self.words}, {self._number}" if self._number else self.words)
        self.update()

    def sizeHint(self) -> QSize:
        """34 high."""
        return QSize(self._look.px(200), self._look.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, name, number and ring; in a narrow bar the name comes first."""
        painter = QPainter(self)
        look, px = self._look, self._look.px
        if self.current:
            painter.fillRect(self.rect(), look.color("wash"))
            painter.fillRect(self.leading(0, px(4)), look.color("bar"))
        elif self.underMouse():
            painter.fillRect(self.rect(), look.color("hover"))
        side = px(18)
        top = (self.height() - side) // 2
        icon = self.drawing(self._icon, "onwash" if self.current else "ink2")
        painter.drawPixmap(self.leading(px(26), side).left(), top, icon)
        start, end = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.setPen(look.color("onwash" if self.current else "ink"))
        painter.setFont(look.font("ui_medium"))
        painter.drawText(self.rect().adjusted(px(62), 0, -px(62), 0), start | centre, self.words)
        room = self.width() - px(62 + 26 + 8) - painter.fontMetrics().horizontalAdvance(self.words)
        painter.setPen(look.color("onwash" if self.current else "ink3"))
        painter.setFont(look.font("caption"))
        if painter.fontMetrics().horizontalAdvance(self._number) <= room:
            box = self.rect().adjusted(px(26), 0, -px(26), 0)
            painter.drawText(box, end | centre, self._number)
        self.paint_ring(painter)


LOW = 260
"""Design pixels of height under which the label of the tree is left out."""


class SideBar(QWidget):
    """Ways into the library. Sends ``place_chosen(kind)`` and ``answer_chosen(id)``."""

    place_chosen = Signal(str)
    answer_chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        self._library = context.library
        self._saved = context.shelf.saved
        self._rows = {
            "home": SideRow(self._look, "house", self.tr("All answers")),
            "saved": SideRow(self._look, "bookmark", self.tr("Saved")),
            "recent": SideRow(self._look, "history", self.tr("Recently read")),
        }
        column = QVBoxLayout(self)
        column.setSpacing(0)
        for kind, row in self._rows.items():
            column.addWidget(row)
            row.clicked.connect(lambda _=False, k=kind: self.place_chosen.emit(k))
        self._label = Text(self._look, "label", self.tr("CATEGORIES"), "ink3", lines=1)
        self._head = QVBoxLayout()
        self._head.addWidget(self._label)
        column.addLayout(self._head)
        self.tree = CategoryTree(context)
        self.tree.answer_chosen.connect(self.answer_chosen)
        column.addWidget(self.tree, 1)
        self._column = column
        self.setMinimumWidth(0)
        self.refresh()
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        paint_ground(self, self._look, "chrome")
        self.tree.setMinimumHeight(self._look.px(20))
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the tree has the room of its label."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        px = self._look.px
        low = self.height() < px(LOW)
        self._label.setVisible(not low)
        self._column.setContentsMargins(0, 0 if low else px(12), 0, 0)
        pad(self._head, px(26), px(4 if low else 20), px(12), px(4 if low else 8))

    def refresh(self) -> None:
        """Count again what may have changed."""
        self._rows["home"].set_number(self._library.count)
        self._rows["saved"].set_number(len(self._saved.entries()) or None)

    def show_place(self, kind: str) -> None:
        """Mark the fixed row of a place, or none."""
        for name, row in self._rows.items():
            if row.current != (name == kind):
                row.current = name == kind
                row.update()

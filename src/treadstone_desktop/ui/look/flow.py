"""Widgets side by side that go on to the next line where the room ends."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import show_in_place


class Flow(QWidget):
    """A run of small widgets, wrapped like words."""

    def __init__(self, look: Look, gap: int = 8) -> None:
        super().__init__()
        self._look = look
        self._gap = gap
        self._layout = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self._layout.setSpacing(self._look.px(self._gap))

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these in place of what was there."""
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for widget in widgets:
            self._layout.addWidget(widget)
        show_in_place(self, bool(widgets))
        self.updateGeometry()


class FlowLayout(QLayout):
    """Lays its items out in lines, from where reading starts; with ``at_end``, lines end there.

    What is hidden takes no place.
    """

    def __init__(self, parent: QWidget | None = None, *, at_end: bool = False) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._at_end = at_end
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt calls it for each widget that is added."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are, hidden ones too."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item by its number, None past the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines at ``width``."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """The widest item by itself."""
        shown = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in shown), default=0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Put every item into its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Put the items into lines; the height that they take."""
        y = rect.top()
        for line in self._lines(rect.width()):
            tallest = max(item.sizeHint().height() for item in line)
            x = rect.width() - self._length(line) if self._at_end else 0
            for item in line:
                size = item.sizeHint().boundedTo(QSize(rect.width(), tallest))
                if move:
                    self._move(item, rect, QPoint(x, y + (tallest - size.height()) // 2), size)
                x += size.width() + self.spacing()
            y += tallest + self.spacing()
        return max(0, y - self.spacing() - rect.top())

    def _move(self, item: QLayoutItem, rect: QRect, place: QPoint, size: QSize) -> None:
        """``place`` is counted from where reading starts."""
        owner = self.parentWidget()
        mirrored = owner is not None and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.right() + 1 - place.x() - size.width() if mirrored else rect.left() + place.x()
        item.setGeometry(QRect(QPoint(left, place.y()), size))

    def _length(self, line: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() + self.spacing() for item in line) - self.spacing()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """The items that show, cut into lines that fit."""
        lines: list[list[QLayoutItem]] = []
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not lines or (x and x + wide > width):
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += wide + self.spacing()
        return lines

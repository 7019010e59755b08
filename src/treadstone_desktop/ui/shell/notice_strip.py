"""Notices: one calm line below the top bar, dismissed by the reader, never a modal box."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from treadstone_desktop.ui.look.announce import announce
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.look import Look, pad
from treadstone_desktop.ui.look.page import paint_ground
from treadstone_desktop.ui.look.text import Text


class NoticeStrip(QWidget):
    """Shows one notice after another."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._waiting: list[str] = []
        self._told: set[str] = set()
        self._icon = QLabel()
        self._words = Text(look, "ui", "", "ink2")
        self._close = Button(look, "tool", icon="x", name=self.tr("Close this notice"))
        self._close.clicked.connect(self._next)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
        self.hide()
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        paint_ground(self, self._look, "warn_bg")
        pad(self._row, px(26), px(6), px(14), px(6))
        self._row.setSpacing(px(10))
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._look.icon("circle-alert", "warn", 18, ratio))

    def tell(self, words: str, *, again: bool = False) -> None:
        """Show a notice, after those that wait to be read.

        One that was told before is told ``again`` only where a reader has just tried something
        that failed; otherwise once is enough.
        """
        if words in self._waiting or (words in self._told and not again):
            return
        self._told.add(words)
        self._waiting.append(words)
        if not self.isVisible() or len(self._waiting) == 1:
            self._show()

    def _show(self) -> None:
        self.setVisible(bool(self._waiting))
        if self._waiting:
            self._words.setText(self._waiting[0])
            self.setAccessibleName(self._waiting[0])
            announce(self, self._waiting[0])

    def _next(self) -> None:
        del self._waiting[:1]
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line below."""
        painter = QPainter(self)
        width = self._look.line_width
        color = self._look.color("warn_line")
        painter.fillRect(0, self.height() - width, self.width(), width, color)

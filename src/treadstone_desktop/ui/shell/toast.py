"""A toast: one sentence at the foot of the window, perhaps with Undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from treadstone_desktop.ui.look.announce import announce
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.text import Text

PLAIN_MS, UNDO_MS = 5_000, 10_000
ABOVE_STATUS = 16


class _Undo(QPushButton):
    """Underlined words on the toast's ink."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Room for the words."""
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + self._look.px(16), self._look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words with a line below; a frame with focus."""
        painter = QPainter(self)
        painter.setPen(self._look.color("onink"))
        font = self.font()
        font.setUnderline(True)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("onink"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


class Toast(QWidget):
    """One at a time, bottom centre; it stays while it is pointed at."""

    def __init__(self, look: Look, stage: QWidget) -> None:
        super().__init__(stage)
        self._look = look
        self._stage = stage
        self._words = Text(look, "ui_medium", "", "onink", lines=1)
        self._undo = _Undo(look)
        self._undo.clicked.connect(self.undo)
        self._action: Callable[[], None] | None = None
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words)
        self._row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._end)
        stage.installEventFilter(self)
        self.hide()
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        self._row.setContentsMargins(px(18), 0, px(18), 0)
        self._row.setSpacing(px(10))
        self._undo.setFont(self._look.font("ui_medium"))
        if self.isVisible():
            self._put()

    def say(self, words: str, undo: Callable[[], None] | None = None, action: str = "") -> None:
        """Say ``words`` for five seconds, or ten with a way to undo."""
        self._words.setText(words)
        self._action = undo
        self._undo.setText(action or self.tr("Undo"))
        self._undo.setVisible(undo is not None)
        self._put()
        self.show()
        self.raise_()
        self._timer.start(UNDO_MS if undo else PLAIN_MS)
        announce(self, words)

    def undo(self) -> None:
        """Take back what the toast told, if it can be."""
        action, self._action = self._action, None
        if action is not None and self.isVisible():
            self._end()
            action()

    def _put(self) -> None:
        px = self._look.px
        width = min(self._row.sizeHint().width(), self._stage.width() - px(32))
        self.setFixedSize(width, px(40))
        left = (self._stage.width() - width) // 2
        self.move(left, self._stage.height() - px(30) - px(ABOVE_STATUS) - px(40))

    def _end(self) -> None:
        self._timer.stop()
        self._action = None
        self.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        """It stays while it is pointed at."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """And goes soon after."""
        self._timer.start(PLAIN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of the window when it is resized."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._put()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A slab of ink."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("btn"))
        painter.drawRoundedRect(self.rect(), 3, 3)

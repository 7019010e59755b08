"""Fields of dialogs: a line, a sheet, a choice and a tick, with borders that can be seen.

Fusion draws these from the palette so faintly that in the dark and in high contrast a box
cannot be told from its ground. Style sheets here cost nothing at start: dialogs come later.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from treadstone_desktop.ui.look import icons
from treadstone_desktop.ui.look.look import Look

HEIGHT = 36


def _sheet(look: Look, kind: str) -> str:
    theme, px, width = look.theme, look.px, look.line_width
    return (
        f"{kind}{{border:{width}px solid {theme.ctl};border-radius:3px;color:{theme.ink};"
        f"background:{theme.page};padding:{px(6)}px {px(8)}px;"
        f"selection-background-color:{theme.mark};selection-color:{theme.onmark};"
        f"placeholder-text-color:{theme.ink3}}}"
        f"{kind}:focus{{border:2px solid {theme.focus}}}"
        f"{kind}:disabled{{border:1px dashed {theme.ctl};color:{theme.ink3}}}"
    )


class Line(QLineEdit):
    """One line of text."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(text)
        self._look = look
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self.setFont(self._look.font("ui"))
        self.setStyleSheet(_sheet(self._look, "QLineEdit"))
        self.setMinimumHeight(self._look.px(HEIGHT))


class Sheet(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field.

    Sends ``edited()`` at the end of a line and when the focus leaves, not at each letter.
    """

    edited = Signal()

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(text)
        self._look = look
        self.setTabChangesFocus(True)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self.setFont(self._look.font("ui"))
        self.setStyleSheet(_sheet(self._look, "QPlainTextEdit"))

    def keyPressEvent(self, e: QKeyEvent) -> None:
        """A new line ends the one before it."""
        super().keyPressEvent(e)
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edited.emit()

    def focusOutEvent(self, e: QFocusEvent) -> None:
        """What was typed is done with, for now."""
        super().focusOutEvent(e)
        self.edited.emit()


class Choice(QComboBox):
    """One of a few."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self.setFont(self._look.font("ui"))
        self.setMinimumHeight(self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, words, and a chevron at the end."""
        painter = QPainter(self)
        look, px = self._look, self._look.px
        _paint_box(painter, look, self, self.rect().toRectF())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = self.rect().adjusted(px(10), 0, -px(10), 0)
        side = px(15)
        color = look.color("ink2").name()
        arrow = icons.pixmap("chevron-down", color, side, self.devicePixelRatioF())
        left = inner.left() if mirrored else inner.right() - side
        painter.drawPixmap(left, (self.height() - side) // 2, arrow)
        painter.setPen(look.color("ink" if self.isEnabled() else "ink3"))
        painter.setFont(self.font())
        align = Qt.AlignmentFlag.AlignVCenter
        align |= Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, align, self.currentText())


class Tick(QCheckBox):
    """Yes or no, with its words beside the box."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words)
        self._look = look
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self.setFont(self._look.font("ui"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Box, gap and words."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + self._look.px(34), self._look.px(32))

    def hitButton(self, pos: object) -> bool:
        """All of it can be pressed."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, mark and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, px = self._look, self._look.px
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = px(20)
        left = self.width() - side - 1 if mirrored else 1
        box = QRectF(left, (self.height() - side) / 2, side, side)
        _paint_box(painter, look, self, box, filled=self.isChecked())
        if self.isChecked():
            painter.setPen(QPen(look.color("onink"), max(2, px(2))))
            corners = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
            painter.drawPolyline(
                QPolygonF([QPointF(box.left() + x * side, box.top() + y * side)
                           for x, y in corners])
            )  # fmt: skip
        painter.setPen(look.color("ink" if self.isEnabled() else "ink3"))
        painter.setFont(self.font())
        words = self.rect().adjusted(0 if mirrored else px(30), 0, -px(30) if mirrored else 0, 0)
        align = Qt.AlignmentFlag.AlignVCenter
        align |= Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, align, self.text())


def _paint_box(
    painter: QPainter, look: Look, widget: QWidget, box: QRectF, *, filled: bool = False
) -> None:
    """A box with the border of its state."""
    width = 2 if widget.hasFocus() else look.line_width
    pen = QPen(look.color("focus" if widget.hasFocus() else "ctl"), width)
    if not widget.isEnabled():
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(look.color("btn" if filled else "page"))
    half = width / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), 3, 3)

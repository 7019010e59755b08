"""Rules and the roundel: the signature details of the design."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from treadstone_desktop.ui.look.look import Look


class Rule(QWidget):
    """A hairline across a column, or down a pane if ``upright``."""

    def __init__(self, look: Look, role: str = "rule", *, upright: bool = False) -> None:
        super().__init__()
        self._look = look
        self._role = role
        self._upright = upright
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if upright else free, free if upright else fixed)

    def sizeHint(self) -> QSize:
        """One line wide."""
        return QSize(self._look.line_width, self._look.line_width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the line."""
        QPainter(self).fillRect(self.rect(), self._look.color(self._role))


class DoubleRule(QWidget):
    """Two pixels, a gap of two, one pixel: under a page title and above key takeaways."""

    def __init__(self, look: Look, role: str = "ink") -> None:
        super().__init__()
        self._look = look
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Five pixels high, whatever the text size: it is a rule, not a letter."""
        return QSize(40, 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both lines."""
        painter = QPainter(self)
        color = self._look.color(self._role)
        painter.fillRect(0, 0, self.width(), 2, color)
        painter.fillRect(0, 4, self.width(), 1, color)


class Roundel(QWidget):
    """The library's initials in a circle. Decoration: it says whose library this is."""

    def __init__(self, look: Look, initials: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._initials = initials
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Twenty-eight design pixels."""
        return QSize(self._look.px(28), self._look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 1.2 * self._look.line_width
        painter.setPen(QPen(self._look.color("ink"), width))
        side = min(self.width(), self.height())
        painter.drawEllipse(QRectF(width, width, side - 2 * width, side - 2 * width))
        font = QFont(self._look.font("section"))
        font.setPixelSize(self._look.px(12))
        painter.setFont(font)
        painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, self._initials)

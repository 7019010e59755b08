"""A key cap: the name of a key in a small frame."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from treadstone_desktop.ui.look.look import Look


class KeyCap(QLabel):
    """Painted, since one style sheet on one label costs more at start than all its drawing."""

    def __init__(self, look: Look, keys: str) -> None:
        super().__init__(keys)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self.setFont(self._look.font("key_cap"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words with a little air."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(max(self._look.px(30), width + self._look.px(14)), self._look.px(22))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._look.line_width
        painter.setPen(QPen(self._look.color("rule"), width))
        half = width / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), 3, 3)
        painter.setPen(self._look.color("ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

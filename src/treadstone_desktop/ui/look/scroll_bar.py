"""A slim scroll bar. Its style sheet is set when it first has something to scroll."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QWidget

from treadstone_desktop.ui.look.look import Look

WIDTH = 12
"""Design pixels."""


class SlimBar(QScrollBar):
    """Vertical, without arrows, without focus."""

    def __init__(self, look: Look, step: int) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look
        self._step = step
        self._sheet = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self.setSingleStep(self._look.px(self._step))
        if self._sheet:
            self._dress()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide dressed as not, so that nothing beside it is laid out twice."""
        return QSize(self._look.px(WIDTH), super().sizeHint().height())

    def _dress(self) -> None:
        sheet = self._look.scroll_bar_sheet()
        if sheet != self._sheet:
            self._sheet = sheet
            self.setStyleSheet(sheet)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A thumb, if there is anything to scroll."""
        if self.maximum() > self.minimum():
            self._dress()
            super().paintEvent(event)


def slim(area: QAbstractScrollArea, look: Look, step: int = 28) -> QWidget:
    """Give a scroll area our bar, moving by ``step`` design pixels, and a viewport of ours.

    Returns the viewport. One that Qt made would be a stranger to PySide, which then makes
    itself known to every class of widget there is to find out what it has before it: 25 ms.
    """
    area.setVerticalScrollBar(SlimBar(look, step))
    ground = QWidget()
    area.setViewport(ground)
    return ground

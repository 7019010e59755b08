"""A page that scrolls: paper colour, slim bar, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from treadstone_desktop.ui.look.look import Look


class Page(QScrollArea):
    """A scroll area with one column of content, in the colour of ``role``."""

    def __init__(self, look: Look, role: str = "page") -> None:
        super().__init__()
        self._look = look
        self._role = role
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(self.body)
        self.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        paint_ground(self.viewport(), self._look, self._role)
        paint_ground(self.body, self._look, self._role)
        self.verticalScrollBar().setStyleSheet(self._look.scroll_bar_sheet())
        self.verticalScrollBar().setSingleStep(self._look.px(28))


def paint_ground(widget: QWidget, look: Look, role: str) -> None:
    """Let ``widget`` be filled with the colour of ``role``."""
    palette = widget.palette()
    palette.setColor(widget.backgroundRole(), look.color(role))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)

"""What every button, row and card has in common: a focus ring for the keyboard, and mirroring."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from treadstone_desktop.ui.look import icons
from treadstone_desktop.ui.look.look import Look


class Pressable(QPushButton):
    """A push button that is painted by its subclass from the look.

    ``text`` may hold any characters: an ampersand is shown, not a mnemonic.
    """

    def __init__(self, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.ring = False
        """True while the focus came by keyboard."""
        self.say(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Show other words."""
        self.setText(text.replace("&", "&&"))

    @property
    def words(self) -> str:
        """The words as they are shown."""
        return self.text().replace("&&", "&")

    @property
    def mirrored(self) -> bool:
        """True where reading starts at the right."""
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for those who came by keyboard."""
        self.ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def leading(self, start: int, width: int) -> QRect:
        """A part of the widget ``start`` pixels from where reading starts, ``width`` wide."""
        left = self.width() - start - width if self.mirrored else start
        return QRect(left, 0, width, self.height())

    def drawing(self, icon: str, role: str, size: float = 18) -> QPixmap:
        """An icon in a role's colour, for this screen and direction."""
        side, ratio = self._look.px(size), self.devicePixelRatioF()
        return icons.pixmap(icon, self._look.color(role).name(), side, ratio, self.mirrored)

    def paint_ring(self, painter: QPainter) -> None:
        """The ring just inside the widget, if the keyboard is here."""
        if self.hasFocus() and self.ring:
            painter.setPen(QPen(self._look.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


def present_reason() -> Qt.FocusReason:
    """How the focus should move on from where it is: with a ring only if it has one now."""
    focused = QApplication.focusWidget()
    if isinstance(focused, Pressable) and not focused.ring:
        return Qt.FocusReason.MouseFocusReason
    return Qt.FocusReason.OtherFocusReason

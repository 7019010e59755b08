"""The one kind of dialog: a title, content, buttons at the end. Never while someone reads."""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.flow import FlowLayout
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import Page, paint_ground
from treadstone_desktop.ui.look.text import Text

WIDTH = 480


class Dialog(QDialog):
    """Esc cancels, Enter is the main button, the focus returns to where it was.

    Sends ``leave_asked()`` for Shift+Esc, which no shortcut of the window hears meanwhile.
    """

    leave_asked = Signal()

    def __init__(self, look: Look, title: str, parent: QWidget, width: int = WIDTH) -> None:
        super().__init__(parent)
        self._look = look
        self._wanted = width
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title = Text(look, "dialog_title", title)
        self._page = Page(look)
        self.content = self._page.column
        self._buttons = FlowLayout(at_end=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._page, 1)
        self._column.addLayout(self._buttons)
        Dialog.apply_look(self)  # a subclass is not built yet

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        paint_ground(self, self._look, "page")
        self._column.setContentsMargins(px(26), px(22), px(26), px(22))
        self._column.setSpacing(px(14))
        self.content.setSpacing(px(10))
        self._buttons.setSpacing(px(10))
        if self.isVisible():
            QTimer.singleShot(0, self, self._take_room)  # when its parts have taken it on too

    def add_button(self, words: str, *, main: bool = False, icon: str = "") -> Button:
        """Add a button at the end; the main one is added last and is what Enter presses."""
        button = Button(self._look, "primary" if main else "plain", words, icon=icon)
        if main:
            button.setDefault(True)
        self._buttons.addWidget(button)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        """As large as its content needs, if the window leaves the room."""
        super().showEvent(event)
        self._take_room()

    def _take_room(self) -> None:
        """Take the size of the content, never more than the window's; the rest scrolls."""
        window = self.parentWidget()
        assert window is not None
        px = self._look.px
        width = max(px(self._wanted), self._buttons.sizeHint().width() + 2 * px(26))
        self.resize(min(width, window.width() - 2 * px(12)), self.height())
        self._column.activate()
        inside = self.content.totalHeightForWidth(self._page.maximumViewportSize().width())
        height = self._column.totalHeightForWidth(self.width())
        counted = self._page.sizeHint().expandedTo(self._page.minimumSizeHint())
        height += inside - counted.height()
        bar = Qt.ScrollBarPolicy  # Qt would keep a bar that the smaller page needed
        fits = height <= window.height()
        self._page.setVerticalScrollBarPolicy(
            bar.ScrollBarAlwaysOff if fits else bar.ScrollBarAsNeeded
        )
        self.resize(self.width(), min(height, window.height()))
        middle = QRect(QPoint(0, 0), self.size())
        middle.moveCenter(window.geometry().center())
        self.move(middle.topLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Esc leaves quickly from here too."""
        shift = Qt.KeyboardModifier.ShiftModifier
        if (event.modifiers(), event.key()) == (shift, Qt.Key.Key_Escape):
            self.leave_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A border sets it off; there are no shadows."""
        painter = QPainter(self)
        width = self._look.line_width
        painter.setPen(QPen(self._look.color("ctl"), width))
        half = width / 2
        painter.drawRect(self.rect().toRectF().adjusted(half, half, -half, -half))

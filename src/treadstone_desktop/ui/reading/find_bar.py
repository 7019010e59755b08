"""Find in this answer: a strip above the article."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treadstone_desktop.ui.look.announce import announce
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.field import Line
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import paint_ground
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.reading.article_browser import ArticleBrowser


class FindBar(QWidget):
    """Field, "2 of 4", previous, next, close. Sends ``closed()``."""

    closed = Signal()

    def __init__(self, look: Look, view: ArticleBrowser) -> None:
        super().__init__()
        self._look = look
        self._view = view
        self._count = 0
        self._at = 0
        self._field = Line(look)
        self._field.setAccessibleName(self.tr("Find in this answer"))
        self._field.setPlaceholderText(self.tr("Find in this answer"))
        self._field.textChanged.connect(self._search)
        self._said = Text(look, "small", "", "ink2", lines=1)
        self._previous = self._tool("chevron-up", self.tr("Previous"), self.tr("Shift+F3"))
        self._next = self._tool("chevron-down", self.tr("Next"), "F3")
        close = self._tool("x", self.tr("Close"), self.tr("Esc"))
        self._previous.clicked.connect(self.previous)
        self._next.clicked.connect(self.next)
        close.clicked.connect(self.close_bar)
        self._row = QHBoxLayout(self)
        for widget in (self._field, self._said, self._previous, self._next):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(close)
        self.hide()
        self.apply_look()

    def _tool(self, icon: str, name: str, keys: str) -> Button:
        return Button(self._look, "tool", icon=icon, name=name, tip=f"{name} ({keys})")

    def apply_look(self) -> None:
        """Take on the present look."""
        look, px = self._look, self._look.px
        paint_ground(self, look, "chrome")
        self.setFixedHeight(px(46))
        self._row.setContentsMargins(px(12), px(5), px(12), px(5))
        self._row.setSpacing(px(10))
        self._field.setMinimumWidth(px(80))
        self._field.setMaximumWidth(px(250))

    def open_bar(self) -> None:
        """Show the strip with the selection, or what was searched last."""
        chosen = self._view.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self._field.setText(chosen)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._search(self._field.text())

    def close_bar(self) -> None:
        """Hide the strip and take the marks away."""
        if self.isVisible():
            self.hide()
            self._view.find_all("")
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()

    def search_again(self) -> None:
        """Mark again after the text was set anew."""
        if self.isVisible():
            self._search(self._field.text())

    def _search(self, text: str) -> None:
        self._count = self._view.find_all(text)
        self._at = 0
        self._show()

    def next(self) -> None:
        """Go to the next match, from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the match before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self.isVisible():
            self.open_bar()
        elif self._count:
            self._at = (self._at + by) % self._count
            self._show()

    def _show(self) -> None:
        if self._count:
            self._view.show_match(self._at)
            words = self.tr("{at} of {count}").format(at=self._at + 1, count=self._count)
        else:
            words = self.tr("Not found") if self._field.text() else ""
        self._said.setText(words)
        self._said.setMinimumWidth(self._said.sizeHint().width())
        for button in (self._previous, self._next):
            button.setEnabled(self._count > 1)
        if words:
            announce(self, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline at the foot."""
        painter = QPainter(self)
        width = self._look.line_width
        painter.fillRect(0, self.height() - width, self.width(), width, self._look.color("rule"))

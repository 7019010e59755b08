"""A small card beside what it explains: a term, a number that changes, where a link leads.

It opens by hover, Enter or touch, stays while the pointer is in it, and goes with Esc, with a
press elsewhere and when the page scrolls (WCAG 1.4.13).
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from treadstone_desktop.ui.look.announce import announce
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.text import Text

LINGER_MS = 350
"""How long the pointer may be on its way from the words to the card."""

Action = tuple[str, Callable[[], None]]


class Card(QWidget):
    """One card for a page; shown again with other words."""

    def __init__(self, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self._opener: QWidget | None = None
        self._title = Text(look, "ui_strong")
        self._words = Text(look, "ui")
        self._caption = Text(look, "caption", "", "ink2")
        self._actions = QHBoxLayout()
        self._buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        for widget in (self._title, self._words, self._caption):
            self._column.addWidget(widget)
        self._column.addLayout(self._actions)
        self._linger = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.setInterval(LINGER_MS)
        self._linger.timeout.connect(self._leave)
        self.hide()
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(4))
        self._actions.setSpacing(px(8))

    def open_at(
        self,
        place: QRect,
        title: str,
        words: str,
        caption: str = "",
        actions: Sequence[Action] = (),
        *,
        opener: QWidget | None = None,
    ) -> None:
        """Show the card below ``place`` (in the page's pixels), or above where there is no room.

        With an ``opener`` it was asked for by key or press: it takes the focus if it has
        buttons, and gives it back when it closes.
        """
        self._linger.stop()
        self._opener = opener
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._words.setText(words)
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._show_actions(actions)
        self.setAccessibleName(" ".join(part for part in (title, words, caption) if part))
        self._put(place)
        self.show()
        self.raise_()
        announce(self, self.accessibleName())
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        if opener is not None and self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_actions(self, actions: Sequence[Action]) -> None:
        while (item := self._actions.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._buttons = []
        for words, action in actions:
            button = Button(self._look, "plain", words)
            button.clicked.connect(action)
            button.clicked.connect(self.close_card)
            self._buttons.append(button)
            self._actions.addWidget(button)
        if actions:
            self._actions.addStretch(1)

    def _put(self, place: QRect) -> None:
        page = self._page
        px = self._look.px
        width = min(px(360), page.width() - px(32))
        self.resize(width, max(self._column.heightForWidth(width), self.sizeHint().height()))
        height = self._column.heightForWidth(width)
        self.resize(width, height)
        left = min(max(px(16), place.left()), page.width() - width - px(16))
        below = place.bottom() + px(6)
        above = place.top() - px(6) - height
        self.move(left, below if below + height <= page.height() or above < 0 else above)

    def leave_soon(self) -> None:
        """The pointer left the words: close unless it comes into the card."""
        if self.isVisible() and self._opener is None:
            self._linger.start()

    def _leave(self) -> None:
        if not self.underMouse():
            self.close_card()
        else:
            self._linger.start()

    def close_card(self) -> None:
        """Hide it; the focus goes back to where it came from."""
        if not self.isVisible():
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if had_focus and self._opener is not None:
            self._opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and a press elsewhere close it; Esc does nothing more."""
        if isinstance(event, QKeyEvent) and _is_esc(event):
            if event.type() == QEvent.Type.KeyPress:
                self.close_card()
                return True
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if watched is not self and not self.isAncestorOf(watched):
                self.close_card()
        elif event.type() == QEvent.Type.Wheel:
            self.close_card()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper with a border."""
        painter = QPainter(self)
        width = self._look.line_width
        painter.fillRect(self.rect(), self._look.color("page"))
        painter.setPen(QPen(self._look.color("ctl"), width))
        half = width / 2
        painter.drawRect(self.rect().toRectF().adjusted(half, half, -half, -half))


def _is_esc(event: QKeyEvent) -> bool:
    """Esc alone: with Shift it is the window's."""
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()

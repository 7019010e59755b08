"""The search field in the top bar."""

import re

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.key_cap import KeyCap
from treadstone_desktop.ui.look.look import Look, pad

PAUSE_MS = 60
"""After the last key, before the search runs."""

LONGEST = 20_000
"""Characters that can be pasted; the query itself is cut much earlier."""

_LINE_ENDS = re.compile(r"[\r\n\u2028\u2029]+")


class _Edit(QLineEdit):
    """A line of text that hands arrows, page keys, Enter and Esc on to the results."""

    list_key = Signal(int)
    left = Signal()
    focus_changed = Signal()

    def event(self, event: QEvent) -> bool:
        """Where nothing that was typed can be undone, Ctrl+Z is the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = event.modifiers(), event.key()
            if keys == (Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Z):
                event.setAccepted(self.isUndoAvailable())
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that mean the list go to the list."""
        keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and event.key() in keys:
            self.list_key.emit(event.key())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame's ring goes with the focus."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The frame shows the ring."""
        super().focusInEvent(event)
        self.focus_changed.emit()


class SearchField(QWidget):
    """Field with magnifier, key cap and clear button.

    Sends ``typed(text)`` a pause after the last key, ``entered()``, ``left()`` for Esc and
    ``list_key(key)`` for the keys that move through the results.
    """

    typed = Signal(str)
    entered = Signal()
    left = Signal()
    list_key = Signal(int)

    def __init__(self, look: Look, answers: str) -> None:
        super().__init__()
        self._look = look
        self._wide_hint = self.tr("Search {count} answers").format(count=answers)
        self._edit = _Edit()
        self._edit.setFrame(False)
        self._edit.setMaxLength(LONGEST)
        self._edit.setAccessibleName(self._wide_hint)
        self._glass = QLabel()
        self._cap = KeyCap(look, self.tr("Ctrl K"))
        self._clear = Button(look, "tool", icon="x", name=self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.hide()
        self._row = QHBoxLayout(self)
        for widget in (self._glass, self._edit, self._cap, self._clear):
            self._row.addWidget(widget, 1 if widget is self._edit else 0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self.typed.emit(self.text))
        self._edit.textEdited.connect(lambda _: self._pause.start())
        self._edit.textChanged.connect(self._show_clear)
        self._edit.returnPressed.connect(self._enter)
        self._edit.left.connect(self.left)
        self._edit.focus_changed.connect(self.update)
        self._edit.list_key.connect(self.list_key)
        self._clear.clicked.connect(self._clear_and_stay)
        self.setFocusProxy(self._edit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        look, px = self._look, self._look.px
        self.setFixedHeight(px(36))
        pad(self._row, px(12), 2, px(8), 2)
        self._row.setSpacing(px(8))
        self._glass.setPixmap(look.icon("search", "ink2", 18, self.devicePixelRatioF()))
        self._edit.setFont(look.font("field"))
        palette = look.palette()
        palette.setColor(QPalette.ColorRole.Highlight, look.color("mark"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.color("onmark"))
        self._edit.setPalette(palette)
        self._clear.setFixedSize(px(30), px(30))

    def sizeHint(self) -> QSize:
        """As wide as the column of the article."""
        return QSize(self._look.px(566), self._look.px(36))

    def minimumSizeHint(self) -> QSize:
        """Still wide enough to read what was typed."""
        return QSize(self._look.px(140), self._look.px(36))

    @property
    def text(self) -> str:
        """What stands in the field, as it is seen there: pasted lines run on."""
        return _LINE_ENDS.sub(" ", self._edit.text())

    def set_text(self, text: str) -> None:
        """Show a text without searching for it."""
        self._pause.stop()
        if text != self._edit.text():
            self._edit.setText(text)

    def focus(self) -> None:
        """Take the focus, with everything selected."""
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.selectAll()

    def set_narrow(self, narrow: bool) -> None:
        """With little room the hint is one word and the key cap goes."""
        self._edit.setPlaceholderText(self.tr("Search") if narrow else self._wide_hint)
        self._cap.setVisible(not narrow and not self.text)
        self._narrow = narrow

    _narrow = False

    def search_now(self) -> None:
        """Run a search that is still waiting for the pause to end."""
        if self._pause.isActive():
            self._pause.stop()
            self.typed.emit(self.text)

    def _enter(self) -> None:
        self.search_now()
        self.entered.emit()

    def _clear_and_stay(self) -> None:
        self._edit.clear()
        self._edit.setFocus()
        self.typed.emit("")

    def _show_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._cap.setVisible(not text and not self._narrow)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field's ground and border; two pixels in the ring's colour with focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self._edit.hasFocus()
        width = 2 if focused else self._look.line_width
        role = "focus" if focused else ("ink" if self.underMouse() else "ctl")
        painter.setPen(QPen(self._look.color(role), width))
        painter.setBrush(self._look.color("page"))
        half = width / 2
        painter.drawRoundedRect(self.rect().toRectF().adjusted(half, half, -half, -half), 3, 3)

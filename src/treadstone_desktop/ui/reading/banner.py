"""Banners above an answer: part of it, never dismissed, at most one."""

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.look import Look, pad
from treadstone_desktop.ui.look.page import Part, show_in_place
from treadstone_desktop.ui.look.text import Text


class BannerWords(NamedTuple):
    """What a banner says. ``tone`` is ``warn``, ``err`` or ``chrome``; ``action`` may be empty."""

    kind: str
    icon: str
    tone: str
    title: str
    words: str
    action: str = ""


class Banner(Part):
    """A coloured box with a bar where reading starts. Sends ``action_asked(kind)``."""

    action_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._said: BannerWords | None = None
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._icon.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._title = Text(look, "ui_strong")
        self._words = Text(look, "ui", "", "ink2")
        self._action = Button(look, "quiet", "")
        self._action.clicked.connect(self._tell)
        self._text = QVBoxLayout()
        self._text.setSpacing(0)
        self._text.addWidget(self._title)
        self._text.addWidget(self._words)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addLayout(self._text, 1)
        self._row.addWidget(self._action)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        pad(self._row, px(16), px(12), px(14), px(14))
        self._row.setSpacing(px(12))
        self._show_icon()
        self.update()

    def _show_icon(self) -> None:
        if self._said is not None:
            role = "ink2" if self._said.tone == "chrome" else self._said.tone
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(self._look.icon(self._said.icon, role, 18, ratio))

    def say(self, words: BannerWords | None, *, compact: bool) -> None:
        """Show a banner, or none. In a compact window the action stands below the words."""
        self._said = words
        show_in_place(self, words is not None)
        if words is None:
            return
        self._title.setText(words.title)
        self._words.setText(words.words)
        self._action.setText(words.action)
        show_in_place(self._action, bool(words.action))
        self._action.updateGeometry()
        self._row.removeWidget(self._action)
        self._text.removeWidget(self._action)
        if compact:
            self._text.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeading)
        else:
            self._row.addWidget(self._action)
        self.setAccessibleName(f"{words.title}. {words.words}")
        self._show_icon()
        self.update()

    def _tell(self) -> None:
        if self._said is not None:
            self.action_asked.emit(self._said.kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, bar, and in high contrast a frame."""
        if self._said is None:
            return
        painter = QPainter(self)
        look, tone = self._look, self._said.tone
        ground = "chrome" if tone == "chrome" else f"{tone}_bg"
        line = "ctl" if tone == "chrome" else f"{tone}_line"
        painter.fillRect(self.rect(), look.color(ground))
        bar = QRect(0, 0, look.px(4), self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(self.width() - 1)
        painter.fillRect(bar, look.color(line))
        if look.high_contrast:
            painter.setPen(QPen(look.color(line), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

"""The status bar: how current the library is, in plain words, in this one place."""

from datetime import date
from typing import NamedTuple

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.language import answers_in_words
from treadstone_desktop.ui.look.dates import (
    day_in_words,
    iso_day_in_words,
    months_between,
    months_in_words,
)
from treadstone_desktop.ui.look.look import pad
from treadstone_desktop.ui.look.page import paint_ground
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.look.tokens import Width
from treadstone_desktop.ui.shell.sentences import today

PLAIN_DAYS = 60
"""An edition that never met its feed is plainly ready for so many days after its date."""


class Standing(NamedTuple):
    """How current the library is: ``ready``, ``old``, or ``clock`` where the date is wrong."""

    state: str
    published: str


def standing(published: str, day: date) -> Standing:
    """The standing of an edition of ``published`` (ISO day) on ``day``."""
    try:
        age = (day - date.fromisoformat(published)).days
    except ValueError:
        return Standing("ready", published)
    if age < -1:
        return Standing("clock", published)
    return Standing("old" if age > PLAIN_DAYS else "ready", published)


class StatusBar(QWidget):
    """Sync at the start, content date at the end."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        self._library = context.library
        self.setAccessibleName(self.tr("Status"))
        self._icon = QLabel()
        self._state = Text(context.look, "caption_medium", "", "ink2", lines=2)
        self._content = Text(context.look, "caption", "", "ink3", lines=1)
        for text in (self._state, self._content):
            text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self._state)
        self._row.addStretch(1)
        self._row.addWidget(self._content)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        paint_ground(self, self._look, "chrome")
        pad(self._row, px(26), 1, px(16), 0)
        self._row.setSpacing(px(8))
        self.refresh()
        self._fit_height()

    def fit(self, width: Width) -> None:
        """In a compact window only the state is said; it holds the date as well."""
        self._content.setVisible(width is not Width.COMPACT)
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the state needs: a second line where one has no room."""
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        px = self._look.px
        room = self.width() - px(26 + 15 + 8 + 16)
        if not self._content.isHidden():
            room -= px(8) + self._content.sizeHint().width()
        more = self._look.line("caption_medium") if self._state.sizeHint().width() > room else 0
        self.setFixedHeight(px(30) + more)

    def refresh(self) -> None:
        """Say again how current the library is."""
        library, day = self._library, today()
        current = standing(library.published, day)
        published = iso_day_in_words(library.published)
        words = {
            "ready": self.tr("Ready to use offline · content of {day}").format(day=published),
            "old": self.tr("Content of {day} · not confirmed for {age}").format(
                day=published, age=months_in_words(months_between(library.published, day))
            ),
            "clock": self.tr("This computer’s date ({day}) looks wrong").format(
                day=day_in_words(day)
            ),
        }[current.state]
        warns = current.state != "ready"
        self._state.setText(words)
        self._state.set_style("caption_medium", "warn" if warns else "ink2")
        icon = "triangle-alert" if warns else "circle-check"
        ratio = self.devicePixelRatioF()
        role = "warn" if warns else "ok"
        self._icon.setPixmap(self._look.icon(icon, role, 15, ratio))
        number = answers_in_words(library.count)
        content = self.tr("content of {day}").format(day=published)
        self._content.setText(f"{number} · {content}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), self._look.line_width, self._look.color("rule"))

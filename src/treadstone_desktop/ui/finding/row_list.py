"""A short list with a heading: recently read, recently updated."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treadstone_desktop.ui.language import labelled
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.pressable import Pressable
from treadstone_desktop.ui.look.rules import Rule
from treadstone_desktop.ui.look.setting import Setting
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.look.tip import tip


class Row(Pressable):
    """A title on one line with a caption below, and a hairline at the foot."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._caption = ""

    def show_row(self, title: str, caption: str) -> None:
        """Show other words."""
        self.say(title)
        self._caption = caption
        self.setAccessibleName(f"{title} {caption}")
        self.setToolTip(tip(title))
        self.update()

    def sizeHint(self) -> QSize:
        """55 high."""
        return QSize(self._look.px(200), self._look.px(55))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, caption, hairline and ring."""
        painter = QPainter(self)
        look, px = self._look, self._look.px
        if self.underMouse():
            painter.fillRect(self.rect(), look.color("hover"))
        inset = px(6)  # so that the focus ring stands clear of the letters
        room = self.width() - 2 * inset
        line = Setting(look, self.words, "ui", room, lines=1, mirrored=self.mirrored)
        line.draw(painter, inset, px(7), look.color("ink"))
        small = Setting(look, self._caption, "caption", room, lines=1, mirrored=self.mirrored)
        small.draw(painter, inset, px(29), look.color("ink3"))
        width = look.line_width
        painter.fillRect(0, self.height() - width, self.width(), width, look.color("rule"))
        self.paint_ring(painter)


class RowList(QWidget):
    """Heading, action, and rows that are used again when the list changes."""

    chosen = Signal(str)

    def __init__(self, look: Look, heading: str, action: str) -> None:
        super().__init__()
        self._look = look
        self._refs: list[str] = []
        self._rows: list[Row] = []
        self.empty = ""
        self._heading = Text(look, "section", heading, lines=1)
        self.action = Button(look, "quiet")
        self.name_action(action)
        self._head = QHBoxLayout()
        self._head.addWidget(self._heading, 1)
        self._head.addWidget(self.action)
        self._none = Text(look, "ui", "", "ink3")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(Rule(look))
        self._column.addWidget(self._none)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self._head.setContentsMargins(0, 0, 0, self._look.px(4))
        self._none.setContentsMargins(0, self._look.px(10), 0, 0)

    def name_action(self, words: str) -> None:
        """Put words on the action; a screen reader hears which list it belongs to."""
        self.action.setText(words)
        self.action.setAccessibleName(labelled(words, self._heading.text()))

    def stops(self) -> list[QWidget]:
        """What Tab visits, in order."""
        return [self.action, *self._rows]

    def _choose(self, at: int) -> None:
        self.chosen.emit(self._refs[at])

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show (reference, title, caption) rows, or the sentence for none."""
        while len(self._rows) < len(rows):
            row = Row(self._look)
            row.clicked.connect(partial(self._choose, len(self._rows)))
            self._rows.append(row)
            self._column.addWidget(row)
        self._refs = [reference for reference, _, _ in rows]
        for row, values in zip(self._rows, rows, strict=False):
            row.setObjectName(f"{self._heading.text()}:{values[0]}")
            row.show_row(values[1], values[2])
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(rows))
        self._none.setText(self.empty)
        self._none.setVisible(not rows)

"""Rows of answers under headings. Of a long list the first screen comes first."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treadstone_desktop.ui.finding.listing import Group
from treadstone_desktop.ui.finding.row_list import Row
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.text import Text

AT_ONCE = 24
"""Rows that are made before the page is painted: more than a screen holds."""

STEP = 40
"""Rows that are made between two looks at what the reader does."""


class AnswerRows(QWidget):
    """Sends ``chosen(id)`` and ``remove_asked(id)``. Up and Down move from row to row."""

    chosen = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[Row] = []
        self._parts: list[QWidget] = []
        self._headings: dict[str, Text] = {}
        self._waiting: list[tuple[Group | None, tuple[str, str, str]]] = []
        self._removable = False
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(lambda: self._add_part(STEP))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_groups(self, groups: Sequence[Group], *, removable: bool) -> None:
        """Show other rows: the first ones now, those further down when the page is painted."""
        self._clear()
        self._removable = removable
        for group in groups:
            for at, values in enumerate(group.rows):
                self._waiting.append((group if group.heading and not at else None, values))
        self._add_part(AT_ONCE)

    def complete(self) -> None:
        """Make all rows now, so that places in the list are true."""
        if self._waiting:
            self._add_part(len(self._waiting))

    def _clear(self) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts, self._rows, self._headings, self._waiting = [], [], {}, []

    def _add_part(self, count: int) -> None:
        """Add up to ``count`` rows in a widget of their own, whose layout is made once."""
        some, self._waiting = self._waiting[:count], self._waiting[count:]
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for group, values in some:
            if group is not None:
                self._headings[group.slug] = Text(self._look, "section", group.heading)
                column.addSpacing(self._look.px(20))
                column.addWidget(self._headings[group.slug])
            column.addWidget(self._line(*values))
        self._parts.append(part)
        self._column.addWidget(part)
        part.show()  # now, so that its rows can take the focus
        if self._waiting:
            self._more.start()
        else:
            self._more.stop()

    def _line(self, reference: str, title: str, caption: str) -> QWidget:
        row = Row(self._look)
        row.show_row(title, caption)
        row.setObjectName(f"row:{reference}")
        row.clicked.connect(partial(self.chosen.emit, reference))
        self._rows.append(row)
        if not self._removable:
            return row
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row, 1)
        name = self.tr("Remove “{title}”").format(title=title)
        remover = Button(self._look, "tool", icon="x", name=name, tip=self.tr("Remove"))
        remover.clicked.connect(partial(self.remove_asked.emit, reference))
        layout.addWidget(remover)
        return line

    def top_of(self, slug: str) -> QPoint | None:
        """Where the heading of a group stands, or None."""
        heading = self._headings.get(slug)
        return heading.mapTo(self, QPoint(0, 0)) if heading is not None else None

    def focus_first(self, reason: Qt.FocusReason) -> None:
        """Put the focus on the first row."""
        if self._rows:
            self._rows[0].setFocus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move through the rows."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        focused = [at for at, row in enumerate(self._rows) if row.hasFocus()]
        if step and focused and 0 <= focused[0] + step < len(self._rows):
            self._rows[focused[0] + step].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

"""Rows of answers under headings; buttons that are used again when the list changes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treadstone_desktop.ui.finding.listing import Group
from treadstone_desktop.ui.finding.row_list import Row
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.text import Text


class AnswerRows(QWidget):
    """Sends ``chosen(id)`` and ``remove_asked(id)``. Up and Down move from row to row."""

    chosen = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[Row] = []
        self._removers: list[Button] = []
        self._lines: list[QWidget] = []
        self._headings: dict[str, Text] = {}
        self._refs: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_groups(self, groups: Sequence[Group], *, removable: bool) -> None:
        """Show other rows."""
        self._clear()
        for group in groups:
            if group.heading and group.rows:
                heading = Text(self._look, "section", group.heading, "ink")
                heading.setContentsMargins(0, 0, 0, 0)
                self._column.addSpacing(self._look.px(20))
                self._column.addWidget(heading)
                self._headings[group.slug] = heading
            for values in group.rows:
                self._add(*values, removable=removable)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._rows, self._removers, self._lines, self._refs = [], [], [], []
        self._headings = {}

    def _add(self, reference: str, title: str, caption: str, *, removable: bool) -> None:
        row = Row(self._look)
        row.show_row(title, caption)
        row.setObjectName(f"row:{reference}")
        row.clicked.connect(partial(self.chosen.emit, reference))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row, 1)
        if removable:
            name = self.tr("Remove “{title}”").format(title=title)
            remover = Button(self._look, "tool", icon="x", name=name, tip=self.tr("Remove"))
            remover.clicked.connect(partial(self.remove_asked.emit, reference))
            layout.addWidget(remover)
        self._rows.append(row)
        self._refs.append(reference)
        self._column.addWidget(line)
        line.show()  # now, so that it can take the focus

    def top_of(self, slug: str) -> QPoint | None:
        """Where the heading of a group stands, or None."""
        heading = self._headings.get(slug)
        return heading.pos() if heading is not None else None

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

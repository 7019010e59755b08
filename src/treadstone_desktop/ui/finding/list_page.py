"""A page that lists answers: a category, what was saved, what was read, what was updated."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treadstone_desktop.ui.finding.answer_rows import AnswerRows
from treadstone_desktop.ui.finding.listing import Listing
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import Page, centred
from treadstone_desktop.ui.look.rules import DoubleRule
from treadstone_desktop.ui.look.text import Text

COLUMN = 720


class ListPage(Page):
    """Sends ``answer_chosen(id)``, ``remove_asked(id)`` and ``action_asked()``."""

    answer_chosen = Signal(str)
    remove_asked = Signal(str)
    action_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._inner = QWidget()
        self._stack = QVBoxLayout(self._inner)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._label = Text(look, "category", "", "accent", lines=1)
        self._title = Text(look, "title")
        self._action = Button(look, "quiet", "")
        self._action.clicked.connect(self.action_asked)
        self._lead = Text(look, "ui", "", "ink2")
        line = QHBoxLayout()
        line.addWidget(self._lead, 1)
        line.addWidget(self._action)
        self._rows = AnswerRows(look)
        self._rows.chosen.connect(self.answer_chosen)
        self._rows.remove_asked.connect(self.remove_asked)
        self._none = Text(look, "body", "", "ink2")
        for part in (self._label, self._title):
            self._stack.addWidget(part)
        self._stack.addLayout(line)
        for below in (DoubleRule(look), self._none, self._rows):
            self._stack.addWidget(below)
        self._stack.addStretch(1)
        self.column.addLayout(centred(self._inner))
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        super().apply_look()
        px = self._look.px
        self._inner.setMaximumWidth(px(COLUMN))
        self.column.setContentsMargins(px(24), px(26), px(24), px(24))
        self._stack.setSpacing(px(6))

    def show_listing(self, listing: Listing) -> None:
        """Show other answers, from the top."""
        self.setAccessibleName(listing.title)
        self._label.setText(listing.label)
        self._label.setVisible(bool(listing.label))
        self._title.setText(listing.title)
        self._lead.setText(listing.lead)
        self._lead.setVisible(bool(listing.lead))
        self._action.setText(listing.action)
        self._action.setVisible(bool(listing.action))
        self._action.updateGeometry()
        any_rows = any(group.rows for group in listing.groups)
        self._none.setText(listing.empty)
        self._none.setVisible(not any_rows)
        self._rows.show_groups(listing.groups, removable=listing.removable)
        self.verticalScrollBar().setValue(0)

    def settle(self) -> None:
        """Make and lay out what still waits for it, so that places in the page are true."""
        self._rows.complete()
        super().settle()

    def scroll_to_group(self, slug: str) -> None:
        """Bring a topic to the top of the view."""
        top = self._rows.top_of(slug)
        if top is not None:
            y = self._rows.mapTo(self.body, top).y()
            self.verticalScrollBar().setValue(y - self._look.px(8))

    def take_focus(self) -> None:
        """Put the focus on the first answer."""
        self.focus_rows()

    def focus_rows(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the focus on the first answer."""
        self._rows.focus_first(reason)

"""Was this helpful? Kept on this computer; nothing leaves it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.shelf.outbox import Draft
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.flow import FlowLayout
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import show_in_place
from treadstone_desktop.ui.look.text import Text


class Feedback(QWidget):
    """Yes and No; after No a field for what was missing.

    Sends ``failed(error)`` when something could not be kept, and ``kept(draft)`` when a reader
    wrote something down.
    """

    failed = Signal(object)
    kept = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        self._outbox = context.shelf.outbox
        self._answer = ""
        look = context.look
        self._question = Text(look, "ui_strong", self.tr("Was this helpful?"), lines=1)
        self._yes = Button(look, "plain", self.tr("Yes"), icon="thumbs-up")
        self._no = Button(look, "plain", self.tr("No"), icon="thumbs-down")
        self._yes.clicked.connect(lambda: self._vote(helpful=True))
        self._no.clicked.connect(lambda: self._vote(helpful=False))
        self._row = FlowLayout()
        for widget in (self._question, self._yes, self._no):
            self._row.addWidget(widget)
        self._missing: Missing | None = None
        self._draft: Draft | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        self._row.setSpacing(px(10))
        self._column.setSpacing(px(8))

    def show_answer(self, answer_id: str) -> None:
        """Ask about another answer; one that was judged before says thanks."""
        self._answer = answer_id
        self._draft = None
        if self._missing is not None:
            self._missing.field.clear()
        self._show("thanks" if self._outbox.verdict(answer_id) else "ask")

    def _show(self, state: str) -> None:
        """``ask``, ``missing`` (after No), ``kept`` or ``thanks``."""
        words = {
            "ask": self.tr("Was this helpful?"),
            "missing": self.tr("Thank you. What was missing?"),
            "kept": self.tr("Thank you. Kept on this computer."),
            "thanks": self.tr("Thank you."),
        }
        self._question.setText(words[state])
        for button in (self._yes, self._no):
            show_in_place(button, state == "ask")
        if self._missing is not None or state == "missing":
            self._what_was_missing().show_state(state)

    def _what_was_missing(self) -> "Missing":
        """The field and its buttons, built at the first No."""
        if self._missing is None:
            self._missing = Missing(self._look)
            self._missing.keep.clicked.connect(self._write_down)
            self._missing.skip.clicked.connect(lambda: self._show("thanks"))
            self._missing.save.clicked.connect(lambda: self.kept.emit(self._draft))
            self._column.addWidget(self._missing)
        return self._missing

    def _vote(self, *, helpful: bool) -> None:
        try:
            self._outbox.vote(self._answer, helpful, datetime.now().astimezone())
        except CannotKeepError as error:
            self.failed.emit(error)
            return
        self._show("thanks" if helpful else "missing")
        if not helpful:
            self._what_was_missing().field.setFocus()

    def _write_down(self) -> None:
        text = self._what_was_missing().field.toPlainText().strip()
        if not text:
            self._show("thanks")
            return
        made = datetime.now().astimezone().isoformat(timespec="seconds")
        try:
            self._draft = self._outbox.keep(Draft("", "missing", self._answer, text, "", made))
        except CannotKeepError as error:
            self.failed.emit(error)
            return
        self._show("kept")


class Missing(QWidget):
    """What was missing, in the reader's words, and what to do with them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        from treadstone_desktop.ui.look.field import Sheet  # no answer begins with it

        self._look = look
        self.field = Sheet(look)
        self.field.setAccessibleName(self.tr("What was missing?"))
        self.keep = Button(look, "plain", self.tr("Keep"))
        self.skip = Button(look, "quiet", self.tr("Skip"))
        self.save = Button(look, "quiet", self.tr("Save as file…"))
        self._buttons = FlowLayout()
        for button in (self.keep, self.skip, self.save):
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.field)
        self._column.addLayout(self._buttons)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        self._buttons.setSpacing(px(8))
        self._column.setSpacing(px(8))
        self.field.setFixedHeight(px(76))

    def show_state(self, state: str) -> None:
        """The field while something is ``missing``, the way to a file once it is ``kept``."""
        for widget in (self.field, self.keep, self.skip):
            widget.setVisible(state == "missing")
        self.save.setVisible(state == "kept")
        self.setVisible(state in ("missing", "kept"))

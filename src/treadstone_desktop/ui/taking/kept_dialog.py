"""Everything a reader wrote and kept here: read again, copied, deleted."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.shelf.outbox import Draft
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.dates import when_in_words
from treadstone_desktop.ui.look.rules import Rule
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.shell.dialog import Dialog


class KeptDialog(Dialog):
    """A list of drafts. Sends ``open_asked(draft)`` and ``failed(error)``."""

    open_asked = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.look, "", parent, 560)
        self._context = context
        title = self.tr("Questions and feedback kept here")
        self.setWindowTitle(title)
        self._title.setText(title)
        self.add_button(self.tr("Close"), main=True).clicked.connect(self.accept)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        while (item := self.content.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        drafts = self._context.shelf.outbox.drafts()
        if not drafts:
            words = self.tr("Nothing is kept here.")
            self.content.addWidget(Text(self._look, "ui", words, "ink2"))
        for draft in drafts:
            self.content.addWidget(self._row(draft))
            self.content.addWidget(Rule(self._look))
        self.content.addStretch(1)

    def _row(self, draft: Draft) -> QWidget:
        kinds = {
            "question": self.tr("Question"),
            "helpful": self.tr("Helpful: yes"),
            "unhelpful": self.tr("Helpful: no"),
            "missing": self.tr("What was missing"),
        }
        entry = self._context.library.by_id.get(draft.answer)
        words = draft.text or (entry.title if entry else draft.answer)
        when = when_in_words(draft.made_on, datetime.now().astimezone())
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, self._look.px(6), 0, self._look.px(6))
        text = Text(self._look, "ui", f"{kinds.get(draft.kind, '')}, {when}\n{words}", lines=3)
        line.addWidget(text, 1)
        if draft.text:
            name = self.tr("Open “{words}”").format(words=words[:60])
            open_it = Button(self._look, "plain", self.tr("Open"), name=name)
            open_it.clicked.connect(partial(self.open_asked.emit, draft))
            line.addWidget(open_it)
        name = self.tr("Delete “{words}”").format(words=words[:60])
        delete = Button(self._look, "plain", self.tr("Delete"), name=name)
        delete.clicked.connect(partial(self._delete, draft))
        line.addWidget(delete)
        return row

    def _delete(self, draft: Draft) -> None:
        try:
            self._context.shelf.outbox.delete(draft.id)
        except CannotKeepError as error:
            self.failed.emit(error)
            return
        self.refresh()

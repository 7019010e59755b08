"""Write a question down: kept on this computer, copied, saved as a file, deleted; never sent."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.base.files import write_whole
from treadstone_desktop.shelf.outbox import Draft
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.dates import when_in_words
from treadstone_desktop.ui.look.field import Line, Sheet
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.shell.dialog import Dialog


class AskDialog(Dialog):
    """The question form. Sends ``said(words)`` for a toast and ``failed(error)``."""

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, context: Context, draft: Draft, about: str, parent: QWidget) -> None:
        super().__init__(context.look, "", parent, 520)
        self._context = context
        self._draft = draft
        look = context.look
        is_question = draft.kind == "question"
        title = self.tr("Your question") if is_question else self.tr("What was missing?")
        self.setWindowTitle(title)
        self._title.setText(title)
        if about:
            words = self.tr("About: {title}").format(title=about)
            self.content.addWidget(Text(look, "small", words, "ink2"))
        self.question = Sheet(look, draft.text)
        self.question.setAccessibleName(title)
        self.question.setFixedHeight(look.px(130))
        self.content.addWidget(self.question)
        self.contact = Line(look, draft.contact)
        if is_question:
            label = self.tr("How can you be reached?")
            self.contact.setAccessibleName(label)
            self.content.addWidget(Text(look, "ui", label))
            self.content.addWidget(self.contact)
        self.content.addWidget(Text(look, "small", self._sentence(), "ink2"))
        if draft.made_on:
            when = when_in_words(draft.made_on, datetime.now().astimezone())
            kept = self.tr("Written {when}").format(when=when)
            self.content.addWidget(Text(look, "caption", kept, "ink3"))
        self._add_buttons()
        self.question.setFocus()

    def _sentence(self) -> str:
        return self.tr(
            "It is kept on this computer until you delete it. It does not make anyone your lawyer."
        )

    def _add_buttons(self) -> None:
        self._delete = self.add_button(self.tr("Delete"))
        self._delete.setVisible(bool(self._draft.id))
        self._delete.clicked.connect(self._forget)
        self.add_button(self.tr("Copy")).clicked.connect(self._copy)
        self.add_button(self.tr("Save as file…")).clicked.connect(self._save_file)
        keeps = self._context.policy.history is not False and not self._context.shelf.db.read_only
        keep = self.add_button(self.tr("Keep"), main=True)
        keep.clicked.connect(self._keep)
        keep.setVisible(keeps)

    def written(self) -> Draft:
        """What stands in the form now."""
        made = self._draft.made_on or datetime.now().astimezone().isoformat(timespec="seconds")
        return self._draft._replace(
            text=self.question.toPlainText().strip(),
            contact=self.contact.text().strip(),
            made_on=made,
        )

    def _keep(self) -> None:
        draft = self.written()
        if not draft.text:
            self.reject()
            return
        try:
            self._draft = self._context.shelf.outbox.keep(draft)
        except CannotKeepError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("Kept on this computer"))
        self.accept()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self.written(), self.contact_label()))
        self.said.emit(self.tr("Question copied"))

    def contact_label(self) -> str:
        """The words before the way to be reached."""
        return self.tr("Reach me: {contact}")

    def _save_file(self) -> None:
        name = self.tr("question") + ".txt"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as file"), name)
        if not path:
            return
        text = as_text(self.written(), self.contact_label())
        try:
            write_whole(Path(path), text.encode())
        except CannotKeepError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("Saved"))

    def _forget(self) -> None:
        try:
            self._context.shelf.outbox.delete(self._draft.id)
        except CannotKeepError as error:
            self.failed.emit(error)
            return
        self.said.emit(self.tr("Deleted"))
        self.accept()


def as_text(draft: Draft, contact_label: str) -> str:
    """A draft as a plain text file."""
    parts = [draft.text]
    if draft.contact:
        parts.append(contact_label.format(contact=draft.contact))
    return "\n\n".join(parts) + "\n"

"""Opens dialogs over the window; each is imported when it is first asked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from treadstone_desktop.shelf.outbox import Draft
from treadstone_desktop.ui.context import Context

if TYPE_CHECKING:
    from treadstone_desktop.ui.shell.dialog import Dialog


class Dialogs(QObject):
    """Sends ``said(words)`` for a toast, ``failed(error)``, ``chosen(key, value)``, and
    ``leave_asked()`` where someone must leave quickly."""

    leave_asked = Signal()
    said = Signal(str)
    failed = Signal(object)
    chosen = Signal(str, object)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def ask(self, text: str, answer_id: str) -> None:
        """The question form, about an answer if one is named."""
        self.draft(Draft("", "question", answer_id, text, "", ""))

    def draft(self, draft: Draft) -> None:
        """Something that a reader wrote, to be read again."""
        from treadstone_desktop.ui.taking.ask_dialog import AskDialog

        entry = self._context.library.by_id.get(draft.answer)
        dialog = AskDialog(self._context, draft, entry.title if entry else "", self._window)
        dialog.said.connect(self.said)
        dialog.failed.connect(self.failed)
        self._open(dialog)

    def kept(self) -> None:
        """Everything that a reader wrote."""
        from treadstone_desktop.ui.taking.kept_dialog import KeptDialog

        dialog = KeptDialog(self._context, self._window)
        dialog.open_asked.connect(dialog.accept)
        dialog.open_asked.connect(self.draft)
        dialog.failed.connect(self.failed)
        self._open(dialog)

    def settings(self) -> None:
        """What the reader may choose."""
        from treadstone_desktop.ui.shell.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._context, self._window)
        dialog.changed.connect(self.chosen)
        self._open(dialog)

    def help(self, commands: frozenset[str]) -> None:
        """The keyboard, and what this library is."""
        from treadstone_desktop.ui.shell.help_dialog import HelpDialog

        self._open(HelpDialog(self._context, commands, self._window))

    def _open(self, dialog: "Dialog") -> None:
        dialog.leave_asked.connect(self.leave_asked)
        dialog.open()

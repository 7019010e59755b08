"""Keyboard and help, and what this library is."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from treadstone_desktop import __version__
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.language import answers_in_words
from treadstone_desktop.ui.look.dates import iso_day_in_words
from treadstone_desktop.ui.look.key_cap import KeyCap
from treadstone_desktop.ui.look.rules import Rule
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.shell.dialog import Dialog
from treadstone_desktop.ui.shell.keys import keyboard


class HelpDialog(Dialog):
    """The table of keys, then name, dates and file of the library."""

    def __init__(self, context: Context, commands: frozenset[str], parent: QWidget) -> None:
        super().__init__(context.look, "", parent, 560)
        title = self.tr("Keyboard and help")
        self.setWindowTitle(title)
        self._title.setText(title)
        look = context.look
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(look.px(18))
        grid.setVerticalSpacing(look.px(6))
        for key in keyboard():
            if key.command in commands:
                row = grid.rowCount()
                cap = KeyCap(
                    look, QKeySequence(key.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
                )
                grid.addWidget(cap, row, 0)
                grid.addWidget(Text(look, "ui", key.words), row, 1)
        self.content.addLayout(grid)
        self.content.addWidget(Rule(look))
        for line in self._about(context):
            self.content.addWidget(Text(look, "small", line, "ink2"))
        self.add_button(self.tr("Close"), main=True).clicked.connect(self.accept)

    def _about(self, context: Context) -> list[str]:
        library = context.library
        content = self.tr("{name}, revision {revision}, content of {day}. {answers}.")
        return [
            f"Treadstone Desktop {__version__}",
            content.format(
                name=library.meta.get("name", ""),
                revision=library.revision,
                day=iso_day_in_words(library.published),
                answers=answers_in_words(library.count),
            ),
            self.tr("File: {path}").format(path=library.path),
            self.tr("Published by {publisher}.").format(
                publisher=library.meta.get("publisher", "")
            ),
        ]

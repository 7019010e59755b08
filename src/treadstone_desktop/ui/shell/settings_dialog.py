"""Settings: only what works now; what the office set is shown and cannot be changed here."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFormLayout, QWidget

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.language import percent_in_words
from treadstone_desktop.ui.look.field import Choice, Sheet, Tick
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.look.tokens import TEXT_SIZES
from treadstone_desktop.ui.shell.dialog import Dialog


class SettingsDialog(Dialog):
    """Sends ``changed(key, value)`` at once for each choice, for what is typed when it is done
    with; Close closes.
    """

    changed = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._form = QFormLayout()
        self._labels: list[Text] = []
        super().__init__(context.look, "", parent)
        self._context = context
        title = self.tr("Settings")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.content.addLayout(self._form)
        self._build()
        self.add_button(self.tr("Close"), main=True).clicked.connect(self.accept)
        self.apply_look()

    def _build(self) -> None:
        themes = {
            "system": self.tr("Follow the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "high_contrast": self.tr("High contrast"),
        }
        languages = {"": self.tr("The system’s language"), "en": "English", "fr": "Français"}
        sizes = {n: percent_in_words(n) for n in TEXT_SIZES}
        self._choice("text_size", self.tr("Text size"), sizes)
        self._choice("theme", self.tr("Theme"), themes, self._context.policy.theme)
        self._choice("language", self.tr("Language (from the next start)"), languages)
        self._tick("easy_letters", self.tr("Easier letters"))
        self._tick("history", self.tr("Keep a list of what I read"), self._context.policy.history)
        self._office()

    def _choice(self, key: str, label: str, choices: dict[Any, str], office: object = None) -> None:
        box = Choice(self._look)
        box.setAccessibleName(label)
        for value, words in choices.items():
            box.addItem(words, value)
        now = self._context.settings[key] if office is None else office
        box.setCurrentIndex(max(0, box.findData(now)))
        box.activated.connect(lambda at: self.changed.emit(key, box.itemData(at)))
        self._add(label, box, office)

    def _tick(self, key: str, label: str, office: object = None) -> None:
        box = Tick(self._look, label)
        box.setChecked(bool(self._context.settings[key] if office is None else office))
        box.clicked.connect(lambda on: self.changed.emit(key, bool(on)))
        self._add("", box, office)

    def _office(self) -> None:
        words = self.tr("Your office’s name and contact, shown where nothing was found")
        self._lines = Sheet(self._look, self._context.office)
        self._lines.setAccessibleName(words)
        self._lines.setFixedHeight(self._look.px(72))
        self._lines.edited.connect(self._keep_lines)
        self._form.addRow(Text(self._look, "small", words, "ink2"))
        self._add("", self._lines, self._context.policy.office)

    def _keep_lines(self) -> None:
        text = self._lines.toPlainText()
        if self._lines.isEnabled() and text != self._context.settings["office"]:
            self.changed.emit("office", text)

    def hideEvent(self, event: QHideEvent) -> None:
        """However the dialog goes, what was typed last is kept."""
        self._keep_lines()
        super().hideEvent(event)

    def _add(self, label: str, widget: QWidget, office: object) -> None:
        widget.setEnabled(office is None)
        if label:
            self._labels.append(Text(self._look, "ui", label, lines=1))
            self._form.addRow(self._labels[-1], widget)
        else:
            self._form.addRow(widget)
        if office is not None:
            words = self.tr("Set by your office")
            self._form.addRow(Text(self._look, "caption", words, "ink3"))

    def apply_look(self) -> None:
        """Take on the present look."""
        super().apply_look()
        self._form.setSpacing(self._look.px(10))
        for label in self._labels:  # a row that has no room for both is broken into two
            label.setMinimumWidth(label.sizeHint().width())

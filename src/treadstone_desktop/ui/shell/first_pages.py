"""The pages before the window: welcome, a library that cannot be opened, a policy that cannot."""

from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treadstone_desktop.base.errors import EditionError, PolicyError
from treadstone_desktop.ui.language import labelled, percent_in_words
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.flow import Flow
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import Page, centred
from treadstone_desktop.ui.look.rules import DoubleRule
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.look.tokens import TEXT_SIZES
from treadstone_desktop.ui.shell import messages

COLUMN = 720


class FirstPage(Page):
    """A title, a double rule, and what follows, in one column."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(look)
        self.setAccessibleName(title)
        self._inner = QWidget()
        self.stack = QVBoxLayout(self._inner)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.title = Text(look, "page_title", title)
        self.stack.addWidget(self.title)
        self.stack.addWidget(DoubleRule(look))
        self.column.addStretch(1)
        self.column.addLayout(centred(self._inner))
        self.column.addStretch(2)
        FirstPage.apply_look(self)

    def apply_look(self) -> None:
        """Take on the present look."""
        super().apply_look()
        px = self._look.px
        self._inner.setMaximumWidth(px(COLUMN))
        self.stack.setSpacing(px(14))
        self.column.setContentsMargins(px(32), px(32), px(32), px(32))


class Welcome(FirstPage):
    """First run. Sends ``chosen(key, value)`` and ``started()``."""

    chosen = Signal(str, object)
    started = Signal()

    def __init__(self, look: Look, answers: int, lang: str) -> None:
        super().__init__(look, "")
        self.title.setText(self.tr("Welcome to Treadstone Desktop"))
        self.setAccessibleName(self.title.text())
        words = self.tr("{count} answers are on this computer. They work without a connection.")
        count = QLocale().toString(answers)
        self.stack.addWidget(Text(look, "body", words.format(count=count), "ink2"))
        truth = self.tr(
            "They are general information, not legal advice. Each answer says whether a lawyer has"
            " reviewed it."
        )
        self.stack.addWidget(Text(look, "ui", truth, "ink2"))
        sizes: dict[object, str] = {n: percent_in_words(n) for n in TEXT_SIZES}
        themes: dict[object, str] = {
            "system": self.tr("Follow the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "high_contrast": self.tr("High contrast"),
        }
        self._choices: dict[str, dict[object, Button]] = {}
        self._row("text_size", self.tr("Text size"), sizes, look.percent)
        self._row("language", self.tr("Language"), {"en": "English", "fr": "Français"}, lang)
        self._row("theme", self.tr("Theme"), themes, "system")
        start = Button(look, "primary", self.tr("Start reading"), end_icon="arrow-right")
        start.clicked.connect(self.started)
        self.stack.addSpacing(look.px(8))
        self.stack.addWidget(start, 0, Qt.AlignmentFlag.AlignLeading)
        self.start = start

    def _row(self, key: str, words: str, choices: dict[object, str], now: object) -> None:
        self.stack.addWidget(Text(self._look, "ui_strong", words, lines=1))
        flow = Flow(self._look)
        buttons: dict[object, Button] = {}
        for value, name in choices.items():
            chip = Button(self._look, "chip", name, name=labelled(words, name))
            chip.setChecked(value == now)
            chip.clicked.connect(partial(self._choose, key, value))
            buttons[value] = chip
        self._choices[key] = buttons
        flow.show_widgets(list(buttons.values()))
        self.stack.addWidget(flow)

    def _choose(self, key: str, value: object) -> None:
        for other, chip in self._choices[key].items():
            chip.setChecked(other == value)
        self.chosen.emit(key, value)


class NoLibrary(FirstPage):
    """The answers cannot be opened: what is wrong, in which file, and how to put it right."""

    def __init__(self, look: Look, error: EditionError) -> None:
        super().__init__(look, "")
        missing = error.reason == "missing"
        self.title.setText(
            self.tr("The answers are not on this computer yet.")
            if missing
            else self.tr("The answers cannot be opened.")
        )
        self.setAccessibleName(self.title.text())
        for style, words, role in (
            ("body", messages.of_edition(error), "ink2"),
            ("ui_strong", str(error.path), "ink"),
            ("body", messages.of_edition_remedy(error), "ink2"),
        ):
            self.stack.addWidget(Text(look, style, words, role))


class NotReady(FirstPage):
    """A policy that cannot be obeyed: calm for a visitor, exact for staff."""

    def __init__(self, look: Look, error: PolicyError) -> None:
        super().__init__(look, "")
        self.title.setText(self.tr("This screen is not ready. Please ask at the desk."))
        self.setAccessibleName(self.title.text())
        self.stack.addWidget(Text(look, "small", messages.of_policy(error), "ink3"))

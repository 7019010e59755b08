"""What stands above and below the list of hits: how the search was taken, and the keys."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from treadstone_desktop.search.results import MOST, Results
from treadstone_desktop.ui.language import answers_in_words
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.flow import FlowLayout
from treadstone_desktop.ui.look.key_cap import KeyCap
from treadstone_desktop.ui.look.look import Look, pad
from treadstone_desktop.ui.look.rules import Rule
from treadstone_desktop.ui.look.text import Text


class ResultNotes(QWidget):
    """The number of answers, and a strip when they may not fit."""

    ways_asked = Signal()
    all_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._short = False
        self._count = Text(look, "ui", "", "ink2", lines=1)
        self._weak = QWidget()
        self._icon = QLabel()
        sentence = self.tr("These may not answer your question.")
        self._sentence = Text(look, "ui_medium", sentence, "warn", lines=1)
        self._ways = Button(look, "quiet", self.tr("Other ways on"))
        self._ways.clicked.connect(self.ways_asked)
        self._warning = QWidget()
        row = QHBoxLayout(self._warning)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon)
        row.addWidget(self._sentence)
        self._strip = FlowLayout(self._weak)
        self._strip.addWidget(self._warning)
        self._strip.addWidget(self._ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._weak)
        self._all = Button(look, "quiet", self.tr("Show all"))
        self._all.clicked.connect(self.all_asked)
        line = QHBoxLayout()
        line.addWidget(self._count)
        line.addWidget(self._all)
        line.addStretch(1)
        column.addLayout(line)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self._strip.setSpacing(self._look.px(2 if self._short else 8))
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._look.icon("circle-alert", "warn", 18, ratio))

    @property
    def warns(self) -> bool:
        """True while it says that the answers may not fit."""
        return not self._weak.isHidden()

    def show_results(self, results: Results) -> None:
        """Say how many were found, and warn where they are weak."""
        count = len(results.hits)
        best = self.tr("The {n} best answers").format(n=QLocale().toString(count))
        self._count.setText(best if count >= MOST else answers_in_words(count))
        self._weak.setVisible(results.weak)
        self._all.hide()
        self.set_short(self._short)

    def set_short(self, short: bool) -> None:
        """Where the window is low, the list has the room of the number, which All says too."""
        self._short = short
        self._strip.setSpacing(self._look.px(2 if short else 8))
        self._count.setVisible(not short or not self._all.isHidden())

    def say(self, words: str) -> None:
        """Say something else in place of the number, with the way back to all."""
        self._count.setText(words)
        self._weak.hide()
        self._all.show()
        self.set_short(self._short)


class KeyHints(QWidget):
    """Key caps and what they do; and the way to the rest of the hits."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.more = Button(look, "quiet", "")
        self._caps = [
            (KeyCap(look, keys), Text(look, "caption", words, "ink2", lines=1))
            for keys, words in (
                ("↑ ↓", self.tr("Choose")),
                (self.tr("Enter"), self.tr("Open")),
                (self.tr("Esc"), self.tr("Close search")),
            )
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule(look))
        self._row = QHBoxLayout()
        column.addLayout(self._row)
        for cap, words in self._caps:
            self._row.addWidget(cap)
            self._row.addWidget(words)
        self._row.addStretch(1)
        self._row.addWidget(self.more)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        pad(self._row, px(24), px(6), px(12), px(6))
        self._row.setSpacing(px(7))

    def set_short(self, short: bool) -> None:
        """Where the window is low, the list has the room of the keys."""
        for cap, words in self._caps:
            cap.setVisible(not short)
            words.setVisible(not short)

    def show_more(self, left: int) -> None:
        """Offer the hits that are not shown yet."""
        self.more.show_words(self.tr("Show {n} more").format(n=QLocale().toString(left)))
        self.more.setVisible(left > 0)

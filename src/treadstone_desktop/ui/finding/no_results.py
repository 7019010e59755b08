"""When nothing fits: other ways on, in three numbered steps."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treadstone_desktop.library.model import Referral
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.flow import Flow
from treadstone_desktop.ui.look.look import pad
from treadstone_desktop.ui.look.numerals import roman
from treadstone_desktop.ui.look.page import Page, centred
from treadstone_desktop.ui.look.referrals import ReferralList
from treadstone_desktop.ui.look.rules import DoubleRule, Rule
from treadstone_desktop.ui.look.text import Text

COLUMN = 720
_END = Qt.AlignmentFlag.AlignTrailing
FIRST_HELP = ("211", "lao")
"""Services that help whatever the question is."""


class NoResults(Page):
    """Three ways on. Sends ``word_chosen(text)``, ``category_chosen(slug)``, ``ask_asked(text)``
    and ``copy_asked(text)``."""

    word_chosen = Signal(str)
    category_chosen = Signal(str)
    ask_asked = Signal(str)
    copy_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context.look)
        self._context = context
        look = context.look
        self._query = ""
        self.setAccessibleName(self.tr("No answer found"))
        self._inner = QWidget()
        self._stack = QVBoxLayout(self._inner)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._label = Text(look, "category", self.tr("No answer found"), "accent", lines=1)
        self._title = Text(look, "title")
        sentence = self.tr("That does not mean the law is silent. Here are three ways on.")
        self._lead = Text(look, "body", sentence, "ink2")
        for widget in (self._label, self._title, self._lead, DoubleRule(look)):
            self._stack.addWidget(widget)
        self._words = Flow(look)
        self._categories = Flow(look)
        self._rows: list[tuple[QHBoxLayout, Text, QVBoxLayout]] = []
        self._words_note = Text(look, "ui", "", "ink2")
        self._step(1, self.tr("Search with fewer words"), self._words_note, self._words)
        closest = Text(look, "ui", self.tr("The closest ones are:"), "ink2")
        self._step(2, self.tr("Browse a category"), closest, self._categories)
        self._step(3, self.tr("Ask a lawyer"), *self._asking())
        self._stack.addStretch(1)
        self.column.addLayout(centred(self._inner))
        self.apply_look()

    def _asking(self) -> tuple[QWidget, ...]:
        look = self._context.look
        words = self.tr("Write your question down, so that you can ask it later, or copy it.")
        write = Button(look, "primary", self.tr("Write it down"), icon="pencil")
        copy = Button(look, "plain", self.tr("Copy question"), icon="copy")
        write.clicked.connect(lambda: self.ask_asked.emit(self._query))
        copy.clicked.connect(lambda: self.copy_asked.emit(self._query))
        buttons = Flow(look)
        buttons.show_widgets([write, copy])
        widgets: list[QWidget] = [Text(look, "ui", words, "ink2"), buttons]
        if self._context.office:
            widgets.append(Text(look, "ui", self._context.office))
        helpers = _first_help(self._context.library.all_referrals())
        if helpers:
            widgets.append(Text(look, "ui_strong", self.tr("Where to get help")))
            widgets.append(ReferralList(look, helpers, self._context.lang))
        return tuple(widgets)

    def _step(self, number: int, title: str, *widgets: QWidget) -> None:
        look = self._context.look
        row = QHBoxLayout()
        numeral = Text(look, "numeral_card", roman(number), "accent", lines=1, align=_END)
        column = QVBoxLayout()
        column.addWidget(Text(look, "ui_strong", title))
        for widget in widgets:
            column.addWidget(widget)
        row.addWidget(numeral, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._rows.append((row, numeral, column))
        if number > 1:
            self._stack.addWidget(Rule(look))
        self._stack.addLayout(row)

    def apply_look(self) -> None:
        """Take on the present look."""
        super().apply_look()
        px = self._look.px
        self._inner.setMaximumWidth(px(COLUMN))
        self.column.setContentsMargins(px(24), px(54), px(24), px(32))
        self._stack.setSpacing(px(12))
        for row, numeral, column in self._rows:
            row.setSpacing(px(16))
            pad(row, px(4), px(8), 0, px(8))
            numeral.setFixedWidth(px(28))
            column.setSpacing(px(8))

    def show_query(
        self,
        query: str,
        words: Sequence[tuple[str, int]],
        categories: Sequence[str],
        *,
        found: bool = False,
    ) -> None:
        """Show the ways on for ``query``: words of it that have answers, and categories.

        ``found`` is True if something was found that may not fit.
        """
        self._query = query
        short = query if len(query) <= 80 else query[:79].rstrip() + "…"
        self._label.setText(self.tr("Other ways on") if found else self.tr("No answer found"))
        title = (
            self.tr("No sure answer for “{query}”.")
            if found
            else self.tr("Nothing here matches “{query}”.")
        )
        self._title.setText(title.format(query=short))
        note = self.tr("One or two plain words work best. These parts of your search have answers:")
        plain = self.tr("One or two plain words work best, such as “rent” or “fired”.")
        self._words_note.setText(note if words else plain)
        chips: list[QWidget] = []
        for word, count in words:
            chip = Button(self._look, "chip", word, count=QLocale().toString(count))
            chip.setCheckable(False)
            chip.clicked.connect(lambda _=False, w=word: self.word_chosen.emit(w))
            chips.append(chip)
        self._words.show_widgets(chips)
        self._categories.show_widgets([self._category(slug) for slug in categories])
        self.verticalScrollBar().setValue(0)

    def _category(self, slug: str) -> QWidget:
        names = {c.slug: self._context.short_name(c) for c in self._context.library.categories}
        name = names.get(slug, slug)
        button = Button(self._look, "plain", name, end_icon="arrow-right")
        button.clicked.connect(lambda: self.category_chosen.emit(slug))
        return button


def _first_help(referrals: Sequence[Referral]) -> tuple[Referral, ...]:
    found = {referral.key: referral for referral in referrals}
    return tuple(found[key] for key in FIRST_HELP if key in found)

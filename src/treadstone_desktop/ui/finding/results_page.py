"""Search results: sentences, chips, list, preview, hints."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treadstone_desktop.base.errors import TreadstoneError
from treadstone_desktop.search.results import SHOWN, Hit, Results
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.finding.chips import Chip, Chips
from treadstone_desktop.ui.finding.hit_list import HitList
from treadstone_desktop.ui.finding.preview import Preview
from treadstone_desktop.ui.finding.result_notes import KeyHints, ResultNotes
from treadstone_desktop.ui.finding.result_rows import ResultRows
from treadstone_desktop.ui.finding.results_model import ResultRow, ResultsModel, Role
from treadstone_desktop.ui.language import answers_in_words, tr
from treadstone_desktop.ui.look.announce import announce_later
from treadstone_desktop.ui.look.look import pad
from treadstone_desktop.ui.look.page import paint_ground
from treadstone_desktop.ui.look.rules import Rule
from treadstone_desktop.ui.look.tokens import Width

LIST_WIDTH = 600
LOW = 400
"""Design pixels of height under which the list comes before hints and margins."""


class ResultsPage(QWidget):
    """The list of a search with its preview.

    Sends ``answer_chosen(id)``, ``category_chosen(slug)`` when a chip is pressed,
    ``more_asked()`` for all hits, ``ways_asked()`` for the other ways on, and
    ``passages_wanted()`` when the rows in sight are painted.
    """

    answer_chosen = Signal(str)
    category_chosen = Signal(str)
    more_asked = Signal()
    ways_asked = Signal()
    passages_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._look = context.look
        self._rows = ResultRows(context, self.tr("Updated {month}"), self.tr("Not yet reviewed"))
        self._model = ResultsModel(self)
        self.list = HitList(self._look, self._model)
        self.list.setAccessibleName(self.tr("Results"))
        self.list.clicked.connect(self._clicked)
        self.list.activated.connect(self._open)
        self.list.seen.connect(self._go_on)
        self._notes = ResultNotes(self._look)
        self._notes.ways_asked.connect(self.ways_asked)
        self._notes.all_asked.connect(lambda: self.category_chosen.emit(""))
        self._chips = Chips(self._look)
        self._chips_of: tuple[tuple[Chip, ...], str] = ((), "")
        self._chips.chosen.connect(self.category_chosen)
        self._hints = KeyHints(self._look)
        self._hints.more.clicked.connect(self.more_asked)
        self.preview = Preview(context)
        self.preview.open_asked.connect(self.answer_chosen)
        self._edge = Rule(self._look, upright=True)
        self._width = Width.WIDE
        self._build()
        self.apply_look()

    def _build(self) -> None:
        self._head = QVBoxLayout()
        self._head.addWidget(self._notes)
        self._head.addWidget(self._chips)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(Rule(self._look))
        column.addWidget(self.list, 1)
        column.addWidget(self._hints)
        self._left = QWidget()
        self._left.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(self._edge)
        row.addWidget(self.preview, 1)

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        paint_ground(self, self._look, "page")
        self._fit_height()
        self._head.setSpacing(px(10))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window leaves out what is said elsewhere too."""
        super().resizeEvent(event)
        self._fit_height()
        self._fit_chips()

    def _fit_height(self) -> None:
        px = self._look.px
        low = self.height() < px(LOW)
        for part in (self._notes, self._hints):
            part.set_short(low)
        # Where the room ends, a warning comes before the ways to sort what it warns of.
        self._chips.setVisible(not (low and self._notes.warns and not self._chips_of[1]))
        around = px(2 if low else 12)
        pad(self._head, px(24), around, px(12), around)

    def fit(self, width: Width) -> None:
        """The preview stands beside the list only in a wide window."""
        self._width = width
        self._fit()
        self._show_preview()

    def _fit(self) -> None:
        wide = self._width is Width.WIDE
        self.preview.setVisible(wide)
        self._edge.setVisible(wide)
        if wide:
            self._left.setFixedWidth(self._look.px(LIST_WIDTH))
        else:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(16_777_215)
        self._fit_chips()

    def show_results(self, results: Results, category: str, shown: int = SHOWN) -> None:
        """Show the first ``shown`` hits, the first one chosen.

        Where hits are on the screen already, chips and preview follow when the list is painted.
        """
        hits = results.hits[:shown]
        self._model.show_rows([self._rows.row(hit) for hit in hits])
        self._chips_of = self._chips_for(results, category)
        self._notes.show_results(results)
        self._fit_height()
        left = len(results.hits) - len(hits)
        self._hints.show_more(left)
        if hits:
            self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.scrollToTop()
        if not self.isVisible():
            self._fit_chips()
            self._show_preview()
        announce_later(self, count_in_words(len(results.hits)))

    def take_passages(self, hits: Sequence[Hit]) -> None:
        """Give the rows that are shown the passages of ``hits``, the same ones."""
        self._model.take_passages(hits)

    def show_none_here(self, everywhere: Results, category: str) -> None:
        """Say that a category has nothing, and how much the others have."""
        self._model.show_rows([])
        self.preview.show_nothing()
        none = everywhere._replace(hits=(), counts={category: 0}, weak=False)
        self._chips_of = self._chips_for(none, category)
        self._fit_chips()
        name = self._rows.category(category)
        words = self.tr("No answers in {category}. {n} in other categories.")
        count = QLocale().toString(len(everywhere.hits))
        self._notes.say(words.format(category=name, n=count))
        self._fit_height()
        self._hints.show_more(0)
        announce_later(self, words.format(category=name, n=count))

    def _chips_for(self, results: Results, category: str) -> tuple[tuple[Chip, ...], str]:
        """The chips of a search and which of them is on."""
        number = QLocale().toString
        counts = sorted(results.counts.items(), key=lambda item: (-item[1], item[0]))
        chips = [("", self.tr("All"), number(len(results.hits)))] if not category else []
        if category:
            chips = [("", self.tr("All"), "")]
        chips += [(slug, self._rows.category(slug), number(n)) for slug, n in counts]
        if category and category not in results.counts:
            chips.append((category, self._rows.category(category), number(0)))
        return tuple(chips), category

    def _fit_chips(self) -> None:
        """Let as many chips stand side by side as there is room for."""
        if not self._chips_of[0]:
            return
        margins = self._look.px(24 + 12)
        wide = self._look.px(LIST_WIDTH) if self._width is Width.WIDE else self.width()
        self._chips.show_chips(*self._chips_of, wide - margins)

    def step(self, key: int) -> None:
        """Up, Down and the page keys move through the list while the field keeps the focus."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -4,
                 Qt.Key.Key_PageDown: 4}  # fmt: skip
        row = self.list.currentIndex().row() + steps.get(Qt.Key(key), 0)
        row = min(max(0, row), self._model.rowCount() - 1)
        self.list.setCurrentIndex(self._model.index(row, 0))

    def take_focus(self) -> None:
        """Put the focus on the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_current(self) -> None:
        """Open the chosen hit."""
        self._open(self.list.currentIndex())

    def current_row(self) -> int:
        """Number of the chosen row."""
        return max(0, self.list.currentIndex().row())

    def choose_row(self, row: int) -> None:
        """Choose a row again, as after going back."""
        if 0 <= row < self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(row, 0))

    def _clicked(self, index: QModelIndex) -> None:
        """One click opens where there is no preview; beside a preview it chooses."""
        if not self.preview.isVisible():
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        row: ResultRow | None = index.data(Role.ROW)
        if row is not None:
            self.answer_chosen.emit(row.hit.id)

    def _go_on(self) -> None:
        """The list comes first; when it is painted, what stands round it follows."""
        self._fit_chips()
        self._show_preview()
        self.passages_wanted.emit()

    def _show_preview(self) -> None:
        row: ResultRow | None = self.list.currentIndex().data(Role.ROW)
        if row is None or not self.preview.isVisibleTo(self):
            return
        try:
            answer = self._context.library.answer(row.hit.id, self._context.lang)
        except TreadstoneError:
            return
        self.preview.show_answer(answer, row.hit.excerpt)


def count_in_words(count: int) -> str:
    """How many were found, as it is read out."""
    return tr("the 100 best answers") if count >= 100 else answers_in_words(count)

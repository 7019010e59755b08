"""Search results: sentences, chips, list, preview, hints."""

from PySide6.QtCore import QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from treadstone_desktop.base.errors import TreadstoneError
from treadstone_desktop.search.results import SHOWN, Hit, Results
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.finding.chips import Chips
from treadstone_desktop.ui.finding.preview import Preview
from treadstone_desktop.ui.finding.result_notes import KeyHints, ResultNotes
from treadstone_desktop.ui.finding.results_delegate import ResultsDelegate
from treadstone_desktop.ui.finding.results_model import ResultRow, ResultsModel, Role
from treadstone_desktop.ui.language import answers_in_words, tr
from treadstone_desktop.ui.look.announce import announce_later
from treadstone_desktop.ui.look.dates import month_in_words
from treadstone_desktop.ui.look.look import pad
from treadstone_desktop.ui.look.numerals import roman
from treadstone_desktop.ui.look.page import paint_ground
from treadstone_desktop.ui.look.rules import Rule
from treadstone_desktop.ui.look.scroll_bar import slim
from treadstone_desktop.ui.look.tokens import Width

LIST_WIDTH = 600
LOW = 400
"""Design pixels of height under which the list comes before hints and margins."""


class ResultsPage(QWidget):
    """The list of a search with its preview.

    Sends ``answer_chosen(id)``, ``category_chosen(slug)`` when a chip is pressed,
    ``more_asked()`` for all hits and ``ways_asked()`` for the other ways on.
    """

    answer_chosen = Signal(str)
    category_chosen = Signal(str)
    more_asked = Signal()
    ways_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._look = context.look
        library = context.library
        self._numerals = {c.slug: roman(n) for n, c in enumerate(library.categories, 1)}
        self._categories = {c.slug: context.short_name(c) for c in library.categories}
        self._topics = {(t.category, t.slug): context.topic_name(t) for t in library.topics}
        self._model = ResultsModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self._delegate = ResultsDelegate(self._look, self.list)
        self._set_up_list()
        self._notes = ResultNotes(self._look)
        self._notes.ways_asked.connect(self.ways_asked)
        self._notes.all_asked.connect(lambda: self.category_chosen.emit(""))
        self._chips = Chips(self._look)
        self._shown_chips: tuple[tuple[tuple[str, str, str], ...], str] = ((), "")
        self._chips.chosen.connect(self.category_chosen)
        self._hints = KeyHints(self._look)
        self._hints.more.clicked.connect(self.more_asked)
        self.preview = Preview(context)
        self.preview.open_asked.connect(self.answer_chosen)
        self._edge = Rule(self._look, upright=True)
        self._width = Width.WIDE
        self._build()
        self.apply_look()

    def _set_up_list(self) -> None:
        view = self.list
        slim(view, self._look, 40)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self.tr("Results"))
        view.entered.connect(self._hover)
        view.viewportEntered.connect(lambda: self._hover(QModelIndex()))
        view.clicked.connect(self._clicked)
        view.activated.connect(self._open)
        view.selectionModel().currentChanged.connect(self._show_current)

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
        paint_ground(self.list.viewport(), self._look, "page")
        self._fit_height()
        self._head.setSpacing(px(10))
        self._delegate.forget()
        self.list.doItemsLayout()
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
        around = px(4 if low else 12)
        pad(self._head, px(24), around, px(12), around)

    def fit(self, width: Width) -> None:
        """The preview stands beside the list only in a wide window."""
        self._width = width
        self._fit()

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
        """Show the first ``shown`` hits, the first one chosen."""
        hits = results.hits[:shown]
        self._model.show_rows([self._row(hit) for hit in hits])
        self._show_chips(results, category)
        self._notes.show_results(results)
        left = len(results.hits) - len(hits)
        self._hints.show_more(left)
        if hits:
            self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.scrollToTop()
        announce_later(self, count_in_words(len(results.hits)))

    def show_none_here(self, everywhere: Results, category: str) -> None:
        """Say that a category has nothing, and how much the others have."""
        self._model.show_rows([])
        self.preview.show_nothing()
        none = everywhere._replace(hits=(), counts={category: 0}, weak=False)
        self._show_chips(none, category)
        name = self._categories.get(category, category)
        words = self.tr("No answers in {category}. {n} in other categories.")
        count = QLocale().toString(len(everywhere.hits))
        self._notes.say(words.format(category=name, n=count))
        self._hints.show_more(0)
        announce_later(self, words.format(category=name, n=count))

    def _row(self, hit: Hit) -> ResultRow:
        entry = self._context.library.by_id.get(hit.id)
        reviewed = entry is not None and entry.review == "reviewed"
        updated = month_in_words(entry.updated_on) if entry else ""
        category = self._categories.get(hit.category, "")
        topic = self._topics.get((hit.category, hit.topic), "")
        return ResultRow(
            hit,
            self._numerals.get(hit.category, ""),
            " › ".join(name for name in (category, topic) if name),
            self.tr("Updated {month}").format(month=updated),
            "" if reviewed else self.tr("Not yet reviewed"),
        )

    def _show_chips(self, results: Results, category: str) -> None:
        number = QLocale().toString
        counts = sorted(results.counts.items(), key=lambda item: (-item[1], item[0]))
        chips = [("", self.tr("All"), number(len(results.hits)))] if not category else []
        if category:
            chips = [("", self.tr("All"), "")]
        chips += [(slug, self._categories.get(slug, slug), number(n)) for slug, n in counts]
        if category and category not in results.counts:
            chips.append((category, self._categories.get(category, category), number(0)))
        self._shown_chips = (tuple(chips), category)
        self._fit_chips()

    def _fit_chips(self) -> None:
        """Let as many chips stand side by side as there is room for."""
        if not self._shown_chips[0]:
            return
        margins = self._look.px(24 + 12)
        wide = self._look.px(LIST_WIDTH) if self._width is Width.WIDE else self.width()
        self._chips.show_chips(*self._shown_chips, wide - margins)

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

    def _hover(self, index: QModelIndex) -> None:
        self._delegate.hovered = index.row()
        self.list.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        """One click opens where there is no preview; beside a preview it chooses."""
        if not self.preview.isVisible():
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        row: ResultRow | None = index.data(Role.ROW)
        if row is not None:
            self.answer_chosen.emit(row.hit.id)

    def _show_current(self, index: QModelIndex) -> None:
        row: ResultRow | None = index.data(Role.ROW)
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

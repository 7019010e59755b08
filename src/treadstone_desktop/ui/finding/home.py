"""Home: every category as a card; what was read and what was updated beside them."""

from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from treadstone_desktop.library.model import Category
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.finding.listing import row_of
from treadstone_desktop.ui.finding.row_list import RowList
from treadstone_desktop.ui.language import answers_in_words
from treadstone_desktop.ui.look.dates import iso_day_in_words, when_in_words
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.numerals import roman
from treadstone_desktop.ui.look.page import Page, centred
from treadstone_desktop.ui.look.pressable import Pressable
from treadstone_desktop.ui.look.rules import DoubleRule
from treadstone_desktop.ui.look.setting import Setting
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.look.tokens import Width

COLUMN, LISTS, GAP = 1210, 330, 12
RECENT, UPDATED = 3, 3
_COLUMNS = {Width.WIDE: 3, Width.MEDIUM: 2, Width.COMPACT: 1}


class Card(Pressable):
    """A category: numeral, short name, number of answers."""

    def __init__(self, look: Look, number: int, name: str, count: str) -> None:
        super().__init__(look, name)
        self._numeral = roman(number)
        self._count = count
        self.plain = False
        self.setAccessibleName(f"{name}, {count}")

    def sizeHint(self) -> QSize:
        """98 high; as a plain row in a narrow window, 56."""
        return QSize(self._look.px(180), self._look.px(56 if self.plain else 98))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its content."""
        return QSize(self._look.px(140), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, numeral, name and count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.plain:
            self._paint_row(painter)
        else:
            self._paint_box(painter)
        look, px = self._look, self._look.px
        start = px(60)
        room = self.width() - start - px(12)
        lines = 1 if self.plain else 2
        name = Setting(look, self.words, "card", room, lines=lines,
                       mirrored=self.mirrored)  # fmt: skip
        count = Setting(look, self._count, "caption", room, lines=1, mirrored=self.mirrored)
        top = (self.height() - name.height - count.height - px(2)) // 2
        x = px(12) if self.mirrored else start
        name.draw(painter, x, top, look.color("ink"))
        count.draw(painter, x, top + name.height + px(2), look.color("ink3"))
        numeral = Setting(look, self._numeral, "numeral_card", px(48), lines=1,
                          align=Qt.AlignmentFlag.AlignTrailing, mirrored=self.mirrored)  # fmt: skip
        x = self.width() - px(48) if self.mirrored else 0
        numeral.draw(painter, x, top - px(1), look.color("accent"))

    def _paint_row(self, painter: QPainter) -> None:
        """In a narrow window a card is a plain row with a hairline."""
        if self.underMouse():
            painter.fillRect(self.rect(), self._look.color("hover"))
        width = self._look.line_width
        line = self._look.color("rule")
        painter.fillRect(0, self.height() - width, self.width(), width, line)
        self.paint_ring(painter)

    def _paint_box(self, painter: QPainter) -> None:
        hovered = self.underMouse()
        width = self._look.line_width
        role = "ink2" if hovered else "rule"
        if self.hasFocus() and self.ring:
            width, role = 2, "focus"
        painter.setPen(QPen(self._look.color(role), width))
        painter.setBrush(self._look.color("hover" if self.isDown() else "page"))
        half = width / 2
        box = self.rect().toRectF().adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, 4, 4)


class Home(Page):
    """All answers. Sends ``category_chosen(slug)``, ``answer_chosen(id)``, ``place_chosen(kind)``
    and ``history_cleared()``."""

    category_chosen = Signal(str)
    answer_chosen = Signal(str)
    place_chosen = Signal(str)
    clear_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.look)
        self._context = context
        self.setAccessibleName(self.tr("All answers"))
        look, count = context.look, QLocale().toString(context.library.count)
        self._title = Text(look, "page_title", self.tr("What would you like to know?"), lines=0)
        words = self.tr(
            "{count} plain-language answers on Ontario and Canadian law, kept on this computer."
        )
        self._lead = Text(look, "body", words.format(count=count), "ink2")
        self._inner = QWidget()
        self._stack = QVBoxLayout(self._inner)
        self._stack.setSpacing(0)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._lead, DoubleRule(look)):
            self._stack.addWidget(widget)
        self._cards = [
            self._card(number, category)
            for number, category in enumerate(context.library.categories, 1)
            if context.library.counts.get(category.slug)
        ]
        self._grid = QGridLayout()
        self._recent = RowList(look, self.tr("Recently read"), self.tr("Clear"))
        self._recent.empty = self.tr("Answers you read will be listed here.")
        self._recent.action.clicked.connect(self.clear_asked)
        self._updated = RowList(look, self.tr("Recently updated"), "")
        self._updated.empty = self.tr("No changes yet.")
        self._updated.action.clicked.connect(lambda: self.place_chosen.emit("updated"))
        for rows in (self._recent, self._updated):
            rows.chosen.connect(self.answer_chosen)
        self._lists = QVBoxLayout()
        self._lists.addWidget(self._recent)
        self._lists.addWidget(self._updated)
        self._lists.addStretch(1)
        self._main = QHBoxLayout()
        self._main.addLayout(self._grid, 1)
        self._side = QWidget()
        self._side.setLayout(self._lists)
        self._main.addWidget(self._side)
        self._stack.addLayout(self._main)
        self._stack.addStretch(1)
        self.column.addLayout(centred(self._inner))
        self._columns = 0
        self._width = Width.WIDE
        self.refresh()
        self.apply_look()

    def _card(self, number: int, category: Category) -> Card:
        count = self._context.library.counts[category.slug]
        text = self._context.short_name(category)
        card = Card(self._look, number, text, answers_in_words(count))
        card.setObjectName(f"card:{category.slug}")
        card.clicked.connect(lambda _=False, slug=category.slug: self.category_chosen.emit(slug))
        return card

    def apply_look(self) -> None:
        """Take on the present look."""
        super().apply_look()
        px = self._look.px
        self._inner.setMaximumWidth(px(COLUMN))
        margin = px(16) if self._columns == 1 else px(32)
        self.column.setContentsMargins(margin, px(26), margin, px(20))
        self._title.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(px(6))
        self._main.setSpacing(px(40))
        self._main.setContentsMargins(0, px(16), 0, 0)
        self._grid.setSpacing(px(GAP))
        self._lists.setContentsMargins(0, 0, 0, 0)
        self._lists.setSpacing(px(20))
        self._arrange()

    def fit(self, width: Width) -> None:
        """Three columns, two, or plain rows, by the room there is."""
        self._width = width
        self._arrange()

    def _arrange(self) -> None:
        columns = _COLUMNS[self._width]
        wide = columns == 3
        self._main.setDirection(
            QHBoxLayout.Direction.LeftToRight if wide else QHBoxLayout.Direction.TopToBottom
        )
        if wide:
            self._side.setFixedWidth(self._look.px(LISTS))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._cards):
            card.plain = columns == 1
            card.updateGeometry()
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.setRowStretch((len(self._cards) - 1) // columns + 1, 1)
        margin = self._look.px(16 if columns == 1 else 32)
        self.column.setContentsMargins(margin, self._look.px(26), margin, self._look.px(20))
        self._order()

    def refresh(self) -> None:
        """Read again what was read and what was updated."""
        library, now = self._context.library, datetime.now().astimezone()
        name = self._context.category_name
        keeps = self._context.keeps_history
        self._recent.setVisible(keeps)
        if keeps:
            rows = []
            for visit in self._context.shelf.visits.recent(RECENT):
                entry = library.by_id.get(visit.answer)
                if entry is not None:
                    when = when_in_words(visit.last_on, now)
                    rows.append(row_of(entry, name(entry.category), when))
            self._recent.show_rows(rows)
            self._recent.action.setVisible(bool(rows))
        updated = [
            row_of(entry, name(entry.category), iso_day_in_words(entry.updated_on))
            for entry in library.recently_updated(UPDATED)
        ]
        self._updated.show_rows(updated)
        every = self.tr("All {count}").format(count=QLocale().toString(library.count))
        self._updated.name_action(every)
        self._updated.action.setVisible(library.count > UPDATED)
        self._order()

    def _order(self) -> None:
        """Tab goes through the cards, then the lists; rows made later would come last."""
        if not self._columns:
            return  # the cards have no place yet
        for before, after in pairwise(
            [*self._cards, *self._recent.stops(), *self._updated.stops()]
        ):
            self.setTabOrder(before, after)

"""Beside an answer: days that matter, key takeaways, go deeper, help, sources."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from treadstone_desktop.library.model import Answer, Deadline, Entry, SourceRef
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import Page, Part, show_in_place
from treadstone_desktop.ui.look.points import Points
from treadstone_desktop.ui.look.pressable import Pressable
from treadstone_desktop.ui.look.referrals import ReferralList
from treadstone_desktop.ui.look.rules import DoubleRule, Rule
from treadstone_desktop.ui.look.setting import Setting
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.look.tip import tip


class LinkRow(Pressable):
    """A line that leads on: words, perhaps a caption, and an icon at the end."""

    def __init__(self, look: Look, icon: str, text: str, caption: str = "") -> None:
        super().__init__(look, text)
        self._icon = icon
        self._caption = caption
        self._kept: dict[int, Setting] = {}
        self.setAccessibleName(f"{text}, {caption}" if caption else text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def apply_look(self) -> None:
        """Take on the present look."""
        self._kept.clear()
        self.updateGeometry()

    def _set(self, width: int) -> Setting:
        if width not in self._kept:
            room = width - self._look.px(34)
            setting = Setting(self._look, self.words, "ui", room, mirrored=self.mirrored)
            self._kept[width] = setting
        return self._kept[width]

    def heightForWidth(self, width: int) -> int:
        """As high as the words need, and never under 30."""
        caption = self._look.line("caption") if self._caption else 0
        return max(self._look.px(30), self._set(width).height + caption + self._look.px(16))

    def sizeHint(self) -> QSize:
        """For its present width."""
        if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            return QSize(self._look.px(200), self._look.px(30))
        width = max(self.width(), self._look.px(200))
        return QSize(self._look.px(200), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Never lower than its words."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words, caption, icon, hairline and ring."""
        painter = QPainter(self)
        look, px = self._look, self._look.px
        if self.underMouse():
            painter.fillRect(self.rect(), look.color("hover"))
        words = self._set(self.width())
        x = px(34) if self.mirrored else 0
        words.draw(painter, x, px(8), look.color("ink"))
        if self._caption:
            line = Setting(
                look, self._caption, "caption", words.width, lines=1, mirrored=self.mirrored
            )
            line.draw(painter, x, px(8) + words.height, look.color("ink3"))
        side = px(15)
        left = 0 if self.mirrored else self.width() - side
        painter.drawPixmap(left, px(11), self.drawing(self._icon, "accent", 15))
        width = look.line_width
        foot = QRect(0, self.height() - width, self.width(), width)
        painter.fillRect(foot, look.color("rule"))
        self.paint_ring(painter)


class Section(Part):
    """A heading with widgets below it; they are replaced when the answer changes."""

    def __init__(self, look: Look, heading: str, style: str = "section") -> None:
        super().__init__()
        self._look = look
        self._heading = Text(look, style, heading)
        self.setAccessibleName(heading)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._heading)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self._column.setContentsMargins(0, 0, 0, self._look.px(22))

    def add_fixed(self, widget: QWidget) -> None:
        """Add a rule that stays below the heading."""
        self._column.addSpacing(self._look.px(6))
        self._column.addWidget(widget)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these; a section without rows is not shown."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = list(rows)
        for row in self._rows:
            self._column.addWidget(row)
            show_in_place(row, True)  # now, so that it can take the focus
        show_in_place(self, bool(self._rows))

    def focus_first(self) -> None:
        """Put the focus on the first row."""
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)


class Further(Part):
    """Go deeper, where to get help, sources. Sends ``answer_chosen(id)`` and
    ``source_chosen(source, row)``."""

    answer_chosen = Signal(str)
    source_chosen = Signal(object, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        look = context.look
        self._deeper = Section(look, self.tr("Go deeper"))
        self._help = Section(look, self.tr("Where to get help"))
        self.sources = Section(look, self.tr("Sources"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in (self._deeper, self._help, self.sources):
            section.add_fixed(Rule(look))
            column.addWidget(section)

    def show_answer(self, answer: Answer) -> None:
        """Show what belongs to an answer; only answers that this edition has are offered."""
        context = self._context
        related = [context.library.by_id[i] for i in answer.related if i in context.library.by_id]
        self._deeper.show_rows([self._deeper_row(entry) for entry in related])
        helpers = [r for r in answer.referrals if r.key != "emergency"]
        lists = [ReferralList(context.look, helpers, context.lang)] if helpers else []
        self._help.show_rows(lists)
        rows: list[QWidget] = [self._source_row(source) for source in answer.sources]
        if any(source.url for source in answer.sources):
            words = self.tr("Links open in your browser when you are online.")
            rows.append(Text(context.look, "caption", words, "ink3"))
        self.sources.show_rows(rows)

    def _deeper_row(self, entry: Entry) -> QWidget:
        row = LinkRow(self._context.look, "arrow-right", entry.title)
        row.clicked.connect(partial(self.answer_chosen.emit, entry.id))
        row.setObjectName(f"deeper:{entry.id}")
        return row

    def _source_row(self, source: SourceRef) -> QWidget:
        words = ", ".join(part for part in (source.short, source.ref) if part)
        issuer = {"CA": self.tr("Canada"), "ON": self.tr("Ontario")}.get(source.jurisdiction, "")
        row = LinkRow(self._context.look, "external-link", words, issuer)
        row.setToolTip(tip(source.citation))
        row.clicked.connect(partial(self.source_chosen.emit, source, row))
        return row


class Panel(Page):
    """The pane at the end of a wide window."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look)
        look = context.look
        self.setAccessibleName(self.tr("Key takeaways"))
        self.body.setAccessibleName(self.tr("Key takeaways"))
        self._days = Section(look, self.tr("Days matter"), "panel_title")
        self._days.add_fixed(DoubleRule(look, "accent"))
        self._takeaways = Section(look, self.tr("Key takeaways"), "panel_title")
        self._takeaways.add_fixed(DoubleRule(look, "accent"))
        self._points = Points(look)
        self._points.setContentsMargins(0, look.px(12), 0, 0)
        self._takeaways.show_rows([self._points])
        self.column.addWidget(self._days)
        self.column.addWidget(self._takeaways)
        self.column.addStretch(1)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        super().apply_look()
        px = self._look.px
        self.column.setContentsMargins(px(24), px(18), px(24), px(24))

    def hold(self, further: Further) -> None:
        """Take the rest of the panel in, below the takeaways."""
        self.column.insertWidget(2, further)

    def show_answer(self, answer: Answer) -> None:
        """Show deadlines and takeaways."""
        self._days.show_rows([self._day(answer, deadline) for deadline in answer.deadlines])
        self._points.show_points(answer.takeaways)
        show_in_place(self._takeaways, bool(answer.takeaways))
        self.verticalScrollBar().setValue(0)

    def _day(self, answer: Answer, deadline: Deadline) -> QWidget:
        row = Part()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, self._look.px(8), 0, 0)
        column.setSpacing(0)
        column.addWidget(Text(self._look, "ui_strong", capital(deadline.time)))
        column.addWidget(Text(self._look, "ui", deadline.what))
        provision = _provision(answer, deadline.ref)
        if provision:
            column.addWidget(Text(self._look, "caption", provision, "ink3"))
        return row


def capital(words: str) -> str:
    """``words`` as a line of its own begins."""
    return words[:1].upper() + words[1:]


def _provision(answer: Answer, ref: str) -> str:
    """Where a deadline is written, with the source's name in place of its key."""
    for source in answer.sources:
        rest = ref.removeprefix(source.key)
        if rest != ref and not rest[:1].isalnum():
            return source.short + (rest if rest[:1] in ("", ",") else f",{rest}")
    return ref

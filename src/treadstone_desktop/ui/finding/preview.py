"""The answer that is chosen in the list, in short: takeaways and the passage that matched."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem

from treadstone_desktop.library.model import Answer
from treadstone_desktop.search.results import Excerpt
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.look import pad
from treadstone_desktop.ui.look.page import Page
from treadstone_desktop.ui.look.points import Points
from treadstone_desktop.ui.look.rules import DoubleRule, Rule
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.shell.sentences import category_line, one_line_trust


class Preview(Page):
    """Shows one answer at a time; its labels are used again, never rebuilt."""

    open_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        self._gaps: list[tuple[QSpacerItem, int]] = []
        super().__init__(context.look)
        self._context = context
        look = context.look
        self._id = ""
        self.setAccessibleName(self.tr("Preview"))
        self._category = Text(look, "category", "", "accent")
        self._title = Text(look, "title_preview")
        self._trust = Text(look, "small", "", "ink2")
        self._head = Text(look, "panel_title", self.tr("Key takeaways"))
        self._points = Points(look)
        self._passage = Text(look, "body_preview", "", "ink2")
        self._open = Button(look, "primary", self.tr("Open answer"))
        self._open.clicked.connect(lambda: self.open_asked.emit(self._id))
        buttons = QHBoxLayout()
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        for widget, gap in (
            (self._category, 10), (self._title, 8), (self._trust, 24), (self._head, 4),
            (DoubleRule(look, "accent"), 14), (self._points, 18), (Rule(look), 18),
            (self._passage, 18),
        ):  # fmt: skip
            self.column.addWidget(widget)
            spacer = QSpacerItem(0, gap)
            self._gaps.append((spacer, gap))
            self.column.addItem(spacer)
        self.column.addLayout(buttons)
        self.column.addStretch(1)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        super().apply_look()
        px = self._look.px
        pad(self.column, px(28), px(20), px(26), px(24))
        for spacer, gap in self._gaps:
            spacer.changeSize(0, px(gap))
        self.column.invalidate()

    def show_nothing(self) -> None:
        """No answer is chosen."""
        self._id = ""
        self.body.hide()

    def show_answer(self, answer: Answer, excerpt: Excerpt) -> None:
        """Show an answer and the passage that fits the search."""
        self._id = answer.id
        self.body.show()
        self._category.setText(category_line(self._context, answer))
        self._title.setText(answer.title)
        self._trust.setText(one_line_trust(self._context, answer))
        self._points.show_points(answer.takeaways)
        self._head.setVisible(bool(answer.takeaways))
        passage = excerpt if excerpt.field == "body" else None
        self._passage.set_marked(passage.text if passage else "", passage.marks if passage else ())
        self._passage.setVisible(passage is not None)
        self.verticalScrollBar().setValue(0)

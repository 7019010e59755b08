"""The reading page: strip, safety box, banner, answer, foot; and what moves through them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treadstone_desktop.library.model import Answer
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.page import Page, Part, centred
from treadstone_desktop.ui.look.tokens import Width
from treadstone_desktop.ui.reading.answer_view import AnswerView
from treadstone_desktop.ui.reading.article_browser import NO_LINK
from treadstone_desktop.ui.reading.article_html import Heads, article_css, article_html
from treadstone_desktop.ui.reading.banner import Banner
from treadstone_desktop.ui.reading.explain import Explainer
from treadstone_desktop.ui.reading.foot import Foot
from treadstone_desktop.ui.reading.panel import Further
from treadstone_desktop.ui.reading.strip import Strip
from treadstone_desktop.ui.reading.trust import banner_for, trust_lines
from treadstone_desktop.ui.shell.sentences import byline, category_line, disclaimer

if TYPE_CHECKING:
    from treadstone_desktop.ui.reading.find_bar import FindBar
    from treadstone_desktop.ui.reading.safety_box import SafetyBox

MEASURE = 566
"""Design pixels of the column: 66 characters of body text."""


class ArticlePage(QWidget):
    """Shows one answer. Sends ``sources_asked()`` when the banner points to them."""

    sources_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._look = context.look
        self.answer: Answer | None = None
        self._width = Width.WIDE
        self._shape = (0, False, Width.WIDE)
        look = context.look
        self.strip = Strip(context)
        self.page = Page(look)
        self.view = AnswerView(look, context.library.says("initials"))
        self.banner = Banner(look)
        self.foot = Foot(context)
        self._explainer = Explainer(context, self.page, self.view)
        self._build()
        self.view.reveal_requested.connect(lambda place: self.page.reveal(self.view, place))
        self.view.installEventFilter(self)
        self.page.viewport().installEventFilter(self)
        self.banner.action_asked.connect(self._act_on_banner)
        self.apply_look()

    def _build(self) -> None:
        self._inner = Part()
        self._stack = QVBoxLayout(self._inner)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for widget in (self.banner, self.view, self.foot):
            self._stack.addWidget(widget)
        self._stack.addStretch(1)
        self.page.column.addLayout(centred(self._inner))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.strip)
        self._column.addWidget(self.page, 1)

    @cached_property
    def find_bar(self) -> "FindBar":
        """The strip for finding words, built when first asked for."""
        from treadstone_desktop.ui.reading.find_bar import FindBar

        bar = FindBar(self._look, self.view)
        self._column.insertWidget(1, bar)
        return bar

    @cached_property
    def safety(self) -> "SafetyBox":
        """The box with who to call now, built for the first answer that needs it."""
        from treadstone_desktop.ui.reading.safety_box import SafetyBox

        box = SafetyBox(self._look)
        self._stack.insertWidget(0, box)
        return box

    def _has(self, part: str) -> bool:
        """True once a part that is built late is there."""
        return part in self.__dict__

    def apply_look(self) -> None:
        """Take on the present look: the text is set again, at the same place."""
        px = self._look.px
        spot = self.spot()  # before the column has another width
        self._inner.setMaximumWidth(px(MEASURE))
        margin = px(16) if self._width is Width.COMPACT else px(24)
        self.page.column.setContentsMargins(margin, px(10), margin, px(32))
        self._stack.setSpacing(px(14))
        if self.answer is None:
            return
        value = self.page.verticalScrollBar().value()
        shape = (self._look.percent, self._look.easy_letters, self._width)
        self._set_text()
        if shape == self._shape:
            self.page.verticalScrollBar().setValue(value)  # other colours, the same lines
        else:
            self._shape = shape
            self.return_to(*spot)

    def fit(self, width: Width) -> None:
        """Arrange for the room there is."""
        if width is not self._width:
            self._width = width
            self.strip.fit(width)
            self.apply_look()

    def hold(self, further: Further) -> None:
        """Take the rest of the panel in, below the foot."""
        self._stack.insertWidget(self._stack.count() - 1, further)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer from its top, with the focus on its title."""
        self._explainer.close()
        self.answer = answer
        if self._has("find_bar"):
            self.find_bar.hide()
        self.strip.show_answer(answer)
        if answer.safety != "none" or self._has("safety"):
            self.safety.show_help(answer.safety, answer.referrals, self._context.lang)
        self._set_text()
        self.foot.disclaimer.say(*disclaimer(self._context, answer.category))
        self.foot.feedback.show_answer(answer.id)
        self.view.set_accessible(answer.title)
        self.page.verticalScrollBar().setValue(0)

    def _set_text(self) -> None:
        answer = self.answer
        assert answer is not None
        compact = self._width is Width.COMPACT
        banner = banner_for(self._context, answer)
        self.banner.say(banner, compact=compact)
        heads = None
        if self._width is not Width.WIDE:
            heads = Heads(self.tr("Days matter"), self.tr("Key takeaways"))
        html = article_html(
            answer,
            category_line(self._context, answer),
            byline(self._context, answer),
            trust_lines(self._context, answer, banner),
            heads,
        )
        self.view.show_article(html, article_css(self._look, compact=compact))
        if self._has("find_bar"):
            self.find_bar.search_again()

    def spot(self) -> tuple[int, int, int]:
        """What stands at the top of the view: (character, pixels below its line, link)."""
        top = self.view.mapFrom(self.page.viewport(), QPoint(0, 0)).y()
        if top <= 0:
            return 0, -self.page.verticalScrollBar().value(), self.view.focused_link()
        position = self.view.position_at(top)
        return position, top - self.view.y_of(position), self.view.focused_link()

    def return_to(self, position: int, offset: int, link: int = NO_LINK) -> None:
        """Bring the view back to a spot, whatever the width is now."""
        self.page.settle()
        if position == 0 and offset <= 0:
            self.page.verticalScrollBar().setValue(-offset)
        else:
            top = self.view.mapTo(self.page.body, QPoint(0, 0)).y()
            self.page.verticalScrollBar().setValue(top + self.view.y_of(position) + offset)
        if 0 <= link < len(self.view.links()):
            value = self.page.verticalScrollBar().value()
            self.view.focus_link(link)
            self.page.verticalScrollBar().setValue(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card goes when the text is set anew; the strip follows what the bar leaves."""
        if event.type() == QEvent.Type.Resize:
            if watched is self.view:
                self._explainer.close()
            else:
                self.strip.clear_of(self.page.width() - self.page.viewport().width())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, page keys, Home, End and arrows scroll wherever the focus is in the page."""
        if not self.page.scroll_by_key(event):
            super().keyPressEvent(event)

    def _act_on_banner(self, kind: str) -> None:
        if kind == "unreviewed":
            place = QRect(self.banner.mapTo(self.page, QPoint(0, 0)), self.banner.size())
            self._explainer.explain_review(place, self.banner)
        else:
            self.sources_asked.emit()

    def take_focus(self) -> None:
        """Put the focus on the text, from its top."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

"""Below an answer: disclaimer, was it helpful, share, and where to go with more questions."""

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.flow import Flow
from treadstone_desktop.ui.look.look import Look, pad
from treadstone_desktop.ui.look.page import Part
from treadstone_desktop.ui.look.rules import Rule
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.reading.feedback import Feedback


class Disclaimer(Part):
    """General information, not legal advice: one text everywhere."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bold = Text(look, "ui_strong")
        self._rest = Text(look, "ui", "", "ink2")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._bold)
        self._column.addWidget(self._rest)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        pad(self._column, px(18), px(14), px(16), px(14))
        self._column.setSpacing(0)
        self.update()

    def say(self, bold: str, rest: str) -> None:
        """Show the two parts."""
        self._bold.setText(bold)
        self._rest.setText(rest)
        self.setAccessibleName(f"{bold} {rest}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("chrome"))
        bar = QRect(0, 0, 3, self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(self.width() - 1)
        painter.fillRect(bar, self._look.color("ink"))


class Foot(Part):
    """Sends ``copy_asked(what)``, ``ask_asked()`` and ``home_asked()``; feedback has its own."""

    share_asked = Signal(object)
    ask_asked = Signal()
    home_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        look = context.look
        self.disclaimer = Disclaimer(look)
        self.feedback = Feedback(context)
        self.share = Button(look, "plain", self.tr("Share"), icon="share-2")
        self.share.clicked.connect(lambda: self.share_asked.emit(self.share))
        self._helpful = QHBoxLayout()
        self._helpful.addWidget(self.feedback, 1)
        self._helpful.addWidget(self.share, 0, Qt.AlignmentFlag.AlignTop)
        count = QLocale().toString(context.library.count)
        words = self.tr("Search {count} answers, or write yours down for a lawyer.")
        self._ask = Button(look, "primary", self.tr("Start a File"), end_icon="arrow-right")
        self._ask.clicked.connect(self.ask_asked)
        self._home = Button(look, "plain", self.tr("All answers"))
        self._home.clicked.connect(self.home_asked)
        buttons = Flow(look, 10)
        buttons.show_widgets([self._ask, self._home])
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.disclaimer)
        self._column.addLayout(self._helpful)
        self._column.addWidget(Rule(look))
        self._column.addWidget(Text(look, "panel_title", self.tr("Still have questions?")))
        self._column.addWidget(Text(look, "ui", words.format(count=count), "ink2"))
        self._column.addWidget(buttons)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        self._column.setContentsMargins(0, px(10), 0, 0)
        self._column.setSpacing(px(16))

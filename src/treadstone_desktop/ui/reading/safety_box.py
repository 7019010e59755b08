"""Who to call now: above everything else in answers that touch on someone's safety."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from treadstone_desktop.library.model import Referral
from treadstone_desktop.ui.language import labelled
from treadstone_desktop.ui.look.look import Look, pad
from treadstone_desktop.ui.look.text import Text

URGENT = {
    "family-violence": ("awhl", "vsl", "femaide", "talk4healing", "male-survivors", "211"),
    "child": ("kids", "211"),
    "elder": ("seniors", "211"),
    "crisis": ("988", "connex", "211"),
}
"""Which of an answer's services stand in the box, by its ``safety``."""


class SafetyBox(QWidget):
    """911 first, then the lines of the answer's own services; no link leaves the page.

    The way out, Leave quickly, stands in the strip above, which does not scroll away.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = Text(look, "ui_strong", "", "err")
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._seen = Text(look, "caption", "", "ink2")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addLayout(self._lines)
        self._column.addWidget(self._seen)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        pad(self._column, px(20), px(14), px(16), px(14))
        self._column.setSpacing(px(6))
        self.update()

    def show_help(self, safety: str, referrals: Sequence[Referral], lang: str) -> None:
        """Show the box for a kind of danger, or nothing for ``none``."""
        self.setVisible(safety not in ("", "none"))
        if safety in ("", "none"):
            return
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        urgent = [r for r in referrals if r.key in URGENT.get(safety, ())]
        self._title.setText(self.tr("In danger now? Call 911."))
        names = [self._add_line(referral, lang) for referral in urgent]
        watched = self.tr("Someone else who can reach this computer may see what you read.")
        self._seen.setText(watched)
        self.setAccessibleName(" ".join((self._title.text(), *names)))

    def _add_line(self, referral: Referral, lang: str) -> str:
        """A service's name, how to reach it, and when; the words of all of it."""
        name = referral.name_fr if lang == "fr" and referral.name_fr else referral.name_en
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, self._look.px(4))
        column.setSpacing(0)
        column.addWidget(Text(self._look, "ui_strong", name))
        column.addWidget(Text(self._look, "ui_medium", referral.reach))
        if referral.hours:
            column.addWidget(Text(self._look, "small", referral.hours, "ink2"))
        self._lines.addWidget(block)
        return labelled(name, referral.reach)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and bar."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("err_bg"))
        bar = QRect(0, 0, self._look.px(4), self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(self.width() - 1)
        painter.fillRect(bar, self._look.color("err_line"))
        if self._look.high_contrast:
            painter.setPen(QPen(self._look.color("err_line"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

"""The strip above an answer: where it stands, and what can be done with it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from treadstone_desktop.library.model import Answer
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.look import pad
from treadstone_desktop.ui.look.page import centred, paint_ground
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.look.tip import tip
from treadstone_desktop.ui.look.tokens import Width

MEASURE = 566


class Strip(QWidget):
    """Breadcrumb with the tree's own names, save, and leave quickly.

    Sends ``home_asked()``, ``category_chosen(slug, topic)``, ``save_asked()``, ``leave_asked()``.
    """

    home_asked = Signal()
    category_chosen = Signal(str, str)
    save_asked = Signal()
    leave_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._look = context.look
        self._width = Width.WIDE
        self._is_urgent = False
        self._bar = 0
        self._crumbs = [Button(self._look, "crumb", "") for _ in range(3)]
        self._slashes = [Text(self._look, "caption", "/", "ink3", lines=1) for _ in range(2)]
        for slash in self._slashes:
            slash.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._crumbs[0].setText(self.tr("All answers"))
        self._crumbs[0].clicked.connect(self.home_asked)
        self._links: list[tuple[str, str]] = [("", ""), ("", "")]
        for at in (0, 1):
            self._crumbs[at + 1].clicked.connect(partial(self._choose, at))
        self.save = Button(self._look, "tool", icon="bookmark", name=self.tr("Save"))
        self.save.clicked.connect(self.save_asked)
        self._leave = Button(self._look, "plain", self.tr("Leave quickly"), icon="door-open")
        self._leave.setToolTip(self.tr("Closes this window at once (Shift+Esc)"))
        self._leave.clicked.connect(self.leave_asked)
        self._leave.hide()
        self._inner = QWidget()
        self._row = QHBoxLayout(self._inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        for at, crumb in enumerate(self._crumbs):
            self._row.addWidget(crumb)
            if at < 2:
                self._row.addWidget(self._slashes[at], 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self._row.addWidget(self.save)
        self._row.addWidget(self._leave)
        self._outer = QVBoxLayout(self)  # nested as the column below, to the same pixel
        self._outer.setSpacing(0)
        self._outer.addLayout(centred(self._inner))
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        paint_ground(self, self._look, "page")
        self.setFixedHeight(px(46))
        self._inner.setMaximumWidth(px(MEASURE))
        self._row.setSpacing(px(6))
        self._crumbs[2].setMinimumWidth(px(60))  # the topic's gives way where there is no room
        self._stand()

    def clear_of(self, bar: int) -> None:
        """Stand over the column of the page below, whose scroll bar takes ``bar`` pixels."""
        self._bar = bar
        self._stand()

    def _stand(self) -> None:
        margin = self._look.px(16 if self._width is Width.COMPACT else 24)
        pad(self._outer, margin, 0, margin + self._bar, 0)

    def fit(self, width: Width) -> None:
        """A compact window has no breadcrumb: its actions are in the menu.

        Leave quickly stays in sight at every width.
        """
        self._width = width
        self._stand()
        self._arrange()

    def _arrange(self) -> None:
        compact = self._width is Width.COMPACT
        self.setVisible(not compact or self._is_urgent)
        for at, crumb in enumerate(self._crumbs):
            crumb.setVisible(not compact and bool(crumb.words))
            if at:
                self._slashes[at - 1].setVisible(not compact and bool(crumb.words))
        self.save.setVisible(not compact)
        self._leave.setVisible(self._is_urgent)

    def show_answer(self, answer: Answer) -> None:
        """Show where an answer stands."""
        library = self._context.library
        category = next((c for c in library.categories if c.slug == answer.category), None)
        topic = next(
            (t for t in library.topics if (t.category, t.slug) == (answer.category, answer.topic)),
            None,
        )
        names = [
            self._context.short_name(category) if category else "",
            self._context.topic_name(topic) if topic else "",
        ]
        self._links = [(answer.category, ""), (answer.category, answer.topic)]
        for at, name in enumerate(names):
            self._crumbs[at + 1].say(name)
            self._crumbs[at + 1].setToolTip(tip(name))
            self._crumbs[at + 1].updateGeometry()

        self._is_urgent = answer.safety != "none"
        self._arrange()

    def show_saved(self, saved: bool) -> None:
        """Show whether the answer is kept."""
        words = self.tr("Remove from Saved") if saved else self.tr("Save")
        self.save.set_icon_name("bookmark-check" if saved else "bookmark")
        self.save.setAccessibleName(words)
        self.save.setToolTip(f"{words} (Ctrl+D)")

    def _choose(self, at: int) -> None:
        self.category_chosen.emit(*self._links[at])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing but the ground; the article has no line above it."""
        QPainter(self).fillRect(self.rect(), self._look.color("page"))

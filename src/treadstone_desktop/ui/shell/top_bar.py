"""The top bar: letterhead, back and forward, search, text size, theme, menu."""

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.finding.search_field import SearchField
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.look import pad
from treadstone_desktop.ui.look.page import paint_ground
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.look.tokens import Width


class TopBar(QWidget):
    """Sends signals for what its buttons mean; the search field speaks for itself."""

    drawer_asked = Signal()
    back_asked = Signal()
    forward_asked = Signal()
    size_asked = Signal(object)
    theme_asked = Signal(object)
    menu_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        look = context.look
        self._side_width = 264
        self.setAccessibleName(self.tr("Top bar"))
        wordmark = context.library.says("wordmark")
        self._wordmark = Text(look, "wordmark", wordmark, lines=1)
        self._wordmark.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._drawer = self._tool("panel-left", self.tr("Categories"), "Ctrl+B")
        self._back = self._tool("arrow-left", self.tr("Back"), "Alt+←")
        self._forward = self._tool("arrow-right", self.tr("Forward"), "Alt+→")
        self.field = SearchField(look, QLocale().toString(context.library.count))
        self.size_button = Button(look, "bar", self.tr("Text size"), icon="a-large-small")
        self.theme_button = Button(look, "bar", self.tr("Theme"), icon="contrast")
        self.menu_button = self._tool("menu", self.tr("Menu"), "F10")
        self._drawer.clicked.connect(self.drawer_asked)
        self._back.clicked.connect(self.back_asked)
        self._forward.clicked.connect(self.forward_asked)
        self.size_button.clicked.connect(lambda: self.size_asked.emit(self.size_button))
        self.theme_button.clicked.connect(lambda: self.theme_asked.emit(self.theme_button))
        self.menu_button.clicked.connect(lambda: self.menu_asked.emit(self.menu_button))
        self._mark = QWidget()
        mark = QHBoxLayout(self._mark)
        mark.setContentsMargins(0, 0, 0, 0)
        mark.addWidget(self._wordmark)
        mark.addStretch(1)
        self._row = QHBoxLayout(self)
        for widget in (self._mark, self._drawer, self._back, self._forward):
            self._row.addWidget(widget)
        self._row.addWidget(self.field)
        self._row.addStretch(1)
        for widget in (self.size_button, self.theme_button, self.menu_button):
            self._row.addWidget(widget)
        self.show_steps(back=False, forward=False)
        self.apply_look()

    def _tool(self, icon: str, name: str, keys: str) -> Button:
        return Button(self._look, "tool", icon=icon, name=name, tip=f"{name} ({keys})")

    def apply_look(self) -> None:
        """Take on the present look."""
        px = self._look.px
        paint_ground(self, self._look, "chrome")
        self.setFixedHeight(px(56))
        pad(self._row, px(26), 0, px(14), 1)
        self._row.setSpacing(px(6))
        self._mark.setFixedWidth(px(self._side_width - 26 - 6 + 13))
        self._wordmark.setFixedSize(self._wordmark.sizeHint())
        self.field.setMaximumWidth(px(566))

    def fit(self, width: Width) -> None:
        """Leave out what has no room: the wordmark gives way to the drawer's button."""
        compact = width is Width.COMPACT
        self._mark.setVisible(not compact)
        self._drawer.setVisible(compact)
        self._forward.setVisible(not compact)
        for button in (self.size_button, self.theme_button):
            button.setVisible(width is not Width.COMPACT)
        self.field.set_narrow(compact)
        pad(self._row, self._look.px(12 if compact else 26), 0, self._look.px(14), 1)

    def show_steps(self, *, back: bool, forward: bool) -> None:
        """Which way the reader can step."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def sizeHint(self) -> QSize:
        """56 high."""
        return QSize(self._look.px(640), self._look.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line below: ink, or quieter in the dark."""
        painter = QPainter(self)
        role = "ctl" if self._look.theme.name == "dark" else "ink"
        width = self._look.line_width
        painter.fillRect(0, self.height() - width, self.width(), width, self._look.color(role))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)

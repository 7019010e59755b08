"""The window's frame: bars, panes and what stands over them; arranged by the room there is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QSplitterHandle,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import paint_ground
from treadstone_desktop.ui.look.tokens import Width, width_of
from treadstone_desktop.ui.shell.notice_strip import NoticeStrip
from treadstone_desktop.ui.shell.status_bar import StatusBar
from treadstone_desktop.ui.shell.toast import Toast
from treadstone_desktop.ui.shell.top_bar import TopBar

if TYPE_CHECKING:
    from treadstone_desktop.ui.finding.side_bar import SideBar
    from treadstone_desktop.ui.reading.panel import Panel

SIDE, SIDE_LEAST, SIDE_MOST = 264, 220, 360
PANEL, PANEL_LEAST, PANEL_MOST = 304, 260, 380


class _Handle(QSplitterHandle):
    """A hairline that can be dragged."""

    def __init__(self, look: Look, parent: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline, with the page on its far side."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("page"))
        width = self._look.line_width
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - width if mirrored else 0
        painter.fillRect(left, 0, width, self.height(), self._look.color("rule"))


class _Panes(QSplitter):
    """Side bar, page and panel."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.setHandleWidth(4)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Our hairline."""
        return _Handle(self._look, self)


class _Scrim(QWidget):
    """What lies behind the drawer: a press on it closes the drawer."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close the drawer."""
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken the page a little."""
        color = self._look.color("ink" if self._look.theme.name == "light" else "page")
        color = color.toRgb()
        color.setAlpha(150)
        QPainter(self).fillRect(self.rect(), color)


class Frame(QWidget):
    """Everything in the window. Sends ``width_changed(Width)`` when the arrangement changes."""

    width_changed = Signal(object)
    side_built = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        self.width_class = Width.WIDE
        self._fitted = (0, 0)
        self.top = TopBar(context)
        self.notices = NoticeStrip(context.look)
        self.stack = QStackedWidget()
        self.status = StatusBar(context)
        self._context = context
        self._panes = _Panes(context.look)
        self._panes.addWidget(self.stack)
        self._side: SideBar | None = None
        self._panel: Panel | None = None
        self._scrim = _Scrim(context.look, self)
        self._scrim.hide()
        self._scrim.pressed.connect(self.close_drawer)
        self._side_wanted, self._side_on_page = True, False
        self._panel_wanted, self._panel_on_page = True, False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.notices):
            column.addWidget(widget)
        middle = QHBoxLayout()
        middle.addWidget(self._panes)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        self.toast = Toast(context.look, self)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        paint_ground(self, self._look, "page")
        paint_ground(self.stack, self._look, "page")
        self._fitted = (0, 0)
        self._fit()

    @property
    def side(self) -> "SideBar":
        """The side bar, built when first asked for."""
        if self._side is None:
            from treadstone_desktop.ui.finding.side_bar import SideBar

            self._side = SideBar(self._context)
            self._panes.insertWidget(0, self._side)
            self._panes.setStretchFactor(self._panes.indexOf(self.stack), 1)
            self._arrange_side()
            self._size_panes()
            self.side_built.emit()
        return self._side

    @property
    def has_side(self) -> bool:
        """True once the side bar was built."""
        return self._side is not None

    @property
    def panel(self) -> "Panel":
        """The panel, built when first asked for."""
        if self._panel is None:
            from treadstone_desktop.ui.reading.panel import Panel

            self._panel = Panel(self._context)
            self._panes.addWidget(self._panel)
            self._panes.setStretchFactor(self._panes.indexOf(self.stack), 1)
            self._arrange_panel()
            self._size_panes()
        return self._panel

    @property
    def has_panel(self) -> bool:
        """True once the panel was built."""
        return self._panel is not None

    def allow(self, *, side: bool, panel: bool) -> None:
        """Which panes belong to the page that is shown."""
        self._side_on_page, self._panel_on_page = side, panel
        self.close_drawer()
        self._arrange_side()
        self._arrange_panel()

    def toggle_side(self) -> None:
        """Show or hide the side bar; in a compact window, open or close it as a drawer."""
        if self.width_class is Width.COMPACT:
            if self._scrim.isVisible():
                self.close_drawer()
            else:
                self.open_drawer()
        else:
            self._side_wanted = not self._side_wanted
            self._arrange_side()

    def toggle_panel(self) -> None:
        """Show or hide the panel."""
        self._panel_wanted = not self._panel_wanted
        self._arrange_panel()

    def open_drawer(self) -> None:
        """Lay the side bar over the page."""
        side = self.side
        side.setParent(self)
        self._scrim.setGeometry(self._middle())
        self._scrim.show()
        self._scrim.raise_()
        side.setGeometry(self._drawer_place())
        side.show()
        side.raise_()
        side.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_drawer(self) -> bool:
        """Put the drawer away; False if it was not open."""
        if not self._scrim.isVisible():
            return False
        self._scrim.hide()
        self._arrange_side()
        return True

    def _middle(self) -> QRect:
        top = self._panes.mapTo(self, self._panes.rect().topLeft())
        return QRect(top, self._panes.size())

    def _drawer_place(self) -> QRect:
        place = self._middle()
        width = min(self._look.px(300), place.width() - self._look.px(48))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.setLeft(place.right() + 1 - width)
        place.setWidth(width)
        return place

    def _arrange_side(self) -> None:
        shown = self._side_on_page and self._side_wanted and self.width_class is not Width.COMPACT
        if self._side is None:
            if shown:
                _ = self.side  # building it arranges it
            return
        if self._side.parent() is not self._panes:
            self._panes.insertWidget(0, self._side)
        px = self._look.px
        self._side.setMinimumWidth(px(SIDE_LEAST))
        self._side.setMaximumWidth(px(SIDE_MOST))
        self._side.setVisible(shown)

    def _arrange_panel(self) -> None:
        panel = self._panel
        if panel is None:
            return
        px = self._look.px
        wide = self.width_class is Width.WIDE
        panel.setMinimumWidth(px(PANEL_LEAST))
        panel.setMaximumWidth(px(PANEL_MOST))
        panel.setVisible(wide and self._panel_on_page and self._panel_wanted)

    def expect(self, width: int) -> None:
        """Arrange for a window that will be ``width`` pixels wide when it is shown.

        A page that is built before knows its room, and is not set twice.
        """
        self.resize(width, self.height())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew where the room calls for it."""
        super().resizeEvent(event)
        self._fit()
        if self._scrim.isVisible():
            self._scrim.setGeometry(self._middle())
            self.side.setGeometry(self._drawer_place())

    def _fit(self) -> None:
        wanted = (self.width(), self._look.percent)
        if wanted == self._fitted or not self.width():
            return
        before, scaled = self.width_class, self._fitted[1] != wanted[1]
        first = self._fitted == (0, 0)
        self._fitted = wanted
        self.width_class = width_of(self.width(), self._look.percent)
        if self.width_class is not before or scaled or first:
            self.top.fit(self.width_class)
            self.status.fit(self.width_class)
            self.close_drawer()
            self._arrange_side()
            self._arrange_panel()
            self._size_panes()
            self.width_changed.emit(self.width_class)

    def _size_panes(self) -> None:
        px = self._look.px
        sizes = []
        for at in range(self._panes.count()):
            widget = self._panes.widget(at)
            sizes.append(px(SIDE) if widget is self._side else
                         px(PANEL) if widget is self._panel else self.width())  # fmt: skip
        self._panes.setSizes(sizes)

    def pane_state(self) -> str:
        """Which panes the reader wants, for the next start."""
        return f"{int(self._side_wanted)}{int(self._panel_wanted)}"

    def restore_panes(self, state: str) -> None:
        """As `pane_state` told; what makes no sense is passed over."""
        if len(state) == 2 and set(state) <= {"0", "1"}:
            self._side_wanted, self._panel_wanted = state[0] == "1", state[1] == "1"

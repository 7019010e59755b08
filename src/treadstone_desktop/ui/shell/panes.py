"""F6 and Ctrl+1, 2, 3: from pane to pane by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from treadstone_desktop.ui.look.tokens import Width
from treadstone_desktop.ui.shell.frame import Frame
from treadstone_desktop.ui.shell.pages import Pages

_REASON = Qt.FocusReason.ShortcutFocusReason


class PaneKeys:
    """Top bar, side bar, page, panel: the panes that are shown, in this order."""

    def __init__(self, frame: Frame, pages: Pages) -> None:
        self._frame = frame
        self._pages = pages

    def _panes(self) -> list[QWidget]:
        panes: list[QWidget] = [self._frame.top]
        if self._frame.has_side and self._frame.side.isVisible():
            panes.append(self._frame.side)
        if self._pages.shown is not None:
            panes.append(self._pages.shown)
        if self._frame.has_panel and self._frame.panel.isVisible():
            panes.append(self._frame.panel)
        return panes

    def step(self, by: int) -> None:
        """To the next pane, or the one before."""
        panes = self._panes()
        focused = QApplication.focusWidget()
        at = next(
            (n for n, p in enumerate(panes) if focused is not None and p.isAncestorOf(focused)), 0
        )
        self._enter(panes[(at + by) % len(panes)])

    def _enter(self, pane: QWidget) -> None:
        if pane is self._frame.top:
            self._frame.top.field.focus()
        elif self._frame.has_side and pane is self._frame.side:
            self._frame.side.tree.setFocus(_REASON)
        elif pane is self._pages.shown:
            self.to_page()
        else:
            self.to_panel()

    def to_tree(self) -> None:
        """Into the tree; in a compact window its drawer is opened."""
        if self._frame.width_class is Width.COMPACT:
            self._frame.open_drawer()
        elif self._frame.has_side:
            if not self._frame.side.isVisible():
                self._frame.toggle_side()
            self._frame.side.tree.setFocus(_REASON)

    def to_page(self) -> None:
        """Into the page that is shown."""
        page = self._pages.shown
        take_focus = getattr(page, "take_focus", None)
        if take_focus is not None:
            take_focus()
        elif page is not None:
            _focus_first(page)

    def to_panel(self) -> None:
        """Into the panel, or to the takeaways in the text where there is no panel."""
        if self._frame.has_panel and self._frame.panel.isVisible():
            _focus_first(self._frame.panel)
        else:
            self.to_page()


def _focus_first(pane: QWidget) -> None:
    for widget in pane.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            widget.setFocus(_REASON)
            return

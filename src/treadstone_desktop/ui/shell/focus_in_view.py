"""What the keyboard comes to is brought into view: Qt does so within a page, not on the way in."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from treadstone_desktop.ui.look.page import Page

SPARE = 24
"""Pixels kept free above and below."""


class FocusInView(QObject):
    """Watches the focus, in the window and its dialogs."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._show)

    def _show(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A press is left alone: what is pressed must not move away under the pointer."""
        if now is None or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        holder = now.parentWidget()
        while holder is not None and not isinstance(holder, Page):
            holder = holder.parentWidget()
        if holder is not None and now.height() < holder.viewport().height():
            holder.ensureWidgetVisible(now, 0, SPARE)

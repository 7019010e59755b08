"""A page that scrolls: paper colour, slim bar, never sideways."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.scroll_bar import slim


class Part(QWidget):
    """A part of a page: as wide as there is room, as high as its layout says at that width.

    Asked for any other size, Qt would set every text on it once for each.
    """

    def sizeHint(self) -> QSize:
        """None: what holds it gives the width, and the width the height."""
        return QSize(0, 0) if self.hasHeightForWidth() else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As `sizeHint`."""
        return QSize(0, 0) if self.hasHeightForWidth() else super().minimumSizeHint()


class Page(QScrollArea):
    """A scroll area with one column of content, in the colour of ``role``."""

    def __init__(self, look: Look, role: str = "page") -> None:
        super().__init__()
        self._look = look
        self._role = role
        slim(self, look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its lane is always there, unseen while all fits: no text is set again for its coming.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = Part()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(self.body)
        Page.apply_look(self)  # a subclass is not built yet

    def apply_look(self) -> None:
        """Take on the present look."""
        paint_ground(self.viewport(), self._look, self._role)
        paint_ground(self.body, self._look, self._role)

    def settle(self) -> None:
        """Lay out what still waits for it, so that places in the page are true."""
        # The innermost first: each tells the one around it that its height has changed.
        for layout in (*reversed(self.body.findChildren(QLayout)), self.column):
            layout.activate()
        width, height = self.viewport().width(), self.viewport().height()
        if self.body.hasHeightForWidth():
            self.body.resize(width, max(height, self.body.heightForWidth(width)))
        else:
            self.body.adjustSize()
        QApplication.sendPostedEvents(self.body, QEvent.Type.LayoutRequest)

    def reveal(self, inside: QWidget, place: QRect) -> None:
        """Scroll as little as shows ``place``, given in the pixels of a widget of the page."""
        top = inside.mapTo(self.body, place.topLeft()).y()
        bar = self.verticalScrollBar()
        if top < bar.value() or place.height() > self.viewport().height():
            bar.setValue(top)
        else:
            bar.setValue(max(bar.value(), top + place.height() - self.viewport().height()))

    def scroll_by_key(self, event: QKeyEvent) -> bool:
        """Space and Page keys scroll by a screen, arrows by a line, Home and End to the ends.

        Returns False for any other key.
        """
        action = _action_of(event)
        if action is None:
            return False
        self.verticalScrollBar().triggerAction(action)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As `scroll_by_key`; other keys are the window's."""
        if not self.scroll_by_key(event):
            event.ignore()


_SLIDERS = QScrollBar.SliderAction
_KEYS = {
    Qt.Key.Key_PageDown: _SLIDERS.SliderPageStepAdd,
    Qt.Key.Key_PageUp: _SLIDERS.SliderPageStepSub,
    Qt.Key.Key_Down: _SLIDERS.SliderSingleStepAdd,
    Qt.Key.Key_Up: _SLIDERS.SliderSingleStepSub,
    Qt.Key.Key_Home: _SLIDERS.SliderToMinimum,
    Qt.Key.Key_End: _SLIDERS.SliderToMaximum,
}


def _action_of(event: QKeyEvent) -> QScrollBar.SliderAction | None:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    if event.key() == Qt.Key.Key_Space and modifiers in (Qt.KeyboardModifier.NoModifier, shift):
        return _SLIDERS.SliderPageStepSub if modifiers == shift else _SLIDERS.SliderPageStepAdd
    return _KEYS.get(Qt.Key(event.key())) if modifiers == Qt.KeyboardModifier.NoModifier else None


def show_in_place(widget: QWidget, on: bool) -> None:
    """Show or hide a part of something larger.

    One that has no place yet is not shown now: it would be a window of its own for a moment.
    Nor is one whose place is not seen yet, and that was never hidden: it comes with its place,
    and Qt would lay it out for a width that nobody has chosen.
    """
    place = widget.parentWidget()
    if not on:
        widget.hide()
    elif place is not None and (place.isVisible() or widget.testAttribute(_HIDDEN_BEFORE)):
        widget.show()


_HIDDEN_BEFORE = Qt.WidgetAttribute.WA_WState_ExplicitShowHide


@contextmanager
def out_of_sight(widget: QWidget) -> Iterator[None]:
    """Hide what is seen of ``widget`` while parts of it are replaced.

    Each part shown or hidden in sight would have all layouts around it made anew.
    """
    seen = widget.isVisible()
    if seen:
        widget.hide()
    yield
    if seen:
        widget.show()


def centred(inner: QWidget) -> QHBoxLayout:
    """A row that keeps ``inner`` in the middle, as wide as its maximum allows."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(inner, 100)
    row.addStretch(1)
    return row


def paint_ground(widget: QWidget, look: Look, role: str) -> None:
    """Let ``widget`` be filled with the colour of ``role``."""
    palette = widget.palette()
    palette.setColor(widget.backgroundRole(), look.color(role))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)

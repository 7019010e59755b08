"""The scroll area that holds an article and what stands around it: it alone scrolls."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

_SLIDERS = QScrollBar.SliderAction


class PageScroll(QScrollArea):
    """A page that scrolls up and down, by keys wherever in it the focus is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def reveal(self, inside: QWidget, place: QRect) -> None:
        """Scroll as little as shows ``place``, given in the pixels of a widget of the page."""
        if (content := self.widget()) is None:
            return
        top = inside.mapTo(content, place.topLeft()).y()
        bar = self.verticalScrollBar()
        if top < bar.value() or place.height() > self.viewport().height():
            bar.setValue(top)
        else:
            bar.setValue(max(bar.value(), top + place.height() - self.viewport().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Page keys scroll by a screen, arrows by a line, Home and End to the ends."""
        action = _action_of(event)
        if action is None:
            event.ignore()
        else:
            self.verticalScrollBar().triggerAction(action)


def _action_of(event: QKeyEvent) -> QScrollBar.SliderAction | None:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    if event.key() == Qt.Key.Key_Space and modifiers in (Qt.KeyboardModifier.NoModifier, shift):
        return _SLIDERS.SliderPageStepSub if modifiers == shift else _SLIDERS.SliderPageStepAdd
    return _KEYS.get(Qt.Key(event.key())) if modifiers == Qt.KeyboardModifier.NoModifier else None


_KEYS = {
    Qt.Key.Key_PageDown: _SLIDERS.SliderPageStepAdd,
    Qt.Key.Key_PageUp: _SLIDERS.SliderPageStepSub,
    Qt.Key.Key_Down: _SLIDERS.SliderSingleStepAdd,
    Qt.Key.Key_Up: _SLIDERS.SliderSingleStepSub,
    Qt.Key.Key_Home: _SLIDERS.SliderToMinimum,
    Qt.Key.Key_End: _SLIDERS.SliderToMaximum,
}

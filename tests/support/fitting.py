"""Whether everything in a window has the room that it asks for, and lies where it can be seen."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from tests.support.desk import seen
from treadstone_desktop.ui.look.pressable import Pressable
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.reading.article_surface import ArticleSurface


def cut_off(root: QWidget) -> list[str]:
    """A line for each thing below ``root`` that is cut, covered by an edge, or needs sideways
    scrolling.
    """
    faults = [f"{_name(widget)}: {fault}" for widget, fault in _squeezed(root)]
    faults += [f"{_name(widget)}: {fault}" for widget, fault in _outside(root)]
    for area in seen(root, QAbstractScrollArea):
        if isinstance(area, ArticleSurface):
            area.fit_height()  # as its next paint does: it may lie below what is in sight
        if area.horizontalScrollBar().maximum() > 0:
            faults.append(f"{_name(area)}: scrolls sideways")
    for area in seen(root, QScrollArea):
        body = area.widget()
        if body is not None and body.width() > area.viewport().width():
            faults.append(f"{_name(area)}: {body.width()} wide in {area.viewport().width()}")
    return faults


def _squeezed(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    for text in seen(root, Text):
        needed = text.heightForWidth(text.width())
        if text.text() and text.height() < needed:
            yield text, f"{text.height()} high, needs {needed}"
        if text.text() and text._lines == 1 and text._setting(text.width()).cut:
            yield text, f"{text.width()} wide, needs {text.sizeHint().width()}"
    for kind in (Pressable, QCheckBox, QComboBox):
        for widget in seen(root, kind):
            wanted = widget.minimumSizeHint() if _words(widget) else QSize(24, 24)
            if widget.width() < wanted.width() or widget.height() < wanted.height():
                yield widget, f"{widget.size().toTuple()}, needs {wanted.toTuple()}"
    for field in seen(root, QLineEdit):
        if field.height() < field.fontMetrics().height() or field.width() < 60:
            yield field, f"{field.size().toTuple()}"


def _outside(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """What lies partly outside a widget that holds it; a page that scrolls may be longer."""
    for kind in (Text, QAbstractButton, QComboBox, QLineEdit):
        for widget in seen(root, kind):
            holder = widget.parentWidget()
            while holder is not None and not _scrolls(holder):
                place = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
                if not holder.rect().contains(place):
                    yield widget, f"{place.getRect()} in {type(holder).__name__} {holder.size()}"
                    break
                holder = None if holder is root else holder.parentWidget()


def _scrolls(widget: QWidget) -> bool:
    """True for the viewport of a page."""
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _words(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, Text | QAbstractButton) else ""


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {_words(widget) or widget.accessibleName()!r}"

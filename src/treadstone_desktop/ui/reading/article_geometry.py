"""Where the characters of a laid-out document stand, in the document's own pixels."""

from collections.abc import Iterator
from math import ceil
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


def height_for(document: QTextDocument, width: int) -> int:
    """The height that the document needs at ``width``; leaves it laid out at that width."""
    if document.textWidth() != width:
        document.setTextWidth(width)
    return ceil(document.size().height())


def rects_of(document: QTextDocument, start: int, end: int) -> list[QRect]:
    """One rectangle a line for the characters from ``start`` up to but not including ``end``."""
    rects = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        for line in _lines(block):
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            if first < last:
                rects.append(_span(line, first, last).translated(origin).toAlignedRect())
        block = block.next()
    return rects


def area_of(document: QTextDocument, start: int, end: int) -> QRect:
    """The smallest rectangle round those characters."""
    area = QRect()
    for rect in rects_of(document, start, end):
        area = area.united(rect)
    return area


def position_at(document: QTextDocument, y: float) -> int:
    """The first character of the first line that ends below ``y``; the last line's, if none."""
    near = document.documentLayout().hitTest(QPointF(0, y), Qt.HitTestAccuracy.FuzzyHit)
    found, block = near, document.findBlock(near)
    while block.isValid():
        top = document.documentLayout().blockBoundingRect(block).top()
        for line in _lines(block):
            found = block.position() + line.textStart()
            if top + line.y() + line.height() > y:
                return found
        block = block.next()
    return found


def exact_position_at(document: QTextDocument, point: QPointF) -> int:
    """The character under ``point``, -1 if there is none."""
    return document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)


def y_of(document: QTextDocument, position: int) -> int:
    """The top of the line that holds the character at ``position``."""
    block = document.findBlock(position)
    if not block.isValid():
        return 0
    top = document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineForTextPosition(position - block.position())
    return int(top + line.y()) if line.isValid() else int(top)


def _lines(block: QTextBlock) -> Iterator[QTextLine]:
    layout = block.layout()
    return (layout.lineAt(number) for number in range(layout.lineCount()))


def _span(line: QTextLine, first: int, last: int) -> QRectF:
    """The rectangle of a line's characters, whichever way they run."""
    one, other = _x(line, first), _x(line, last)
    return QRectF(min(one, other), line.y(), abs(other - one), line.height())


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast(tuple[float, int], line.cursorToX(position))
    return x

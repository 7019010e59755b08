"""Setting a run of text into lines: breaking, cutting, marking, spacing as the design says."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QTextLayout,
    QTextOption,
)

from treadstone_desktop.ui.look.look import Look

ELLIPSIS = "…"
_OTHER_SIDE = {
    Qt.AlignmentFlag.AlignLeading: Qt.AlignmentFlag.AlignTrailing,
    Qt.AlignmentFlag.AlignTrailing: Qt.AlignmentFlag.AlignLeading,
    Qt.AlignmentFlag.AlignHCenter: Qt.AlignmentFlag.AlignHCenter,
}


def spill(look: Look, style: str) -> int:
    """Pixels by which the descenders of a tightly set title reach below its last line."""
    return max(0, ceil((look.metrics(style).height() - look.line(style)) / 2))


class Setting:
    """Text set in a style, ``width`` pixels wide, ready to be drawn in any colour.

    ``lines`` limits it (0 = all); ``cut`` is True if something did not fit. ``marks`` are
    (start, end) of words to highlight. ``align`` is Qt's alignment from where reading starts.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        style: str,
        width: int,
        *,
        lines: int = 0,
        marks: Sequence[tuple[int, int]] = (),
        mirrored: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        self._look = look
        self._font = look.font(style)
        self._metrics = look.metrics(style)
        self._step = look.line(style)
        self._marks = marks
        # The side is ours to turn round; each text runs the way of its own first letter.
        self._option = QTextOption(_OTHER_SIDE[align] if mirrored else align)
        self._option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.width = max(1, width)
        self.cut = False
        self._layout = self._set(text.replace("\n", "\u2028"), self.width, lines)
        self.line_count = max(1, self._layout.lineCount())
        self.height = self.line_count * self._step + spill(look, style)

    def _set(self, text: str, width: int, lines: int) -> QTextLayout:
        layout = self._break(text, width)
        if lines and layout.lineCount() > lines:
            self.cut = True
            start = layout.lineAt(lines - 1).textStart()
            metrics = self._metrics
            rest = text[start:].replace("\u2028", " ")
            room = float(width - 1)
            while layout.lineCount() > lines and room > 1:
                # Marked words are wider than the plain ones that are measured here.
                last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
                layout = self._break(text[:start] + last, width)
                room *= 0.94
        return layout

    def _break(self, text: str, width: int) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        layout.setTextOption(self._option)
        layout.setCacheEnabled(True)
        if self._marks:
            layout.setFormats(self._formats(len(text)))
        rise = (self._step - self._metrics.height()) / 2
        layout.beginLayout()
        line = layout.createLine()
        top = 0.0
        while line.isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + rise))
            top += self._step
            line = layout.createLine()
        layout.endLayout()
        return layout

    def _formats(self, length: int) -> list[QTextLayout.FormatRange]:
        from PySide6.QtGui import QTextCharFormat  # large, and Home marks nothing

        highlight = QTextCharFormat()
        highlight.setBackground(self._look.color("mark"))
        highlight.setForeground(self._look.color("onmark"))
        highlight.setFontWeight(600)
        ranges = []
        for start, end in self._marks:
            if start < length:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length = start, min(end, length) - start
                piece.format = highlight
                ranges.append(piece)
        return ranges

    @property
    def natural_width(self) -> int:
        """Width in pixels that the widest line really takes."""
        count = self._layout.lineCount()
        widths = (self._layout.lineAt(i).naturalTextWidth() for i in range(count))
        return ceil(max(widths, default=0.0))

    def draw(self, painter: QPainter, x: float, y: float, color: QColor) -> None:
        """Draw it with its upper left corner at (``x``, ``y``)."""
        painter.setPen(color)
        self._layout.draw(painter, QPointF(x, y))

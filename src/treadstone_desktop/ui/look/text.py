"""Set text: a label whose lines stand as far apart as the design says.

QLabel spaces lines by the font's own height, squeezes wrapped text in crowded layouts and
cannot stop after two lines; this one keeps QLabel's place in the accessibility tree and does
those three things right.
"""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from treadstone_desktop.ui.look.look import Look

FAR = 1_000_000


class Text(QLabel):
    """A run of text in one style and colour.

    ``lines`` limits it (0 = all are shown); what does not fit ends in an ellipsis and the whole
    goes into the tooltip. Text is always plain: no markup is read.
    """

    def __init__(
        self,
        look: Look,
        style: str,
        text: str = "",
        role: str = "ink",
        *,
        lines: int = 0,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._style = style
        self._role = role
        self._lines = lines
        self._align = align
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(lines != 1)
        self.setSizePolicy(policy)
        self.apply_look()
        self.setText(text)

    def apply_look(self) -> None:
        """Take on the present look."""
        self.setFont(self._look.font(self._style))
        self.updateGeometry()
        self.update()

    def set_style(self, style: str, role: str | None = None) -> None:
        """Set it in another style, and colour if one is given."""
        self._style = style
        self._role = role or self._role
        self.apply_look()

    def setText(self, text: str) -> None:
        """Show ``text``."""
        super().setText(text)
        self.updateGeometry()
        self.update()

    def _broken(self, width: int) -> list[str]:
        """The text cut into lines ``width`` pixels wide."""
        metrics = QFontMetricsF(self.font())
        if self._lines == 1:
            return [metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, width)]
        result: list[str] = []
        for paragraph in self.text().split("\n"):
            layout = QTextLayout(paragraph, self.font())
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            line = layout.createLine()
            while line.isValid():
                line.setLineWidth(max(1, width))
                start, length = line.textStart(), line.textLength()
                result.append(paragraph[start : start + length])
                if self._lines and len(result) == self._lines:
                    rest = paragraph[start:]
                    result[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
                    layout.endLayout()
                    return result
                line = layout.createLine()
            layout.endLayout()
        return result

    def heightForWidth(self, width: int) -> int:
        """Height in pixels of the text set ``width`` wide."""
        lines = 1 if self._lines == 1 else max(1, len(self._broken(width)))
        return lines * self._look.line(self._style)

    def sizeHint(self) -> QSize:
        """The text on one line, but never wider than a column."""
        natural = self._natural_width()
        width = natural if self._lines == 1 else min(natural, self._look.px(566))
        return QSize(width, self.heightForWidth(width))

    def _natural_width(self) -> int:
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(p) for p in self.text().split("\n")), default=0)
        return int(widest) + 2

    def minimumSizeHint(self) -> QSize:
        """Narrow enough to wrap anywhere; tall enough for the text at its present width."""
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else 0
        if self._lines == 1 or width <= 0:
            return QSize(0, self._look.line(self._style))
        return QSize(0, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, from where reading starts."""
        painter = QPainter(self)
        painter.setPen(self._look.color(self._role))
        painter.setFont(self.font())
        step = self._look.line(self._style)
        metrics = QFontMetricsF(self.font())
        rise = (step - metrics.height()) / 2 + metrics.ascent()
        lines = self._broken(self.width())
        self._tell_the_rest(lines)
        for number, line in enumerate(lines):
            painter.drawText(QPointF(self._left(metrics, line), number * step + rise), line)

    def _left(self, metrics: QFontMetricsF, line: str) -> float:
        room = self.width() - metrics.horizontalAdvance(line.rstrip())
        if self._align & Qt.AlignmentFlag.AlignHCenter:
            return room / 2
        trailing = bool(self._align & Qt.AlignmentFlag.AlignTrailing)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return room if trailing != right_to_left else 0.0

    def _tell_the_rest(self, lines: list[str]) -> None:
        if self._lines:
            cut = bool(lines) and lines[-1].endswith("…") and not self.text().endswith("…")
            self.setToolTip(self.text() if cut else "")

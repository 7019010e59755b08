"""Set text: a label whose lines stand as far apart as the design says.

QLabel spaces lines by the font's own height, squeezes wrapped text in crowded layouts and
cannot stop after two lines; this one keeps QLabel's place in the accessibility tree and does
those three things right.
"""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.setting import Setting, spill
from treadstone_desktop.ui.look.tip import tip


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
        self._marks: tuple[tuple[int, int], ...] = ()
        self._set: dict[int, Setting] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setWordWrap(lines != 1)  # with it goes the policy "height for width"
        self.setText(text)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self.setFont(self._look.font(self._style))
        self._changed()

    def set_style(self, style: str, role: str = "") -> None:
        """Set it in another style, and colour if one is given."""
        self._style = style
        self._role = role or self._role
        self.apply_look()

    def setText(self, text: str) -> None:
        """Show ``text`` without marks."""
        self.set_marked(text, ())

    def set_marked(self, text: str, marks: Sequence[tuple[int, int]]) -> None:
        """Show ``text`` with (start, end) passages highlighted."""
        if text != self.text() or tuple(marks) != self._marks:
            self._marks = tuple(marks)
            super().setText(text)
            self._changed()

    def _changed(self) -> None:
        self._set.clear()
        self.updateGeometry()
        self.update()

    def _setting(self, width: int) -> Setting:
        if width not in self._set:
            if len(self._set) > 24:
                self._set.clear()
            self._set[width] = Setting(
                self._look,
                self.text(),
                self._style,
                width,
                lines=self._lines,
                marks=self._marks,
                mirrored=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
                align=self._align,
            )
        return self._set[width]

    def heightForWidth(self, width: int) -> int:
        """Height in pixels of the text set ``width`` wide."""
        return self._one_line if self._lines == 1 else self._setting(width).height

    @property
    def _one_line(self) -> int:
        return self._look.line(self._style) + spill(self._look, self._style)

    def sizeHint(self) -> QSize:
        """The text on one line, but never wider than a column."""
        most = self._look.px(566)
        if self._lines != 1 and (self._is_long(most) or "\n" in self.text()):
            return QSize(most, self._one_line)  # layouts ask for the height at their width
        return QSize(self._natural_width(), self._one_line)

    def _is_long(self, width: int) -> bool:
        """True if the text is surely wider than ``width``, so that it need not be measured."""
        return len(self.text()) * self._look.line(self._style) > 5 * width

    def _natural_width(self) -> int:
        metrics = self._look.metrics(self._style)
        return ceil(max(metrics.horizontalAdvance(p) for p in self.text().split("\n"))) + 1

    def minimumSizeHint(self) -> QSize:
        """Narrow enough to wrap anywhere; tall enough for the text at its present width."""
        # Before it is on the screen its width is nobody's choice: Qt's, or a layout's at work.
        attribute = Qt.WidgetAttribute
        placed = self.testAttribute(attribute.WA_Resized)
        if self._lines == 1 or not (placed and self.testAttribute(attribute.WA_WState_Created)):
            return QSize(0, self._one_line)
        return QSize(0, self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, from where reading starts."""
        setting = self._setting(self.width())
        if self._lines:
            self.setToolTip(tip(self.text()) if setting.cut else "")
        top = (self.height() - self._one_line) // 2 if self._lines == 1 else 0
        setting.draw(QPainter(self), 0, top, self._look.color(self._role))

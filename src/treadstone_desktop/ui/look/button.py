"""Buttons, painted by ourselves: no style sheet, so a theme switch is a repaint.

Kinds: ``primary`` (ink), ``plain`` (outlined), ``quiet`` (underlined words), ``tool`` (an icon
alone), ``bar`` (icon and words in the top bar), ``chip`` (rounded, checkable), ``crumb`` (a step
of the breadcrumb).
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.pressable import Pressable

_HEIGHT = {"primary": 36, "plain": 36, "quiet": 30, "tool": 34, "bar": 34, "chip": 30, "crumb": 30}
_PADDING = {"primary": 16, "plain": 14, "quiet": 3, "tool": 8, "bar": 8, "chip": 13, "crumb": 0}
_STYLE = {"quiet": "small_medium", "chip": "small_medium", "crumb": "caption"}


class Button(Pressable):
    """A push button of the design. ``count`` is set beside the words of a chip."""

    def __init__(
        self,
        look: Look,
        kind: str,
        text: str = "",
        *,
        icon: str = "",
        end_icon: str = "",
        name: str = "",
        tip: str = "",
        count: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self.kind = kind
        self.icon_name = icon
        self._end_icon = end_icon
        self._count = count
        self.style_name = _STYLE.get(kind, "ui_medium")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if kind == "chip":
            self.setCheckable(True)
        if name or count:
            self.setAccessibleName(name or f"{text} {count}")
        if tip:
            self.setToolTip(tip)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self.setFont(self._look.font(self.style_name))
        self.updateGeometry()
        self.update()

    def show_words(self, words: str, count: str = "") -> None:
        """Show other words, with another count beside them."""
        if (words, count) != (self.words, self._count):
            self._count = count
            self.say(words)
            self.setAccessibleName(f"{words} {count}" if count else "")
            self.updateGeometry()
            self.update()

    def set_icon_name(self, icon: str) -> None:
        """Show another icon."""
        self.icon_name = icon
        self.update()

    def _words_width(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(self.words)

    def _count_width(self) -> int:
        return QFontMetrics(self.font()).horizontalAdvance(self._count) if self._count else 0

    def sizeHint(self) -> QSize:
        """Room for icon, words and count."""
        px = self._look.px
        width = 2 * px(_PADDING[self.kind]) + self._words_width()
        for icon in (self.icon_name, self._end_icon):
            if icon:
                width += px(18) + (px(7) if self.text() else 0)
        if self._count:
            width += px(6) + self._count_width()
        height = px(_HEIGHT[self.kind])
        return QSize(max(width, height if self.kind == "tool" else 0), height)

    def minimumSizeHint(self) -> QSize:
        """Buttons grow; they never cut their words."""
        return self.sizeHint()

    def _colors(self) -> tuple[str, str, str]:
        """Fill, border and ink roles; an empty role draws nothing."""
        hover = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            return "", "ctl", "ink3"
        if self.kind == "primary" or (self.kind == "chip" and self.isChecked()):
            return ("btn_hover" if hover or self.isDown() else "btn"), "", "onink"
        if self.kind in ("plain", "chip"):
            fill = "rule" if self.isDown() and not self._look.high_contrast else "page"
            return ("hover" if hover else fill), ("ink2" if hover else "ctl"), "ink"
        ink = "accent" if self.kind == "quiet" else "ink2"
        return ("hover" if hover or self.isDown() else ""), "", ink

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fill, border or ring, then icon, words and count from where reading starts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, border, ink = self._colors()
        self._paint_box(painter, fill, border)
        self._paint_content(painter, ink)

    def _paint_box(self, painter: QPainter, fill: str, border: str) -> None:
        radius = self.height() / 2 if self.kind == "chip" else 3.0
        pen = QPen(Qt.PenStyle.NoPen)
        width = self._look.line_width
        if self.hasFocus() and self.ring:
            width = 2
            pen = QPen(self._look.color("focus"), 2)
        elif border and (self.isEnabled() or self.kind not in ("tool", "bar")):
            pen = QPen(self._look.color(border), width)
            if not self.isEnabled():
                pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._look.color(fill) if fill else Qt.BrushStyle.NoBrush)
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius, radius)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        px = self._look.px
        side, gap = px(18), px(7)
        painter.setFont(self.font())
        painter.setPen(self._look.color(ink))
        padding = px(_PADDING[self.kind])
        x = max(padding, (self.width() - self.sizeHint().width()) // 2 + padding)
        if self.icon_name:
            if not self.text():
                x = (self.width() - side) // 2
            self._paint_icon(painter, self.icon_name, ink, x)
            x += side + gap
        if self.text():
            self._paint_words(painter, x)
            x += self._words_width() + gap
        if self._count:
            painter.drawText(self.leading(x - 1, self._count_width() + 2), _CENTRE, self._count)
        if self._end_icon:
            self._paint_icon(painter, self._end_icon, ink, x)

    def _paint_words(self, painter: QPainter, x: int) -> None:
        metrics = QFontMetrics(self.font())
        lack = max(0, self.sizeHint().width() - self.width())  # a crumb that was squeezed
        room = self._words_width() - lack
        words = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        box = self.leading(x, room)
        painter.drawText(box, _CENTRE, words if lack else self.words)
        if self.kind == "quiet":
            y = box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2 + 2.5
            painter.setPen(QPen(painter.pen().color(), max(1.0, self._look.px(1))))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _paint_icon(self, painter: QPainter, icon: str, ink: str, x: int) -> None:
        side = self._look.px(18)
        box = self.leading(x, side)
        painter.drawPixmap(box.left(), (self.height() - side) // 2, self.drawing(icon, ink))


_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


def chip_width(look: Look, words: str, count: str) -> int:
    """How wide a chip will be, without making one."""
    metrics = QFontMetrics(look.font(_STYLE["chip"]))
    width = 2 * look.px(_PADDING["chip"]) + metrics.horizontalAdvance(words)
    return width + (look.px(6) + metrics.horizontalAdvance(count) if count else 0)

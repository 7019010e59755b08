"""How the app looks right now: one theme, one text size, one family for reading.

Widgets ask for colours, fonts and pixels by the names of the design and never hold literals.
When something changes, `restyle` lets every widget that has an ``apply_look`` fetch them anew.
"""

from collections.abc import Collection
from functools import lru_cache

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from treadstone_desktop.ui.look import icons
from treadstone_desktop.ui.look.fonts import load_fonts
from treadstone_desktop.ui.look.tokens import EASY, SANS, SERIF, STYLES, THEMES, Theme


class Look(QObject):
    """The present look. ``changed`` is sent after theme, size or letters were changed."""

    changed = Signal()

    def __init__(self, theme: str = "light", percent: int = 100, easy: bool = False) -> None:
        super().__init__()
        self.theme: Theme = THEMES[theme]
        self.percent = percent
        self.easy_letters = easy
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetricsF] = {}

    def change(
        self, *, theme: str | None = None, percent: int | None = None, easy: bool | None = None
    ) -> None:
        """Take on another theme, text size (per cent) or family; sends ``changed`` if any did."""
        before = (self.theme, self.percent, self.easy_letters)
        self.theme = THEMES[theme] if theme is not None else self.theme
        self.percent = percent if percent is not None else self.percent
        self.easy_letters = easy if easy is not None else self.easy_letters
        if self.easy_letters and not before[2]:
            load_fonts(easy=True)
        if before != (self.theme, self.percent, self.easy_letters):
            self._fonts.clear()
            self._metrics.clear()
            self.changed.emit()

    @property
    def high_contrast(self) -> bool:
        """True in the high-contrast theme, where borders are 2 px."""
        return self.theme.name == "high_contrast"

    @property
    def line_width(self) -> int:
        """Width of borders in pixels."""
        return 2 if self.high_contrast else 1

    def px(self, size: float) -> int:
        """A length of the design (at 100 %) in pixels at the present text size."""
        return round(size * self.percent / 100)

    def color(self, role: str) -> QColor:
        """The colour of a role."""
        return _color(getattr(self.theme, role))

    def family(self, family: str) -> str:
        """``family``, or the easier letters in its place where they are chosen."""
        return EASY if self.easy_letters and family in (SANS, SERIF) else family

    def font(self, style: str) -> QFont:
        """The font of a style of the design, in pixels at the present size."""
        if style not in self._fonts:
            self._fonts[style] = self._make_font(style)
        return self._fonts[style]

    def _make_font(self, style: str) -> QFont:
        spec = STYLES[style]
        font = QFont()
        font.setFamilies([self.family(spec.family)])
        font.setPixelSize(self.px(spec.size))
        font.setWeight(QFont.Weight(spec.weight))
        font.setItalic(spec.italic)
        if spec.tracking:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + spec.tracking)
        if spec.tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def metrics(self, style: str) -> QFontMetricsF:
        """What the font of a style measures."""
        if style not in self._metrics:
            self._metrics[style] = QFontMetricsF(self.font(style))
        return self._metrics[style]

    def line(self, style: str) -> int:
        """Line height of a style in pixels."""
        return self.px(STYLES[style].line)

    def icon(self, name: str, role: str = "ink2", size: float = 18, ratio: float = 1.0) -> QPixmap:
        """An icon in the colour of ``role``, ``size`` design pixels high."""
        side = self.px(size)
        return icons.pixmap(name, getattr(self.theme, role), side, ratio)

    def icon_size(self, size: float = 18) -> QSize:
        """Size of an icon in pixels."""
        return QSize(self.px(size), self.px(size))

    def palette(self) -> QPalette:
        """The palette for Qt's own drawing (menus, fields, selections, tooltips)."""
        palette = QPalette()
        roles = QPalette.ColorRole
        pairs = {
            roles.Window: "page", roles.WindowText: "ink", roles.Base: "page", roles.Text: "ink",
            roles.AlternateBase: "chrome", roles.Button: "page", roles.ButtonText: "ink",
            roles.BrightText: "err", roles.Highlight: "wash", roles.HighlightedText: "onwash",
            roles.Link: "accent", roles.LinkVisited: "accent", roles.PlaceholderText: "ink3",
            roles.ToolTipBase: "btn", roles.ToolTipText: "onink", roles.Mid: "ctl",
            roles.Dark: "ctl", roles.Light: "page", roles.Midlight: "hover", roles.Shadow: "ink3",
            roles.Accent: "accent",
        }  # fmt: skip
        for role, name in pairs.items():
            palette.setColor(role, self.color(name))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("ink3"))
        return palette

    def menu_sheet(self) -> str:
        """Style sheet of a menu, set when one opens."""
        theme, px, width = self.theme, self.px, self.line_width
        return (
            f"QMenu{{background:{theme.page};border:{width}px solid {theme.ctl};"
            f"padding:{px(5)}px 0}}"
            f"QMenu::item{{color:{theme.ink};padding:{px(6)}px {px(24)}px {px(6)}px {px(30)}px}}"
            f"QMenu::item:selected{{background:{theme.hover}}}"
            f"QMenu::item:disabled{{color:{theme.ink3}}}"
            f"QMenu::separator{{height:{width}px;background:{theme.rule};margin:{px(5)}px 0}}"
            f"QMenu::indicator{{width:{px(16)}px;height:{px(16)}px;left:{px(8)}px}}"
        )

    def scroll_bar_sheet(self) -> str:
        """Style sheet of a scroll bar: the one thing Qt draws for us that it draws too loudly."""
        width, inset, short = self.px(12), self.px(4), self.px(36)
        thumb = self.theme.ctl
        return (
            f"QScrollBar:vertical{{background:transparent;width:{width}px;margin:0}}"
            f"QScrollBar::handle:vertical{{background:{thumb};border-radius:2px;"
            f"margin:2px {inset}px;min-height:{short}px}}"
            "QScrollBar::add-line,QScrollBar::sub-line{height:0;width:0}"
            "QScrollBar::add-page,QScrollBar::sub-page{background:transparent}"
        )


@lru_cache(maxsize=128)
def _color(value: str) -> QColor:
    return QColor(value)


def restyle(root: QWidget, but: Collection[QWidget] = ()) -> None:
    """Let ``root`` and every widget below it that has an ``apply_look`` take on the look.

    Widgets in ``but``, and what is in them, are passed over.
    """
    if root in but:
        return
    apply = getattr(root, "apply_look", None)
    if apply is not None:
        apply()
    for child in root.findChildren(QWidget, options=_DIRECT):
        restyle(child, but)


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def dress(app: QApplication, look: Look) -> None:
    """Give Qt's own drawing the present palette and font."""
    app.setPalette(look.palette())
    app.setFont(look.font("ui"))


def pad(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Give a layout margins from where reading starts; Qt's own do not turn round."""
    if QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    layout.setContentsMargins(start, top, end, bottom)

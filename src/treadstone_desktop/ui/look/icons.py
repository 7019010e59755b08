"""Icons: one-colour drawings, tinted to a role.

The usual sizes are PNG masks drawn once by ``packaging/draw_icons.py``, since drawing SVG at
start costs time and memory; any other size is drawn from the SVG when it is asked for.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform

from treadstone_desktop.base.resources import bundled

MIRRORED = frozenset(
    {
        "arrow-left", "arrow-right", "chevron-right", "list", "panel-left", "panel-right",
        "external-link", "send", "door-open",
    }
)  # fmt: skip
"""Drawings that turn round where reading starts at the right."""

STROKE = "1.6"


@lru_cache(maxsize=512)
def pixmap(name: str, color: str, side: int, ratio: float = 1.0, mirrored: bool = False) -> QPixmap:
    """The icon ``name`` in ``color`` (#RRGGBB), ``side`` pixels, for a screen of ``ratio``."""
    device = max(1, round(side * ratio))
    image = _mask(name, device).convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(color))
    painter.end()
    if mirrored and name in MIRRORED:
        image = image.transformed(QTransform().scale(-1, 1))
    result = QPixmap.fromImage(image)
    result.setDevicePixelRatio(ratio)
    return result


def _mask(name: str, device: int) -> QImage:
    drawn = QImage(str(bundled("resources", "icons", "masks", f"{name}-{device}.png")))
    return drawn if not drawn.isNull() else draw(name, device)


def draw(name: str, side: int) -> QImage:
    """The icon drawn from its SVG, black on nothing, ``side`` pixels.

    A name without a drawing gives an empty image: an icon is never a reason to fail.
    """
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    path = bundled("resources", "icons", "svg", f"{name}.svg")
    if path.is_file():
        source = path.read_text("utf-8").replace("currentColor", "#000000")
        source = source.replace('stroke-width="2"', f'stroke-width="{STROKE}"')
        painter = QPainter(image)
        QSvgRenderer(QByteArray(source.encode())).render(painter)
        painter.end()
    return image

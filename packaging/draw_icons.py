"""Draw the icons' PNG masks at the usual sizes, and the app's own icon.

Run it again when a drawing or a size is added:

    python packaging/draw_icons.py
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ICONS = ROOT / "resources" / "icons"
SIDES = (15, 16, 17, 18, 20, 21, 23, 24, 27, 30, 36)
APP_SIDE = 256


def draw_masks() -> None:
    """One PNG for each drawing and size."""
    from PySide6.QtGui import QImage

    from treadstone_desktop.ui.look.icons import draw

    masks = ICONS / "masks"
    masks.mkdir(parents=True, exist_ok=True)
    for drawing in sorted((ICONS / "svg").glob("*.svg")):
        for side in SIDES:
            image = draw(drawing.stem, side).convertToFormat(QImage.Format.Format_ARGB32)
            image.save(str(masks / f"{drawing.stem}-{side}.png"))


def draw_app_icon() -> None:
    """A letter in the display face on the accent colour."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QFont, QImage, QPainter

    from treadstone_desktop.ui.look.fonts import load_fonts
    from treadstone_desktop.ui.look.look import Look

    load_fonts()
    look = Look("light")
    image = QImage(APP_SIDE, APP_SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("accent"))
    painter.drawRoundedRect(image.rect(), APP_SIDE / 9, APP_SIDE / 9)
    font = QFont(look.font("title"))
    font.setPixelSize(APP_SIDE * 7 // 10)
    painter.setFont(font)
    painter.setPen(look.color("page"))
    painter.drawText(QRectF(image.rect()), Qt.AlignmentFlag.AlignCenter, "T")
    painter.end()
    image.save(str(ICONS / "app.png"))


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT / "src"))
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    draw_masks()
    draw_app_icon()

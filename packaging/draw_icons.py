"""Draw the icons' PNG masks at the usual sizes. Run again when a drawing or a size is added.

python packaging/draw_icons.py
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIDES = (15, 16, 17, 18, 20, 21, 23, 24, 27, 30, 36)

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT / "src"))
    from PySide6.QtGui import QGuiApplication, QImage

    from treadstone_desktop.ui.look.icons import draw

    app = QGuiApplication([])
    masks = ROOT / "resources" / "icons" / "masks"
    masks.mkdir(parents=True, exist_ok=True)
    for drawing in sorted((ROOT / "resources" / "icons" / "svg").glob("*.svg")):
        for side in SIDES:
            image = draw(drawing.stem, side).convertToFormat(QImage.Format.Format_Alpha8)
            grey = image.convertToFormat(QImage.Format.Format_ARGB32)
            grey.save(str(masks / f"{drawing.stem}-{side}.png"))

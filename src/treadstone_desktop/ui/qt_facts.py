"""What Qt says of itself on this computer, as JSON: run by ``doctor`` in a process of its own."""

import json
import os
import sys

from PySide6 import __version__
from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication

from treadstone_desktop.base.resources import bundled
from treadstone_desktop.ui.qt_start import guard_start


def main() -> int:
    """Start Qt as the window would, without one, and print what was found."""
    guard_start()
    has_screen = sys.platform != "linux" or os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}
    if not has_screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    size = application.primaryScreen().size()
    screen = f"{application.platformName()}, {size.width()} × {size.height()}"
    note = f"Qt {qVersion()}, PySide6 {__version__}, {screen if has_screen else 'no screen here'}"
    facts = {"qt": {"ok": True, "note": note}, "fonts": _fonts()}
    sys.stdout.buffer.write(json.dumps(facts).encode())
    return 0


def _fonts() -> dict[str, object]:
    folder = bundled("resources", "fonts")
    files = sorted(folder.rglob("*.ttf"))
    bad = [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]
    if bad or not files:
        return {"ok": False, "note": f"{folder}: {', '.join(bad) or 'there are no fonts'}"}
    return {"ok": True, "note": f"{len(files)} font files"}


if __name__ == "__main__":
    sys.exit(main())

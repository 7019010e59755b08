"""What a measured window tells, on its output, once its first paint is over.

Imported after the moment was taken, so that nothing of this is measured. What happens next is
the mode, the first argument of `floor.py` and `measured.py`:

- ``leave``: the process ends on the spot, so that its instructions are those of the start;
- ``weigh``: a second and a half later it tells its memory and closes;
- ``look``: it tells its size and how much of it stood on the screen at the first paint already.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

QUIET_MS = 1500
"""After so long nothing more happens by itself."""


def tell(mode: str, painted: float) -> None:
    """Tell the moment of the first paint and go on as ``mode`` says."""
    _say("painted", f"{painted:.6f}")
    if mode == "leave":
        os._exit(0)
    elif mode == "weigh":
        QTimer.singleShot(QUIET_MS, _weigh)
    elif mode == "look":
        first = _picture()
        QTimer.singleShot(QUIET_MS, lambda: _look(first))
    else:
        raise ValueError(f"no such mode: {mode}")


def _weigh() -> None:
    """The proportional set size in kB, as if nobody else held the libraries of our environment.

    Pages that several processes share are divided among them: a second program with Qt at the
    same moment would take a third off. So what lies below ``sys.prefix`` counts whole, which is
    what the kernel says too when there is no other.
    """
    kilobytes, ours = 0, False
    for row in Path("/proc/self/smaps").read_text(encoding="utf-8").splitlines():
        name, *values = row.split()
        if not name.endswith(":"):
            ours = values[-1].startswith(sys.prefix)
        elif name == ("Rss:" if ours else "Pss:"):
            kilobytes += int(values[0])
    _say("memory", str(kilobytes))
    _close()


def _look(first: QImage) -> None:
    """How many pixels in a thousand are as they were at the first paint, and the size."""
    last = _picture()
    pairs = zip(memoryview(first.constBits()).cast("I"), memoryview(last.constBits()).cast("I"),
                strict=True)  # fmt: skip
    alike = sum(before == after for before, after in pairs)
    _say("stood", str(1000 * alike // (last.width() * last.height())))
    _say("size", str(_window().width()), str(_window().height()))
    _close()


def _window() -> QWidget:
    return next(widget for widget in QApplication.topLevelWidgets() if widget.isVisible())


def _picture() -> QImage:
    """What the screen shows where the window is: not what the window believes it painted."""
    place = _window().geometry()
    area = (place.x(), place.y(), place.width(), place.height())
    picture = QApplication.primaryScreen().grabWindow(0, *area)
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)


def _say(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def _close() -> None:
    QApplication.closeAllWindows()
    QApplication.quit()

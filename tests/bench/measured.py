"""The program itself, telling when its first paint was over and what memory it holds then.

    python measured.py PROFILE [ID]
"""

import sys
import time
from pathlib import Path


def tell_painted() -> None:
    """Print the present moment of the clock that all processes share."""
    sys.stdout.write(f"painted {time.monotonic():.6f}\n")
    sys.stdout.flush()


def tell_memory() -> None:
    """Print the proportional set size in kB, then end the program."""
    from PySide6.QtWidgets import QApplication

    rows = Path("/proc/self/smaps_rollup").read_text().splitlines()
    pss = next(row.split()[1] for row in rows if row.startswith("Pss:"))
    sys.stdout.write(f"pss {pss}\n")
    sys.stdout.flush()
    QApplication.closeAllWindows()
    QApplication.quit()


if __name__ == "__main__":
    from treadstone_desktop import app
    from treadstone_desktop.base.paths import profile_paths

    class Measured(app.Program):
        """Tells when it was painted."""

        def _after_first_paint(self) -> None:
            from PySide6.QtCore import QTimer

            tell_painted()
            super()._after_first_paint()
            QTimer.singleShot(1500, tell_memory)

    app.Program = Measured  # type: ignore[misc]
    sys.exit(app.run(profile_paths(Path(sys.argv[1])), None, (sys.argv[2:] or [None])[0]))

"""The floor: a bare PySide6 window that shows the same article, and nothing else.

    python floor.py content.db ID

Prints when its first paint was over, then its memory, as `tests/bench/measured.py` does.
"""

import sqlite3
import sys

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser


class Window(QMainWindow):
    """Tells when it was painted."""

    told = False

    def event(self, event: QEvent) -> bool:
        """After the first paint, tell and end."""
        if event.type() == QEvent.Type.Paint and not self.told:
            self.told = True
            QTimer.singleShot(0, tell)
        return super().event(event)


def tell() -> None:
    """Print the moment of the first paint, then memory when all is quiet."""
    from measured import tell_memory, tell_painted

    tell_painted()
    QTimer.singleShot(1500, tell_memory)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    path, answer = sys.argv[1:]
    database = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    title, body = database.execute(
        "select title, html from answer where id = ?", (answer,)
    ).fetchone()
    browser = QTextBrowser()
    browser.setHtml(f"<h1>{title}</h1>{body}")
    window = Window()
    window.setCentralWidget(browser)
    window.resize(1280, 800)
    window.show()
    app.exec()

"""The floor: a bare PySide6 window that shows the same article, and nothing else.

    python floor.py MODE EDITION ID WIDTH HEIGHT [usual]

Tells when its text was painted, and what `telling.py` tells besides. The lean floor touches as
little of PySide6 as shows a text. ``usual`` does what hardly a program leaves out: it sets a
title and a font and names one value of the ``Qt`` namespace, which PySide6 builds when first
named.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Article(QTextBrowser):
    """Tells when its text was painted, which is the last of the window to be."""

    told = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """After the first paint, tell."""
        super().paintEvent(event)
        if not self.told:
            self.told = True
            QTimer.singleShot(0, painted)


def painted() -> None:
    """The frame has been handed to the screen: tell when."""
    now = time.monotonic()
    sys.path.append(__file__.rsplit("/", 3)[0])
    from tests.bench.telling import tell

    tell(sys.argv[1], now)


def do_the_usual(app: QApplication, window: QMainWindow, article: QTextBrowser) -> None:
    """What programs with a window do."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QFont

    app.setFont(QFont(app.font().family(), 12))
    window.setWindowTitle("An article")
    article.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    edition, answer, width, height, *kind = sys.argv[2:]
    database = sqlite3.connect(f"file:{edition}?mode=ro&immutable=1", uri=True)
    title, html = database.execute(
        "select title, html from answer where key = ?", (answer,)
    ).fetchone()
    article = Article()
    article.setHtml(f"<h1>{title}</h1>{html}")
    window = QMainWindow()
    window.setCentralWidget(article)
    window.resize(int(width), int(height))
    if kind:
        do_the_usual(app, window, article)
    window.show()
    app.exec()

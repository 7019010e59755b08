"""A window with one article in a scroll area, as a program of its own: what e2e tests look at.

``python -m tests.support.article_window FILE`` shows the HTML of FILE and writes a line for each
link that is opened.
"""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import Page
from treadstone_desktop.ui.reading.article_browser import ArticleBrowser
from treadstone_desktop.ui.reading.outline_factory import install_outline

TITLE = "An article"
LANGUAGE = "fr_CA"


def article_page(browser: ArticleBrowser) -> Page:
    """The browser on a page, between a button above and one below it."""
    page = Page(Look())
    for widget in (QPushButton("Above"), browser, QPushButton("Below")):
        page.column.addWidget(widget)
    page.column.addStretch()
    browser.reveal_requested.connect(lambda place: page.reveal(browser, place))
    return page


def main(file: str) -> int:
    """Show the window until it is closed; the exit code."""
    application = QApplication([])
    install_outline()
    browser = ArticleBrowser()
    browser.set_article(Path(file).read_text(encoding="utf-8"), "", application.font())
    browser.set_accessible(TITLE, LANGUAGE)
    browser.link_activated.connect(_write_line)
    page = article_page(browser)
    page.setWindowTitle(TITLE)
    page.resize(640, 200)
    page.show()
    browser.setFocus()
    return application.exec()


def _write_line(address: str) -> None:
    sys.stdout.write(f"opened {address}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

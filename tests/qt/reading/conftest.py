"""An article browser on a page that is shown, as in the window."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from tests.support.article_window import article_page
from treadstone_desktop.ui.look.page import Page
from treadstone_desktop.ui.reading.article_browser import ArticleBrowser

Show = Callable[..., None]


@pytest.fixture
def font() -> QFont:
    """What plain paragraphs are set in: 18 pixels high."""
    font = QFont()
    font.setPixelSize(18)
    return font


@pytest.fixture
def browser() -> ArticleBrowser:
    """A browser without a text."""
    return ArticleBrowser()


@pytest.fixture
def page(qtbot: QtBot, browser: ArticleBrowser) -> Page:
    """The browser between two buttons on a page of 600 by 300 pixels that has the keyboard."""
    page = article_page(browser)
    qtbot.addWidget(page)
    page.resize(600, 300)
    page.show()
    page.activateWindow()
    browser.setFocus()
    qtbot.waitUntil(browser.hasFocus)
    return page


@pytest.fixture
def show(qtbot: QtBot, browser: ArticleBrowser, page: Page, font: QFont) -> Show:
    """Show an HTML text in the page's browser, laid out when the call returns."""

    def show_article(html: str, css: str = "") -> None:
        browser.set_article(html, css, font)
        qtbot.waitUntil(lambda: browser.height() == browser.fit_height())

    return show_article

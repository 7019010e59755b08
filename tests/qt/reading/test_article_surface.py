"""A sheet of text is as high as what is written on it, loads nothing and copies well."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.qt.reading.conftest import Show
from treadstone_desktop.ui.look.page import Page
from treadstone_desktop.ui.reading.article_browser import ArticleBrowser
from treadstone_desktop.ui.reading.article_pieces import runs_of
from treadstone_desktop.ui.reading.article_surface import ArticleSurface

PARAGRAPHS = "".join(
    f"<p>Paragraph {n} has a few words, so that it needs room.</p>" for n in range(40)
)


def red_picture(folder: Path) -> Path:
    picture = QImage(30, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(folder / "red.png"))
    return folder / "red.png"


def shows_red(surface: ArticleSurface) -> bool:
    surface.resize(60, 60)
    return surface.grab().toImage().pixelColor(10, 10) == Qt.GlobalColor.red


def test_it_is_as_high_as_its_text(show: Show, browser: ArticleBrowser, page: Page) -> None:
    show(PARAGRAPHS)
    assert browser.height() == browser.document().size().height()
    assert browser.verticalScrollBar().maximum() == 0
    assert page.verticalScrollBar().maximum() > browser.height() - page.height()


def test_what_stands_below_it_follows_its_height(show: Show, browser: ArticleBrowser) -> None:
    column = browser.parentWidget()
    assert column
    below = column.findChildren(QPushButton)[1]
    show(PARAGRAPHS)
    assert below.y() >= browser.geometry().bottom()
    show("<p>One line.</p>")
    assert browser.height() < 40
    assert below.y() < 120


def test_it_grows_when_it_gets_narrower(
    show: Show, qtbot: QtBot, browser: ArticleBrowser, page: Page
) -> None:
    show(PARAGRAPHS)
    before = browser.height()
    page.resize(300, 300)
    qtbot.waitUntil(lambda: browser.width() < 300 and browser.height() > before)
    assert browser.height() == browser.fit_height()


def test_a_long_word_breaks_instead_of_widening_the_page(
    show: Show, browser: ArticleBrowser
) -> None:
    show(f"<p>{'Donaudampfschiff' * 20}</p>")
    assert browser.document().idealWidth() <= browser.width()
    assert browser.height() > 60


def test_asking_for_another_width_does_not_disturb_what_is_shown(
    show: Show, browser: ArticleBrowser
) -> None:
    show(PARAGRAPHS)
    before = browser.grab().toImage()
    assert browser.heightForWidth(200) > browser.height()
    assert browser.grab().toImage() == before


def test_a_picture_file_of_this_computer_is_not_read(
    qtbot: QtBot, tmp_path: Path, font: QFont
) -> None:
    file = red_picture(tmp_path)
    surface = ArticleSurface()
    qtbot.addWidget(surface)
    for address in (str(file), file.as_uri()):
        surface.set_article(f'<img src="{address}" width="30" height="30">', "", font)
        assert not shows_red(surface)


def test_pictures_come_from_the_resources_it_was_given(
    qtbot: QtBot, tmp_path: Path, font: QFont
) -> None:
    content = {"icon:red": QImage(str(red_picture(tmp_path)))}
    surface = ArticleSurface(resources=content.get)
    qtbot.addWidget(surface)
    surface.set_article('<img src="icon:red">', "", font)
    assert shows_red(surface)


def test_a_style_sheet_of_this_computer_is_not_read(
    qtbot: QtBot, tmp_path: Path, font: QFont
) -> None:
    sheet = tmp_path / "large.css"
    sheet.write_text("p { font-size: 90px }")
    surface = ArticleSurface()
    qtbot.addWidget(surface)
    surface.set_article(f'<link rel="stylesheet" href="{sheet.as_uri()}"><p>Small</p>', "", font)
    assert surface.heightForWidth(600) < 40


def test_headings_have_the_size_of_the_style_sheet_and_keep_their_level(
    show: Show, browser: ArticleBrowser
) -> None:
    show("<h1>Large <i>and leaning</i></h1><p>Plain</p>", "h1 { font-size: 36px }")
    heading = browser.document().begin()
    sizes = [run.charFormat().font().pixelSize() for run in runs_of(heading)]
    assert sizes == [36, 36]
    assert heading.blockFormat().headingLevel() == 1


def test_copied_text_keeps_paragraphs_bullets_and_numbers(
    show: Show, browser: ArticleBrowser
) -> None:
    show("<p>Bring:</p><ul><li>a form</li><li>the fee</li></ul><ol><li>Go.</li></ol><p>End</p>")
    browser.selectAll()
    browser.copy()
    assert QGuiApplication.clipboard().text() == ("Bring:\n\n• a form\n• the fee\n1. Go.\n\nEnd")
    assert "<li" in QGuiApplication.clipboard().mimeData().html()


def test_an_item_copied_from_its_middle_has_no_bullet(show: Show, browser: ArticleBrowser) -> None:
    show("<ul><li>a form</li><li>the fee</li></ul>")
    selection = browser.textCursor()
    selection.setPosition(2)
    selection.setPosition(10, selection.MoveMode.KeepAnchor)
    browser.setTextCursor(selection)
    assert browser.createMimeDataFromSelection().text() == "form\n• the"


def test_the_wheel_scrolls_the_page(show: Show, browser: ArticleBrowser, page: Page) -> None:
    show(PARAGRAPHS)
    over_the_text = browser.mapTo(page, QPoint(50, 50))
    QTest.wheelEvent(page.windowHandle(), over_the_text, QPoint(0, -120))
    assert page.verticalScrollBar().value() > 0


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_End]
)
def test_keys_that_scroll_are_the_pages(
    show: Show, browser: ArticleBrowser, page: Page, key: Qt.Key
) -> None:
    show(PARAGRAPHS)
    QTest.keyClick(browser, key)
    assert page.verticalScrollBar().value() > 0
    assert browser.textCursor().position() == 0


def test_shift_and_arrows_select(show: Show, browser: ArticleBrowser) -> None:
    show(PARAGRAPHS)
    QTest.keyClick(browser, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert browser.textCursor().hasSelection()


def test_a_caret_that_leaves_the_view_is_brought_back(
    show: Show, browser: ArticleBrowser, page: Page
) -> None:
    show(PARAGRAPHS)
    browser.moveCursor(QTextCursor.MoveOperation.End)
    caret = browser.mapTo(page.viewport(), browser.cursorRect().center())
    assert page.viewport().rect().contains(caret)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_offers_to_copy_and_to_select_all(show: Show, browser: ArticleBrowser) -> None:
    show("<p>Text</p>")
    place = QPoint(5, 5)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, browser.mapToGlobal(place))
    QApplication.sendEvent(browser.viewport(), asked)
    menu = browser.findChildren(QMenu)[0]
    words = [(action.text(), action.isEnabled()) for action in menu.actions()]
    menu.close()
    assert words == [("Copy", False), ("Select all", True)]


def test_the_same_line_is_found_again_at_another_width(
    show: Show, qtbot: QtBot, browser: ArticleBrowser, page: Page
) -> None:
    show(PARAGRAPHS)
    twentieth = browser.document().findBlockByNumber(20).position()
    position = browser.position_at(browser.y_of(twentieth))
    page.resize(300, 300)
    qtbot.waitUntil(lambda: browser.width() < 300)
    assert position == twentieth
    assert browser.position_at(browser.y_of(position) + 1) == twentieth


def test_a_place_between_two_paragraphs_belongs_to_the_next(
    show: Show, browser: ArticleBrowser
) -> None:
    show("<p>One</p><p>Two</p>")
    assert browser.position_at(browser.y_of(4) - 2) == 4


def test_formats_are_changed_without_a_word_to_screen_readers(qtbot: QtBot, font: QFont) -> None:
    class Underlined(ArticleSurface):
        def dress(self) -> None:
            word = QTextCursor(self.document().find("Two"))
            style = word.charFormat()
            style.setFontUnderline(True)
            word.setCharFormat(style)

    surface = Underlined()
    qtbot.addWidget(surface)
    changes: list[int] = []
    surface.document().contentsChange.connect(lambda start, *_: changes.append(start))
    surface.set_article("<p>One</p><h2>Two</h2>", "", font)
    assert surface.document().find("Two").charFormat().fontUnderline()
    assert set(changes) == {0}

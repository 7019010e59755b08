"""An edition that was changed behind our back: words are shown, nothing is opened (case 176)."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from tests.support.desk import Desk, Made, seen
from tests.support.library import make_edition
from tests.support.specimens import explained_answer
from treadstone_desktop.ui.look.card import Card

TARGETS = [
    "JaVaScRiPt:x", " javascript:x", "data:text/html,x", "file:///etc/hosts", "vbscript:x",
    "//host/x", "https://example.org", "mailto:a@example.org", "tel:911", "zoommtg://x",
    "ms-settings:x", "term:deposit\" onclick=\"x", "HOU-002",
]  # fmt: skip


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the system to open."""
    urls: list[str] = []

    def note(url: QUrl) -> bool:
        urls.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return urls


def changed(path: Path, html: str) -> Path:
    """An edition whose one answer has this markup, whatever the publisher says to it."""
    make_edition(path, explained_answer())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update answer set html = ?", [html])
    return path


@pytest.mark.parametrize("target", TARGETS)
def test_a_link_of_another_kind_is_plain_words(
    make_desk: Made, tmp_path: Path, opened: list[str], target: str
) -> None:
    html = f'<p>A <a href="{target}">deposit</a> is a month.</p>'
    desk = make_desk(edition=changed(tmp_path / "changed.db", html), answer="HOU-001")
    desk.settle()
    assert desk.article.view.links() == []
    assert "A deposit is at most a month of rent." in desk.article.view.toPlainText()
    assert opened == []


@pytest.mark.parametrize(
    "html",
    ["<script>x</script>", "<img src='file:///etc/hosts'>", "<table><tr><td>x</td></tr></table>",
     "<p style='x'>y</p>", "<h1>Another title</h1>", "<p>" + "x" * 5_000_000 + "</p>"],
    ids=["script", "picture", "table", "style", "heading", "five megabytes"],
)  # fmt: skip
def test_other_markup_gives_way_to_the_plain_text(
    make_desk: Made, tmp_path: Path, html: str
) -> None:
    desk = make_desk(edition=changed(tmp_path / "changed.db", html), answer="HOU-001")
    desk.settle()
    text = desk.article.view.toPlainText()
    assert "A deposit is at most a month of rent." in text
    assert "Another title" not in text


@pytest.mark.parametrize("modifier", [
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
])  # fmt: skip
@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_however_a_term_is_pressed_nothing_leaves_the_page(
    make_desk: Made, tmp_path: Path, opened: list[str],
    button: Qt.MouseButton, modifier: Qt.KeyboardModifier,
) -> None:  # fmt: skip
    edition = make_edition(tmp_path / "explained.db", explained_answer())
    desk: Desk = make_desk(edition=edition, answer="HOU-001")
    desk.settle()
    view = desk.article.view
    _, place = view.anchor_rects()[0]
    QTest.mouseClick(view.viewport(), button, modifier, place.center())
    desk.settle()
    assert (opened, desk.place[1]) == ([], "HOU-001")
    for card in seen(desk.window, Card):
        card.close_card()

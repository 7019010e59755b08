"""What looks like markup is shown letter by letter, wherever it comes from (case 178)."""

from pathlib import Path

import pytest
from PySide6.QtGui import Qt, QTextDocument
from PySide6.QtWidgets import QLabel, QListView, QWidget

from tests.support.desk import Desk, Made, one, seen
from tests.support.library import make_edition
from tests.support.specimens import HOSTILE, hostile_answer
from treadstone_desktop.ui.finding.row_list import Row
from treadstone_desktop.ui.taking.kept_dialog import KeptDialog

ToolTipRole = Qt.ItemDataRole.ToolTipRole
TITLE = f"What is {HOSTILE}?"
TYPED = ["<b>bold</b>", "<img src=x>", "&lt;", '"><u>x', "a&amp;b"]


@pytest.fixture
def hostile(make_desk: Made, tmp_path: Path) -> Desk:
    return make_desk(edition=make_edition(tmp_path / "hostile.db", [hostile_answer()]))


def as_shown(tip: str) -> str:
    """What a tooltip shows: Qt reads it as markup where it looks like it."""
    document = QTextDocument()
    if Qt.mightBeRichText(tip):
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    return document.toPlainText()


def tips(root: QWidget) -> list[str]:
    """The tooltips below a widget, as they will be shown."""
    return [widget.toolTip() for widget in seen(root, QWidget) if widget.toolTip()]


@pytest.mark.parametrize("text", TYPED)
def test_what_is_typed_stands_so_in_field_title_and_page(desk: Desk, text: str) -> None:
    desk.search(text)
    assert desk.field.text() == text
    assert desk.window.windowTitle() == f"“{text}” — Treadstone Desktop"


def test_nothing_found_repeats_it_as_typed(desk: Desk) -> None:
    desk.search("<b>qwrtzx</b>")
    assert "Nothing here matches “<b>qwrtzx</b>”." in desk.words()


def test_no_label_reads_markup(hostile: Desk) -> None:
    hostile.search("angle brackets")
    hostile.press("Return")
    hostile.press("Ctrl+D", "F1")
    rich = [
        label.text()
        for label in hostile.window.findChildren(QLabel)
        if label.text() and label.textFormat() is not Qt.TextFormat.PlainText
        and Qt.mightBeRichText(label.text())
    ]  # fmt: skip
    assert rich == []
    hostile.press("Esc")


def test_a_result_shows_it_in_title_excerpt_and_preview(hostile: Desk) -> None:
    hostile.search("angle brackets sign")
    model = one(hostile.shown, QListView).model()
    row = model.index(0, 0)
    assert row.data() == TITLE
    assert {TITLE, f"Rent is {HOSTILE}"} <= set(hostile.words())


def test_an_answer_shows_it_in_title_body_and_takeaways(hostile: Desk) -> None:
    text = hostile.open_answer("HOU-001").view.toPlainText()
    assert TITLE in text
    assert f"The sign {HOSTILE} means rent." in text
    assert f"Rent is {HOSTILE}" in hostile.words(hostile.window.frame.panel)
    assert hostile.window.windowTitle() == f"{TITLE} — Treadstone Desktop"


def test_in_a_narrow_window_too(hostile: Desk) -> None:
    hostile.open_answer("HOU-001")
    hostile.resize(640, 480)
    assert f"Rent is {HOSTILE}" in hostile.article.view.toPlainText()


def test_lists_and_the_tree_show_it(hostile: Desk) -> None:
    hostile.open_answer("HOU-001")
    hostile.press("Ctrl+D")
    hostile.go("saved")
    assert TITLE in [row.words for row in seen(hostile.shown, Row)]
    tree = hostile.window.frame.side.tree.tree
    assert tree.index_of("HOU-001").data() == TITLE


def test_so_do_tooltips(hostile: Desk) -> None:
    hostile.open_answer("HOU-001")
    hostile.press("Ctrl+D")
    hostile.go("saved")
    tree = hostile.window.frame.side.tree.tree
    found = [*tips(hostile.shown), tree.index_of("HOU-001").data(ToolTipRole)]
    assert [as_shown(tip) for tip in found if "What" in tip] == [TITLE, TITLE]


def test_what_was_written_down_is_listed_as_written(hostile: Desk) -> None:
    hostile.window.dialogs.ask("", "HOU-001")
    hostile.settle()
    hostile.type(f"Is {HOSTILE} law?")
    hostile.click("Keep")
    hostile.window.commands.do("kept")
    hostile.settle()
    [dialog] = seen(hostile.window, KeptDialog)
    assert any(f"Is {HOSTILE} law?" in words for words in hostile.words(dialog))
    hostile.press("Esc")

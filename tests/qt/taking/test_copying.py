"""What is copied says what it is: title, number, dates, review, link, disclaimer."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QMenu

from tests.support.answers import answer
from tests.support.desk import Desk, Made, seen
from tests.support.library import make_edition
from treadstone_desktop.ui.shell import sentences
from treadstone_desktop.ui.taking import citation

CITATION = """\
How much deposit may a landlord ask for?
Answer HOU001 · Starter library · Updated November 2026 · content of 20 November 2026
Not yet reviewed by a lawyer
This is general information, not legal advice. It doesn’t create a lawyer–client relationship,\
 and the rules can change. For advice on your situation, a lawyer can help.
"""


@pytest.fixture
def reading(make_desk: Made, tmp_path: Path) -> Desk:
    """An answer with a paragraph, a list and bold words."""
    item = answer()
    item["content_html"] = (
        "<p>Ask for a <strong>receipt</strong>.</p><ul><li>The day</li><li>The sum</li></ul>"
        "<p>Keep it.</p>"
    )
    desk = make_desk(edition=make_edition(tmp_path / "list.db", [item]), answer="HOU-001")
    desk.settle()
    return desk


def test_the_whole_answer_is_copied_with_its_citation(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+Shift+C")
    assert desk.said == "Copied with citation"
    assert desk.pasted == (
        "How much deposit may a landlord ask for?\n\n"
        "The most is one month's rent.\n\nIt pays for the last month.\n\n" + CITATION
    )


def test_a_selection_is_copied_in_its_place(desk: Desk) -> None:
    view = desk.open_answer("HOU-001").view
    view.setTextCursor(view.document().find("one month's rent"))
    desk.press("Ctrl+Shift+C")
    assert desk.pasted == "one month's rent\n\n" + CITATION


def test_takeaways_are_a_list_with_days_that_matter_first(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+Shift+T")
    assert desk.said == "Takeaways copied"
    assert desk.pasted == (
        "• one year: claim it back\n"
        "• One month's rent is the most\n"
        "• It pays for the last month\n\n" + CITATION
    )


def test_a_reviewed_answer_says_when(make_desk: Made, tmp_path: Path) -> None:
    reviewed = answer(review="reviewed", reviewed_by="A. Lawyer", reviewed_on="2026-06-12")
    desk = make_desk(edition=make_edition(tmp_path / "r.db", [reviewed]), answer="HOU-001")
    desk.press("Ctrl+Shift+C")
    assert "\nReviewed by a lawyer, 12 June 2026\n" in desk.pasted


def test_a_stale_one_says_how_long_ago_it_was_checked(
    make_desk: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (sentences, citation):
        monkeypatch.setattr(module, "today", lambda: date(2028, 1, 21))
    stale = answer(law_as_of="2026-11-20", check_by="2027-11-20")
    desk = make_desk(edition=make_edition(tmp_path / "s.db", [stale]), answer="HOU-001")
    desk.press("Ctrl+Shift+C")
    assert "\nNot yet reviewed by a lawyer\nLast checked 14 months ago\n" in desk.pasted


def test_a_library_with_addresses_gives_the_link(make_desk: Made, tmp_path: Path) -> None:
    edition = make_edition(tmp_path / "linked.db")
    with closing(sqlite3.connect(edition)) as connection, connection:
        link = "https://law.example/a/{number}"
        connection.execute("insert into meta values ('library.link_answer', ?)", [link])
    desk = make_desk(edition=edition, answer="HOU-001")
    desk.press("Ctrl+Shift+C")
    assert "\nhttps://law.example/a/HOU001\n" in desk.pasted
    desk.press("Ctrl+Shift+L")
    assert (desk.pasted, desk.said) == ("https://law.example/a/HOU001", "Link copied")


def test_without_one_there_is_no_link_to_copy(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+Shift+L")
    assert (desk.said, "copy_link" in desk.window.commands.names) == ("", False)


def test_ctrl_c_keeps_paragraphs_and_bullets_in_plain_text(reading: Desk) -> None:
    view = reading.article.view
    cursor = view.document().find("Ask for a receipt")
    cursor.setPosition(cursor.selectionStart())
    cursor.setPosition(view.document().find("Keep it.").selectionEnd(), cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    reading.press("Ctrl+C")
    assert reading.pasted == "Ask for a receipt.\n\n• The day\n• The sum\n\nKeep it."


def test_and_bold_words_and_lists_where_the_other_program_shows_them(reading: Desk) -> None:
    reading.article.view.selectAll()
    reading.press("Ctrl+C")
    pasted = QTextDocument()
    pasted.setHtml(QGuiApplication.clipboard().mimeData().html())
    bold = pasted.find("receipt")
    assert bold.charFormat().fontWeight() > 400
    assert pasted.find("The sum").currentList() is not None


def test_the_share_button_offers_what_the_keys_do(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.click("Share")
    [menu] = seen(desk.window, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Copy with citation",
        "Copy key takeaways",
    ]
    menu.actions()[1].trigger()
    menu.close()
    assert desk.said == "Takeaways copied"

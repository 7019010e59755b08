"""A question is written down, read again, copied, saved as a file, deleted; never sent."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QPlainTextEdit

from tests.support.desk import Desk, Made, called, one, seen
from treadstone_desktop.base.policy import DESKTOP
from treadstone_desktop.shelf.outbox import Draft
from treadstone_desktop.ui.taking.ask_dialog import AskDialog, as_text
from treadstone_desktop.ui.taking.kept_dialog import KeptDialog


def form(desk: Desk) -> AskDialog:
    [dialog] = seen(desk.window, AskDialog)
    return dialog


def ask(desk: Desk, text: str = "May he keep my deposit?") -> AskDialog:
    """Open the form at an answer and write into it."""
    desk.open_answer("HOU-001")
    desk.click("Start a File")
    desk.type(text)
    return form(desk)


def kept(desk: Desk) -> KeptDialog:
    desk.window.commands.do("kept")
    desk.settle()
    [dialog] = seen(desk.window, KeptDialog)
    return dialog


def drafts(desk: Desk) -> list[Draft]:
    return desk.context.shelf.outbox.questions()


def test_the_form_names_the_answer_and_begins_in_the_question(desk: Desk) -> None:
    dialog = ask(desk)
    assert "About: How much deposit may a landlord ask for?" in desk.words(dialog)
    assert one(dialog, QPlainTextEdit).toPlainText() == "May he keep my deposit?"
    desk.press("Esc")


def test_it_says_where_the_question_stays_and_nothing_of_sending(desk: Desk) -> None:
    words = " ".join(desk.words(ask(desk)))
    assert "It is kept on this computer until you delete it." in words
    assert "send" not in words.lower()
    desk.press("Esc")


def test_kept_it_can_be_read_again_and_changed(desk: Desk) -> None:
    dialog = ask(desk)
    one(dialog, QLineEdit).setText("555-0100")
    desk.click("Keep", dialog)
    [draft] = drafts(desk)
    assert (draft.text, draft.contact, draft.answer) == (
        "May he keep my deposit?", "555-0100", "HOU-001",
    )  # fmt: skip
    desk.click("Open “May he keep my deposit?”", kept(desk))
    again = form(desk)
    one(again, QPlainTextEdit).appendPlainText("He says so.")
    desk.click("Keep", again)
    assert [d.text for d in drafts(desk)] == ["May he keep my deposit?\nHe says so."]


def test_esc_keeps_nothing(desk: Desk) -> None:
    ask(desk)
    desk.press("Esc")
    assert drafts(desk) == []


def test_an_empty_question_is_not_kept(desk: Desk) -> None:
    dialog = ask(desk, "  ")
    desk.click("Keep", dialog)
    assert (drafts(desk), seen(desk.window, AskDialog)) == ([], [])


def test_it_is_copied_with_the_way_to_be_reached(desk: Desk) -> None:
    dialog = ask(desk)
    one(dialog, QLineEdit).setText("555-0100")
    desk.click("Copy", dialog)
    assert desk.pasted == "May he keep my deposit?\n\nReach me: 555-0100\n"
    desk.press("Esc")


def test_it_is_saved_as_a_file(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "été ü" / "question.txt"
    target.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.click("Save as file…", ask(desk))
    assert target.read_text(encoding="utf-8") == "May he keep my deposit?\n"
    assert desk.said == "Saved"
    desk.press("Esc")


def test_a_folder_that_cannot_be_written_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    target = tmp_path / "file" / "question.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    desk.click("Save as file…", ask(desk))
    assert (desk.said, "could not be kept" in desk.noticed) == ("", True)
    desk.press("Esc")


def test_it_is_deleted_from_its_form(desk: Desk) -> None:
    desk.click("Keep", ask(desk))
    desk.click("Open “May he keep my deposit?”", kept(desk))
    desk.click("Delete", form(desk))
    assert (drafts(desk), desk.said) == ([], "Deleted")


def test_everything_kept_stands_in_one_list_and_can_be_deleted_there(desk: Desk) -> None:
    desk.click("Keep", ask(desk))
    desk.click("Yes", desk.article.foot)
    dialog = kept(desk)
    words = " ".join(desk.words(dialog))
    assert "Question, today" in words
    assert "Helpful: yes, today" in words
    for name in ("May he keep my deposit?", "How much deposit may a landlord ask for?"):
        desk.click(f"Delete “{name}”", dialog)
    assert desk.context.shelf.outbox.drafts() == []
    assert "Nothing is kept here." in desk.words(dialog)
    desk.press("Esc")


def test_a_question_from_a_search_begins_with_what_was_typed(desk: Desk) -> None:
    desk.search("qwrtzx drone")
    desk.click("Write it down")
    assert one(form(desk), QPlainTextEdit).toPlainText() == "qwrtzx drone"
    desk.press("Esc")


def test_on_a_shared_account_nothing_can_be_kept(make_desk: Made) -> None:
    desk = make_desk(policy=DESKTOP._replace(history=False))
    dialog = ask(desk)
    names = {name for found in seen(dialog, QAbstractButton) for name in called(found)}
    assert ("Copy" in names, "Keep" in names) == (True, False)
    desk.press("Esc")


def test_as_text_it_ends_with_a_line_end() -> None:
    draft = Draft("", "question", "", "May he?", "", "")
    assert as_text(draft, "Reach me: {contact}") == "May he?\n"

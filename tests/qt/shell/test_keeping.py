"""What a reader keeps: saved answers, what was read, votes; each undone as easily as done."""

from pathlib import Path

import pytest

from tests.support.answers import small_library, tombstone
from tests.support.desk import Desk, Made, seen
from tests.support.library import make_edition
from treadstone_desktop.base.policy import DESKTOP
from treadstone_desktop.ui.finding.row_list import Row


def saved(desk: Desk) -> list[str]:
    return [entry.answer for entry in desk.context.shelf.saved.entries()]


def visited(desk: Desk) -> list[str]:
    return [visit.answer for visit in desk.context.shelf.visits.recent()]


def read(desk: Desk, answer_id: str) -> None:
    """Open an answer and stay until it counts as read."""
    desk.open_answer(answer_id)
    desk.stay()


def listed(desk: Desk) -> list[str]:
    """The rows of the list that is shown."""
    return [row.words for row in seen(desk.shown, Row)]


# Saved


def test_ctrl_d_saves_and_takes_back(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+D")
    assert (saved(desk), desk.said) == (["HOU-001"], "Saved")
    desk.press("Ctrl+D")
    assert (saved(desk), desk.said) == ([], "Removed from Saved")


def test_the_bookmark_does_the_same_and_says_what_it_will_do(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.click("Save", desk.article.strip)
    assert saved(desk) == ["HOU-001"]
    desk.click("Remove from Saved", desk.article.strip)
    assert saved(desk) == []


def test_saved_answers_stand_in_their_list_newest_first(desk: Desk) -> None:
    for answer_id in ("HOU-001", "EMP-002"):
        desk.open_answer(answer_id)
        desk.press("Ctrl+D")
    desk.click("Saved, 2")
    assert listed(desk) == ["When is overtime paid?", "How much deposit may a landlord ask for?"]


@pytest.fixture
def gone_desk(make_desk: Made, tmp_path: Path) -> Desk:
    """A reader who saved an answer, with a note, that was withdrawn since."""
    items = [*small_library(), tombstone("HOU-009", see="HOU-001")]
    desk = make_desk(edition=make_edition(tmp_path / "gone.db", items))
    desk.context.shelf.saved.add("HOU-009", rev=1, note="for Ana")
    desk.go("saved")
    return desk


def test_a_saved_answer_that_was_withdrawn_says_so(gone_desk: Desk) -> None:
    [row] = seen(gone_desk.shown, Row)
    told = "No longer in use since 21 November 2026. Read HOU001 instead."
    assert row.accessibleName() == f"HOU009 {told} · for Ana"


def test_opening_it_says_what_to_read_instead(gone_desk: Desk) -> None:
    gone_desk.open_answer("HOU-001")
    gone_desk.go("answer", "HOU-009")
    assert gone_desk.noticed == (
        "HOU009: No longer in use since 21 November 2026. Read HOU001 instead."
    )
    gone_desk.press("Ctrl+D")
    assert saved(gone_desk) == ["HOU-009"]


def test_an_answer_that_the_library_never_had_is_said_to_be_missing(desk: Desk) -> None:
    desk.go("answer", "HOU-099")
    assert desk.noticed == "HOU099: This library does not have it."


def test_an_empty_list_says_how_to_fill_it(desk: Desk) -> None:
    desk.go("saved")
    assert "Nothing saved yet. Press Ctrl+D in an answer to keep it here." in desk.words()


def test_removing_from_the_list_is_undone_in_its_place(desk: Desk) -> None:
    for answer_id in ("HOU-001", "HOU-002", "HOU-003"):
        desk.open_answer(answer_id)
        desk.press("Ctrl+D")
    desk.go("saved")
    desk.click("Remove “Can my landlord evict me with an N12 notice?”")
    assert saved(desk) == ["HOU-003", "HOU-001"]
    assert len(listed(desk)) == 2
    desk.press("Ctrl+Z")
    assert saved(desk) == ["HOU-003", "HOU-002", "HOU-001"]
    assert len(listed(desk)) == 3


def test_the_toast_s_undo_can_be_pressed(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+D", "Ctrl+D")
    desk.click("Undo")
    assert (saved(desk), desk.said) == (["HOU-001"], "")
    assert desk.button("Remove from Saved", desk.article.strip).isVisible()


def test_ctrl_z_undoes_it_while_the_empty_search_field_has_the_focus(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+D", "Ctrl+D", "Ctrl+K", "Ctrl+Z")
    assert saved(desk) == ["HOU-001"]


def test_what_was_typed_there_is_undone_first(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+D", "Ctrl+D", "Ctrl+K")
    desk.type("r")
    desk.press("Ctrl+Z")
    assert (desk.field.text(), saved(desk)) == ("", [])


def test_a_saved_answer_that_left_the_library_is_named_and_can_be_removed(desk: Desk) -> None:
    desk.context.shelf.saved.add("IMM-999", 1)
    desk.go("saved")
    assert listed(desk) == ["IMM999"]
    desk.click("Remove “IMM999”")
    assert saved(desk) == []


def test_saved_answers_survive_a_restart(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+D")
    desk.restart()
    desk.go("saved")
    assert listed(desk) == ["How much deposit may a landlord ask for?"]


# Recently read


def test_an_answer_that_stays_open_counts_as_read(desk: Desk) -> None:
    read(desk, "HOU-001")
    desk.press("Alt+Home")
    assert "How much deposit may a landlord ask for?" in listed(desk)


def test_one_that_is_left_at_once_does_not(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    read(desk, "HOU-002")
    assert visited(desk) == ["HOU-002"]


def test_an_answer_about_danger_is_never_listed(desk: Desk) -> None:
    desk.open_answer("FAM-001")
    desk.stay()
    assert visited(desk) == []


def test_the_list_is_cleared_without_a_question_and_brought_back(desk: Desk) -> None:
    read(desk, "HOU-001")
    desk.press("Alt+Home")
    desk.click("Clear: Recently read")
    assert (visited(desk), desk.said) == ([], "Reading list cleared")
    assert "Answers you read will be listed here." in desk.words()
    desk.press("Ctrl+Z")
    assert visited(desk) == ["HOU-001"]
    assert "How much deposit may a landlord ask for?" in listed(desk)


def test_the_page_of_what_was_read_is_cleared_too(desk: Desk) -> None:
    read(desk, "HOU-001")
    desk.go("recent")
    desk.click("Clear")
    assert (visited(desk), listed(desk)) == ([], [])


def test_switched_off_nothing_is_listed_and_home_shows_no_list(desk: Desk) -> None:
    desk.window.choose("history", False)
    desk.open_answer("HOU-001")
    desk.stay()
    assert visited(desk) == []
    desk.press("Alt+Home")
    assert "Recently read" not in desk.words()


def test_so_it_is_where_the_office_says_so(make_desk: Made) -> None:
    desk = make_desk(policy=DESKTOP._replace(history=False))
    assert "Recently read" not in desk.words()
    desk.go("recent")
    assert "The list of what was read is switched off." in desk.words()


# Was this helpful?


def test_yes_is_kept_on_this_computer_and_asked_once(desk: Desk) -> None:
    foot = desk.open_answer("HOU-001").foot
    desk.click("Yes", foot)
    assert desk.context.shelf.outbox.verdict("HOU-001") == "helpful"
    assert "Thank you." in desk.words(foot)
    desk.open_answer("HOU-002")
    desk.open_answer("HOU-001")
    assert "Thank you." in desk.words(foot)


def test_after_no_one_may_say_what_was_missing(desk: Desk) -> None:
    foot = desk.open_answer("HOU-001").foot
    desk.click("No", foot)
    desk.type("the form")
    desk.click("Keep", foot)
    [missing] = [d for d in desk.context.shelf.outbox.drafts() if d.kind == "missing"]
    assert (missing.answer, missing.text) == ("HOU-001", "the form")
    assert "Thank you. Kept on this computer." in desk.words(foot)


@pytest.mark.parametrize("then", ["Skip", "Keep"])
def test_or_say_nothing(desk: Desk, then: str) -> None:
    foot = desk.open_answer("HOU-001").foot
    desk.click("No", foot)
    desk.click(then, foot)
    assert [draft.kind for draft in desk.context.shelf.outbox.drafts()] == ["unhelpful"]
    assert "Thank you." in desk.words(foot)

"""One calm line for what went wrong, told once, and what each of them says."""

from pathlib import Path

import pytest

from tests.support.desk import Desk, Made
from treadstone_desktop.base.errors import CannotKeepError, EditionError
from treadstone_desktop.base.settings import SettingsNotice
from treadstone_desktop.library.editions import EditionNotice
from treadstone_desktop.shelf.user_db import ShelfNotice
from treadstone_desktop.ui.shell import messages

HERE = Path("folder") / "content.db"


def test_a_notice_is_told_once(desk: Desk) -> None:
    desk.window.frame.notices.tell("The first.")
    desk.click("Close this notice")
    desk.window.frame.notices.tell("The first.")
    assert desk.noticed == ""


def test_they_wait_for_each_other(desk: Desk) -> None:
    for words in ("The first.", "The second.", "The first."):
        desk.window.frame.notices.tell(words)
    assert desk.noticed == "The first."
    desk.click("Close this notice")
    assert desk.noticed == "The second."
    desk.click("Close this notice")
    assert desk.noticed == ""


def test_a_long_one_is_shown_whole(desk: Desk) -> None:
    desk.resize(640, 480)
    desk.window.frame.notices.tell("A sentence about a folder. " * 12)
    desk.settle()
    text = desk.window.frame.notices._words
    assert text.height() >= text.heightForWidth(text.width())


def test_a_damaged_shelf_is_put_aside_and_said_so(make_desk: Made, tmp_path: Path) -> None:
    broken = tmp_path / "profile" / "data" / "user.db"
    broken.parent.mkdir(parents=True)
    broken.write_bytes(b"this is no database" * 100)
    desk = make_desk()
    aside = broken.with_name("user.db.damaged-1")
    assert aside.read_bytes().startswith(b"this is no database")
    assert desk.noticed == (
        f"What you saved could not be read. The file was put aside as {aside}; nothing was deleted."
    )
    desk.open_answer("HOU-001")
    desk.press("Ctrl+D")
    assert desk.said == "Saved"


def test_settings_that_make_no_sense_are_said_one_by_one(make_desk: Made, tmp_path: Path) -> None:
    file = tmp_path / "profile" / "config" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text('{"text_size": "huge", "theme": 7, "mine": 1}', encoding="utf-8")
    desk = make_desk()
    said = {desk.noticed}
    desk.click("Close this notice")
    said.add(desk.noticed)
    assert said == {
        "The setting “text_size” made no sense, so the usual value is used.",
        "The setting “theme” made no sense, so the usual value is used.",
    }
    assert (desk.look.percent, desk.look.theme.name) == (100, "light")


@pytest.mark.parametrize("content", [b"", b"\x00" * 200, b'{"text_si', b"null", b"[1, 2]"])
def test_a_broken_settings_file_is_put_aside(
    make_desk: Made, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "profile" / "config" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    desk = make_desk()
    aside = file.with_name("settings.json.damaged-1")
    assert aside.read_bytes() == content
    assert desk.noticed == f"Your settings could not be read. They were put aside as {aside}."
    desk.window.choose("text_size", 130)
    desk.restart()
    assert (desk.look.percent, desk.noticed) == (130, "")


@pytest.fixture
def second(make_desk: Made) -> Desk:
    """A window on a profile that another session has: it reads what is kept there."""
    first = make_desk()
    first.open_answer("HOU-001")
    first.press("Ctrl+D")
    first.stay()
    return make_desk(read_only=True)


def test_a_second_window_shows_what_is_kept(second: Desk) -> None:
    assert second.button("How much deposit may a landlord ask for?", second.shown).isVisible()
    assert "HOU-001" in second.context.shelf.saved


def test_and_says_of_each_thing_that_it_cannot_keep_it(second: Desk) -> None:
    second.open_answer("HOU-002")
    for _ in range(2):
        second.press("Ctrl+D")
        assert (second.said, "could not be kept" in second.noticed) == ("", True)
        second.click("Close this notice")
    assert "HOU-002" not in second.context.shelf.saved


@pytest.mark.parametrize("verb", ["clear_history", "toggle_saved"])
def test_nor_can_it_take_anything_away(second: Desk, verb: str) -> None:
    second.open_answer("HOU-001")
    getattr(second.window.commands, verb)()
    assert (second.said, "could not be kept" in second.noticed) == ("", True)
    assert "HOU-001" in second.context.shelf.saved
    assert second.context.shelf.visits.recent()


@pytest.mark.parametrize("reason", ["missing", "empty", "damaged", "newer", "foreign",
                                    "unreadable"])  # fmt: skip
def test_each_fault_of_a_library_has_a_sentence_and_a_remedy(reason: str) -> None:
    error = EditionError(HERE, reason, "permission denied")
    sentence, remedy = messages.of_edition(error), messages.of_edition_remedy(error)
    assert sentence.endswith(".")
    assert remedy.endswith(".")
    assert "{" not in sentence + remedy


def test_what_cannot_be_kept_is_said_with_its_reason() -> None:
    words = messages.of_error(CannotKeepError(HERE, "no space left on device"))
    assert words == "This could not be kept on this computer: no space left on device."


def test_a_fault_of_ours_is_one_calm_line() -> None:
    words = "Something went wrong. What you were reading is still here."
    assert messages.of_error(KeyError("HOU-001")) == words


def test_an_older_library_that_is_shown_instead_is_named_by_its_day() -> None:
    notice = EditionNotice(HERE, "damaged", "", "previous")
    words = "The answers were damaged · showing the content of 2 June 2026 (content.db)"
    assert messages.of_fallback(notice, "2026-06-02") == words


@pytest.mark.parametrize("kind", ["damaged", "newer", "memory"])
def test_each_fault_of_the_shelf_has_a_sentence(kind: str) -> None:
    words = messages.of_shelf(ShelfNotice(kind, "read-only file system"))
    assert words.endswith(".")
    assert "{" not in words


@pytest.mark.parametrize("kind", ["value", "unreadable", "unkept"])
def test_each_fault_of_the_settings_has_a_sentence(kind: str) -> None:
    words = messages.of_settings(SettingsNotice(kind, "theme", "settings.json.damaged-1"))
    assert words.endswith(".")
    assert "{" not in words

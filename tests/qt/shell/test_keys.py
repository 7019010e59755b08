"""The keyboard: every key of the table does something, and none does two things."""

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu

from tests.support.desk import Desk, seen
from treadstone_desktop.ui.shell.keys import Key, keyboard

BY_COMMAND = {key.command: key for key in keyboard()}
"""One row a command."""


def all_keys() -> list[str]:
    return [QKeySequence(keys).toString() for key in keyboard() for keys in key.keys]


def test_no_key_is_in_the_table_twice() -> None:
    assert len(all_keys()) == len(set(all_keys()))
    assert len(BY_COMMAND) == len(keyboard())


def test_every_row_has_keys_and_words() -> None:
    assert [key for key in keyboard() if not (key.keys and all(all_keys()) and key.words)] == []


def test_the_window_s_shortcuts_are_those_of_the_table(desk: Desk) -> None:
    bound = sorted(s.key().toString() for s in desk.window.findChildren(QShortcut))
    assert bound == sorted(all_keys())


def test_every_command_of_the_table_is_there_to_be_done(desk: Desk) -> None:
    assert set(BY_COMMAND) - desk.window.commands.names == {"copy_link"}  # there is no address


@pytest.mark.parametrize("key", keyboard(), ids=lambda key: key.command)
def test_a_key_does_its_command_wherever_the_focus_is(
    desk: Desk, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = desk.open_answer("HOU-001")
    done: list[str] = []
    monkeypatch.setattr(desk.window.commands, "do", done.append)
    for focus in (desk.field, desk.window.frame.side.tree, article.view):
        focus.setFocus()
        for keys in key.keys:
            done.clear()
            desk.press(keys)
            assert done == [key.command], f"{keys} in {focus}"


def test_ctrl_k_puts_everything_in_the_field_under_the_next_letter(desk: Desk) -> None:
    desk.search("rent")
    desk.press("Return", "Ctrl+K")
    desk.search("overtime")
    desk.press("Ctrl+2", "Ctrl+K")
    assert (desk.focused, desk.field.selectedText()) == (desk.field, "overtime")


def test_alt_home_is_home(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Alt+Home")
    assert desk.place[0] == "home"


def test_text_size_has_steps_up_down_and_back(desk: Desk) -> None:
    desk.press("Ctrl++")
    assert (desk.look.percent, desk.said) == (115, "Text size 115 %")
    desk.press("Ctrl+=", "Ctrl+-", "Ctrl+-", "Ctrl+-")
    assert desk.look.percent == 90
    desk.press("Ctrl+-")
    assert desk.look.percent == 90
    desk.press("Ctrl+0")
    assert (desk.look.percent, desk.context.settings["text_size"]) == (100, 100)


def test_f11_fills_the_screen_and_esc_comes_back(desk: Desk) -> None:
    desk.press("F11")
    assert desk.window.isFullScreen()
    desk.press("Esc")
    assert not desk.window.isFullScreen()


def test_f10_opens_the_menu_with_what_can_be_done_now(desk: Desk) -> None:
    desk.press("F10")
    [menu] = seen(desk.window, QMenu)
    words = [action.text() for action in menu.actions()]
    assert "Saved" in words
    assert "Copy with citation" not in words
    menu.close()


@pytest.mark.parametrize(("key", "title"), [("F1", "Keyboard and help"), ("Ctrl+,", "Settings")])
def test_dialogs_open_by_key_and_close_by_esc(desk: Desk, key: str, title: str) -> None:
    desk.press(key)
    [dialog] = seen(desk.window, QDialog)
    assert dialog.windowTitle() == title
    desk.press("Esc")
    assert seen(desk.window, QDialog) == []


def test_the_help_shows_every_key_that_does_something(desk: Desk) -> None:
    desk.press("F1")
    words = desk.words(seen(desk.window, QDialog)[0])
    assert {key.words for key in keyboard()} - set(words) == {"Copy link"}
    desk.press("Esc")


def test_space_and_page_keys_scroll_the_answer(desk: Desk) -> None:
    desk.resize(1024, 480)
    page = desk.open_answer("HOU-001").page
    bar = page.verticalScrollBar()
    desk.press("Space")
    assert bar.value() > 0
    desk.press("Shift+Space")
    assert bar.value() == 0
    desk.press("End")
    assert bar.value() == bar.maximum() > 0
    desk.press("Home")
    assert bar.value() == 0


def test_esc_closes_what_was_opened_last(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+F")
    assert desk.article.find_bar.isVisible()
    desk.press("Esc")
    assert not desk.article.find_bar.isVisible()
    desk.search("rent")
    desk.press("Esc")
    assert desk.place == ("answer", "HOU-001", "")


def test_a_key_that_makes_no_sense_now_does_nothing(desk: Desk) -> None:
    desk.press("Ctrl+D", "Ctrl+F", "F3", "Ctrl+Shift+C", "Ctrl+PgDown", "Ctrl+3", "Ctrl+Z")
    assert (desk.place[0], desk.said, desk.noticed) == ("home", "", "")


def test_ctrl_q_closes_the_window(desk: Desk) -> None:
    desk.press("Ctrl+Q")
    assert not desk.window.isVisible()


def test_the_arrow_keys_move_through_chips(desk: Desk) -> None:
    desk.search("notice")
    desk.button("All 2").setFocus()
    desk.press("Right")
    first = desk.focused
    desk.press("Right", "Left")
    assert desk.focused is first

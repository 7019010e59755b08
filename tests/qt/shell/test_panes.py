"""F6 and Ctrl+1, 2, 3: from pane to pane, those that are shown, and round again."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.support.desk import Desk


def panes(desk: Desk) -> dict[str, QWidget]:
    frame = desk.window.frame
    found: dict[str, QWidget] = {"top": frame.top, "page": desk.shown}
    if frame.has_side:
        found["side"] = frame.side
    if frame.has_panel:
        found["panel"] = frame.panel
    return found


def pane(desk: Desk) -> str:
    """The pane that has the keyboard."""
    return next(name for name, pane in panes(desk).items() if pane.isAncestorOf(desk.focused))


def tour(desk: Desk, key: str, steps: int) -> list[str]:
    found = []
    for _ in range(steps):
        desk.press(key)
        found.append(pane(desk))
    return found


def test_f6_goes_through_the_panes_in_reading_order(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+K")
    assert tour(desk, "F6", 4) == ["side", "page", "panel", "top"]
    assert tour(desk, "Shift+F6", 4) == ["panel", "page", "side", "top"]


def test_panes_that_are_not_shown_are_passed_over(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+B", "Ctrl+Shift+B", "Ctrl+K")
    assert tour(desk, "F6", 2) == ["page", "top"]


def test_home_and_results_have_their_panes_too(desk: Desk) -> None:
    desk.press("Ctrl+K")
    assert tour(desk, "F6", 2) == ["page", "top"]
    desk.search("rent")
    assert tour(desk, "F6", 3) == ["side", "page", "top"]


@pytest.mark.parametrize(("key", "name"), [("Ctrl+1", "side"), ("Ctrl+2", "page"),
                                           ("Ctrl+3", "panel")])  # fmt: skip
def test_each_pane_has_a_key(desk: Desk, key: str, name: str) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+K", key)
    assert pane(desk) == name


def test_the_keys_of_hidden_panes_bring_them_back(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+B", "Ctrl+1")
    assert (pane(desk), desk.window.frame.side.isVisible()) == ("side", True)


def test_a_hidden_pane_does_not_keep_the_keyboard(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+1", "Ctrl+B")
    assert desk.focused.isVisible()


def test_which_panes_are_shown_is_remembered(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+Shift+B")
    desk.restart()
    desk.open_answer("HOU-001")
    frame = desk.window.frame
    assert (frame.side.isVisible(), frame.panel.isVisible()) == (True, False)


@pytest.mark.parametrize("state", ["", "1", "111", "x0", "\x00\x01", "1" * 10_000_000])
def test_a_state_of_another_form_is_passed_over(desk: Desk, state: str) -> None:
    desk.window.frame.restore_panes(state)
    desk.open_answer("HOU-001")
    assert desk.window.frame.side.isVisible()
    assert desk.window.frame.panel.isVisible()


def test_what_the_keyboard_comes_to_is_in_view(desk: Desk) -> None:
    desk.resize(640, 480)
    home = desk.window.pages.home
    home.verticalScrollBar().setValue(home.verticalScrollBar().maximum())
    desk.press("Ctrl+K")
    for _ in range(20):
        desk.press("Tab")
        if home.isAncestorOf(desk.focused):
            break
    top = desk.focused.mapTo(home.viewport(), desk.focused.rect().topLeft()).y()
    assert 0 <= top <= home.viewport().height() - desk.focused.height()

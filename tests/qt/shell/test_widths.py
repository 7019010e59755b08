"""Wide, medium, compact: what stands where, by the room there is at the text size there is."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QMenu

from tests.support.desk import Desk, button, called, seen
from treadstone_desktop.ui.finding.home import Card
from treadstone_desktop.ui.look.tokens import Width

WIDE, MEDIUM, COMPACT = (1366, 698), (1024, 698), (640, 480)


def columns(desk: Desk) -> int:
    """Cards side by side on Home."""
    first, *rest = seen(desk.shown, Card)
    return 1 + sum(card.y() == first.y() for card in rest)


def takeaways_in_the_text(desk: Desk) -> bool:
    return "Key takeaways" in desk.article.view.toPlainText()


@pytest.mark.parametrize(("size", "count"), [(WIDE, 3), (MEDIUM, 2), (COMPACT, 1)])
def test_home_has_columns_for_its_room(desk: Desk, size: tuple[int, int], count: int) -> None:
    desk.resize(*size)
    assert columns(desk) == count


def test_a_wide_window_has_takeaways_beside_the_answer(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    frame = desk.window.frame
    assert (frame.side.isVisible(), frame.panel.isVisible()) == (True, True)
    assert not takeaways_in_the_text(desk)
    assert "Go deeper" in desk.words(frame.panel)


def test_a_medium_one_has_them_in_it_and_the_rest_below(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.resize(*MEDIUM)
    frame = desk.window.frame
    assert (frame.side.isVisible(), frame.panel.isVisible()) == (True, False)
    assert takeaways_in_the_text(desk)
    assert "Go deeper" in desk.words(desk.article)


def test_a_compact_one_has_the_answer_alone(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.resize(*COMPACT)
    assert not desk.window.frame.side.isVisible()
    assert not desk.article.strip.isVisible()
    assert takeaways_in_the_text(desk)


def test_widened_again_all_is_as_before(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.resize(*COMPACT)
    desk.resize(*WIDE)
    frame = desk.window.frame
    assert (frame.side.isVisible(), frame.panel.isVisible()) == (True, True)
    assert not takeaways_in_the_text(desk)
    assert "Go deeper" in desk.words(frame.panel)


def test_large_text_needs_more_room(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.window.choose("text_size", 200)
    assert desk.window.frame.width_class is Width.COMPACT


def test_results_have_a_preview_only_in_a_wide_window(desk: Desk) -> None:
    desk.search("deposit")
    assert "Key takeaways" in desk.words()
    desk.resize(*MEDIUM)
    assert "Key takeaways" not in desk.words()


def test_chips_go_under_more_when_the_window_gets_narrow_and_come_back(desk: Desk) -> None:
    desk.search("notice pay landlord visitor")
    chips = [name for name in ("Housing 3", "Employment 2", "Immigration 1")
             if named(desk, name)]  # fmt: skip
    assert len(chips) >= 2
    desk.window.choose("text_size", 200)
    desk.resize(*COMPACT)
    assert named(desk, "More")
    assert not named(desk, chips[-1])
    desk.resize(*WIDE)
    desk.window.choose("text_size", 100)
    desk.settle()
    assert all(named(desk, name) for name in chips)


def named(desk: Desk, name: str) -> bool:
    """Whether a button of this name is seen on the page."""
    return any(name in called(found) for found in seen(desk.shown, QAbstractButton))


def test_without_a_preview_one_press_opens(desk: Desk) -> None:
    desk.resize(*MEDIUM)
    desk.search("deposit")
    view = desk.window.pages.results.list
    desk.click_at(view.viewport(), view.visualRect(view.currentIndex()).center())
    assert desk.place == ("answer", "HOU-001", "")


# The drawer


@pytest.fixture
def narrow(desk: Desk) -> Desk:
    desk.open_answer("HOU-001")
    desk.resize(*COMPACT)
    return desk


@pytest.mark.parametrize("way", ["key", "button", "Ctrl+1"])
def test_the_tree_opens_as_a_drawer(narrow: Desk, way: str) -> None:
    if way == "button":
        narrow.click("Categories")
    else:
        narrow.press("Ctrl+B" if way == "key" else way)
    side = narrow.window.frame.side
    assert side.isVisible()
    assert narrow.focused is side.tree


def test_esc_closes_the_drawer_and_gives_the_focus_back(narrow: Desk) -> None:
    narrow.press("Ctrl+B", "Esc")
    assert not narrow.window.frame.side.isVisible()
    assert narrow.article.isAncestorOf(narrow.focused)


def test_a_press_beside_the_drawer_closes_it(narrow: Desk) -> None:
    narrow.press("Ctrl+B")
    scrim = narrow.window.frame._scrim
    narrow.click_at(scrim, scrim.rect().topRight() - QPoint(10, -10))
    assert not narrow.window.frame.side.isVisible()


def test_an_answer_chosen_in_the_drawer_closes_it(narrow: Desk) -> None:
    narrow.press("Ctrl+B", "Down", "Return")
    assert (narrow.place[1], narrow.window.frame.side.isVisible()) == ("HOU-002", False)


def test_a_drawer_closes_when_the_window_grows(narrow: Desk) -> None:
    narrow.press("Ctrl+B")
    narrow.resize(*WIDE)
    frame = narrow.window.frame
    assert (frame.side.isVisible(), frame._scrim.isVisible()) == (True, False)


def test_what_the_strip_offered_is_in_the_menu(narrow: Desk) -> None:
    narrow.press("F10")
    [menu] = seen(narrow.window, QMenu)
    assert {"Save", "Copy with citation"} <= {action.text() for action in menu.actions()}
    menu.close()


def test_the_wordmark_makes_room_for_the_drawer_s_button(narrow: Desk) -> None:
    top = narrow.window.frame.top
    assert button(top, "Categories").isVisible()
    assert not top._mark.isVisible()

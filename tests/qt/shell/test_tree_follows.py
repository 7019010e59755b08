"""The tree marks the open answer or the closed row that hides it, and stays as it was left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from tests.support.answers import answer, register
from tests.support.desk import Desk, Made
from tests.support.library import make_edition
from tests.support.specimens import with_strays
from treadstone_desktop.ui.finding.category_tree import CategoryTree
from treadstone_desktop.ui.finding.tree_delegate import TreeDelegate
from treadstone_desktop.ui.finding.tree_model import Role


def tree_of(desk: Desk) -> CategoryTree:
    return desk.window.frame.side.tree


def visible_rows(tree: CategoryTree) -> list[QModelIndex]:
    """The rows that closed ones do not hide, from the top."""
    rows, index = [], tree.tree.index(0, 0)
    while index.isValid():
        rows.append(index)
        index = tree.indexBelow(index)
    return rows


def marked(desk: Desk) -> list[str]:
    """What the tree paints as open."""
    tree = tree_of(desk)
    delegate = tree.itemDelegate()
    assert isinstance(delegate, TreeDelegate)
    return [row.data(Role.REF) for row in visible_rows(tree) if delegate._is_marked(row)]


def opened(desk: Desk) -> list[str]:
    return [row for row in tree_of(desk).open_rows().splitlines() if row]


def test_it_opens_at_the_answer_and_marks_it_alone(desk: Desk) -> None:
    desk.open_answer("HOU-002")
    assert marked(desk) == ["HOU-002"]
    assert opened(desk) == ["housing", "housing/rent"]


def test_a_closed_topic_and_a_closed_category_are_marked_in_its_place(desk: Desk) -> None:
    desk.open_answer("HOU-002")
    desk.press("Ctrl+1", "Left", "Left")
    assert marked(desk) == ["housing/rent"]
    desk.press("Left", "Left")
    assert marked(desk) == ["housing"]


def test_it_follows_however_the_next_answer_is_reached(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+1", "Left", "Left", "Left", "Ctrl+PgDown")
    assert (desk.place[1], marked(desk)) == ("HOU-002", ["HOU-002"])
    desk.search("overtime")
    desk.press("Return")
    assert marked(desk) == ["EMP-002"]
    desk.press("Alt+Left", "Alt+Left")
    assert (desk.place[1], marked(desk)) == ("HOU-002", ["HOU-002"])


def test_nothing_is_marked_where_no_answer_is_open(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.search("overtime")
    assert marked(desk) == []


def test_previous_and_next_stop_at_the_ends_of_the_topic(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+PgUp")
    assert desk.place[1] == "HOU-001"
    desk.press("Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgDown")
    assert desk.place[1] == "HOU-003"


def test_what_it_opened_for_an_answer_it_closes_for_the_next(desk: Desk) -> None:
    desk.open_answer("HOU-002")
    desk.open_answer("EMP-001")
    assert opened(desk) == ["employment", "employment/pay"]


def test_what_the_reader_opened_stays_open(desk: Desk) -> None:
    desk.open_answer("HOU-002")
    desk.press("Ctrl+1", "Left", "Left", "Right")  # the topic, closed and opened again
    desk.open_answer("EMP-001")
    assert {"housing", "housing/rent"} < set(opened(desk))


def test_so_does_the_topic_of_an_answer_that_was_chosen_in_the_tree(desk: Desk) -> None:
    desk.open_answer("HOU-002")
    desk.press("Ctrl+1", "Down", "Return")
    desk.open_answer("EMP-001")
    assert {"housing", "housing/rent"} < set(opened(desk))


def test_what_it_opened_by_itself_it_closes_after_a_restart_too(desk: Desk) -> None:
    desk.open_answer("HOU-002")
    desk.restart()
    desk.open_answer("EMP-001")
    assert opened(desk) == ["employment", "employment/pay"]


def test_what_stood_open_comes_back_after_a_restart(desk: Desk) -> None:
    for answer_id in ("HOU-001", "IMM-001", "EMP-001"):
        desk.open_answer(answer_id)
    desk.search("custody")
    desk.press("Return", "Esc")
    before = opened(desk)
    desk.restart()
    desk.search("rent")
    assert opened(desk) == before
    assert "family" in before


def test_a_state_that_makes_no_sense_is_passed_over(desk: Desk) -> None:
    desk.context.shelf.places.put("tree", "housing\nnowhere/at-all\n\x00\n" + "x" * 10_000)
    desk.search("rent")  # the side bar is built now, and reads what was kept
    assert opened(desk) == ["housing"]


def test_enter_opens_an_answer_and_closes_a_category(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.press("Ctrl+1", "Down", "Return")
    assert desk.place[1] == "HOU-002"
    desk.press("Ctrl+1", "Left", "Left", "Left", "Return")
    assert opened(desk) == []


def test_a_press_opens_too(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    tree = tree_of(desk)
    place = tree.visualRect(tree.tree.index_of("HOU-003")).center()
    desk.click_at(tree.viewport(), place)
    assert desk.place[1] == "HOU-003"


def test_strays_can_be_opened(make_desk: Made, tmp_path: Path) -> None:
    desk = make_desk(edition=with_strays(tmp_path / "strays.db"))
    for answer_id in ("HOU-001", "HOU-002", "HOU-003", "HOU-004"):
        desk.open_answer(answer_id)
        assert marked(desk) == [answer_id]
        assert desk.window.windowTitle().endswith(" — Treadstone Desktop")


def test_home_and_lists_show_a_library_with_strays(make_desk: Made, tmp_path: Path) -> None:
    desk = make_desk(edition=with_strays(tmp_path / "strays.db"))
    for kind in ("updated", "category", "recent", "home"):
        desk.go(kind, "housing" if kind == "category" else "")
    assert desk.noticed == ""


@pytest.mark.parametrize("long", ["Rent and " * 22, "R" * 200])
def test_a_long_topic_ends_in_an_ellipsis_with_the_whole_in_its_tooltip(
    make_desk: Made, tmp_path: Path, long: str
) -> None:
    topic = register("topic", "housing", "long", category="housing", slug="long", position=2,
                     name_en=long)  # fmt: skip
    items = [answer(topic="long"), topic]
    desk = make_desk(edition=make_edition(tmp_path / "long.db", items), answer="HOU-001")
    tree = tree_of(desk)
    index = tree.tree.index_of("HOU-001").parent()
    delegate = tree.itemDelegate()
    assert isinstance(delegate, TreeDelegate)
    assert delegate._name(index, "small").cut
    assert tree.visualRect(index).right() <= tree.viewport().rect().right()
    place = tree.visualRect(index).center()
    tree.viewportEvent(QHelpEvent(QHelpEvent.Type.ToolTip, place, tree.mapToGlobal(place)))
    assert QToolTip.text() == long
    QToolTip.hideText()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(long)


def test_2500_answers_are_walked_without_a_fault(make_desk: Made, large_edition: Path) -> None:
    desk = make_desk(edition=large_edition, answer="HOU-001")
    desk.press("Ctrl+1")
    tree_of(desk).expandAll()
    desk.press("End", "Home", "PgDown")
    assert tree_of(desk).currentIndex().isValid()

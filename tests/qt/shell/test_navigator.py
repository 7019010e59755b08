"""A way through the library: every step back leads to the very spot that was left."""

import pytest
from pytestqt.qtbot import QtBot

from treadstone_desktop.ui.shell.navigator import HOME, LONGEST, Navigator, Place, Spot

RENT = Place("answer", "HOU-001")
PAY = Place("answer", "EMP-001")


@pytest.fixture
def navigator() -> Navigator:
    return Navigator()


def test_it_begins_at_home_with_nowhere_to_go_back_to(navigator: Navigator) -> None:
    assert navigator.place == HOME
    assert not navigator.can_go_back
    assert not navigator.can_go_forward


def test_back_and_forward_undo_each_other(navigator: Navigator) -> None:
    navigator.go(RENT)
    navigator.go(PAY)
    navigator.back()
    assert (navigator.place, navigator.can_go_back, navigator.can_go_forward) == (RENT, True, True)
    navigator.forward()
    assert (navigator.place, navigator.can_go_forward) == (PAY, False)


def test_a_step_from_the_middle_forgets_the_way_forward(navigator: Navigator) -> None:
    navigator.go(RENT)
    navigator.back()
    navigator.go(PAY)
    assert not navigator.can_go_forward
    navigator.back()
    assert navigator.place == HOME


def test_a_place_is_left_at_a_spot_and_found_at_it(navigator: Navigator, qtbot: QtBot) -> None:
    spot = Spot(120, 7, "link:2")
    navigator.go(RENT)
    navigator.leaving.connect(lambda: navigator.leave_at(spot))
    navigator.go(PAY)
    with qtbot.waitSignal(navigator.moved) as moved:
        navigator.back()
    assert moved.args == [RENT, spot]


def test_a_new_place_is_shown_from_its_top(navigator: Navigator, qtbot: QtBot) -> None:
    with qtbot.waitSignal(navigator.moved) as moved:
        navigator.go(RENT)
    assert moved.args == [RENT, Spot()]


def test_the_page_is_asked_for_its_spot_before_it_is_left(navigator: Navigator) -> None:
    seen: list[Place] = []
    navigator.leaving.connect(lambda: seen.append(navigator.place))
    navigator.go(RENT)
    navigator.back()
    assert seen == [HOME, RENT]


def test_going_where_one_is_does_nothing(navigator: Navigator, qtbot: QtBot) -> None:
    navigator.go(RENT)
    with qtbot.assertNotEmitted(navigator.moved):
        navigator.go(RENT)
    navigator.back()
    assert navigator.place == HOME


def test_a_search_that_is_typed_on_is_one_place(navigator: Navigator) -> None:
    navigator.go(RENT)
    for text in ("de", "depo", "deposit"):
        navigator.go(Place("search", text))
    assert navigator.place.ref == "deposit"
    navigator.back()
    assert navigator.place == RENT


def test_steps_past_either_end_do_nothing(navigator: Navigator, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(navigator.moved):
        navigator.back()
        navigator.forward()


def test_only_the_last_steps_are_kept(navigator: Navigator) -> None:
    for number in range(LONGEST + 50):
        navigator.go(Place("answer", f"HOU-{number:03}"))
    steps = 0
    while navigator.can_go_back:
        navigator.back()
        steps += 1
    assert steps == LONGEST - 1

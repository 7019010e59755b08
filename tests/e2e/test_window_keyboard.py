"""The whole window by keyboard and ear: everything has a name, Tab reaches all and comes round."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support import atspi
from tests.support.atspi import Accessible
from tests.support.program import Program, treadstone
from tests.support.screen import Screen

MANY = 120
"""More Tabs than any page has stops."""

Go = Callable[[Program], None]

_ROWS = {"tree item", "list item"}
"""Walked by arrow keys inside their tree or list, which is one stop."""


def home(program: Program) -> None:
    program.wait_for_window("^All answers")


def results(program: Program) -> None:
    program.wait_for_window("^All answers")
    program.keys("ctrl+k")
    program.type("work permit")
    program.wait_for_title("^“work permit”")


def answer(program: Program) -> None:
    results(program)
    program.keys("Return")
    program.wait_for_title("^[^“]")


READ: dict[Go, tuple[str, ...]] = {
    home: ("^Menu$", "^Immigration", ": Recently updated$", "^Search"),
    results: ("^Menu$", "^Categories$", r"^All \d", "^Results$", "^Open answer$", "^Search"),
    answer: ("^Menu$", "^Categories$", "^Save$", "[?]$", "^Yes$", "^All answers$", "^Search"),
}
"""Names in the order in which each page is read."""


class Place:
    """One page of the running program."""

    def __init__(
        self, page: Go, program: Program, window: Accessible, reader: atspi.Reader
    ) -> None:
        self.page = page
        self.program = program
        self.window = window
        self.reader = reader

    def tour(self, key: str) -> list[Accessible]:
        """Where a key goes, from the search field until it is there again."""
        self.program.keys("ctrl+k")
        stops: list[Accessible] = []
        with self.reader.listen("object:state-changed:focused") as events:
            while len(stops) < MANY:
                self.program.keys(key)
                stops.append(events.last_focused())
                if stops[-1].role == "text":
                    return stops
        raise AssertionError(f"{key} does not come round: {stops[-10:]}")


def focusable(window: Accessible) -> list[Accessible]:
    """What can have the focus now."""
    needed = {"focusable", "showing", "sensitive"}
    return [found for found in window.walk() if needed <= found.states]


def badly_named(window: Accessible) -> list[Accessible]:
    """What can have the focus and has no name, or one with blanks round it."""
    named = [(found, found.name) for found in focusable(window)]
    return [found for found, name in named if not name or name != name.strip()]


@pytest.fixture(scope="module", params=[home, results, answer])
def place(
    request: pytest.FixtureRequest,
    screen: Screen,
    reader: atspi.Reader,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Place]:
    go: Go = request.param
    with treadstone(screen, tmp_path_factory.mktemp("window")) as program:
        go(program)
        yield Place(go, program, reader.program(program.pid).one("frame"), reader)


def test_everything_that_takes_the_focus_has_a_name(place: Place) -> None:
    assert focusable(place.window)
    assert badly_named(place.window) == []


def test_so_has_everything_on_the_first_page_of_all(
    screen: Screen, reader: atspi.Reader, tmp_path: Path
) -> None:
    with treadstone(screen, tmp_path, welcome=True) as program:
        program.wait_for_window()
        window = reader.program(program.pid).one("frame")
        window.one("push button", "Start reading")
        assert badly_named(window) == []


def test_tab_visits_each_control_once_and_returns(place: Place) -> None:
    stops = place.tour("Tab")
    assert len(set(stops)) == len(stops)
    missed = set(focusable(place.window)) - set(stops)
    assert {found for found in missed if found.role not in _ROWS} == set()


def test_tab_goes_as_the_page_is_read(place: Place) -> None:
    names = iter([stop.name for stop in place.tour("Tab")])
    for pattern in READ[place.page]:
        assert any(re.search(pattern, name) for name in names), pattern


def test_shift_tab_goes_the_same_way_back(place: Place) -> None:
    *there, field = place.tour("Tab")
    assert place.tour("shift+Tab") == [*reversed(there), field]

"""An answer of the library, as a screen reader and the Tab key find it in the window."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest

from tests.support import atspi
from tests.support.atspi import Accessible
from tests.support.program import Program, answer_facts, treadstone
from tests.support.screen import Screen
from tests.support.waiting import wait_until

ANSWER = "REA-055"
"""It has a list, legal terms and numbers that may change."""

Facts = dict[str, Any]


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    return answer_facts(tmp_path_factory.mktemp("facts"), ANSWER)


@pytest.fixture(scope="module")
def program(screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with treadstone(screen, tmp_path_factory.mktemp("answer"), "open", ANSWER) as started:
        started.wait_for_window()
        yield started


@pytest.fixture(scope="module")
def document(program: Program, reader: atspi.Reader, facts: Facts) -> Accessible:
    return reader.program(program.pid).one("document", facts["title"])


def words(html: str) -> str:
    """HTML without its tags."""
    return unescape(re.sub("<[^>]+>", "", html))


def test_it_has_one_heading_its_title(document: Accessible, facts: Facts) -> None:
    (heading,) = document.all("heading")
    assert (heading.name, heading.attributes["level"]) == (facts["title"], "1")


def test_the_window_says_what_is_open(program: Program, facts: Facts) -> None:
    assert program.title() == f"{facts['title']} — Treadstone Desktop"


def test_its_list_is_a_list(document: Accessible, facts: Facts) -> None:
    items = re.findall("<li>(.*?)</li>", facts["html"], re.DOTALL)
    assert [item.name for item in document.all("list item")] == [words(item) for item in items]


def test_every_link_of_it_is_reached_by_tab(
    program: Program, document: Accessible, reader: atspi.Reader, facts: Facts
) -> None:
    links = [words(link) for link in re.findall("<a .*?</a>", facts["html"], re.DOTALL)]
    assert [link.name for link in document.all("link")] == links
    document.grab_focus()
    document.set_caret(0)
    with reader.listen("object:state-changed:focused") as events:
        for name in links:
            program.keys("Tab")
            assert events.focused().name == name


def test_a_term_is_explained_and_escape_goes_back_to_it(
    program: Program, document: Accessible, reader: atspi.Reader
) -> None:
    root = reader.program(program.pid)
    link = document.all("link")[0]
    link.do_action(link.actions.index("SetFocus"))
    wait_until("the focus on the link", lambda: "focused" in link.states)
    without = shown(root)
    program.keys("Return")
    wait_until("the card with the explanation", lambda: shown(root) - without)
    program.keys("Escape")
    wait_until("the card to close", lambda: shown(root) == without)
    assert "focused" in link.states


def shown(root: Accessible) -> set[str]:
    """All words that stand in the window now."""
    return {found.name for found in root.walk() if "showing" in found.states}

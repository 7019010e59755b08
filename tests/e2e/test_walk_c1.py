"""Answering a caller: type, see, open, read the takeaways, copy with citation.

The library is the one that ships with the program; nothing here needs a network.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.support import atspi
from tests.support.atspi import Accessible
from tests.support.clipboard import pasted
from tests.support.program import Program, answer_facts, treadstone
from tests.support.screen import Screen
from tests.support.waiting import wait_until

QUESTION = "boss fired me no reason"
WANTED = "EMP-042"

Facts = dict[str, Any]


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Facts:
    """What the command line knows of the answer that the caller needs."""
    return answer_facts(tmp_path_factory.mktemp("facts"), WANTED)


@pytest.fixture(scope="module")
def program(screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with treadstone(screen, tmp_path_factory.mktemp("c1")) as started:
        started.wait_for_window()
        yield started


@pytest.fixture(scope="module")
def window(program: Program, reader: atspi.Reader) -> Accessible:
    return reader.program(program.pid).one("frame")


def results(program: Program, window: Accessible) -> list[str]:
    """Ask the caller's question and read the list."""
    program.keys("ctrl+k", "ctrl+a")
    program.type(QUESTION)
    program.wait_for_title(QUESTION)
    found = window.one("list", "Results")
    return [item.name for item in wait_until("results", lambda: found.all("list item"))]


def open_answer(program: Program, window: Accessible, title: str) -> Accessible:
    """Choose the answer in the list by arrow keys and open it; gives the document."""
    names = results(program, window)
    rank = next(n for n, name in enumerate(names) if name.startswith(title.rstrip("?")))
    program.keys(*["Down"] * rank, "Return")
    program.wait_for_title(f"^{re.escape(title)}")
    return window.one("document", title)


def test_the_right_answer_is_among_the_first_three(
    program: Program, window: Accessible, facts: Facts
) -> None:
    first = results(program, window)[:3]
    assert any(name.startswith(facts["title"].rstrip("?")) for name in first), first


def test_it_opens_with_the_focus_in_its_text(
    program: Program, window: Accessible, facts: Facts
) -> None:
    document = open_answer(program, window, facts["title"])
    assert "focused" in document.states
    assert facts["body"].splitlines()[0] in document.text


def test_its_takeaways_stand_beside_it(program: Program, window: Accessible, facts: Facts) -> None:
    open_answer(program, window, facts["title"])
    said = {label.name for label in window.all("label")}
    assert set(facts["takeaways"]) <= said


def test_its_copy_says_what_it_is_and_how_far_to_trust_it(
    program: Program, window: Accessible, screen: Screen, reader: atspi.Reader, facts: Facts
) -> None:
    open_answer(program, window, facts["title"])
    with reader.listen("object:announcement") as events:
        program.keys("ctrl+shift+c")
        events.next(lambda event: event.kind == "Announcement")
    *_, title, dates, review, disclaimer = pasted(screen).strip().splitlines()
    assert title == facts["title"]
    month = date.fromisoformat(facts["updated_on"]).strftime("%B %Y")
    assert f"Answer EMP042 · Starter library · Updated {month} · content of " in dates
    assert review == "Not yet reviewed by a lawyer"
    assert disclaimer.startswith("This is general information, not legal advice.")

"""Cases from the field, tried on the real program and the library that ships (open/read)."""

import re
from collections.abc import Iterator

import pytest

from tests.support.clipboard import pasted, pasted_html
from tests.support.program import Program, answer_facts, treadstone
from tests.support.screen import Screen
from tests.support.waiting import wait_until

WITH_A_LIST = "EMP-011"
LONG = "WIL-091"


@pytest.fixture(scope="module")
def program(screen: Screen, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    with treadstone(screen, tmp_path_factory.mktemp("cases")) as started:
        started.wait_for_window("^All answers")
        yield started


def open_answer(program: Program, number: str) -> None:
    """Type an answer's number and open it."""
    program.keys("ctrl+k")
    program.type(number)
    program.wait_for_title(f"^“{number}”")
    program.keys("Return")
    program.wait_for_title("^[^“]")


@pytest.fixture(scope="module")
def title(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The title of the answer with a list."""
    return str(answer_facts(tmp_path_factory.mktemp("facts"), WITH_A_LIST)["title"])


def test_008_a_copy_keeps_paragraphs_and_bullets_elsewhere(
    program: Program, screen: Screen, title: str
) -> None:
    open_answer(program, WITH_A_LIST)
    program.keys("ctrl+a", "ctrl+c")
    text = wait_until("the copy", lambda: title in pasted(screen) and pasted(screen))
    assert re.search("\n\n• .+\n• .+", str(text))
    html = pasted_html(screen)
    assert html.count("<li") >= 2
    assert html.count("<p ") > 3


def test_008_takeaways_go_with_title_number_date_and_disclaimer(
    program: Program, screen: Screen, title: str
) -> None:
    open_answer(program, WITH_A_LIST)
    program.keys("ctrl+shift+t")
    text = str(wait_until("the copy", lambda: "• " in pasted(screen) and pasted(screen)))
    points, _, citation = text.partition("\n\n")
    assert all(line.startswith("• ") for line in points.splitlines())
    assert citation.startswith(f"{title}\nAnswer EMP011 · Starter library · Updated ")
    assert "This is general information, not legal advice." in citation


def test_009_a_window_is_called_by_its_answer_whatever_way_it_was_reached(
    program: Program, title: str
) -> None:
    open_answer(program, WITH_A_LIST)
    program.wait_for_title(f"^{re.escape(title)} — Treadstone Desktop$")
    open_answer(program, LONG)
    program.keys("alt+Left", "alt+Left")
    program.wait_for_title(f"^{re.escape(title)} — Treadstone Desktop$")


def test_014_015_017_nothing_that_is_typed_is_an_error(program: Program) -> None:
    for text in ('"--no notice"', '"eviction', "NEAR(rent deposit)", "work AND pay", "s.83", "50%"):
        program.keys("ctrl+k")
        program.type(text)
        program.wait_for_title(f"^“{re.escape(text)}”")
    program.keys("Escape")
    program.wait_for_title("^[^“]")

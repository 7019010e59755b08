"""An article is a document to a screen reader, read and walked piece by piece."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support import article_window, atspi
from tests.support.atspi import Accessible
from tests.support.program import Program, running
from tests.support.screen import Screen
from tests.support.waiting import wait_until

ARTICLE = """
<h1>May I stay?</h1>
<p>The first paragraph speaks of <a href="term:status">your status</a> and is so long that it
breaks over more than one line of a window that is only six hundred and forty pixels wide.</p>
<h2>Who decides</h2>
<p>An officer, within <a href="volatile:days">sixty days</a>.</p>
<p>Nobody else.</p>
<ul><li>your passport</li><li>the <a href="term:form">right form</a></li><li>the fee</li>
<li>two pictures</li><li>patience</li></ul>
<h2>Afterwards</h2>
<p>You can ask for <a href="term:review">a review</a>.</p>
"""
LONG = (
    "The first paragraph speaks of your status and is so long that it breaks over more than one"
    " line of a window that is only six hundred and forty pixels wide."
)
TEXT_LINES = [
    "May I stay?",
    LONG,
    "Who decides",
    "An officer, within sixty days.",
    "Nobody else.",
    "your passport",
    "the right form",
    "the fee",
    "two pictures",
    "patience",
    "Afterwards",
    "You can ask for a review.",
]
LINKS = ["your status", "sixty days", "right form", "a review"]


class Shown(NamedTuple):
    """The article in a running program, and how it looks to a reader."""

    program: Program
    document: Accessible


@pytest.fixture(scope="module")
def shown(
    screen: Screen, reader: atspi.Reader, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shown]:
    with show(screen, tmp_path_factory.mktemp("article")) as program:
        program.wait_for_window(article_window.TITLE)
        yield Shown(program, reader.program(program.pid).one("document"))


def show(screen: Screen, folder: Path) -> AbstractContextManager[Program]:
    file = folder / "article.html"
    file.write_text(ARTICLE.strip(), encoding="utf-8")
    return running(screen, folder, article_window.__name__, [str(file)])


def test_the_article_is_the_one_document_and_has_the_focus(shown: Shown) -> None:
    shown.document.grab_focus()
    assert shown.document.role_number == atspi.ROLE_DOCUMENT_FRAME
    assert shown.document.name == article_window.TITLE
    assert {"focused", "read-only"} <= shown.document.states


def test_the_document_says_its_language(shown: Shown) -> None:
    assert shown.document.language == article_window.LANGUAGE


def test_the_document_has_the_whole_text(shown: Shown) -> None:
    assert shown.document.text == "\n".join(TEXT_LINES)
    assert shown.document.character_count == len("\n".join(TEXT_LINES))


def test_headings_have_their_levels(shown: Shown) -> None:
    headings = [(h.text, h.attributes["level"]) for h in shown.document.all("heading")]
    assert headings == [("May I stay?", "1"), ("Who decides", "2"), ("Afterwards", "2")]


def test_paragraphs_are_named_by_their_text(shown: Shown) -> None:
    names = [paragraph.name for paragraph in shown.document.all("paragraph")]
    assert names == [TEXT_LINES[n] for n in (1, 3, 4, 11)]


def test_a_list_holds_its_items(shown: Shown) -> None:
    items = shown.document.one("list").children
    assert [(item.role, item.name) for item in items] == [
        ("list item", line) for line in TEXT_LINES[5:10]
    ]


def test_links_come_in_reading_order(shown: Shown) -> None:
    assert [link.name for link in shown.document.all("link")] == LINKS


def test_the_text_is_read_by_the_lines_on_the_screen(shown: Shown) -> None:
    line = shown.document.string_at(50)
    assert line.start == len("May I stay?\n")
    assert TEXT_LINES[1].startswith(line.text.rstrip("\n"))
    assert line.text.rstrip("\n") != TEXT_LINES[1]


def test_a_reader_can_collect_the_headings(shown: Shown) -> None:
    headings = shown.document.matches(atspi.ROLE_HEADING)
    assert headings == shown.document.all("heading")


def test_tab_tells_the_reader_of_each_link(shown: Shown, reader: atspi.Reader) -> None:
    shown.document.grab_focus()
    shown.document.set_caret(0)
    with reader.listen("object:state-changed:focused") as events:
        for name in LINKS:
            shown.program.keys("Tab")
            assert events.focused().name == name


def test_a_reader_moves_the_caret_with_it(shown: Shown, reader: atspi.Reader) -> None:
    heading = shown.document.all("heading")[1]
    with reader.listen("object:text-caret-moved") as events:
        heading.set_caret(0)
        moved = events.next(lambda e: e.kind == "TextCaretMoved" and e.source == heading)
    assert moved.first == 0
    assert shown.document.caret == shown.document.text.index("Who decides")
    assert "focused" in heading.states


def test_arrows_move_the_caret_while_a_reader_listens(shown: Shown) -> None:
    shown.document.grab_focus()
    shown.document.set_caret(0)
    shown.program.keys("Down")
    line = len("May I stay?\n")
    wait_until("the caret to come to the next line", lambda: shown.document.caret >= line)


def test_a_reader_opens_a_link(shown: Shown) -> None:
    link = shown.document.all("link")[2]
    assert link.actions[0] == "Press"
    link.do_action(0)
    shown.program.wait_for_line("opened term:form")


def test_a_reader_scrolls_the_page_to_a_text(shown: Shown) -> None:
    document = shown.document
    end = document.character_count
    _, top, _, _ = document.extents
    assert document.scroll_to(end - 5, end)
    wait_until("the page to scroll", lambda: document.extents[1] < top)


def test_enter_opens_the_link_at_the_readers_caret(shown: Shown) -> None:
    shown.document.grab_focus()
    shown.document.all("link")[1].set_caret(0)
    shown.program.keys("Return")
    shown.program.wait_for_line("opened volatile:days")


def test_the_program_ends_well_after_it_was_read(
    screen: Screen, reader: atspi.Reader, tmp_path: Path
) -> None:
    with show(screen, tmp_path) as program:
        program.wait_for_window(article_window.TITLE)
        assert list(reader.program(program.pid).walk())
        assert program.close() == 0


def test_the_program_ends_well_after_its_text_was_copied(screen: Screen, tmp_path: Path) -> None:
    with show(screen, tmp_path) as program:
        program.wait_for_window(article_window.TITLE)
        program.keys("ctrl+a", "ctrl+c")
        assert program.close() == 0

"""A document is taken apart into headings, paragraphs, lists, items and links."""

import pytest
from PySide6.QtGui import QTextDocument

from treadstone_desktop.ui.reading.article_pieces import Kind, Piece, links_of, pieces_of

pytestmark = pytest.mark.usefixtures("qapp")


def document(html: str) -> QTextDocument:
    made = QTextDocument()
    made.setHtml(html)
    return made


def outline(pieces: list[Piece]) -> list[tuple[Kind, str]]:
    return [(piece.kind, piece.text) for piece in pieces]


def test_headings_and_paragraphs_come_in_reading_order() -> None:
    pieces = pieces_of(document("<h2>Head</h2><p>Body</p><p></p><p>End</p>"))
    assert outline(pieces) == [
        (Kind.HEADING, "Head"),
        (Kind.PARAGRAPH, "Body"),
        (Kind.PARAGRAPH, "End"),
    ]
    assert pieces[0].level == 2


def test_neighbouring_lists_stay_apart() -> None:
    pieces = pieces_of(document("<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>"))
    assert [outline(list(piece.parts)) for piece in pieces] == [
        [(Kind.ITEM, "a"), (Kind.ITEM, "b")],
        [(Kind.ITEM, "c")],
    ]


def test_a_link_that_is_bold_in_part_is_one_link() -> None:
    (link,) = links_of(document('<p>See <a href="term:a">the <b>old</b> law</a>.</p>'))
    assert (link.text, link.href, link.start, link.end) == ("the old law", "term:a", 4, 15)


def test_two_links_side_by_side_stay_two() -> None:
    links = links_of(document('<p><a href="term:a">one</a><a href="term:b">two</a></p>'))
    assert [link.text for link in links] == ["one", "two"]


def test_a_paragraph_knows_its_links() -> None:
    made = document('<p>x</p><ul><li>y <a href="term:a">z</a></li></ul>')
    _, listed = pieces_of(made)
    assert list(listed.parts[0].parts) == links_of(made)


def test_pictures_are_not_spoken_and_line_breaks_are_kept() -> None:
    (piece,) = pieces_of(document('<p><img src="icon:x"> Not yet<br>reviewed</p>'))
    assert piece.text == "Not yet\nreviewed"


def test_places_count_as_qt_does() -> None:
    (link,) = links_of(document('<p>😀 <a href="term:a">é</a></p>'))
    assert (link.start, link.end) == (3, 4)

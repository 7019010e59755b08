"""What an article is made of: headings, paragraphs, lists, their items and links, with places.

A `QTextDocument` knows blocks and formats; a screen reader and the Tab key want pieces.
Places are positions in the document, which count UTF-16 units.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple, cast

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment

_SPOKEN = str.maketrans({"\u2028": "\n", "\ufffc": ""})
"""A line break within a paragraph, and the place of a picture."""


class Kind(Enum):
    """What a piece is to a reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    LINK = "link"


class Piece(NamedTuple):
    """One piece, from ``start`` up to but not including ``end``."""

    kind: Kind
    start: int
    end: int
    text: str = ""
    """What is said of it: pictures are left out, so it may be shorter than the piece."""
    level: int = 0
    """Of a heading, 1 to 6."""
    href: str = ""
    """Of a link, as written in the HTML."""
    parts: tuple["Piece", ...] = ()
    """A list's items; the links of the others."""

    def holds(self, position: int) -> bool:
        """Whether the character at ``position`` belongs to this piece."""
        return self.start <= position < self.end


def pieces_of(document: QTextDocument) -> list[Piece]:
    """The pieces of a document in reading order; empty blocks are left out."""
    pieces: list[Piece] = []
    items: list[Piece] = []
    list_of_items = -1
    for block in blocks_of(document):
        number = _list_number(block)
        if items and number != list_of_items:
            pieces.append(_list(items))
            items = []
        list_of_items = number
        if number >= 0:
            items.append(_piece(block, Kind.ITEM))
        elif block.length() > 1:
            level = block.blockFormat().headingLevel()
            pieces.append(_piece(block, Kind.HEADING if level else Kind.PARAGRAPH, level))
    if items:
        pieces.append(_list(items))
    return pieces


def links_of(document: QTextDocument) -> list[Piece]:
    """The links of a document in reading order."""
    return [link for block in blocks_of(document) for link in _links(block)]


def runs_of(block: QTextBlock) -> Iterator[QTextFragment]:
    """The runs of one format that a block consists of."""
    for place in cast(Iterable[QTextBlock.iterator], block):
        yield place.fragment()


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks of a document in reading order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _list_number(block: QTextBlock) -> int:
    """Which list of the document the block belongs to, -1 if none."""
    return block.blockFormat().objectIndex()


def _piece(block: QTextBlock, kind: Kind, level: int = 0) -> Piece:
    start = block.position()
    end = start + block.length() - 1
    text = block.text().translate(_SPOKEN).strip()
    return Piece(kind, start, end, text, level, parts=tuple(_links(block)))


def _list(items: list[Piece]) -> Piece:
    return Piece(Kind.LIST, items[0].start, items[-1].end, parts=tuple(items))


def _links(block: QTextBlock) -> Iterator[Piece]:
    """The block's links; neighbouring runs of one address (part of it bold) are one link."""
    link: Piece | None = None
    for fragment in runs_of(block):
        href = fragment.charFormat().anchorHref()
        start = fragment.position()
        end = start + fragment.length()
        if link and href == link.href and start == link.end:
            link = link._replace(end=end, text=link.text + fragment.text())
            continue
        if link:
            yield link
        link = Piece(Kind.LINK, start, end, fragment.text(), href=href) if href else None
    if link:
        yield link

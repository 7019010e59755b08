"""Cutting a body into what the rules count: blocks, sentences, words."""

import re
from typing import NamedTuple

from treadstone_desktop.library.words import words

VOLATILE = re.compile(r"\{\{v:([^{}]*)\}\}")

_MARKUP = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w|[.,;:?!)'\"])[*_](?!\w)|\\(?=[^\w\s])")
_ITEM = re.compile(r"(?P<indent>\s*)(?:[-*+]|\d+[.)])\s+(?=\S)")
_WORD = re.compile(r"[^\W_]\S*")
_FULL_STOP = re.compile(r"[.?!][\"')\u201d\u2019]*\s+(?=[\"'(\u201c\u2018]?[A-Z0-9À-Ý])")
_APOSTROPHE = re.compile(r"(?<=\w)['\u2019](?=\w)")
_PLAIN_WORD = re.compile(r"[a-z0-9]+")
_SHORT_FORM = re.compile(
    r"(?:\b(?:ss?|rr?|arts?|c|cc|No|Nos|Dr|Mr|Mrs|Ms|St|v|vs|Reg|Inc|Ltd|Jr|Sr)|e\.g|i\.e"
    r"|a\.m|p\.m|\b[A-Z])\.$"
)


class Block(NamedTuple):
    """A paragraph or an item of a list. ``text`` is on one line, without marks, with changing
    numbers printed; ``raw`` is as written. ``line`` is the file's.
    """

    kind: str
    line: int
    raw: str
    text: str


def cut_blocks(body: str, first_line: int, values: dict[str, str]) -> tuple[Block, ...]:
    """The blocks of a body: ``p`` for paragraphs, ``li`` for items of a list.

    A list starts after a blank line only, as Markdown has it; `shape` refuses other forms.
    """
    blocks: list[Block] = []
    rows: list[str] = []
    kind, start = "p", 0

    def close() -> None:
        if rows:
            raw = "\n".join(rows)
            blocks.append(Block(kind, start, raw, plain(raw, values)))
            rows.clear()

    for number, row in enumerate(body.split("\n"), first_line):
        item = _ITEM.match(row)
        if not row.strip():
            close()
            kind = "p"
        elif item and (not rows or kind == "li"):
            close()
            kind, start = "li", number
            rows.append(row[item.end() :])
        else:
            if not rows:
                kind, start = "p", number
            rows.append(row)
    close()
    return tuple(blocks)


def plain(raw: str, values: dict[str, str]) -> str:
    """``raw`` Markdown as one line of words, with the values of changing numbers printed."""
    if "{" in raw:
        raw = VOLATILE.sub(lambda mark: values.get(mark.group(1)) or "0", raw)
    if "*" in raw or "_" in raw or "\\" in raw:
        raw = _MARKUP.sub("", raw)
    return " ".join(raw.split())


def is_item(row: str) -> bool:
    """True if Markdown could take this line for an item of a list."""
    return _ITEM.match(row) is not None


def count_words(text: str) -> int:
    """Words as a reader counts them: runs between blanks that hold a letter or a digit."""
    return len(_WORD.findall(text))


def sentences(text: str) -> list[str]:
    """The sentences of one block, without cutting at ``s. 59`` or ``e.g.``"""
    found: list[str] = []
    start = 0
    for stop in _FULL_STOP.finditer(text):
        head = text[start : stop.start() + 1]
        if head.endswith(".") and _SHORT_FORM.search(head):
            continue
        found.append(text[start : stop.end()].strip())
        start = stop.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def tokens(text: str) -> list[str]:
    """Words for comparing texts: folded, in lower case, ``don't`` as one word."""
    if text.isascii():  # nearly all text, and twenty times faster
        bare = _APOSTROPHE.sub("", text) if "'" in text else text
        return _PLAIN_WORD.findall(bare.lower())
    return words(_APOSTROPHE.sub("", text))


def runs(row: list[str], length: int) -> set[tuple[str, ...]]:
    """Every run of ``length`` words in a row; empty if there are fewer."""
    return set(zip(*(row[start:] for start in range(length)), strict=False))


def overlap(one: set[str], other: set[str]) -> float:
    """Shared words as a share of all words of both: 0 (none) to 1 (the same)."""
    return len(one & other) / len(one | other) if one or other else 0.0

"""From the HTML a publisher signed to the HTML an edition shows, and to plain text.

The signed text has no links, so that a web site can use it as it is. The edition links the first
use of each term that the answer lists to its glossary card, and each changing number to the card
that says of what day it is. Everything follows from the one line, so that an answer's row can
be proved against its line alone.
"""

from collections.abc import Iterator, Sequence
from html import escape, unescape
from urllib.parse import quote

from treadstone_desktop.library.html_subset import Token, tokens
from treadstone_desktop.library.terms import term_pattern


def add_links(content_html: str, terms: Sequence[str]) -> str:
    """``content_html`` with ``term:`` and ``volatile:`` links.

    A term's name is percent-encoded in its link. A term is linked once, where it first stands
    as a whole outside another link; of two at one place the longer wins. Raises ValueError if
    the HTML is outside the subset.
    """
    waiting = sorted(terms, key=lambda name: (-len(name), name))
    inside = False
    parts: list[str] = []
    for token in tokens(content_html):
        if token.name == "data":
            inside = token.kind == "open"
            parts.append(f'<a href="volatile:{token.value}">' if inside else "</a>")
        elif token.kind == "text" and not inside:
            parts.append("".join(_link_terms(unescape(token.value), waiting)))
        else:
            parts.append(_written(token))
    return "".join(parts)


def _link_terms(text: str, waiting: list[str]) -> Iterator[str]:
    """``text`` escaped, with links; the terms that were linked are taken from ``waiting``."""
    while True:
        found = [(match, name) for name in waiting if (match := term_pattern(name).search(text))]
        if not found:
            break
        match, name = min(found, key=lambda pair: pair[0].start())
        waiting.remove(name)
        yield escape(text[: match.start()], quote=False)
        yield f'<a href="term:{quote(name, safe="")}">{escape(match.group(), quote=False)}</a>'
        text = text[match.end() :]
    yield escape(text, quote=False)


def _written(token: Token) -> str:
    if token.kind == "text":
        return token.value
    return f"<{token.name}>" if token.kind == "open" else f"</{token.name}>"


def plain_text(content_html: str) -> str:
    """The words: paragraphs with a blank line between them, items of a list one a line.

    Raises ValueError if the HTML is outside the subset.
    """
    blocks: list[str] = []
    words: list[str] = []
    numbered = False
    items: list[str] = []
    for token in tokens(content_html):
        if token.kind == "text":
            words.append(unescape(token.value))
        elif token.name in ("ul", "ol"):
            if token.kind == "close":
                blocks.append("\n".join(items))
            numbered, items = token.name == "ol", []
        elif token.name in ("p", "li"):
            text = " ".join("".join(words).split())
            words.clear()
            if token.kind == "close" and token.name == "li":
                items.append(f"{len(items) + 1}. {text}" if numbered else f"\u2022 {text}")
            elif token.kind == "close":
                blocks.append(text)
    return "\n\n".join(blocks)

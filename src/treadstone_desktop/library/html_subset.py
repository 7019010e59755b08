"""The only HTML that an edition may hold, and the check that nothing else gets in.

``p ul ol li strong em`` and links, nothing nested that a reader would not expect: paragraphs and
one level of lists hold words, bold, italics and links. The text an edition shows (`check_html`)
links to ``term:`` and ``volatile:`` only; the text a publisher signs (`check_content_html`) has
no links and marks numbers that change with ``<data value="key">``.

Nothing here repairs: text is within the subset, or it is refused with a reason.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

MOST_CHARACTERS = 300_000
MOST_IN_A_PARAGRAPH = 20_000

_TOKEN = re.compile(
    r"(?P<text>(?:[^<>&]++|&(?:amp|lt|gt|quot|\#39);)+)"
    r"|<(?P<open>p|ul|ol|li|strong|em)>"
    r"|</(?P<close>p|ul|ol|li|strong|em|a|data)>"
    r'|<a href="(?P<href>(?:term|volatile):[A-Za-z0-9%._~-]+)">'
    r'|<data value="(?P<value>[a-z0-9-]+)">'
)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_BLOCKS = frozenset({"p", "ul", "ol"})
_HOLDS_WORDS = frozenset({"p", "li", "strong", "em", "a", "data"})
_INLINE = frozenset({"strong", "em", "a", "data"})


_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
"""The subset's own five; Python's `html` brings two thousand more, at each start."""


def escape(text: str) -> str:
    """``text`` as the words of a paragraph, or the value of an attribute."""
    for sign, entity in _SIGNS.items():
        text = text.replace(sign, entity)
    return text


class Token(NamedTuple):
    """A piece of HTML: ``kind`` is ``text``, ``open`` or ``close``; ``value`` the escaped text,
    the ``href`` or the key of a changing number, else empty.
    """

    kind: str
    name: str
    value: str


def check_html(html: str) -> list[str]:
    """What in the HTML of an edition is outside the subset; an empty list if nothing is."""
    return _check(html, forbidden="data")


def check_content_html(html: str) -> list[str]:
    """What in the signed HTML of a line is outside the subset; an empty list if nothing is."""
    return _check(html, forbidden="a")


def tokens(html: str) -> Iterator[Token]:
    """The pieces of ``html`` in order. Raises ValueError where it leaves the subset's signs."""
    at = 0
    while at < len(html):
        match = _TOKEN.match(html, at)
        if match is None:
            raise ValueError(f"'{html[at : at + 20]}' is not allowed")
        at = match.end()
        group = match.lastgroup or ""
        value = match.group(group)
        if group in ("text", "close", "open"):
            yield Token(group, "" if group == "text" else value, value if group == "text" else "")
        else:
            yield Token("open", "a" if group == "href" else "data", value)


def _check(html: str, forbidden: str) -> list[str]:
    if len(html) > MOST_CHARACTERS:
        return [f"{len(html)} characters; at most {MOST_CHARACTERS} are allowed"]
    if not html.strip():
        return ["there is no text"]
    control = _CONTROL.search(html)
    if control:
        return [f"a control character (U+{ord(control.group()):04X}) is not allowed"]
    try:
        return list(_check_nesting(html, forbidden))
    except ValueError as error:
        return [str(error)]


def _check_nesting(html: str, forbidden: str) -> Iterator[str]:
    inside: list[str] = []
    length = 0
    for token in tokens(html):
        holder = inside[-1] if inside else ""
        if token.kind == "text":
            length += len(token.value)
            if holder not in _HOLDS_WORDS and token.value.strip():
                yield f"'{token.value.strip()[:20]}' stands outside a paragraph or list item"
        elif token.kind == "open":
            if token.name == forbidden or not _may_hold(inside, token.name):
                yield f"<{token.name}> is not allowed {f'in <{holder}>' if holder else 'here'}"
            if token.name in ("p", "li"):
                length = 0
            inside.append(token.name)
        elif holder == token.name:
            inside.pop()
            if token.name in ("p", "li") and length > MOST_IN_A_PARAGRAPH:
                yield f"a paragraph of {length} characters; at most {MOST_IN_A_PARAGRAPH}"
        else:
            raise ValueError(f"</{token.name}> closes nothing that is open")
    if inside:
        yield f"<{inside[-1]}> is never closed"


def _may_hold(inside: list[str], name: str) -> bool:
    holder = inside[-1] if inside else ""
    if name in _BLOCKS:
        return not holder
    if name == "li":
        return holder in ("ul", "ol")
    return name in _INLINE and holder in _HOLDS_WORDS and name not in inside

"""Markdown of a body to the signed HTML of a line: a small part of Markdown and nothing else.

python-markdown reads HTML, links, images, headings, code and references; all of that is taken
out of the reader here rather than cleaned up behind it. What is left cannot write anything but
paragraphs, flat lists, bold and italics, and `check_content_html` proves it for every body.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

import markdown
from markdown.blockprocessors import build_block_parser
from markdown.inlinepatterns import InlineProcessor, build_inlinepatterns
from markdown.preprocessors import build_preprocessors
from markdown.treeprocessors import build_treeprocessors
from markdown.util import AtomicString, Registry

from treadstone_desktop.base.errors import TreadstoneError
from treadstone_desktop.library.html_subset import check_content_html
from treadstone_desktop.publishing.text import VOLATILE

_BLOCKS = ("empty", "olist", "ulist", "paragraph")
_INLINE = ("escape", "em_strong", "em_strong2")
_PREPROCESSORS = ("normalize_whitespace",)
# What can be more than a letter of a paragraph: to the converter, or to an HTML reader.
_MARKED = re.compile(
    r"[\\*_<>&{\x00-\x09\x0b-\x1f\x7f]|[^\S \n]|^(?:[-+*]|\d+[.)]| )", re.MULTILINE
)

_Part = TypeVar("_Part")


class RenderError(TreadstoneError):
    """A body that does not come out as the small HTML an edition may hold."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class _NumberMark(InlineProcessor):
    """``{{v:key}}`` to ``<data value="key">60 days</data>``."""

    def __init__(self) -> None:
        super().__init__(VOLATILE.pattern)
        self.values: Mapping[str, str] = {}

    def handleMatch(  # type: ignore[override]  # noqa: N802 - markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[ET.Element, int, int]:
        element = ET.Element("data", {"value": m.group(1)})
        element.text = AtomicString(self.values.get(m.group(1), ""))
        return element, m.start(0), m.end(0)


def render(body: str, values: Mapping[str, str]) -> str:
    """The HTML of a Markdown body, with changing numbers printed from ``values``.

    Raises RenderError, saying what is wrong, if the body cannot be shown safely.
    """
    text = _one_line_each(body)
    html = _convert(text, values) if _MARKED.search(text) else _set_plainly(text)
    faults = check_content_html(html)
    if faults:
        raise RenderError(faults[0])
    return html


def _convert(text: str, values: Mapping[str, str]) -> str:
    converter = _converter()
    converter.numbers.values = values
    converter.reset()
    # Editors type signs, not HTML: what looks like an entity is shown letter by letter.
    return converter.convert(text.replace("&", "&amp;"))


def _set_plainly(text: str) -> str:
    """What the converter makes of lines without marks, in a fiftieth of the time."""
    return "\n".join(f"<p>{row}</p>" for row in text.split("\n") if row)


def _one_line_each(body: str) -> str:
    """Lines of one paragraph joined, so that where an editor broke them does not matter."""
    rows = [row.rstrip() for row in body.replace("\r\n", "\n").split("\n")]
    text = "\n".join(rows).strip("\n")
    return re.sub(r"(?<=\S)\n(?=\S)(?![-*+] |\d+[.)] )", " ", text)


class _SmallMarkdown(markdown.Markdown):
    """A converter that knows nothing but what an answer may use."""

    def build_parser(self) -> "_SmallMarkdown":
        self.numbers = _NumberMark()
        self.preprocessors = _only(build_preprocessors(self), _PREPROCESSORS)
        self.parser = build_block_parser(self)
        self.parser.blockprocessors = _only(self.parser.blockprocessors, _BLOCKS)
        self.inlinePatterns = _only(build_inlinepatterns(self), _INLINE)
        self.inlinePatterns.register(self.numbers, "number", len(_INLINE) + 1)
        self.treeprocessors = build_treeprocessors(self)
        self.postprocessors = Registry()
        return self


@lru_cache(maxsize=1)
def _converter() -> _SmallMarkdown:
    return _SmallMarkdown(output_format="xhtml")


def _only(registry: "Registry[_Part]", kept: Sequence[str]) -> "Registry[_Part]":
    """``registry`` with the parts of ``kept`` alone, in that order, as far as it has them:
    later versions of the converter made one part of ``em_strong`` and ``em_strong2``.
    """
    left: Registry[_Part] = Registry()
    for position, name in enumerate(name for name in kept if name in registry):
        left.register(registry[name], name, len(kept) - position)
    return left

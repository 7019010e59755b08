"""``feed.atom``: the newest changes for people and feed readers, with tombstones (RFC 6721)."""

from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

from treadstone_desktop.library.html_subset import tokens
from treadstone_desktop.library.lines import GONE, Item, kind_of, read_line, register_key, rev_of
from treadstone_desktop.publishing.feed.head import Lines
from treadstone_desktop.publishing.feed.roles import stamp_of

MOST_ENTRIES = 100


def atom_feed(lines: Lines, now: datetime) -> bytes | None:
    """The feed of ``lines``; None if the library has no ``tag`` to make addresses of."""
    items = {key: read_line(line) for key, line in lines.items()}
    about: dict[str, Any] = items.get(register_key("library"), {}).get("_law", {})
    if not about.get("tag"):
        return None
    answers = [item for key, item in items.items() if ":" not in key]
    newest = sorted(answers, key=lambda item: (-rev_of(item), _updated(item), item["id"]))
    entries = (_entry(item, about["tag"]) for item in newest[:MOST_ENTRIES])
    return "\n".join([_head(about, now), *entries, "</feed>\n"]).encode()


def _head(about: dict[str, Any], now: datetime) -> str:
    address = about.get("feed", "").rstrip("/")
    link = f'<link rel="self" href={quoteattr(address + "/feed.atom")}/>' if address else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom"'
        ' xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="en">'
        f"<id>{escape(about['tag'])}feed</id><title>{escape(about.get('name', ''))}</title>"
        f"<updated>{stamp_of(now)}</updated>{link}"
        f"<author><name>{escape(about.get('publisher', ''))}</name></author>"
    )


def _entry(item: Item, tag: str) -> str:
    address = f"{tag}{item['id']}"
    if kind_of(item) == GONE:
        said = escape(item["reason"] + (f"; see {item['see']}" if "see" in item else ""))
        return (
            f"<at:deleted-entry ref={quoteattr(address)} when={quoteattr(item['deleted'])}>"
            f"<at:comment>{said}</at:comment></at:deleted-entry>"
        )
    tags = "".join(f"<category term={quoteattr(name)}/>" for name in item.get("tags", []))
    link = f'<link rel="alternate" href={quoteattr(item["url"])}/>' if "url" in item else ""
    return (
        f"<entry xml:lang={quoteattr(item['language'])}><id>{escape(address)}</id>"
        f"<title>{escape(item['title'])}</title><updated>{_updated(item)}</updated>"
        f"<published>{item['date_published']}</published>{link}{tags}"
        f"<summary>{escape(item['summary'])}</summary>"
        f'<content type="html">{escape(_plain_html(item["content_html"]))}</content></entry>'
    )


def _updated(item: Item) -> str:
    """The day of the last change, and a second of it that is the item's own: feed readers order
    by it, and take two alike for one.
    """
    if kind_of(item) == GONE:
        return str(item["deleted"])
    second = crc32(item["id"].encode()) % 86_400
    clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
    return f"{item['date_modified'][:10]}T{clock}Z"


def _plain_html(content: str) -> str:
    """``content`` without its marks of changing numbers, which mean nothing to others."""
    return "".join(_as_text(token) for token in tokens(content) if token.name != "data")


def _as_text(token: Any) -> str:
    if token.kind == "text":
        return str(token.value)
    return f"<{token.name}>" if token.kind == "open" else f"</{token.name}>"

"""From one line to the rows it stands for; the writer writes them, `verify` proves them."""

import json
import re
from typing import Any, NamedTuple

from treadstone_desktop.base.errors import LineError
from treadstone_desktop.library.html_subset import check_content_html, check_html
from treadstone_desktop.library.lines import (
    GONE,
    PLANNED,
    Item,
    answer_key,
    kind_of,
    register_key,
    rev_of,
)
from treadstone_desktop.library.links import add_links, plain_text
from treadstone_desktop.library.schema import NUMBERS, PRIMARY_KEYS, REGISTERS

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_REVIEWS = ("unreviewed", "in-review", "reviewed")


class Row(NamedTuple):
    """A row of ``table``; ``values`` by column."""

    table: str
    values: dict[str, Any]


def rows_of(item: Item) -> list[Row]:
    """The rows that follow from ``item``, none for a tombstone.

    Answers come without ``n``, which is their place among all keys. Raises LineError if a member
    is missing, of the wrong type, or holds what no edition may show.
    """
    kind = kind_of(item)
    if kind == GONE:
        return []
    if kind in ("answer", PLANNED):
        return [_answer(item)]
    if kind == "library":
        return _library(item)
    law = item["_law"]
    values = {
        name: _number(item, law, name) if name in NUMBERS else _text(item, law, name)
        for name in REGISTERS[kind]
    }
    if register_key(kind, *(str(values[name]) for name in PRIMARY_KEYS[kind])) != item["id"]:
        raise LineError(item["id"], "its key is not that of its row")
    return [Row(kind, values)]


def _library(item: Item) -> list[Row]:
    """What the publisher says about itself, as ``library.<key>``; names nobody knows are kept."""
    law = item["_law"]
    told = {key: _text(item, law, key) for key in law if key not in ("kind", "rev")}
    values = {f"library.{key}": value for key, value in told.items()}
    values |= {key: told.get(key, "") for key in ("name", "publisher")}
    return [Row("meta", {"key": key, "value": value}) for key, value in values.items()]


def _answer(item: Item) -> Row:
    law = item["_law"]
    lang = _text(item, item, "language")
    content = _content(item)
    terms = _texts(item, law, "terms")
    html = add_links(content, terms)
    if check_html(html):
        raise LineError(item["id"], check_html(html)[0])
    answer_id = item["id"].split(".")[0]
    if answer_key(answer_id, lang) != item["id"]:
        raise LineError(item["id"], f"its language is '{lang}'")
    review = _text(item, law, "review")
    if review not in _REVIEWS:
        raise LineError(item["id"], f"'review' cannot be '{review}'")
    values = {
        "key": item["id"],
        "id": answer_id,
        "lang": lang,
        "slug": _text(item, law, "slug"),
        "title": _text(item, item, "title"),
        "category": _text(item, law, "category"),
        "topic": _text(item, law, "topic"),
        "priority": _number(item, law, "priority"),
        "jurisdiction": _json(_texts(item, law, "jurisdiction")),
        "summary": _text(item, item, "summary"),
        "takeaways": "\n".join(_texts(item, law, "takeaways")),
        "body": plain_text(content),
        "asks": "\n".join(_texts(item, law, "asks")),
        "html": html,
        "related": _json(_texts(item, law, "related")),
        "sources": _json(_records(item, law, "sources", ("key", "ref"))),
        "deadlines": _json(_records(item, law, "deadlines", ("what", "time", "ref"))),
        "terms": _json(terms),
        "referrals": _json(_texts(item, law, "referrals")),
        "safety": _text(item, law, "safety"),
        "author": _text(item, law, "author"),
        "updated_on": _day(item, item, "date_modified"),
        "law_as_of": _day(item, law, "law_as_of"),
        "check_by": _day(item, law, "check_by"),
        "review": review,
        "reviewed_by": _text(item, law, "reviewed_by"),
        "reviewed_on": _text(item, law, "reviewed_on"),
        "rev": rev_of(item),
    }
    return Row("answer", values)


def _content(item: Item) -> str:
    content = item.get("content_html")
    if not isinstance(content, str):
        raise LineError(item["id"], "it has no 'content_html'")
    faults = check_content_html(content)
    if faults:
        raise LineError(item["id"], faults[0])
    return content


def _text(item: Item, holder: dict[str, Any], name: str) -> str:
    """One line of text; what is left out is empty."""
    return _one_line(item, name, holder.get(name, ""))


def _one_line(item: Item, name: str, value: object) -> str:
    if not isinstance(value, str) or _CONTROL.search(value):
        raise LineError(item["id"], f"'{name}' is not one line of text")
    return value


def _texts(item: Item, holder: dict[str, Any], name: str) -> list[str]:
    value = holder.get(name, [])
    if not isinstance(value, list):
        raise LineError(item["id"], f"'{name}' is not a list")
    return [_one_line(item, name, text) for text in value]


def _number(item: Item, holder: dict[str, Any], name: str) -> int:
    value = holder.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 1_000_000:
        raise LineError(item["id"], f"'{name}' is not a number")
    return value


def _records(
    item: Item, holder: dict[str, Any], name: str, parts: tuple[str, ...]
) -> list[dict[str, str]]:
    value = holder.get(name, [])
    if not isinstance(value, list) or not all(isinstance(record, dict) for record in value):
        raise LineError(item["id"], f"'{name}' is not a list of objects")
    return [
        {part: _one_line(item, name, record.get(part, "")) for part in parts} for record in value
    ]


def _day(item: Item, holder: dict[str, Any], name: str) -> str:
    value = _text(item, holder, name)
    match = re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:T.*)?", value)
    if match is None:
        raise LineError(item["id"], f"'{name}' is not a day")
    return match.group(1)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

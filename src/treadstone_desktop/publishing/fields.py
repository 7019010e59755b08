"""The fields of an answer and their types: rule L01, and the value every other rule reads."""

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from treadstone_desktop.publishing.dates import day_of
from treadstone_desktop.publishing.front_matter import FrontMatter, Value

Day = datetime.date
NO_DAY = datetime.date.min


class Cite(NamedTuple):
    """A source as the front matter names it: its key, and the section or nothing."""

    key: str
    ref: str


class DeadlineField(NamedTuple):
    """A day that matters, as written; ``time`` may hold a ``{{v:key}}`` mark."""

    what: str
    time: str
    ref: str


class Fields(NamedTuple):
    """The front matter of one answer, typed. A field that was missing or wrong is empty
    (`NO_DAY` for a day, 0 for a number); rule L01 has said so, and no other rule does again.
    """

    id: str
    slug: str
    title: str
    category: str
    topic: str
    lang: str
    jurisdiction: tuple[str, ...]
    priority: int
    summary: str
    asks: tuple[str, ...]
    takeaways: tuple[str, ...]
    sources: tuple[Cite, ...]
    related: tuple[str, ...]
    terms: tuple[str, ...]
    volatile: tuple[str, ...]
    referrals: tuple[str, ...]
    safety: str
    written_on: Day
    updated_on: Day
    law_as_of: Day
    check_by: Day
    review: str
    deadlines: tuple[DeadlineField, ...] = ()
    watch: tuple[str, ...] = ()
    author: str = ""
    reviewed_by: str = ""
    reviewed_on: Day = NO_DAY


class FieldFault(NamedTuple):
    """A field that is missing or of the wrong form."""

    name: str
    line: int
    text: str


class _Wrong(Exception):  # noqa: N818 - never leaves this module
    """Carries what to write instead, and at which item of a list."""

    def __init__(self, text: str, item: int | None = None) -> None:
        self.item = item
        super().__init__(text)


def read_fields(front: FrontMatter) -> tuple[Fields, list[FieldFault]]:
    """The typed fields of a file that was read, and every fault of rule L01 in them."""
    faults: list[FieldFault] = []
    found: dict[str, Any] = {}
    for name, (reader, empty) in _READERS.items():
        if name not in front.values:
            found[name] = empty
            if name not in Fields._field_defaults:
                faults.append(FieldFault(name, 1, f"'{name}' is missing; add a line '{name}: …'"))
            continue
        try:
            found[name] = reader(front.values[name])
        except _Wrong as wrong:
            found[name] = empty
            field_line = front.lines.get(name, 1)
            line = front.lines.get(f"{name}[{wrong.item}]", field_line)
            faults.append(FieldFault(name, line, f"'{name}' {wrong}"))
    faults += [
        FieldFault(name, front.lines.get(name, 1), f"'{name}' is not a field; {_nearest(name)}")
        for name in front.values
        if name not in _READERS
    ]
    return Fields(**found), faults


def _nearest(name: str) -> str:
    import difflib

    close = difflib.get_close_matches(name, _READERS, 1)
    return f"did you mean '{close[0]}'?" if close else "take the line out"


def _text(value: Value) -> str:
    if not isinstance(value, str):
        raise _Wrong("must be one text; write it on one line")
    if not value.strip():
        raise _Wrong("is empty; write its text")
    return " ".join(value.split())


def _day(value: Value) -> Day:
    day = day_of(value) if isinstance(value, str) else None
    if day is None:
        raise _Wrong(f"is not a day ('{value}'); write it as 2026-11-25")
    return day


def _one_of(*allowed: str) -> Callable[[Value], str]:
    def read(value: Value) -> str:
        if value not in allowed:
            raise _Wrong(f"cannot be '{value}'; write one of: {', '.join(allowed)}")
        return str(value)

    return read


def _priority(value: Value) -> int:
    return int(_one_of("1", "2", "3")(value))


def _texts(value: Value) -> tuple[str, ...]:
    if value == "":
        return ()
    if not isinstance(value, list):
        raise _Wrong("must be a list; write '- ' before each item or [a, b]")
    for position, item in enumerate(value):
        if not isinstance(item, str) or not item.strip():
            raise _Wrong(
                "has an item that is not one text; put an item with a colon or braces in quotes",
                position,
            )
    return tuple(_text(item) for item in value)


def _jurisdiction(value: Value) -> tuple[str, ...]:
    levels = _texts(value)
    if not levels or not set(levels) <= {"federal", "ontario", "municipal"}:
        raise _Wrong("must be a list of federal, ontario, municipal; name at least one")
    return levels


def _records(names: tuple[str, ...], make: Callable[..., Any]) -> Callable[[Value], Any]:
    """A reader of a list of small tables that have exactly ``names``."""
    form = "{" + ", ".join(f"{name}: …" for name in names) + "}"

    def read(value: Value) -> tuple[Any, ...]:
        if value == "":
            return ()
        if not isinstance(value, list):
            raise _Wrong(f"must be a list; write each item as - {form}")
        rows = []
        for position, item in enumerate(value):
            if not isinstance(item, dict) or set(item) != set(names):
                raise _Wrong(f"has an item of another form; write it as - {form}", position)
            cells = [item[name] for name in names]
            if not all(isinstance(cell, str) for cell in cells):
                raise _Wrong(
                    'has a part that is not one text; put it in double quotes "…"', position
                )
            rows.append(make(*(" ".join(str(cell).split()) for cell in cells)))
        return tuple(rows)

    return read


_READERS: dict[str, tuple[Callable[[Value], Any], Any]] = {
    "id": (_text, ""),
    "slug": (_text, ""),
    "title": (_text, ""),
    "category": (_text, ""),
    "topic": (_text, ""),
    "lang": (_one_of("en", "fr"), ""),
    "jurisdiction": (_jurisdiction, ()),
    "priority": (_priority, 0),
    "summary": (_text, ""),
    "asks": (_texts, ()),
    "takeaways": (_texts, ()),
    "sources": (_records(("key", "ref"), Cite), ()),
    "related": (_texts, ()),
    "terms": (_texts, ()),
    "deadlines": (_records(("what", "time", "ref"), DeadlineField), ()),
    "volatile": (_texts, ()),
    "referrals": (_texts, ()),
    "safety": (_one_of("none", "family-violence", "child", "elder", "crisis"), ""),
    "watch": (_texts, ()),
    "author": (_text, ""),
    "written_on": (_day, NO_DAY),
    "updated_on": (_day, NO_DAY),
    "law_as_of": (_day, NO_DAY),
    "check_by": (_day, NO_DAY),
    "review": (_one_of("unreviewed", "in-review", "reviewed"), ""),
    "reviewed_by": (_text, ""),
    "reviewed_on": (_day, NO_DAY),
}

"""How commands speak: one object a line for programs, wrapped lines for people."""

import argparse
import json
import shutil
import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Any

from treadstone_desktop.library.model import Entry
from treadstone_desktop.search.results import Hit

MOST_COLUMNS = 90
"""Longer lines are hard to read, however wide the terminal."""

_MONTHS = (
    "January February March April May June July August September October November December".split()
)


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let ``parser`` take ``--json``."""
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")


def print_json(value: object) -> None:
    """Print ``value`` on one line, its letters as they are."""
    print(json.dumps(value, ensure_ascii=False, separators=(", ", ": ")))


def naming(answer: Entry | Hit) -> dict[str, Any]:
    """The members by which every command names an answer."""
    return {
        "slug": answer.slug,
        "id": answer.id,
        "number": answer.number,
        "title": answer.title,
        "category": answer.category,
    }


def plain(value: Any) -> Any:
    """``value`` with every NamedTuple in it as an object, and every tuple as a list."""
    if hasattr(value, "_asdict"):
        return {name: plain(part) for name, part in value._asdict().items()}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def wrapped(text: str, first: str = "", rest: str | None = None) -> str:
    """``text`` in lines that fit; ``first`` starts the first one, ``rest`` (or as many blanks)
    the others. A list item's second line stands under its first word.
    """
    columns = min(MOST_COLUMNS, shutil.get_terminal_size().columns)
    indent = " " * len(first) if rest is None else rest
    return textwrap.fill(
        text,
        max(columns, 30),
        initial_indent=first,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )


def paragraphs(body: str) -> Iterator[str]:
    """The plain text of an answer in lines that fit, its lists as lists."""
    for line in body.splitlines():
        mark, _, text = line.partition(" ")
        is_item = mark == "•" or (mark.endswith(".") and mark[:-1].isdecimal())
        yield wrapped(text, f"  {mark} ") if is_item else wrapped(line)


def month(day: str) -> str:
    """``November 2026`` for an ISO day, in English whatever this computer speaks."""
    return f"{_MONTHS[int(day[5:7]) - 1]} {day[:4]}"


def full_day(day: str) -> str:
    """``25 November 2026`` for an ISO day."""
    return f"{int(day[8:10])} {month(day)}"


def age_in_months(day: str, today: date) -> str:
    """How long ago an ISO day was: ``14 months``, ``1 month``, ``less than a month``."""
    then = date.fromisoformat(day)
    months = (today.year - then.year) * 12 + today.month - then.month - (today.day < then.day)
    if months < 1:
        return "less than a month"
    return "1 month" if months == 1 else f"{months} months"

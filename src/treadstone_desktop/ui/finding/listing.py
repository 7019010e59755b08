"""What a page of answers shows, as plain values."""

from typing import NamedTuple

from treadstone_desktop.library.model import Entry
from treadstone_desktop.ui.language import facts


class Group(NamedTuple):
    """Answers under one heading; ``rows`` are (id, title, caption)."""

    slug: str
    heading: str
    rows: tuple[tuple[str, str, str], ...]


class Listing(NamedTuple):
    """What a list page shows. ``action`` is the words of its one button, or empty."""

    label: str
    title: str
    lead: str
    groups: tuple[Group, ...]
    empty: str
    action: str = ""
    removable: bool = False


def row_of(entry: Entry, *captions: str) -> tuple[str, str, str]:
    """The row of an answer; one without a title goes by its number."""
    return entry.id, entry.title or entry.number, facts(*captions)

"""What a page of answers shows, as plain values."""

from typing import NamedTuple


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

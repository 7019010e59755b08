"""What the library holds, as values that never change (docs/contracts.md, section 3).

NamedTuples rather than dataclasses: these are read before the first paint, and a frozen
dataclass costs eight times as much to define.
"""

from typing import NamedTuple


class Category(NamedTuple):
    """One of the twelve fields of law."""

    slug: str
    position: int
    prefix: str
    name_en: str
    name_fr: str
    short_en: str
    short_fr: str
    help_en: str
    help_fr: str


class Topic(NamedTuple):
    """A shelf within a category."""

    category: str
    slug: str
    position: int
    name_en: str
    name_fr: str


class Entry(NamedTuple):
    """What a list needs to know of an answer; the tree holds all of them in memory."""

    key: str
    id: str
    lang: str
    slug: str
    title: str
    category: str
    topic: str
    updated_on: str
    review: str
    safety: str
    rev: int

    @property
    def number(self) -> str:
        """The id as people see it: ``IMM077`` for ``IMM-077``."""
        return self.id.replace("-", "")


class Gone(NamedTuple):
    """An answer that was withdrawn: the ISO day, the ``reason`` (``withdrawn``, ``merged``,
    ``superseded``), and the id of the answer to read instead, or nothing.
    """

    id: str
    on: str
    reason: str
    see: str


class SourceRef(NamedTuple):
    """A source as an answer cites it."""

    key: str
    ref: str
    short: str
    citation: str
    jurisdiction: str
    type: str
    url: str


class Deadline(NamedTuple):
    """A day that matters: what must be done, within what time, by which provision."""

    what: str
    time: str
    ref: str


class Referral(NamedTuple):
    """A service that can help, with the page and month in which its number was seen."""

    key: str
    name_en: str
    name_fr: str
    for_whom: str
    reach: str
    hours: str
    source_title: str
    seen_as_of: str


class Term(NamedTuple):
    """A legal term in plain words."""

    name: str
    name_fr: str
    abbreviation: str
    definition: str


class Volatile(NamedTuple):
    """A number that changes, with the day it was true and how to check it."""

    key: str
    value: str
    what: str
    as_of: str
    how_to_check: str
    source_key: str


class Answer(NamedTuple):
    """One answer, whole. Dates are ISO days; ``html`` is the safe subset of section 3."""

    key: str
    id: str
    lang: str
    slug: str
    title: str
    category: str
    topic: str
    priority: int
    jurisdiction: tuple[str, ...]
    summary: str
    takeaways: tuple[str, ...]
    body: str
    asks: tuple[str, ...]
    html: str
    related: tuple[str, ...]
    sources: tuple[SourceRef, ...]
    deadlines: tuple[Deadline, ...]
    terms: tuple[str, ...]
    referrals: tuple[Referral, ...]
    safety: str
    author: str
    updated_on: str
    law_as_of: str
    check_by: str
    review: str
    reviewed_by: str
    reviewed_on: str
    rev: int

    @property
    def number(self) -> str:
        """The id as people see it: ``IMM077`` for ``IMM-077``."""
        return self.id.replace("-", "")

    @property
    def is_reviewed(self) -> bool:
        """True only if a lawyer has signed this text off; ``in-review`` is not reviewed."""
        return self.review == "reviewed"

    def is_stale(self, today: str) -> bool:
        """True past ``check_by``. ``today`` is an ISO day; equal days are not yet stale."""
        return today > self.check_by

"""Where a library stands: what is written, what falls due, what rests on what."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from treadstone_desktop.publishing.dates import add_months, day_of
from treadstone_desktop.publishing.fields import NO_DAY
from treadstone_desktop.publishing.registers import may_ship
from treadstone_desktop.publishing.reviews import sign_off_of
from treadstone_desktop.publishing.source import Draft, Source
from treadstone_desktop.publishing.tables import Row

CHANGED = "changed"
"""The review state of a text that changed since its sign-off."""

STATES = ("unreviewed", "in-review", "reviewed", CHANGED)

_KEEPS = 12
"""Months for which a service or an open change in the law is not looked at again."""


class Count(NamedTuple):
    """Answers under one name; ``planned`` without what was withdrawn."""

    name: str
    written: int
    planned: int
    reviewed: int


class Due(NamedTuple):
    """What must be looked at by the ISO day ``on``: the law of an ``answer``, a changing
    ``number``, a ``service``, or a ``watch`` item; ``answers`` is how many rest on it.
    """

    on: str
    kind: str
    key: str
    what: str
    answers: int


class Watched(NamedTuple):
    """A change in the law that answers (their ids) wait for; ``closed_on`` is a day or empty."""

    key: str
    what: str
    opened_on: str
    closed_on: str
    answers: tuple[str, ...]


class Cited(NamedTuple):
    """A source and the number of answers that cite it."""

    key: str
    short: str
    answers: int


class Missing(NamedTuple):
    """A planned question of priority 1 without a file."""

    id: str
    category: str
    topic: str
    question: str


class Report(NamedTuple):
    """Answers are counted once whatever languages they are in, ``french`` by themselves.

    Counts stand in the order of the taxonomy, ``due`` by day, ``sources`` most cited first.
    """

    today: str
    total: Count
    french: int
    withdrawn: int
    categories: tuple[Count, ...]
    topics: tuple[Count, ...]
    priorities: tuple[Count, ...]
    review: dict[str, int]
    due: tuple[Due, ...]
    watch: tuple[Watched, ...]
    sources: tuple[Cited, ...]
    missing: tuple[Missing, ...]


def make_report(source: Source) -> Report:
    """The report on a source, of the day on which it was read."""
    english = [draft for draft in source.drafts if draft.fields.id and draft.fields.lang != "fr"]
    gone = source.registers.withdrawn
    plan = {key: row for key, row in source.registers.plan.items() if key not in gone}
    counting = _Counting(english, plan, source)
    return Report(
        today=source.today.isoformat(),
        total=counting.one("all", lambda row: "all"),
        french=sum(draft.fields.lang == "fr" for draft in source.drafts),
        withdrawn=len(gone),
        categories=counting.all(_categories(source), lambda row: row["category"]),
        topics=counting.all(_topics(source), lambda row: f"{row['category']}/{row['topic']}"),
        priorities=counting.all(("1", "2", "3"), lambda row: row["priority"]),
        review={state: counting.states[state] for state in STATES},
        due=tuple(sorted(_due(english, source))),
        watch=tuple(_watched(english, source)),
        sources=tuple(_cited(english, source)),
        missing=tuple(
            Missing(key, row["category"], row["topic"], row["question"])
            for key, row in plan.items()
            if row["priority"] == "1" and key not in source.written
        ),
    )


class _Counting:
    """Counts written, planned and reviewed answers by anything that a plan row says."""

    def __init__(self, drafts: list[Draft], plan: dict[str, Row], source: Source) -> None:
        self._plan = plan
        self._state = {draft.fields.id: review_state(draft, source) for draft in drafts}
        self.states = Counter(self._state.values())

    def all(self, names: Iterable[str], name_of: Callable[[Row], str]) -> tuple[Count, ...]:
        planned = Counter(map(name_of, self._plan.values()))
        known = {key: name_of(self._plan[key]) for key in self._state if key in self._plan}
        written = Counter(known.values())
        reviewed = Counter(known[key] for key in known if self._state[key] == "reviewed")
        return tuple(Count(name, written[name], planned[name], reviewed[name]) for name in names)

    def one(self, name: str, name_of: Callable[[Row], str]) -> Count:
        return self.all((name,), name_of)[0]


def review_state(draft: Draft, source: Source) -> str:
    """One of `STATES`: what the file says, held against the text that was signed."""
    state = draft.fields.review or "unreviewed"
    if state == "reviewed" and sign_off_of(draft, source.registers) is None:
        return CHANGED
    return state


def _categories(source: Source) -> Iterator[str]:
    return (category["slug"] for category in source.registers.taxonomy["category"])


def _topics(source: Source) -> Iterator[str]:
    for category in source.registers.taxonomy["category"]:
        for topic in category["topic"]:
            yield f"{category['slug']}/{topic['slug']}"


def _due(drafts: list[Draft], source: Source) -> Iterator[Due]:
    registers = source.registers
    for draft in drafts:
        if draft.fields.check_by != NO_DAY:
            on = draft.fields.check_by.isoformat()
            yield Due(on, "answer", draft.fields.id, draft.fields.title, 1)
    for key, answers in _used(drafts, lambda draft: draft.fields.volatile).items():
        row = registers.volatile.get(key)
        if row and row["value"]:
            yield Due(row["review_by"] or _later(row["as_of"]), "number", key, row["what"], answers)
    for key, answers in _used(drafts, lambda draft: draft.fields.referrals).items():
        row = registers.referrals.get(key)
        if row and may_ship(row):
            yield Due(_later(row["seen_as_of"]), "service", key, row["name_en"], answers)
    for key, answers in _used(drafts, lambda draft: draft.fields.watch).items():
        row = registers.watch.get(key)
        if row and not row["closed_on"]:
            yield Due(_later(row["opened_on"]), "watch", key, row["what"], answers)


def _used(drafts: list[Draft], keys_of: Callable[[Draft], Iterable[str]]) -> Counter[str]:
    return Counter(key for draft in drafts for key in set(keys_of(draft)))


def _later(seen: str) -> str:
    """When what was seen on a day, in a month (``2026-04``) or a year must be seen again."""
    first = day_of(f"{seen}-01-01"[:10])
    return add_months(first, _KEEPS).isoformat() if first else datetime.date.min.isoformat()


def _watched(drafts: list[Draft], source: Source) -> Iterator[Watched]:
    resting: defaultdict[str, list[str]] = defaultdict(list)
    for draft in drafts:
        for key in draft.fields.watch:
            resting[key].append(draft.fields.id)
    for key, row in source.registers.watch.items():
        if resting[key]:
            ids = tuple(sorted(resting[key]))
            yield Watched(key, row["what"], row["opened_on"], row["closed_on"], ids)


def _cited(drafts: list[Draft], source: Source) -> Iterator[Cited]:
    used = _used(drafts, lambda draft: (cite.key for cite in draft.fields.sources))
    for key, answers in sorted(used.items(), key=lambda pair: (-pair[1], pair[0])):
        yield Cited(key, source.registers.sources.get(key, {}).get("short_form", ""), answers)

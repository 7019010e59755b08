"""The report for people, as tables, and for programs, as JSON."""

import datetime
import json
from collections import Counter
from collections.abc import Iterable, Iterator

from treadstone_desktop.publishing.problems import many
from treadstone_desktop.publishing.report import Count, Due, Report

_SOON = datetime.timedelta(days=90)
_MOST_SOURCES = 20
_WIDE = 48
_KINDS = {"answer": "answer", "number": "number", "service": "service", "watch": "watch item"}


def as_json(report: Report) -> str:
    """The whole report as one JSON object; rows are objects (docs/contracts.md, section 7)."""
    told = {name: _opened(value) for name, value in report._asdict().items()}
    return json.dumps(told, ensure_ascii=False)


def _opened(value: object) -> object:
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return value._asdict()
    return [_opened(row) for row in value] if isinstance(value, tuple) else value


def as_text(report: Report) -> Iterator[str]:
    """The report line by line: what is near in full, what is far by month."""
    yield from _counts(report)
    yield from _due(report)
    yield from _watch(report)
    yield from _sources(report)
    yield from _missing(report)


def _counts(report: Report) -> Iterator[str]:
    yield f"{'Answers on ' + report.today:{_WIDE}}{'written':>9}{'planned':>9}{'reviewed':>10}"
    yield _row("all", report.total)
    for count in report.priorities:
        yield _row(f"priority {count.name}", count)
    for category in report.categories:
        yield _row(category.name, category)
        for topic in report.topics:
            slug, _, name = topic.name.partition("/")
            if slug == category.name:
                yield _row(f"  {name}", topic)
    states = (f"{count} {state}" for state, count in report.review.items())
    yield f"\nReview: {', '.join(states)}"
    yield f"French: {many(report.french, 'answer')}. Withdrawn: {many(report.withdrawn, 'answer')}"


def _row(name: str, count: Count) -> str:
    return f"{name:{_WIDE}}{count.written:>9}{count.planned:>9}{count.reviewed:>10}"


def _due(report: Report) -> Iterator[str]:
    last = (datetime.date.fromisoformat(report.today) + _SOON).isoformat()
    near = [due for due in report.due if due.on <= last]
    yield f"\nDue by {last}: {len(near) or 'nothing'}"
    for due in near:
        late = " LATE" if due.on < report.today else ""
        yield f"  {due.on}{late}  {_KINDS[due.kind]} {due.key}: {due.what}{_resting(due)}"
    yield from _by_month(due for due in report.due if due.on > last)


def _resting(due: Due) -> str:
    return "" if due.kind == "answer" else f" ({many(due.answers, 'answer')})"


def _by_month(later: Iterable[Due]) -> Iterator[str]:
    months: dict[str, Counter[str]] = {}
    for due in later:
        months.setdefault(due.on[:7], Counter())[due.kind] += 1
    if months:
        yield "Due later"
    for month, kinds in months.items():
        parts = (many(count, _KINDS[kind]) for kind, count in sorted(kinds.items()))
        yield f"  {month}  {', '.join(parts)}"


def _watch(report: Report) -> Iterator[str]:
    yield f"\nResting on a change in the law: {many(len(report.watch), 'item')}"
    for item in report.watch:
        state = f"closed {item.closed_on}" if item.closed_on else f"open since {item.opened_on}"
        yield f"  {item.key} ({state}): {', '.join(item.answers)}"


def _sources(report: Report) -> Iterator[str]:
    yield f"\nSources cited: {len(report.sources)}"
    for source in report.sources[:_MOST_SOURCES]:
        yield f"  {source.answers:>4}  {source.key:10}  {source.short}"
    if len(report.sources) > _MOST_SOURCES:
        yield f"  and {len(report.sources) - _MOST_SOURCES} more, with --json"


def _missing(report: Report) -> Iterator[str]:
    yield f"\nPlanned with priority 1 and not written: {len(report.missing) or 'none'}"
    for row in report.missing:
        yield f"  {row.id}  {row.category}/{row.topic}: {row.question}"

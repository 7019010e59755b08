"""When the law was read and when it must be read again. Rule L22."""

import datetime
from collections.abc import Iterator

from treadstone_desktop.publishing.dates import add_months
from treadstone_desktop.publishing.fields import NO_DAY
from treadstone_desktop.publishing.problems import ERROR, WARNING, Problem
from treadstone_desktop.publishing.source import Draft, Source

_SOON = datetime.timedelta(days=30)


def check_dates(draft: Draft, source: Source) -> Iterator[Problem]:
    """L22: no day in the future, in the right order, and ``check_by`` within its limit."""
    fields = draft.fields
    for name in ("law_as_of", "written_on", "updated_on"):
        day = getattr(fields, name)
        if day > source.today:
            text = f"{name} {day} is in the future; write the day it was done"
            yield draft.problem("L22", ERROR, draft.at(name), text)
    if NO_DAY < fields.updated_on < fields.written_on:
        text = "updated_on is before written_on; write the day of the last change"
        yield draft.problem("L22", ERROR, draft.at("updated_on"), text)
    yield from _check_moved(draft, source)
    yield from _check_numbers_seen(draft, source)
    yield from _check_limit(draft, source)


def _check_moved(draft: Draft, source: Source) -> Iterator[Problem]:
    """A text that is not the one published last was changed on that day or later."""
    row = source.registers.published.get(draft.key)
    if row is None or row["text_sha256"] == draft.text_hash or draft.fields.updated_on == NO_DAY:
        return
    published_on = row["published_on"]
    if draft.fields.updated_on.isoformat() < published_on:
        text = (
            f"the text is not the one published on {published_on}, but updated_on is before that;"
            " write the day of the change"
        )
        yield draft.problem("L22", ERROR, draft.at("updated_on"), text)


def _check_numbers_seen(draft: Draft, source: Source) -> Iterator[Problem]:
    rows = source.registers.volatile
    newest = max((rows[key]["as_of"] for key in draft.fields.volatile if key in rows), default="")
    if draft.fields.law_as_of != NO_DAY and newest > draft.fields.law_as_of.isoformat():
        text = f"law_as_of is before {newest}, when a number was seen; read the law again"
        yield draft.problem("L22", ERROR, draft.at("law_as_of"), text)


def _check_limit(draft: Draft, source: Source) -> Iterator[Problem]:
    fields = draft.fields
    if NO_DAY in (fields.law_as_of, fields.check_by):
        return
    months = 6 if fields.volatile or fields.watch else 12
    last = add_months(fields.law_as_of, months)
    line = draft.at("check_by")
    if not fields.law_as_of < fields.check_by <= last:
        text = f"check_by is not within {months} months of law_as_of; write {last} or earlier"
        yield draft.problem("L22", ERROR, line, text)
    elif source.today > fields.check_by:
        level = ERROR if source.release else WARNING
        text = f"the law was due to be read by {fields.check_by}; read it and set law_as_of"
        yield draft.problem("L22", level, line, text)
    elif source.today + _SOON >= fields.check_by:
        text = f"the law is due to be read by {fields.check_by}; read it and set law_as_of"
        yield draft.problem("L22", WARNING, line, text)

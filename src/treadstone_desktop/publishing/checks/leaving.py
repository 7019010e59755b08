"""Answers that were published and are no more leave a word behind. Rule L03."""

import re
from collections.abc import Iterator

from treadstone_desktop.publishing.dates import day_of
from treadstone_desktop.publishing.problems import ERROR, Problem
from treadstone_desktop.publishing.source import Source
from treadstone_desktop.publishing.tables import Row

_WITHDRAWN = "library/withdrawn.tsv"
_PUBLISHED = "library/published.tsv"
_KEY = re.compile(r"[A-Z]{2,4}-\d{3,4}(?:\.fr)?")
_REASONS = ("withdrawn", "merged", "superseded")


def check_withdrawn(source: Source) -> Iterator[Problem]:
    """L03: an id that was withdrawn is not used again, and its row says when, why, and where to
    read on.
    """
    written = {draft.key: draft for draft in source.drafts}
    for line, (key, row) in enumerate(source.registers.withdrawn.items(), 2):
        if key in written:
            draft = written[key]
            text = f"'{key}' was withdrawn on {row['withdrawn_on']}; give the answer a new id"
            yield draft.problem("L03", ERROR, draft.at("id"), text)
        for text in _faults(key, row, source):
            yield Problem(_WITHDRAWN, line, "L03", ERROR, text)


def _faults(key: str, row: Row, source: Source) -> Iterator[str]:
    if not _KEY.fullmatch(key):
        yield f"'{key}' is not the key of an answer; write its id, with .fr if it was French"
    day = day_of(row["withdrawn_on"])
    if day is None or day > source.today:
        yield f"'{row['withdrawn_on']}' is not a day that was; write it as 2026-11-25"
    if row["reason"] not in _REASONS:
        yield f"reason '{row['reason']}' is not known; write one of: {', '.join(_REASONS)}"
    if row["see"] and row["see"] not in source.written:
        yield f"see '{row['see']}' has no answer file; name the answer to read instead"
    if not row["see"] and row["reason"] in ("merged", "superseded"):
        yield f"'{key}' is {row['reason']}, but 'see' is empty; name the answer to read instead"


def check_published(source: Source) -> Iterator[Problem]:
    """L03: an answer that was published has a file, or a row that says it was withdrawn."""
    written = {draft.key for draft in source.drafts}
    for line, key in enumerate(source.registers.published, 2):
        if key not in written and key not in source.registers.withdrawn:
            text = f"'{key}' was published and has no file; add a row for it to withdrawn.tsv"
            yield Problem(_PUBLISHED, line, "L03", ERROR, text)

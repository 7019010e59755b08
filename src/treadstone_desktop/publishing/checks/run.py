"""Runs every rule over a source and sorts what they say."""

from collections.abc import Callable, Iterator

from treadstone_desktop.publishing.checks import (
    citing,
    dates,
    helping,
    identity,
    numbers,
    shape,
    wording,
)
from treadstone_desktop.publishing.problems import Problem
from treadstone_desktop.publishing.source import Draft, Source

DraftRule = Callable[[Draft, Source], Iterator[Problem]]
SourceRule = Callable[[Source], Iterator[Problem]]

DRAFT_RULES: tuple[DraftRule, ...] = (
    identity.check_plan_row,
    shape.check_body,
    shape.check_title,
    shape.check_takeaways,
    shape.check_repeats,
    citing.check_sources,
    citing.check_related,
    citing.check_terms,
    wording.check_banned,
    numbers.check_register,
    numbers.check_unmarked,
    helping.check_referrals,
    dates.check_dates,
    shape.check_links,
)
SOURCE_RULES: tuple[SourceRule, ...] = (identity.check_unique,)


def check_source(source: Source) -> list[Problem]:
    """Every problem of every file, by file, line and rule; none twice."""
    found = set(source.unread)
    for draft in source.drafts:
        # A file whose front matter did not open has said so; its other faults are unknown.
        if draft.lines:
            for rule in DRAFT_RULES:
                found.update(rule(draft, source))
    for source_rule in SOURCE_RULES:
        found.update(source_rule(source))
    return sorted(found)

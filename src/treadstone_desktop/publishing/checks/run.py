"""Runs every rule over a source and sorts what they say."""

from collections.abc import Callable, Iterator

from treadstone_desktop.publishing.checks import (
    citing,
    copies,
    due,
    helping,
    identity,
    leaving,
    numbers,
    planning,
    reading,
    review,
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
    reading.check_grade,
    reading.check_sentences,
    citing.check_sources,
    citing.check_planned_sources,
    citing.check_related,
    citing.check_terms,
    citing.check_unlisted_terms,
    wording.check_banned,
    numbers.check_register,
    numbers.check_unmarked,
    helping.check_referrals,
    review.check_review,
    due.check_dates,
    reading.check_deadlines,
    reading.check_first_sentence,
    citing.check_jurisdiction,
    shape.check_links,
    wording.check_spelling,
    planning.check_watch,
)
SOURCE_RULES: tuple[SourceRule, ...] = (
    identity.check_unique,
    leaving.check_withdrawn,
    leaving.check_published,
    copies.check_same_sentence,
    copies.check_shared_text,
    planning.check_plan,
    copies.check_titles,
)


def check_draft(draft: Draft, source: Source) -> list[Problem]:
    """What is wrong with one answer by itself, in the order of the rules."""
    return [problem for rule in DRAFT_RULES for problem in rule(draft, source)]


def check_source(source: Source) -> list[Problem]:
    """Every problem of every file, by file, line and rule; none twice."""
    found = set(source.unread)
    for draft in source.drafts:
        # A file whose front matter did not open has said so; its other faults are unknown.
        if draft.lines:
            found.update(check_draft(draft, source))
    for source_rule in SOURCE_RULES:
        found.update(source_rule(source))
    return sorted(found)

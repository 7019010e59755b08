"""A lawyer's sign-off belongs to one text. Rule L21."""

from collections.abc import Iterator

from treadstone_desktop.publishing.fields import NO_DAY
from treadstone_desktop.publishing.problems import ERROR, WARNING, Problem
from treadstone_desktop.publishing.reviews import reviewer, sign_off_of
from treadstone_desktop.publishing.source import Draft, Source
from treadstone_desktop.publishing.tables import Row


def check_review(draft: Draft, source: Source) -> Iterator[Problem]:
    """L21: ``reviewed`` names who and when, for this very text; other states name nobody."""
    fields = draft.fields
    if fields.review != "reviewed":
        for name in ("reviewed_by", "reviewed_on"):
            if name in draft.lines:
                text = f"{name} is given, but review is '{fields.review}'; take it out"
                yield draft.problem("L21", ERROR, draft.at(name), text)
        return
    for name, empty in (("reviewed_by", ""), ("reviewed_on", NO_DAY)):
        if getattr(fields, name) == empty:
            text = f"review is 'reviewed' without {name}; add it, or write 'unreviewed'"
            yield draft.problem("L21", ERROR, draft.at("review"), text)
    row = source.registers.reviews.get(draft.key)
    if row is None:
        text = "reviews.tsv has no row for it; write review: unreviewed until it is signed off"
        yield draft.problem("L21", ERROR, draft.at("review"), text)
    elif sign_off_of(draft, source.registers) is None:
        text = (
            f"changed since the sign-off of {row['reviewed_on']}, so it is published as not"
            " reviewed; have it signed again, or write review: unreviewed"
        )
        yield draft.problem("L21", WARNING, draft.at("review"), text)
    else:
        yield from _check_row(draft, row)


def _check_row(draft: Draft, row: Row) -> Iterator[Problem]:
    """The file says what the register does, of a day on which the text was there."""
    fields = draft.fields
    for name, want in (("reviewed_by", reviewer(row)), ("reviewed_on", row["reviewed_on"])):
        if draft.has(name) and str(getattr(fields, name)) != want:
            text = f"{name} is not what reviews.tsv has; write {want}"
            yield draft.problem("L21", ERROR, draft.at(name), text)
    if row["reviewed_on"] < fields.updated_on.isoformat():
        text = (
            f"signed off on {row['reviewed_on']}, before updated_on; set that back, or sign again"
        )
        yield draft.problem("L21", ERROR, draft.at("reviewed_on"), text)

"""A lawyer's sign-off belongs to one text. Rule L21."""

from collections.abc import Iterator

from treadstone_desktop.publishing.fields import NO_DAY
from treadstone_desktop.publishing.problems import ERROR, Problem
from treadstone_desktop.publishing.source import Draft, Source


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
    if fields.reviewed_on != NO_DAY and fields.reviewed_on < fields.updated_on:
        text = "the text changed after reviewed_on; write review: unreviewed"
        yield draft.problem("L21", ERROR, draft.at("reviewed_on"), text)
    row = source.registers.reviews.get(draft.key)
    if row is None:
        text = "reviews.tsv has no row for it; write review: unreviewed until it is signed off"
        yield draft.problem("L21", ERROR, draft.at("review"), text)
    elif row["text_sha256"] != draft.text_hash:
        text = "the sign-off was for another text; write review: unreviewed until it is read again"
        yield draft.problem("L21", ERROR, draft.at("review"), text)

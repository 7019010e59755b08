"""One answer as text."""

import argparse
from collections.abc import Iterator
from datetime import date

from treadstone_desktop.commands.output import (
    add_json,
    age_in_months,
    full_day,
    month,
    paragraphs,
    plain,
    print_json,
    wrapped,
)
from treadstone_desktop.commands.session import Session
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.model import Answer

_LAWS = {"federal": "Federal law", "ontario": "Ontario law", "municipal": "Municipal by-law"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``ANSWER`` and ``--json``."""
    parser.add_argument("answer", metavar="ANSWER", help="a number (IMM077), id or readable name")
    add_json(parser)


def run(session: Session, arguments: argparse.Namespace) -> int:
    """Print one answer. Raises UnknownAnswerError."""
    library = session.library()
    answer = library.answer(library.find(arguments.answer))
    today = date.today()  # noqa: DTZ011 - a reader's day, not an instant
    if arguments.json:
        print_json({**plain(answer), "stale": answer.is_stale(today.isoformat())})
    else:
        print("\n".join(_text(library, answer, today)))
    return 0


def _text(library: Library, answer: Answer, today: date) -> Iterator[str]:
    """The answer in the order of the article, with what the panel holds before the body."""
    if answer.safety != "none":
        yield "In danger now? Call 911.\n"
    yield wrapped(answer.title)
    yield f"{answer.number} · {_place(library, answer)}\n"
    yield wrapped(_byline(library, answer))
    if answer.is_stale(today.isoformat()):
        age = age_in_months(answer.law_as_of, today)
        yield f"Last checked {age} ago: the law may have changed."
    yield from _points("Key takeaways", answer.takeaways)
    days = (f"{day.what}: {day.time}" + f" ({day.ref})" * bool(day.ref) for day in answer.deadlines)
    yield from _points("Days matter", tuple(days))
    yield ""
    yield from paragraphs(answer.body)
    related = (library.by_id[key] for key in answer.related if key in library.by_id)
    yield from _points("Go deeper", tuple(f"{one.number}  {one.title}" for one in related))
    yield from _points("Where to get help", tuple(_helpers(answer)))
    yield from _points("Sources", tuple(_sources(answer)))
    yield ""
    yield wrapped(_disclaimer(library, answer))


def _points(heading: str, points: tuple[str, ...]) -> Iterator[str]:
    if points:
        yield f"\n{heading}"
        for point in points:
            yield wrapped(point, "  • ")


def _place(library: Library, answer: Answer) -> str:
    names = {category.slug: category.short_en for category in library.categories}
    topics = {(topic.category, topic.slug): topic.name_en for topic in library.topics}
    place = names.get(answer.category, answer.category)
    topic = topics.get((answer.category, answer.topic), answer.topic)
    laws = ", ".join(_LAWS.get(where, where) for where in answer.jurisdiction)
    return " · ".join(part for part in (f"{place} / {topic}", laws) if part)


def _byline(library: Library, answer: Answer) -> str:
    author = answer.author or library.says("author", "en")
    review = "Not yet reviewed by a lawyer"
    if answer.is_reviewed:
        review = f"Reviewed by a lawyer, {full_day(answer.reviewed_on)}"
    review = review[0].lower() + review[1:] if author else review
    parts = (author, review, f"Updated {month(answer.updated_on)}")
    return " · ".join(part for part in parts if part)


def _helpers(answer: Answer) -> Iterator[str]:
    for referral in answer.referrals:
        hours = f", {referral.hours}" if referral.hours else ""
        seen = f" (seen {referral.seen_as_of})" if referral.seen_as_of else ""
        yield f"{referral.name_en}, {referral.for_whom}: {referral.reach}{hours}{seen}"


def _sources(answer: Answer) -> Iterator[str]:
    for source in answer.sources:
        yield ", ".join(part for part in (source.short, source.citation, source.ref) if part)


def _disclaimer(library: Library, answer: Answer) -> str:
    own = [c.help_en for c in library.categories if c.slug == answer.category and c.help_en]
    advice = own[0] if own else library.says("help", "en")
    return (
        "This is general information, not legal advice. It doesn't create a lawyer–client "
        f"relationship, and the rules can change. {advice}"
    ).rstrip()

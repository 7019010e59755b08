"""Sentences about an answer that stand on more than one screen, always in the same words."""

from datetime import date

from treadstone_desktop.library.model import Answer
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.language import tr
from treadstone_desktop.ui.look.dates import (
    iso_day_in_words,
    month_in_words,
    months_between,
    months_in_words,
)
from treadstone_desktop.ui.look.numerals import roman

JURISDICTIONS = ("federal", "ontario", "municipal")


def shortened(text: str, most: int = 60) -> str:
    """``text``, or its first ``most`` characters with an ellipsis for the last."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def today() -> date:
    """The day it is on this computer."""
    return date.today()  # noqa: DTZ011  # a reader's day, not an instant


def category_line(context: Context, answer: Answer) -> str:
    """``№ i  Immigration · Federal law``."""
    words = [name for name in JURISDICTIONS if name in answer.jurisdiction]
    laws = {
        ("federal",): tr("Federal law"),
        ("ontario",): tr("Ontario law"),
        ("municipal",): tr("Municipal by-law"),
        ("federal", "ontario"): tr("Federal and Ontario law"),
        ("ontario", "municipal"): tr("Ontario law and by-laws"),
        ("federal", "municipal"): tr("Federal law and by-laws"),
        JURISDICTIONS: tr("Federal and Ontario law, by-laws"),
    }
    law = laws.get(tuple(words), "")
    for number, category in enumerate(context.library.categories, 1):
        if category.slug == answer.category:
            name = f"№ {roman(number)}  {context.short_name(category)}"
            return f"{name} · {law}" if law else name
    return law


def byline(context: Context, answer: Answer) -> str:
    """``Starter library · Updated June 2026``."""
    author = answer.author or context.library.says("author", context.lang)
    updated = tr("Updated {month}").format(month=month_in_words(answer.updated_on))
    return " · ".join(part for part in (author, updated) if part)


def review_state(answer: Answer) -> str:
    """Who has checked it, in words."""
    if answer.is_reviewed:
        day = iso_day_in_words(answer.reviewed_on)
        return tr("Reviewed by a lawyer, {day}").format(day=day)
    return tr("Not yet reviewed by a lawyer")


def one_line_trust(context: Context, answer: Answer) -> str:
    """``Starter library · not yet reviewed by a lawyer · Updated June 2026``, and staleness."""
    author = answer.author or context.library.says("author", context.lang)
    state = review_state(answer)
    state = state[0].lower() + state[1:] if author else state
    updated = tr("Updated {month}").format(month=month_in_words(answer.updated_on))
    parts = [author, state, updated]
    if answer.is_stale(today().isoformat()):
        parts.append(last_checked(answer).lower())
    return " · ".join(part for part in parts if part)


def last_checked(answer: Answer) -> str:
    """``Last checked 14 months ago``."""
    age = months_in_words(months_between(answer.law_as_of, today()))
    return tr("Last checked {age} ago").format(age=age)


def disclaimer(context: Context, category_slug: str) -> tuple[str, str]:
    """The bold sentence and the rest; the last sentence is the library's or its category's."""
    help_words = context.library.says("help", context.lang)
    for category in context.library.categories:
        own = category.help_fr if context.lang == "fr" else category.help_en
        if category.slug == category_slug and own:
            help_words = own
    rest = tr("It doesn’t create a lawyer–client relationship, and the rules can change.")
    return tr("This is general information, not legal advice."), f"{rest} {help_words}".strip()

"""How far an answer can be trusted: at most one banner, and a line for every other state."""

from treadstone_desktop.library.model import Answer
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.language import tr
from treadstone_desktop.ui.look.dates import month_in_words
from treadstone_desktop.ui.reading.article_html import TrustLine
from treadstone_desktop.ui.reading.banner import BannerWords
from treadstone_desktop.ui.shell.sentences import last_checked, review_state, today


def banner_for(context: Context, answer: Answer) -> BannerWords | None:
    """The banner of an answer, in the order stale, not reviewed, language."""
    if answer.is_stale(today().isoformat()):
        words = tr(
            "The law may have changed since {month}. Check the sources before you rely on it."
        )
        return BannerWords(
            "stale",
            "calendar-clock",
            "warn",
            last_checked(answer),
            words.format(month=month_in_words(answer.law_as_of)),
            tr("See sources"),
        )
    if not answer.is_reviewed:
        return BannerWords(
            "unreviewed",
            "circle-alert",
            "warn",
            tr("Not yet reviewed by a lawyer"),
            tr("A lawyer has not checked this answer yet."),
            tr("What this means"),
        )
    if context.lang != answer.lang:
        return _language()
    return None


def _language() -> BannerWords:
    return BannerWords(
        "language",
        "languages",
        "chrome",
        tr("This answer is in English only"),
        tr("It has not been translated yet."),
    )


def trust_lines(context: Context, answer: Answer, banner: BannerWords | None) -> list[TrustLine]:
    """The review line, always, and a line for each other state that has no banner."""
    if answer.is_reviewed:
        lines = [TrustLine("shield-check", "ok", review_state(answer))]
    else:
        lines = [TrustLine("circle-alert", "warn", review_state(answer))]
    shown = banner.kind if banner else ""
    if context.lang != answer.lang and shown != "language":
        lines.append(TrustLine("languages", "ink3", _language().title))
    return lines

"""Is it easy to read, and does it answer first? Rules L08, L09, L23 and L24."""

import re
from collections.abc import Iterator

from treadstone_desktop.library.terms import term_pattern
from treadstone_desktop.publishing.problems import ERROR, WARNING, Problem
from treadstone_desktop.publishing.readability import abbreviations, grade, passive_share
from treadstone_desktop.publishing.source import Draft, Source
from treadstone_desktop.publishing.text import count_words

_SHORT_WORD = "Act"
_BETWEEN = "\x1e"  # stands in no text: an unseen character is refused
_DETOURS = (
    "There are many",
    "In Ontario, the law",
    "It is important",
    "Understanding",
    "When it comes to",
)
_TIME = re.compile(
    r"\b(?:\d[\d,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty"
    r"|thirty|sixty|ninety)[ -](?:business |working |calendar |full )?(?:day|week|month|year)s?\b"
)
_TIME_LIMIT = re.compile(r"\b(?:deadline|within|before|no later than|to file|to appeal)\b")


def check_grade(draft: Draft, source: Source) -> Iterator[Problem]:
    """L08: Flesch-Kincaid grade 8 or lower, names and listed terms counted as one short word."""
    if draft.fields.lang == "fr":
        return
    result = grade(_without_names(draft, source))
    if result > 8.0:
        level = ERROR if result > 9.5 else WARNING
        text = f"reading grade {result:.1f}; write shorter sentences and common words, 8 or lower"
        yield draft.problem("L08", level, draft.body_line, text)


def _without_names(draft: Draft, source: Source) -> list[str]:
    """The sentences with names and listed terms as a short word, all replaced in one go."""
    text = _BETWEEN.join(sentence for _, sentence in draft.sentences)
    text = source.names.replace(text, _SHORT_WORD)
    for term in draft.fields.terms:
        text = term_pattern(term).sub(_SHORT_WORD, text)
    return text.split(_BETWEEN)


def check_sentences(draft: Draft, source: Source) -> Iterator[Problem]:
    """L09: no sentence over 28 words, few passives, at most three abbreviations."""
    for line, text in draft.sentences:
        size = count_words(text) if text.count(" ") >= 28 else 0
        if size > 28:
            start = " ".join(text.split()[:4])
            what = f"'{start} …' is a sentence of {size} words; cut it to 28 or fewer"
            yield draft.problem("L09", WARNING, line, what)
    share = 0.0 if draft.fields.lang == "fr" else passive_share(draft.text)
    if share > 0.10:
        text = f"about {round(100 * share)}% of the verbs are passive; say who does what, under 10%"
        yield draft.problem("L09", WARNING, draft.body_line, text)
    found = abbreviations(draft.text)
    if len(found) > 3:
        text = f"{len(found)} abbreviations ({', '.join(found)}); keep three, write out the rest"
        yield draft.problem("L09", WARNING, draft.body_line, text)


def check_deadlines(draft: Draft, source: Source) -> Iterator[Problem]:
    """L23: an answer that says within what time something must be done lists it."""
    if draft.fields.deadlines or not _TIME.search(draft.text.lower()):
        return
    for line, text in draft.sentences:
        time = _TIME.search(text.lower())
        if time and _TIME_LIMIT.search(text.lower()):
            what = f"'{time.group()}' may be a deadline; if so, add it under 'deadlines'"
            yield draft.problem("L23", WARNING, line, what)
            return


def check_first_sentence(draft: Draft, source: Source) -> Iterator[Problem]:
    """L24: the first sentence starts with the answer."""
    for start in _DETOURS:
        if draft.text.startswith(start):
            text = f"the body starts with '{start}'; start with the answer to the question"
            yield draft.problem("L24", WARNING, draft.body_line, text)

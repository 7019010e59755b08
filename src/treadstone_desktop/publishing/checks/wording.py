"""Words an answer must not use. Rules L17 and L27."""

import re
from collections.abc import Iterator

from treadstone_desktop.publishing.problems import ERROR, WARNING, Problem
from treadstone_desktop.publishing.source import Draft, Source

_PLAINER = "say it in plain, neutral words"
_NO_PROMISE = "say what a court looks at, promise nothing"
_NO_ADVICE = "say what people can do, advise nothing"
_NO_FIRM = "speak of no firm; services belong under 'referrals'"
_SHORTER = "leave it out"

_BANNED = {
    "guaranteed? results?": _NO_PROMISE,
    "you will win": _NO_PROMISE,
    "you are entitled to win": _NO_PROMISE,
    "in our opinion": _NO_ADVICE,
    "we recommend": _NO_ADVICE,
    "we advise": _NO_ADVICE,
    "our lawyers?": _NO_FIRM,
    "our firm": _NO_FIRM,
    "contact us": _NO_FIRM,
    "call us": _NO_FIRM,
    "free consultations?": _NO_FIRM,
    "legal advice": "write 'get legal advice' or 'legal help'",
    "simply": _SHORTER,
    "obviously": _SHORTER,
    "clearly": _SHORTER,
    "of course": _SHORTER,
    "as everyone knows": _SHORTER,
    "hereby": _SHORTER,
    "herein": "write 'in this'",
    "hereinafter": _SHORTER,
    "aforementioned": "name the thing again",
    "the said": "write 'the' or 'this'",
    "pursuant to": "write 'under'",
    "notwithstanding": "write 'even if' or 'despite'",
    "prior to": "write 'before'",
    "subsequent to": "write 'after'",
    "in the event that": "write 'if'",
    "in order to": "write 'to'",
    "utili[sz]e[sd]?": "write 'use'",
    "commence[sd]?": "write 'start'",
    "shall": "write 'must' for a duty, 'will' for the future",
    "and/or": "write 'or', or 'or both'",
    "illegal immigrants?": "write 'person without immigration status'",
    "illegal aliens?": "write 'person without immigration status'",
    "wheelchair-bound": "write 'person who uses a wheelchair'",
    "confined to": "write 'limited to', or 'uses a wheelchair'",
    "suffers from": "write 'has'",
    "the disabled": "write 'people with disabilities'",
    "the elderly": "write 'older people'",
    "mentally retarded": "write 'person with an intellectual disability'",
    "crazy": _PLAINER,
    "domestic disputes?": "write 'family violence'",
    "failed refugees?": "write 'person whose claim was refused'",
    "bogus": _PLAINER,
    "felon(?:y|ies)": "write 'indictable offence'",
    "misdemeanou?rs?": "write 'summary offence'",
    "miranda": "write 'the right to a lawyer'",
    "click here": "name the page",
    "it is important to note": _SHORTER,
    "it is worth noting": _SHORTER,
    "navigate the complexities": _PLAINER,
    "delves?": _PLAINER,
    "landscape": _PLAINER,
    "as an ai": _SHORTER,
}
# Lower case all through: a pattern that ignores case is ten times slower on a whole library.
_PATTERN = re.compile(rf"(?<![\w-])(?:{'|'.join(_BANNED)})(?![\w-])")
_STEMS = (*(re.split(r".\?|[\[(]", phrase)[0] for phrase in _BANNED), "always", "never")
_ALLOWED_ADVICE = re.compile(r"(?:get|getting|independent) $", re.IGNORECASE)
_ABSOLUTE = re.compile(r"\b(?:always|never)\b", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|\u201c[^\u201d]*\u201d")

_AMERICAN = {
    "color": "colour",
    "favor": "favour",
    "honor": "honour",
    "labor": "labour",
    "behavior": "behaviour",
    "harbor": "harbour",
    "neighbor": "neighbour",
    "center": "centre",
    "theater": "theatre",
    "defense": "defence",
    "offense": "offence",
    "traveling": "travelling",
    "traveled": "travelled",
    "canceled": "cancelled",
    "canceling": "cancelling",
    "counselor": "counsellor",
    "counseling": "counselling",
    "enrollment": "enrolment",
    "fulfill": "fulfil",
    "installment": "instalment",
    "judgement": "judgment",
    "jewelry": "jewellery",
    "catalog": "catalogue",
    "attorney-at-law": "lawyer",
    "district attorney": "Crown prosecutor",
    "public defender": "duty counsel",
    "social security number": "Social Insurance Number",
    "dmv": "ServiceOntario",
    "zip code": "postal code",
    "green card": "permanent resident card",
    "probate court": "Superior Court of Justice",
    "eminent domain": "expropriation",
    "deposition": "examination for discovery",
    "at-will": "at any time, with notice",
    "shall": "must",
}
_AMERICAN_WORD = re.compile(
    rf"(?<![\w-])({'|'.join(_AMERICAN)})(?:s|ed|ing|able|hood|ly)?(?![\w-])"
)
_TWO_SPELLINGS = (
    ("cooperat", "co-operat"),
    ("bylaw", "by-law"),
    ("email", "e-mail"),
    ("percent", "per cent"),
    ("roommate", "room-mate"),
    ("online", "on-line"),
)


def check_spelling(draft: Draft, source: Source) -> Iterator[Problem]:
    """L27: Canadian spelling and words, and one spelling of a word throughout."""
    for line, text in draft.printed if _may_have(draft, tuple(_AMERICAN)) else ():
        for match in _AMERICAN_WORD.finditer(_QUOTED.sub("", text).lower()):
            way_out = _AMERICAN[match.group(1)]
            what = f"'{match.group()}' is not Canadian usage; write '{way_out}'"
            yield draft.problem("L27", WARNING, line, what)
    lower = draft.printed_lower
    for one, other in _TWO_SPELLINGS:
        if one in lower and other in lower and _has_both(draft.text.lower(), one, other):
            text = f"'{one}' and '{other}' are both used; keep one spelling"
            yield draft.problem("L27", WARNING, draft.body_line, text)


def _has_both(text: str, *starts: str) -> bool:
    return all(re.search(rf"\b{start}", text) for start in starts)


def check_banned(draft: Draft, source: Source) -> Iterator[Problem]:
    """L17: no phrase of the banned list outside quotation marks, in anything readers see."""
    if not _may_have(draft, _STEMS):
        return
    cited = any(cite.ref for cite in draft.fields.sources)
    for line, text in draft.printed:
        open_text = _QUOTED.sub(lambda match: " " * len(match.group()), text)
        for match in _PATTERN.finditer(open_text.lower()):
            if match.group() == "legal advice" and _ALLOWED_ADVICE.search(
                open_text[: match.start()]
            ):
                continue
            phrase = next(phrase for phrase in _BANNED if re.match(phrase, match.group()))
            way_out = _BANNED[phrase]
            yield draft.problem("L17", ERROR, line, f"'{match.group()}' is banned; {way_out}")
        absolute = _ABSOLUTE.search(open_text)
        if absolute and not cited:
            what = f"'{absolute.group()}' with no section behind it; cite one or soften it"
            yield draft.problem("L17", ERROR, line, what)


def _may_have(draft: Draft, stems: tuple[str, ...]) -> bool:
    """A cheap look at the whole file: nearly none has any, and patterns are slow."""
    return any(stem in draft.printed_lower for stem in stems)

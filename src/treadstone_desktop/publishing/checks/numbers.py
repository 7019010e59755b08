"""Numbers that change, and numbers that a law fixes. Rules L18 and L19."""

import re
from collections.abc import Iterator

from treadstone_desktop.publishing.problems import ERROR, Problem
from treadstone_desktop.publishing.source import Draft, Source
from treadstone_desktop.publishing.text import VOLATILE

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_MONEY = re.compile(r"\$\s?\d[\d,.]*(?:\s(?:million|billion))?")
_SHARE = re.compile(r"\d[\d,.]*\s?(?:%|per ?cent\b)")
_PHONE = re.compile(r"(?<!\d)(?:1-)?\d{3}-\d{3}-\d{4}(?!\d)|(?<!\d)\d{3}-\d{4}(?!\d)")
# Numbers that are no amounts: dates, sections and forms, lengths of time.
_KNOWN = re.compile(
    rf"\b(?:\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?|(?:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?"
    rf"|(?:{_MONTHS}) \d{{4}}|(?:19|20)\d\d)\b"
    r"|\b(?:sections?|ss?\.|rules?|r\.|form|part|schedule|class|TEER|step|stage|chapter|article"
    r"|act)\s+\d[\d.()]*"
    r"|\b\d+(?:[ -]to[ -]\d+|-\d+| (?:or|and) \d+)?[ -](?:business |working |calendar |full )?"
    r"(?:minute|hour|day|week|month|year|night)s?(?:'s?|\u2019s?)?\b",
    re.IGNORECASE,
)
_RATE_WORD = re.compile(r"\b(?:fee|limit|rate|guideline|maximum|wage)s?\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_PLAIN_NUMBER = re.compile(r"\d[\d,.]*(?:st|nd|rd|th)?")


def check_register(draft: Draft, source: Source) -> Iterator[Problem]:
    """L18: the marks used equal ``volatile``; each has a value seen within twelve months."""
    used: dict[str, int] = {}
    for line, text in draft.printed:
        if "{" not in text and "}" not in text:
            continue
        for mark in VOLATILE.finditer(text):
            used.setdefault(mark.group(1), line)
        left = VOLATILE.sub("", text)
        if "{{" in left or "}}" in left:
            what = "braces that are not a mark; write {{v:key}} with a key of volatile.tsv"
            yield draft.problem("L18", ERROR, line, what)
    listed = draft.fields.volatile
    for key, line in used.items():
        if key not in listed:
            text = f"'{key}' is used but not under 'volatile'; add it there"
            yield draft.problem("L18", ERROR, line, text)
    for position, key in enumerate(listed):
        if key not in used:
            text = f"'{key}' is under 'volatile' but not used; take it out or write {{{{v:{key}}}}}"
            yield draft.problem("L18", ERROR, draft.at("volatile", position), text)
    for key in dict.fromkeys([*used, *listed]):
        line = used.get(key, draft.at("volatile"))
        yield from _check_row(draft, source, key, line)


def _check_row(draft: Draft, source: Source, key: str, line: int) -> Iterator[Problem]:
    row = source.registers.volatile.get(key)
    if row is None:
        text = f"'{key}' is not in volatile.tsv; add a row there or write around the number"
        yield draft.problem("L18", ERROR, line, text)
        return
    missing = [n for n in ("value", "as_of", "source_key", "how_to_check") if not row[n]]
    if missing:
        text = f"'{key}' has no {', '.join(missing)} in volatile.tsv; write around the number"
        yield draft.problem("L18", ERROR, line, text)
    elif row["as_of"] < _a_year_before(source):
        text = f"'{key}' was last seen on {row['as_of']}, over a year ago; see it again"
        yield draft.problem("L18", ERROR, line, text)


def _a_year_before(source: Source) -> str:
    today = source.today.isoformat()
    return f"{int(today[:4]) - 1:04d}{today[4:]}"


def check_unmarked(draft: Draft, source: Source) -> Iterator[Problem]:
    """L19: amounts, shares, phone numbers and rates are marks, or in fixed-numbers.tsv.

    Lengths of time are left to ``deadlines`` and the sections cited: laws fix them. Any other
    number is fixed if a row of that file whose source the answer cites has it in its text.
    """
    keys = {cite.key for cite in draft.fields.sources}
    fixed = " ".join(
        row["text"] for row in source.registers.fixed_numbers.values() if row["source_key"] in keys
    )
    for line, text in draft.printed:
        marked = VOLATILE.sub("MARK", text) if "{" in text else text
        for found in _unmarked(marked) if _DIGIT.search(marked) else ():
            if not _is_fixed(found, fixed):
                what = (
                    f"'{found}' is a number that may change; write {{{{v:key}}}} from volatile.tsv,"
                    " or add a fixed-numbers.tsv row under a source the answer cites"
                )
                yield draft.problem("L19", ERROR, line, what)


def _unmarked(text: str) -> Iterator[str]:
    found: list[str] = []
    for pattern in (_PHONE, _MONEY, _SHARE):
        found += [match.group().rstrip(".,") for match in pattern.finditer(text)]
        text = pattern.sub("NUMBER", text)
    if _RATE_WORD.search(text):
        found += _near_a_rate_word(_KNOWN.sub("KNOWN", text))
    yield from dict.fromkeys(found)


def _near_a_rate_word(text: str) -> list[str]:
    row = [word.strip("\"'(),.;:?!*_\u2019\u201c\u201d") for word in text.split()]
    rates = [place for place, word in enumerate(row) if _RATE_WORD.fullmatch(word)]
    return [
        word
        for place, word in enumerate(row)
        if _PLAIN_NUMBER.fullmatch(word) and any(abs(place - rate) <= 6 for rate in rates)
    ]


def _is_fixed(number: str, fixed: str) -> bool:
    digits = re.sub(r"\s?(?:%|per ?cent)$", "%", number)
    digits = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", digits)
    return re.search(rf"(?<![\d$,.]){re.escape(digits)}(?![\d%]|[,.]\d)", fixed) is not None

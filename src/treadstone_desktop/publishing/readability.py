"""How hard a text is to read: syllables, the Flesch-Kincaid grade, passives, abbreviations."""

import re
from collections.abc import Sequence
from functools import lru_cache

_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûü]+")
_SILENT_END = re.compile(
    r"[aeiouy][^aeiouy]*[^aeiouyl]e$|[aeiouy]le$"  # rule, charge; not table
    r"|[^aeiouysxzcgl]es$|[aeiouy]les$"  # rules, deadlines; not notices
    r"|[^aeiouytd]ed$"  # planned; not wanted, applied
)
_TWO_IN_A_GROUP = re.compile(
    r"(?<![ct])ia|[drv]io|iu|ual|uous|ism$|[aeiouy]ing|creat|idea|deo|geo|scien|clien|quiet"
    r"|diet|ciet|riet|oyee"
)
_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|gets?|got)\s+(?:not\s+|also\s+|\w+ly\s+)?"
    r"(?:\w{2,}ed|given|made|paid|sent|held|kept|told|found|taken|known|written|shown|seen|done"
    r"|heard|brought|left|lost|sold|built|put|set|cut|read|sworn|driven|chosen|begun|drawn|hurt"
    r"|meant|met|owed|born|bound|caught|taught|bought|forgiven|withdrawn)\b"
)
_ADJECTIVES = {"need", "indeed", "hundred", "interested", "married", "separated", "divorced"}
_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z]{2,}(?:s)?(?![\w-])")
_WORDS_FOR_A_VERB = 7


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Syllables of an English word by rule of thumb; a number counts as one."""
    letters = re.sub(r"[^a-zà-ÿ]", "", word.lower())
    count = len(_VOWELS.findall(letters)) + len(_TWO_IN_A_GROUP.findall(letters))
    if _SILENT_END.search(letters):
        count -= 1
    return max(count, 1)


def grade(sentences: Sequence[str]) -> float:
    """The Flesch-Kincaid school grade; 0 for no sentences."""
    rows = [re.findall(r"[^\W_]+(?:['\u2019.,-][^\W_]+)*", text) for text in sentences]
    words = [word for row in rows for word in row]
    if not words:
        return 0.0
    per_sentence = len(words) / max(sum(bool(row) for row in rows), 1)
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def passive_share(text: str) -> float:
    """Passive verbs as a share of all verbs, of which plain English has one in seven words."""
    passives = [
        m for m in _PASSIVE.finditer(text.lower()) if m.group().split()[-1] not in _ADJECTIVES
    ]
    return len(passives) * _WORDS_FOR_A_VERB / max(len(text.split()), 1)


def abbreviations(text: str) -> list[str]:
    """The different abbreviations of a text, as first used: ``LTB``, ``IRCC``."""
    return list(dict.fromkeys(found.rstrip("s") for found in _ABBREVIATION.findall(text)))

"""What a person typed, cut into terms. There is no syntax: no mark means anything."""

import re
from typing import NamedTuple

from treadstone_desktop.library.words import fold, words

LONGEST = 64
"""A query is cut after so many words."""

LONGEST_TEXT = 4000
"""Characters of a pasted text that are looked at."""

_CHUNK = re.compile(r"\S+")

STOP = frozenset(
    """
    a about above across after again all also am an and any are arent as at be because been
    before being but by can cant could d did didnt do does doesnt doing dont for from get
    getting go got had has have having he her here hers him his how i id if im in into is isnt
    it its ive just know like ll m me mine my myself near now of off on one or our ours out
    over please re s she should so some something t than that the their theirs them then there
    these they this those to too under up us ve was wasnt we were what when where which while
    who why will with wont would you your yours
    """.split()
)


_TWO_WAYS = """
    child children; person people; man men; woman women; wife wives; life lives
    cheque check; licence license; judgment judgement; offence offense; defence defense
    labour labor; neighbour neighbor; favour favor; honour honor; behaviour behavior
    centre center; cancelled canceled; enrol enroll; fulfil fulfill; wilful willful
    paycheque paycheck; program programme; organize organise
"""
VARIANTS = {
    one: tuple(other for other in ways.split() if other != one)
    for ways in re.split(r"[;\n]", _TWO_WAYS)
    for one in ways.split()
}
"""Words that are written in two ways, or whose plural the stemmer does not see."""


class Term(NamedTuple):
    """One thing to look for.

    ``parts`` are the words of what was typed between two blanks (``can't`` has two), ``joined``
    the same run together. ``exact`` is True for a name such as ``N12``: it is matched as it
    stands and never completed into something else.
    """

    parts: tuple[str, ...]
    joined: str
    stop: bool
    exact: bool

    @property
    def variants(self) -> tuple[str, ...]:
        """Other ways of writing it: ``children`` for ``child``."""
        return other_spellings(self.joined)


def other_spellings(word: str) -> tuple[str, ...]:
    """Other ways of writing ``word``: ``children`` for ``child``."""
    plain = word.removesuffix("s") if word not in VARIANTS else word
    return VARIANTS.get(plain, ())


class Query(NamedTuple):
    """The terms of a text, in order, each once."""

    terms: tuple[Term, ...]

    @property
    def telling(self) -> tuple[Term, ...]:
        """The terms that say something; all of them if none does. A lone letter does not."""
        return tuple(term for term in self.terms if not term.stop and _tells(term)) or self.terms


def parse(text: str) -> Query:
    """The query of any text at all. Never raises; a text without words has no terms."""
    chunks = _CHUNK.findall(fold(text[:LONGEST_TEXT]))[: LONGEST * 2]
    terms: list[Term] = []
    for term in (term for chunk in chunks for term in _terms(chunk)):
        if terms and terms[-1].joined in _INITIALS and term.joined.isdigit():
            initial = terms.pop()
            parts, joined = (*initial.parts, *term.parts), initial.joined + term.joined
            terms.append(Term(parts, joined, stop=False, exact=True))
        else:
            terms.append(term)
    once = {term.joined: term for term in reversed(terms)}
    return Query(tuple(reversed(once.values()))[:LONGEST])


# What may stand before a number with a blank between: "form N 12", "s. 83".
_INITIALS = frozenset("bcdefghjklmnopqrstuvwxyz")


def _tells(term: Term) -> bool:
    return len(term.joined) > 1 or term.joined.isdigit()


def _terms(chunk: str) -> list[Term]:
    """The terms of a run without blanks: a slash or dash of sentence length separates."""
    terms = []
    for piece in re.split(r"[/\u2013\u2014,;:!?()\[\]{}\"“”«»]+", chunk):
        parts = tuple(words(piece))
        if parts:
            joined = "".join(parts)
            stop = all(part in STOP for part in parts) or joined in STOP
            exact = any(c.isdigit() for c in joined) and any(c.isalpha() for c in joined)
            terms.append(Term(parts[:8], joined, stop, exact))
    return terms

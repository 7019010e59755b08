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
    a about after again all also am an and any are as at be because been before being but by can
    could did do does doing for from get getting go got had has have having he her here hers him
    his how i if in into is it its just know like m me mine my myself now of on one or our ours
    out please re s she should so some something t than that the their theirs them then there
    these they this those to too up us ve was we were what when where which while who why will
    with would you your yours d ll im ive dont doesnt didnt cant wont isnt wasnt arent id
    """.split()
)


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


class Query(NamedTuple):
    """The terms of a text, in order, each once."""

    terms: tuple[Term, ...]

    @property
    def telling(self) -> tuple[Term, ...]:
        """The terms that say something; all of them if none does."""
        return tuple(term for term in self.terms if not term.stop) or self.terms


def parse(text: str) -> Query:
    """The query of any text at all. Never raises; a text without words has no terms."""
    found: dict[str, Term] = {}
    for chunk in _CHUNK.findall(fold(text[:LONGEST_TEXT]))[: LONGEST * 2]:
        for term in _terms(chunk):
            found.setdefault(term.joined, term)
    return Query(tuple(found.values())[:LONGEST])


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

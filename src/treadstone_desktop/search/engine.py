"""Search: words in, ranked answers out.

This form ranks by words alone. The window and the command line know only `Engine.search`, so a
better ranking changes nothing for them.
"""

import math
import sqlite3
from typing import NamedTuple

from treadstone_desktop.library.library import Library
from treadstone_desktop.library.model import Entry
from treadstone_desktop.library.numbers import parse_number
from treadstone_desktop.library.words import words
from treadstone_desktop.search.excerpt import excerpt
from treadstone_desktop.search.porter import stem
from treadstone_desktop.search.query import Query, Term, parse
from treadstone_desktop.search.results import MOST, SHOWN, Hit, Results, nothing

COMPLETIONS = 8
"""Words that the last one, still being typed, may become."""

NAMED_FIRST = 1.0
"""What a named form or section in title, takeaways or asks adds: more than any score."""

WEAK_BELOW = 0.34
"""Share of what the query tells that the best answers must hold, or the results are weak."""


class _Candidate(NamedTuple):
    entry: Entry
    score: float


def open_engine(library: Library) -> "Engine":
    """An engine over ``library``, for the thread that opened it."""
    return Engine(library)


class Engine:
    """Ranks the answers of one edition. Never raises on any text."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._connection = library.connection
        self._prefixes = {category.prefix for category in library.categories}
        self._by_key = {entry.key: entry for entry in library.entries}
        self._titles = {_plain(entry.title): entry.key for entry in library.entries}
        self._dfs: dict[str, int] = {}

    def search(
        self,
        text: str,
        *,
        typing: bool = False,
        category: str = "",
        as_typed: bool = False,
        shown: int = SHOWN,
    ) -> Results:
        """The answers that fit ``text`` best, at most `MOST`; the first ``shown`` with excerpts.

        ``typing`` completes the last word; ``category`` (a slug) keeps to one category.
        ``as_typed`` asks for the words alone, which is what this form does anyway.
        """
        query = parse(text)
        if not query.terms:
            return nothing(text)
        jump = self._jump(text)
        try:
            candidates = self._candidates(query, typing, category)
        except sqlite3.DatabaseError:
            candidates = []
        if jump is not None and (not category or self._by_key[jump].category == category):
            rest = [c for c in candidates if c.entry.key != jump]
            candidates = [_Candidate(self._by_key[jump], 1.0), *rest][:MOST]
        weights = self._weights(query, typing)
        hits = tuple(
            self._hit(candidate, weights if place < shown else {})
            for place, candidate in enumerate(candidates)
        )
        counts: dict[str, int] = {}
        for hit in hits:
            counts[hit.category] = counts.get(hit.category, 0) + 1
        weak = bool(hits) and jump is None and self._is_weak(hits, weights)
        return Results(text, weak, None, (), hits, counts, jump)

    def _jump(self, text: str) -> str | None:
        """The key of the answer that the whole text names."""
        number = parse_number(text, self._prefixes)
        if number is not None and number in self._library.by_id:
            return self._library.by_id[number].key
        return self._titles.get(_plain(text))

    def _candidates(self, query: Query, typing: bool, category: str) -> list[_Candidate]:
        telling = query.telling
        pieces = [piece for term in telling for piece in _match(term)]
        if typing:
            pieces += [f'"{word}"' for word in self._completions(query)]
        found = self._fetch(" OR ".join(dict.fromkeys(pieces)), category)
        named = self._named(telling, category)
        best = max((score for _, score in found), default=1.0) or 1.0
        scores = {key: score / best for key, score in found}
        for key, names in named.items():
            scores[key] = scores.get(key, 0.0) + NAMED_FIRST * names
        top = max(scores.values(), default=1.0) or 1.0
        order = sorted(scores, key=lambda key: (-scores[key], key))[:MOST]
        return [_Candidate(self._by_key[key], scores[key] / top) for key in order]

    def _fetch(self, match: str, category: str) -> list[tuple[str, float]]:
        """Keys and scores of the best `MOST` rows, best first; only English answers."""
        where = "and a.category = ?" if category else ""
        values = (match, category) if category else (match,)
        rows = self._connection.execute(
            "select a.key, -fts.rank from fts join answer a on a.n = fts.rowid"
            f" where fts match ? and a.lang = 'en' {where} order by fts.rank limit {MOST}",
            values,
        )
        return [(key, score) for key, score in rows if key in self._by_key]

    def _named(self, telling: tuple[Term, ...], category: str) -> dict[str, int]:
        """Answers that have a name of the query where it counts, and how many of them."""
        named: dict[str, int] = {}
        for term in telling:
            if term.exact:
                pieces = " OR ".join(_match(term))
                for key, _ in self._fetch(f"{{title takeaways asks}} : ({pieces})", category):
                    named[key] = named.get(key, 0) + 1
        return named

    def _completions(self, query: Query) -> list[str]:
        """What the last word may become, commonest first; nothing for a name."""
        last = query.terms[-1]
        if last.exact or len(last.parts[-1]) < 2:
            return []
        start = last.parts[-1]
        rows = self._connection.execute(
            "select word from word where word >= ? and word < ? and word != ?"
            " order by df desc, word limit ?",
            (start, start + "\U0010ffff", start, COMPLETIONS),
        )
        return [row[0] for row in rows if row[0].isalnum()]

    def _weights(self, query: Query, typing: bool) -> dict[str, float]:
        """How much each stem of the query tells: rare words tell more."""
        found = [part for term in query.telling for part in (*term.parts, term.joined)]
        if typing:
            found += self._completions(query)
        total = max(2, self._library.count)
        return {
            stem(word): math.log(1 + total / (1 + self._df(word)))
            for word in found
            if len(word) > 1 or word.isdigit()
        }

    def _df(self, word: str) -> int:
        if word not in self._dfs:
            row = self._connection.execute("select df from word where word = ?", (word,)).fetchone()
            self._dfs[word] = row[0] if row else 0
        return self._dfs[word]

    def _hit(self, candidate: _Candidate, weights: dict[str, float]) -> Hit:
        entry = candidate.entry
        takeaways, body, summary = self._connection.execute(
            "select takeaways, body, summary from answer where key = ?", (entry.key,)
        ).fetchone()
        passage = excerpt(tuple(takeaways.splitlines()), body, summary, weights)
        return Hit(
            entry.key,
            entry.id,
            entry.slug,
            entry.title,
            entry.category,
            entry.topic,
            round(candidate.score, 4),
            passage,
        )

    def _is_weak(self, hits: tuple[Hit, ...], weights: dict[str, float]) -> bool:
        """True if not one of the first three holds enough of what the query tells."""
        whole = sum(weights.values())
        if not whole:
            return False
        best = 0.0
        for hit in hits[:3]:
            row = self._connection.execute(
                "select title, takeaways, body, asks from answer where key = ?", (hit.key,)
            ).fetchone()
            held = {stem(word) for word in words(" ".join(row))}
            best = max(best, sum(weight for word, weight in weights.items() if word in held))
        return best / whole < WEAK_BELOW


def _match(term: Term) -> list[str]:
    """The FTS5 phrases of a term: its parts in a row, and run together."""
    phrases = ['"' + " ".join(term.parts) + '"']
    if len(term.parts) > 1:
        phrases.append(f'"{term.joined}"')
    return phrases


def _plain(text: str) -> str:
    return " ".join(words(text))

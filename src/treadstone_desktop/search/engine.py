"""Search: words in, ranked answers out.

This form ranks by words alone. The window and the command line know only `Engine.search`, so a
better ranking changes nothing for them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from treadstone_desktop.library.library import Library
from treadstone_desktop.library.numbers import parse_number
from treadstone_desktop.library.words import words
from treadstone_desktop.search.excerpt import excerpt
from treadstone_desktop.search.marks import find_stems
from treadstone_desktop.search.needs import Need, coverage, needs_of, weights_of
from treadstone_desktop.search.query import LONGEST, Query, Term, parse
from treadstone_desktop.search.results import MOST, SHOWN, Excerpt, Hit, Results, nothing
from treadstone_desktop.search.tables import Tables, Text

COMPLETIONS = 8
"""Words that the last one, still being typed, may become."""

CLOSELY = 40
"""How many of the best by words are looked at closely."""

NAMED_FIRST = 2.0
"""What a name (``N12``) in title, takeaways or asks adds: as much as words and phrasing can."""

WEAK_BELOW = 0.32
"""Share of what is asked that the best answers must hold, or the results are weak.

Below it are 3 in 100 of the questions that have an answer, and a sixth to a third of those that
have none: words alone do not tell them apart any better.
"""

ENOUGH = 2 * MOST
"""Rows that are fetched where all categories will do: half may be in another language."""

ALL = -1

_NO_PASSAGE = Excerpt("", (), "summary")


def open_engine(library: Library) -> "Engine":
    """An engine over ``library``, for the thread that opened it."""
    return Engine(library)


class Engine:
    """Ranks the answers of one edition. Never raises on any text."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._tables = Tables(library)
        self._prefixes = {category.prefix for category in library.categories}
        self._rows = {entry.id: row for row, entry in self._tables.entries.items()}

    def search(
        self,
        text: str,
        *,
        typing: bool = False,
        category: str = "",
        as_typed: bool = False,
        shown: int = SHOWN,
    ) -> Results:
        """The answers that fit ``text`` best, at most `MOST`; the first ``shown`` with passages.

        ``typing`` completes the last word; ``category`` (a slug) keeps to one category, while
        ``counts`` are still those of all. ``as_typed`` asks for the words alone, which is what
        this form does anyway.
        """
        query = parse(text)
        if not query.terms:
            return nothing(text)
        completions = self._completions(query) if typing else []
        needs = self._needs(query, completions)
        pieces = _pieces(query, completions, typing)
        scores = self._by_words(query, pieces, ALL if category else ENOUGH)
        jump = self._jump(text)
        if jump is not None:
            scores[jump] = max(scores.values(), default=0.0) + 2 * NAMED_FIRST
        entries = self._tables.entries
        everywhere = _best_first(scores, scores)
        found = [row for row in everywhere if category in ("", entries[row].category)][:MOST]
        texts = self._tables.texts(found[: max(CLOSELY, shown)])
        for row, answer in texts.items():
            scores[row] += _best_phrasing(answer, needs)
        best = _best_first(found, scores)
        weights = weights_of(needs)
        passages = [_passage(texts, row, weights) for row in best[:shown]]
        passages += [_NO_PASSAGE] * (len(best) - len(passages))
        return Results(
            query=text,
            weak=bool(best) and jump is None and _is_weak(texts, best[:3], needs),
            corrected=None,
            understood=(),
            hits=tuple(
                self._hit(row, scores[row] / scores[best[0]], passage)
                for row, passage in zip(best, passages, strict=True)
            ),
            counts=dict(Counter(entries[row].category for row in everywhere[:MOST])),
            jump=entries[jump].key if jump is not None else None,
        )

    def with_passages(self, results: Results, shown: int, *, typing: bool = False) -> Results:
        """``results`` with passages of the first ``shown`` hits; ``typing`` as it was searched.

        So that those in sight can be shown before the others have theirs.
        """
        query = parse(results.query)
        weights = weights_of(self._needs(query, self._completions(query) if typing else []))
        without = [hit for hit in results.hits[:shown] if not hit.excerpt.text]
        texts = self._tables.texts([self._rows[hit.id] for hit in without])
        found = {hit.id: _passage(texts, self._rows[hit.id], weights) for hit in without}
        hits = (hit._replace(excerpt=found.get(hit.id, hit.excerpt)) for hit in results.hits)
        return results._replace(hits=tuple(hits))

    def _needs(self, query: Query, completions: list[str]) -> tuple[Need, ...]:
        return needs_of(query, completions, self._tables.count, max(2, self._library.count))

    def _completions(self, query: Query) -> list[str]:
        """What the last word may become; nothing for a name."""
        last = query.terms[-1]
        if last.exact or len(last.parts[-1]) < 2:
            return []
        return self._tables.completions(last.parts[-1], COMPLETIONS)

    def _by_words(self, query: Query, pieces: list[str], most: int) -> dict[int, float]:
        """Scores of the answers that have any of ``pieces``: at most 1, and more with a name."""
        found = self._tables.matching(" OR ".join(pieces), most)
        best = max(found.values(), default=1.0) or 1.0
        scores = {row: score / best for row, score in found.items()}
        for term in query.telling:
            if term.exact:
                phrases = " OR ".join(_phrases(term))
                for row in self._tables.matching(f"{{title takeaways asks}} : ({phrases})", ALL):
                    scores[row] = scores.get(row, 0.0) + NAMED_FIRST
        return scores

    def _jump(self, text: str) -> int | None:
        """The answer that the whole text names."""
        number = parse_number(text, self._prefixes)
        if number is not None and number in self._rows:
            return self._rows[number]
        plain = words(text)[: LONGEST + 1]
        if not 0 < len(plain) <= LONGEST:
            return None
        alike = self._tables.matching(f"{{title}} : {_phrase(*plain)}", ALL)
        entries = self._tables.entries
        return next((row for row in alike if words(entries[row].title) == plain), None)

    def _hit(self, row: int, score: float, passage: Excerpt) -> Hit:
        entry = self._tables.entries[row]
        return Hit(
            entry.key,
            entry.id,
            entry.slug,
            entry.title,
            entry.category,
            entry.topic,
            round(score, 4),
            passage,
        )


def _best_first(rows: Iterable[int], scores: Mapping[int, float]) -> list[int]:
    return sorted(rows, key=lambda row: (-scores[row], row))


def _pieces(query: Query, completions: list[str], typing: bool) -> list[str]:
    """The FTS5 phrases of a query, each once."""
    pieces = [piece for term in query.telling for piece in _phrases(term)]
    last = query.terms[-1]
    head = last.parts[:-1]
    pieces += [_phrase(*head, word) for word in completions]
    if typing and head and not last.exact:
        pieces.append(f"{_phrase(*last.parts)} *")
    return list(dict.fromkeys(pieces))


def _phrases(term: Term) -> list[str]:
    """The FTS5 phrases of a term: its parts in a row, run together, and its other spellings."""
    joined = [_phrase(term.joined)] if len(term.parts) > 1 else []
    return [_phrase(*term.parts), *joined, *map(_phrase, term.variants)]


def _phrase(*parts: str) -> str:
    return f'"{" ".join(parts)}"'


def _best_phrasing(answer: Text, needs: tuple[Need, ...]) -> float:
    """How much of the query the title or one single phrasing holds, from 0 to 1.

    People ask in one breath what an answer says in many places, and a phrasing that has it all
    is a better sign than the same words here and there.
    """
    lines: dict[int, set[str]] = {}
    text = f"{answer.title}\n{answer.asks}"
    for found in find_stems(text, weights_of(needs)):
        lines.setdefault(text.count("\n", 0, found.start), set()).add(found.stem)
    return max((coverage(needs, held) for held in lines.values()), default=0.0)


def _is_weak(texts: Mapping[int, Text], rows: list[int], needs: tuple[Need, ...]) -> bool:
    """True if not one of ``rows`` holds enough of what was asked for."""
    stems = weights_of(needs)
    whole = ("\n".join(texts[row]) for row in rows if row in texts)
    held = ({found.stem for found in find_stems(text, stems)} for text in whole)
    return max((coverage(needs, one) for one in held), default=0.0) < WEAK_BELOW


def _passage(texts: Mapping[int, Text], row: int, weights: dict[str, float]) -> Excerpt:
    if row not in texts:
        return _NO_PASSAGE
    answer = texts[row]
    return excerpt(answer.takeaways, answer.body, answer.summary, weights)

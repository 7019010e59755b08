"""Search: words in, ranked answers out.

Words find the answers that come into question; where the edition has a word table, meaning puts
them in order, else the words do. The window and the command line know only `Engine.search`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from treadstone_desktop.library.library import Library
from treadstone_desktop.library.numbers import parse_number
from treadstone_desktop.library.words import words
from treadstone_desktop.search.asking import Asked, Asker
from treadstone_desktop.search.doubt import is_weak
from treadstone_desktop.search.excerpt import excerpt
from treadstone_desktop.search.marks import find_stems
from treadstone_desktop.search.matching import ALL, match_words, phrase
from treadstone_desktop.search.meaning import open_meaning
from treadstone_desktop.search.needs import Need, coverage, weights_of
from treadstone_desktop.search.query import LONGEST
from treadstone_desktop.search.results import MOST, SHOWN, Excerpt, Hit, Results, nothing
from treadstone_desktop.search.tables import Tables, Text

CLOSELY = 20
"""How many of the best are looked at closely; twice as many where words alone rank them."""

NAMED_FIRST = 2.0
"""What a name (``N12``) in title, takeaways or asks adds: more than words and meaning can."""

PHRASING = 0.2
"""What one phrasing that holds all that was asked adds, where answers are ranked by meaning."""

LEAST = 1e-4
"""Score of an answer that has a word of the question, and means something else."""

ENOUGH = 2 * MOST
"""Rows that are fetched where all categories will do: half may be in another language."""

_NO_PASSAGE = Excerpt("", (), "summary")


class _Ranked(NamedTuple):
    """Scores by row, and how near the nearest answer is; None where meaning was not asked."""

    asked: Asked
    scores: dict[int, float]
    nearest: float | None


def open_engine(library: Library) -> "Engine":
    """An engine over ``library``, for the thread that opened it."""
    return Engine(library)


class Engine:
    """Ranks the answers of one edition. Never raises on any text."""

    def __init__(self, library: Library) -> None:
        self._tables = Tables(library)
        self._meaning = open_meaning(self._tables)
        self._asker = Asker(self._tables, self._meaning, library.count)
        self._prefixes = {category.prefix for category in library.categories}
        self._rows = {entry.id: row for row, entry in self._tables.entries.items()}

    @property
    def knows_meaning(self) -> bool:
        """False if answers are ranked by words alone, since the edition has no word table."""
        return self._meaning is not None

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
        ``counts`` are still those of all. ``as_typed`` asks for the words alone: no slip is
        mended, and nothing is ranked by meaning.
        """
        asked = self._asker.read(text, typing=typing, as_typed=as_typed)
        if not asked.query.terms:
            return nothing(text)
        ranked = self._ranked(asked, category)
        scores = ranked.scores
        jump = self._jump(text)
        if jump is not None:
            scores[jump] = max(scores.values(), default=0.0) + 2 * NAMED_FIRST
        entries = self._tables.entries
        everywhere = _best_first(scores, scores)
        found = [row for row in everywhere if category in ("", entries[row].category)][:MOST]
        share, closely = (PHRASING, CLOSELY) if asked.vector else (1.0, 2 * CLOSELY)
        texts = self._tables.texts(found[: max(closely, shown)])
        for row in found[:closely]:
            scores[row] += share * _best_phrasing(texts[row], asked.needs)
        best = _best_first(found, scores)
        passages = [self._passage(texts, row, asked) for row in best[:shown]]
        passages += [_NO_PASSAGE] * (len(best) - len(passages))
        return Results(
            query=text,
            weak=jump is None and self._is_weak(texts, best, ranked),
            corrected=asked.corrected,
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
        asked = self._asker.read(results.query, typing=typing, as_typed=False)
        without = [hit for hit in results.hits[:shown] if not hit.excerpt.text]
        texts = self._tables.texts([self._rows[hit.id] for hit in without])
        found = {hit.id: self._passage(texts, self._rows[hit.id], asked) for hit in without}
        hits = (hit._replace(excerpt=found.get(hit.id, hit.excerpt)) for hit in results.hits)
        return results._replace(hits=tuple(hits))

    def _ranked(self, asked: Asked, category: str) -> _Ranked:
        """The answers that come into question, scored by words, meaning and names."""
        found = match_words(self._tables, asked, ALL if category else ENOUGH)
        names = {row: NAMED_FIRST * count for row, count in found.named.items()}
        rows = found.scores.keys() | names.keys()
        if self._meaning is None or asked.vector is None:
            scores = {row: found.scores.get(row, 0.0) + names.get(row, 0.0) for row in rows}
            return _Ranked(asked, scores, None)
        few = len(rows) < SHOWN and self._meaning.knows_any(asked.query)
        best = {*self._best_by_words(found.scores, category), *names}
        near = self._meaning.nearness(asked.vector, None if few else best)
        words, share = found.scores, self._meaning.alpha
        scores = {
            row: max(LEAST, share * words.get(row, 0.0) + (1 - share) * nearness)
            + names.get(row, 0.0)
            for row, nearness in near.items()
        }
        return _Ranked(asked, scores, NAMED_FIRST if names else max(near.values(), default=0.0))

    def _best_by_words(self, scores: Mapping[int, float], category: str) -> list[int]:
        """The best of all, and the best of ``category`` if one is asked for."""
        best = _best_first(scores, scores)
        if not category:
            return best[:MOST]
        entries = self._tables.entries
        within = [row for row in best if entries[row].category == category]
        return best[:MOST] + within[:MOST]

    def _is_weak(self, texts: Mapping[int, Text], best: list[int], ranked: _Ranked) -> bool:
        """True if the best answers may not answer what was asked."""
        first = [texts[row] for row in best[:3] if row in texts]
        threshold = self._meaning.threshold if self._meaning else 0.0
        return bool(best) and is_weak(first, ranked.asked.needs, ranked.nearest, threshold)

    def _jump(self, text: str) -> int | None:
        """The answer that the whole text names."""
        number = parse_number(text, self._prefixes)
        if number is not None and number in self._rows:
            return self._rows[number]
        plain = words(text)[: LONGEST + 1]
        if not 0 < len(plain) <= LONGEST:
            return None
        alike = self._tables.matching(f"{{title}} : {phrase(*plain)}", ALL)
        entries = self._tables.entries
        return next((row for row in alike if words(entries[row].title) == plain), None)

    def _passage(self, texts: Mapping[int, Text], row: int, asked: Asked) -> Excerpt:
        if row not in texts:
            return _NO_PASSAGE
        answer = texts[row]
        near = self._meaning.near(asked.vector) if self._meaning and asked.vector else None
        weights = weights_of(asked.needs)
        return excerpt(answer.takeaways, answer.body, answer.summary, weights, near)

    def _hit(self, row: int, score: float, passage: Excerpt) -> Hit:
        entry = self._tables.entries[row]
        return Hit(
            entry.key,
            entry.id,
            entry.slug,
            entry.title,
            entry.category,
            entry.topic,
            max(LEAST, round(score, 4)),
            passage,
        )


def _best_first(rows: Iterable[int], scores: Mapping[int, float]) -> list[int]:
    return sorted(rows, key=lambda row: (-scores[row], row))


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

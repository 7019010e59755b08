"""The passage of an answer that fits a query best, with the matching words marked.

Marks are found in the text as written, so that highlights never depend on how it is folded for
the index. ``asks`` are never shown.
"""

import re
from functools import lru_cache

from treadstone_desktop.library.words import spans
from treadstone_desktop.search.porter import stem
from treadstone_desktop.search.results import Excerpt

ROOM = 190
"""Characters that two lines of a result row hold."""

_SENTENCE = re.compile(r"[^.?!\n]+(?:[.?!]+(?=\s|$)|\.(?=\S)[^.?!\n]*)*[.?!]*")


def marks_in(text: str, stems: frozenset[str]) -> tuple[tuple[int, int], ...]:
    """Where words of ``text`` have a stem in ``stems``; neighbours become one mark."""
    marks: list[tuple[int, int]] = []
    for start, end, word in _stemmed(text):
        if word not in stems:
            continue
        if marks and text[marks[-1][1] : start] in ("-", "'", "’"):
            marks[-1] = (marks[-1][0], end)
        else:
            marks.append((start, end))
    return tuple(marks)


@lru_cache(maxsize=4096)
def _stemmed(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((start, end, stem(word)) for start, end, word in spans(text))


@lru_cache(maxsize=1024)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(
        (match.start() + len(match.group()) - len(match.group().lstrip()), match.end())
        for match in _SENTENCE.finditer(text)
        if match.group().strip()
    )


def excerpt(
    takeaways: tuple[str, ...], body: str, summary: str, weights: dict[str, float]
) -> Excerpt:
    """The best passage for ``weights`` (stem to how much it tells).

    Body sentences first, a takeaway if it says more; without any match the summary, unmarked.
    """
    stems = frozenset(weights)
    best, best_value = None, 0.0
    for start, end in _sentences(body):
        value = _value(body[start:end], weights)
        if value > best_value + 1e-9:
            best, best_value = (start, end), value
    for line in takeaways:
        value = _value(line, weights)
        if value > best_value * 1.3 + 1e-9:
            best, best_value = None, value
            text = line
    if best is not None:
        text = _window(body, *best, stems)
    elif best_value == 0.0:
        return Excerpt(summary, (), "summary")
    return Excerpt(text, marks_in(text, stems), "body" if best is not None else "takeaways")


def _value(text: str, weights: dict[str, float]) -> float:
    return sum(weights.get(word, 0.0) for word in {word for _, _, word in _stemmed(text)})


def _window(body: str, start: int, end: int, stems: frozenset[str]) -> str:
    """The sentence, filled up with what follows, or cut so that its first mark is in sight."""
    lead = ""
    first = next((mark[0] for mark in marks_in(body[start:end], stems)), 0)
    if first > ROOM * 2 // 3:
        cut = body.rfind(" ", 0, start + first - ROOM // 3)
        start, lead = max(start, cut + 1), "…"
    if end - start < ROOM:
        end = min(len(body), start + ROOM + 40)
    text = " ".join(body[start:end].replace("• ", "").split())
    tail = "" if end >= len(body) else "…"
    return lead + text.rstrip(" .,;") + tail if tail else lead + text

"""The passage of an answer that fits a query best, with the matching words marked.

Marks are found in the text as written, so that highlights never depend on how it is folded for
the index. ``asks`` are never shown.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache

from treadstone_desktop.search.marks import find_stems, marks_in
from treadstone_desktop.search.results import Excerpt

ROOM = 190
"""Characters that two lines of a result row hold."""

TAKEAWAY_LEAD = 1.3
"""How much more a takeaway must say than the best sentence of the body to stand in its place."""

MOST_TEXT = ROOM + 40
"""Characters of a passage: a little more than two lines hold, so that they are full."""

# A full stop before a digit or a small letter ends no sentence: "s. 83.1", "St. and so on".
_BREAK = re.compile(r"(?<=[.?!])[ \t]+(?=[^\s0-9a-z])|\s*\n\s*")


def excerpt(
    takeaways: str,
    body: str,
    summary: str,
    weights: dict[str, float],
    near: Callable[[str], float] | None = None,
) -> Excerpt:
    """The best passage for ``weights`` (stem to how much it tells).

    ``takeaways`` are one a line. Body sentences first, a takeaway if it says more. Without any
    match the takeaway that is nearest in meaning, if ``near`` tells, else the summary; unmarked.
    """
    sentence, in_body = _best(body, _sentences(body), weights)
    line, in_lines = _best(takeaways, _lines(takeaways), weights)
    if line and in_lines > in_body * TAKEAWAY_LEAD + 1e-9:
        text = takeaways[line[0] : line[1]]
        return Excerpt(text, marks_in(text, weights), "takeaways")
    if sentence:
        text = _window(body, *sentence, weights)
        return Excerpt(text, marks_in(text, weights), "body")
    if near and takeaways:
        # Takeaways alone: to weigh every sentence of twenty bodies would take a fifth of a second.
        return Excerpt(max(takeaways.splitlines(), key=near), (), "takeaways")
    return Excerpt(summary, (), "summary")


def _best(
    text: str, parts: tuple[tuple[int, int], ...], weights: dict[str, float]
) -> tuple[tuple[int, int] | None, float]:
    """The part that says most, the first of those alike, and how much; None if all say nothing."""
    starts = [start for start, _ in parts]
    held: dict[int, set[str]] = {}
    for found in find_stems(text, weights):
        held.setdefault(bisect_right(starts, found.start) - 1, set()).add(found.stem)
    values = {at: sum(weights[stem] for stem in stems) for at, stems in held.items() if at >= 0}
    if not values:
        return None, 0.0
    best = max(values, key=lambda at: (round(values[at], 9), -at))
    return parts[best], values[best]


@lru_cache(maxsize=512)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    breaks = [(match.start(), match.end()) for match in _BREAK.finditer(text)]
    ends = [start for start, _ in breaks] + [len(text)]
    starts = [0] + [end for _, end in breaks]
    return tuple((start, end) for start, end in zip(starts, ends, strict=True) if start < end)


def _lines(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((match.start(), match.end()) for match in re.finditer(r"[^\n]+", text))


def _window(body: str, start: int, end: int, weights: dict[str, float]) -> str:
    """The sentence and what follows it; of a long one the part with its first mark in sight."""
    first = next((mark[0] for mark in marks_in(body[start:end], weights)), 0)
    lead = ""
    if first > ROOM * 2 // 3:
        start = max(start, body.rfind(" ", 0, start + first - ROOM // 3) + 1)
        lead = "…"
    end = start + MOST_TEXT
    if end >= len(body):
        return lead + _flat(body[start:])
    cut = body.rfind(" ", start + 1, end)
    text = _flat(body[start : cut if cut > 0 else end])
    return lead + text.rstrip(" .,;:") + "…"


def _flat(text: str) -> str:
    """``text`` on one line: the items of a list stand between semicolons."""
    return " ".join(re.sub(r"\s*\n(?=•)", ";", text).replace("•", "").split()).replace(" ;", ";")

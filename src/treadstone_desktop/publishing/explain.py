"""Why each hit is there: a table for an editor's eye, and JSON for programs."""

import json
from collections.abc import Iterator
from typing import Any

from treadstone_desktop.publishing.problems import many
from treadstone_desktop.search.explaining import Explanation, Reason, Wanted

_BELOW = " " * 46


def as_json(told: Explanation) -> str:
    """The whole explanation as one JSON object (docs/contracts.md, section 7)."""
    return json.dumps(_opened(told), ensure_ascii=False)


def _opened(value: Any) -> Any:
    if hasattr(value, "_asdict"):
        return {name: _opened(part) for name, part in value._asdict().items()}
    if isinstance(value, tuple):
        return [_opened(part) for part in value]
    return round(value, 4) if isinstance(value, float) else value


def as_text(told: Explanation) -> Iterator[str]:
    """The explanation line by line: what was searched for, then hit by hit."""
    if told.corrected is not None:
        yield f"searched for: {told.corrected}"
    for word, meant in told.understood:
        yield f"understood: {word} as {meant}"
    if told.wanted:
        yield f"words: {', '.join(map(_wanted, told.wanted))}"
    if told.jump is not None:
        yield f"names an answer: {told.jump}"
    if told.alpha is not None:
        yield f"score: {told.alpha:.2f} of the words matched, {1 - told.alpha:.2f} of meaning"
    if told.weak:
        yield "weak: the hits may not answer it"
    if not told.reasons:
        yield "nothing found"
        return
    yield f"\n{'':4}{'score':>6}{'matched':>9}{'words':>7}{'meaning':>9}{'phrased':>9}"
    for place, reason in enumerate(told.reasons, 1):
        yield from _reason(place, reason, told)


def _wanted(word: Wanted) -> str:
    return f"{word.word} (in {many(word.answers, 'answer')}, tells {word.weight:.1f})"


def _reason(place: int, reason: Reason, told: Explanation) -> Iterator[str]:
    meaning = "" if reason.meaning is None else f"{reason.meaning:.2f}"
    shares = f"{reason.matched:>9.2f}{reason.words:>7.2f}{meaning:>9}{reason.phrased:>9.2f}"
    yield f"{place:>3} {reason.score:>6.2f}{shares}  {reason.number}  {reason.title}"
    if reason.named:
        yield f"{_BELOW}has {many(reason.named, 'name')} that was asked for"
    held = [f"{one.word} ({', '.join(one.fields)})" for one in reason.held]
    if held:
        yield f"{_BELOW}has: {', '.join(held)}"
    have = {one.word for one in reason.held}
    if missing := [word.word for word in told.wanted if word.word not in have]:
        yield f"{_BELOW}has not: {', '.join(missing)}"
    if reason.phrasing and reason.phrasing != reason.title:
        yield f"{_BELOW}phrased: {reason.phrasing}"

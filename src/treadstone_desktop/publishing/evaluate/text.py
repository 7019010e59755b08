"""The figures for people, as tables, and for programs, as JSON."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from treadstone_desktop.publishing.evaluate.figures import Figures, Flagged, Gain, Row, Time
from treadstone_desktop.publishing.evaluate.scores import Share, Worths
from treadstone_desktop.publishing.problems import many

MEASURES = {"success_1": "success@1", "success_3": "success@3", "ndcg_10": "nDCG@10"}
_FLAGGED = {
    "answered": "whose answer is there",
    "absent": "whose answer is not there",
    "offtopic": "off topic",
}
_TIMES = {"whole": "a whole question", "typing": "while typing"}


def as_json(editions: Sequence[Figures], gains: Sequence[Gain]) -> str:
    """One JSON object (docs/contracts.md, section 7)."""
    told = {"editions": _opened(tuple(editions)), "gains": _opened(tuple(gains))}
    return json.dumps(told, ensure_ascii=False)


def _opened(value: Any) -> Any:
    """``value`` with its rows as objects and its figures cut to what they can bear."""
    if hasattr(value, "_asdict"):
        return {name: _opened(part) for name, part in value._asdict().items()}
    if isinstance(value, tuple):
        return [_opened(part) for part in value]
    return round(value, 4) if isinstance(value, float) else value


def as_text(editions: Sequence[Figures], gains: Sequence[Gain]) -> Iterator[str]:
    """Line by line: each edition by itself, then what the second gained over the first."""
    for figures in editions:
        yield from _edition(figures)
        yield ""
    if gains:
        yield from _gains(editions[0].rows, editions[1].rows, gains)


def _edition(figures: Figures) -> Iterator[str]:
    planned = f", {figures.planned} of them not written" if figures.planned else ""
    answers = many(figures.answers, "answer")
    yield f"{figures.file}: {answers}{planned}, state {figures.state[:8]}"
    heads = "".join(f"{name:>18}" for name in MEASURES.values())
    yield f"{'':24}{'questions':>9}{heads}{'corrected':>11}"
    for row in figures.rows:
        cells = "".join(f"{_share(share):>18}" for share in row.worths)
        yield f"{_name(row):24}{row.questions:>9}{cells}{row.corrected:>11}"
    for flagged in figures.flagged:
        if flagged.questions:
            yield _flagged(flagged)
    for time in figures.times:
        yield _time(time)


def _name(row: Row | Gain) -> str:
    return f"  {row.style}" if row.style else row.way


def _share(share: Share) -> str:
    return f"{short(share.value)} [{short(share.low)}, {short(share.high)}]"


def short(value: float) -> str:
    """``.87``, as people write a share."""
    return f"{value:.2f}".removeprefix("0")


def _flagged(flagged: Flagged) -> str:
    share = short(flagged.flagged / flagged.questions)
    told = f"{flagged.flagged} of {flagged.questions} {_FLAGGED[flagged.name]} ({share})"
    return f"said that the hits may not answer: {told}"


def _time(time: Time) -> str:
    clock, busy = time.clock, time.processor
    return (
        f"{_TIMES[time.name]}: median {clock.median:.1f} ms, 99th percentile {clock.p99:.1f}"
        f" (of a processor {busy.median:.1f} and {busy.p99:.1f}; {time.searches} searches)"
    )


def _gains(first: Sequence[Row], second: Sequence[Row], gains: Sequence[Gain]) -> Iterator[str]:
    for measure, name in MEASURES.items():
        yield f"{name:24}{'against':>9}{'edition':>9}{'gain':>24}"
        for before, after, gain in zip(first, second, gains, strict=True):
            values = (f"{short(_of(row.worths, measure).value):>9}" for row in (before, after))
            yield f"{_name(gain):24}{''.join(values)}{_signed(_of(gain.worths, measure)):>24}"
        yield ""


def _of(worths: Worths, measure: str) -> Share:
    share: Share = getattr(worths, measure)
    return share


def _signed(share: Share) -> str:
    value, low, high = (f"{part:+.2f}".replace("0.", ".") for part in share)
    return f"{value} [{low}, {high}]"

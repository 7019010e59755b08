"""An edition for measuring search: what is written, and the plan's other rows as stand-ins.

A stand-in has its question and its phrasings, and no text that could be found. Its line is of a
kind that no feed and no edition for readers takes, and the edition is revision 0 of epoch 0,
older than any other.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from treadstone_desktop.library.lines import PLANNED, Item, canonical
from treadstone_desktop.library.meaning import Meaning
from treadstone_desktop.library.writer import write_edition
from treadstone_desktop.publishing.build import FIRST_REVISION, make_items
from treadstone_desktop.publishing.source import Source
from treadstone_desktop.publishing.tables import Row

NOTE = "Planned and not written yet. It stands here so that search can be measured."

_NO_TEXT = "<p>…</p>"
"""What stands where the text will: nothing that can be searched for."""

_NO_DAY = "2000-01-01"
"""Long ago, so that a stand-in is never among what was updated lately and always past its day."""

Asks = Mapping[str, tuple[str, ...]]


def build_planned(source: Source, asks: Asks, out: Path, meaning: Meaning | None = None) -> str:
    """Writes the edition and returns its state; ``asks`` are the phrasings of each id.

    With ``meaning`` search ranks by it, else by words alone.

    Raises as `build_edition` does.
    """
    items = [*make_items(source), *stand_ins(source, asks)]
    lines = map(canonical, items)
    return write_edition(lines, out, revision=0, epoch=0, planned=True, meaning=meaning)


def stand_ins(source: Source, asks: Asks) -> Iterator[Item]:
    """A line for each row of the plan that is neither written nor withdrawn."""
    registers = source.registers
    for answer_id, row in registers.plan.items():
        if answer_id not in source.written and answer_id not in registers.withdrawn:
            yield _stand_in(row, asks.get(answer_id, ()))


def _stand_in(row: Row, asks: tuple[str, ...]) -> Item:
    law = {
        "kind": PLANNED,
        "rev": FIRST_REVISION,
        "slug": row["slug"],
        "category": row["category"],
        "topic": row["topic"],
        "priority": int(row["priority"]),
        "asks": list(asks),
        "safety": "none",
        "author": "Not written yet",
        "law_as_of": _NO_DAY,
        "check_by": _NO_DAY,
        "review": "unreviewed",
    }
    return {
        "id": row["id"],
        "language": "en",
        "title": row["question"],
        "summary": NOTE,
        "content_html": _NO_TEXT,
        "date_published": f"{_NO_DAY}T00:00:00Z",
        "date_modified": f"{_NO_DAY}T00:00:00Z",
        "_law": law,
    }

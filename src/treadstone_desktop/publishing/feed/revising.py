"""From what readers have to what they shall have: each line with the revision of its change."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from treadstone_desktop.base.errors import LineError, TreadstoneError
from treadstone_desktop.library.lines import (
    GONE,
    PLANNED,
    Item,
    canonical,
    kind_of,
    read_line,
    rev_of,
)
from treadstone_desktop.publishing.feed.head import Lines


class LostAnswerError(TreadstoneError):
    """An answer that readers have, that is no more, and of which no row says why."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(
            f"{key}: readers have this answer and it has no file; "
            "add a row for it to library/withdrawn.tsv."
        )


class Changes(NamedTuple):
    """How many answers a publication brings, counted by language; ``other`` is everything else."""

    new: int
    changed: int
    removed: int
    other: int


def revise(before: Lines, items: Iterable[Item], revision: int, today: date) -> Lines:
    """The lines of ``revision``: of ``items``, those that changed since ``before`` bear it.

    What is gone leaves a tombstone, and tombstones stay. Raises LostAnswerError for an answer
    that left none, LineError for one that is only planned.
    """
    after = dict(_revised(before, items, revision))
    for key, line in before.items():
        if key in after:
            continue
        kind = kind_of(read_line(line))
        if kind == "answer":
            raise LostAnswerError(key)
        after[key] = line if kind == GONE else canonical(_tombstone(key, revision, today))
    return dict(sorted(after.items()))


def _revised(before: Lines, items: Iterable[Item], revision: int) -> Iterable[tuple[str, str]]:
    for item in items:
        if kind_of(item) == PLANNED:
            raise LineError(item["id"], "it is planned and not written")
        old = before.get(item["id"])
        if old is not None and canonical(_with_rev(item, rev_of(read_line(old)))) == old:
            yield item["id"], old
        else:
            yield item["id"], canonical(_with_rev(item, revision))


def _with_rev(item: Item, revision: int) -> Item:
    if kind_of(item) == GONE:
        return item | {"rev": revision}
    law: dict[str, Any] = item["_law"]
    return item | {"_law": law | {"rev": revision}}


def _tombstone(key: str, revision: int, today: date) -> Item:
    return {
        "id": key,
        "deleted": f"{today}T00:00:00Z",
        "reason": "withdrawn",
        "rev": revision,
    }


def changes_between(before: Lines, after: Lines) -> Changes:
    """What a reader of ``before`` sees change with ``after``."""
    counts = dict.fromkeys(Changes._fields, 0)
    for key, line in after.items():
        if before.get(key) != line:
            counts[_change(before.get(key), line)] += 1
    return Changes(**counts)


def _change(old: str | None, new: str) -> str:
    was = kind_of(read_line(old)) if old else GONE
    now = kind_of(read_line(new))
    if "answer" not in (was, now):
        return "other"
    if now == GONE:
        return "removed"
    return "new" if was == GONE else "changed"

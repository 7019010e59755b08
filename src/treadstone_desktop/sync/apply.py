"""From the lines that are here and a pack to the lines of the next edition. Pure.

They are believed when they add up to the state that was signed.
"""

from collections.abc import Iterable, Mapping
from typing import IO, NamedTuple

from treadstone_desktop.base.errors import FeedError
from treadstone_desktop.library.lines import GONE, Item, kind_of, read_line, state_of
from treadstone_desktop.sync.feed import LISTING, Listing, PackEntry
from treadstone_desktop.sync.packs import read_pack


class Changes(NamedTuple):
    """How many answers an update brings, changes and takes away, whatever languages they are in."""

    new: int = 0
    changed: int = 0
    removed: int = 0


def packs_for(listing: Listing, revision: int) -> list[PackEntry]:
    """The packs that bring an edition of ``revision`` up to date, 0 being none: one, or two.

    Raises FeedError if there is no way.
    """
    newest = [pack for pack in listing.packs if pack.revision == listing.revision]
    fitting = [pack for pack in newest if pack.since <= revision]
    if revision and any(pack.since for pack in fitting):
        return [max(fitting, key=lambda pack: pack.since)]
    bases = [pack for pack in listing.packs if pack.since == 0]
    for base in sorted(bases, key=lambda pack: -pack.revision):
        if base.revision == listing.revision:
            return [base]
        after = [pack for pack in newest if 0 < pack.since <= base.revision]
        if after:
            return [base, max(after, key=lambda pack: pack.since)]
    raise FeedError(LISTING, f"no pack leads from nothing to revision {listing.revision}")


def lines_after(have: Mapping[str, str], file: IO[bytes], pack: PackEntry) -> dict[str, str]:
    """The lines by key that are there when those of ``pack`` have taken their places.

    Raises FeedError, LineError.
    """
    lines = dict(have)
    lines.update((item["id"], line) for line, item in read_pack(file, pack))
    return lines


def adds_up(lines: Mapping[str, str], state: str) -> bool:
    """Whether the live ones among ``lines`` add up to ``state``."""
    return state_of((key, line) for key, line in lines.items() if not _is_gone(line)) == state


def changes_between(before: Mapping[str, str], now: Mapping[str, str]) -> Changes:
    """What a reader of answers would notice. Lines of which only ``rev`` moved are not changed."""
    old, new = _answers(before), _answers(now)
    changed = {
        key.split(".")[0]
        for key in old.keys() & new.keys()
        if old[key] != new[key] and _bare(old[key]) != _bare(new[key])
    }
    ids, were = _ids(new), _ids(old)
    moved = {key.split(".")[0] for key in old.keys() ^ new.keys()}
    return Changes(len(ids - were), len((changed | moved) & ids & were), len(were - ids))


def _is_gone(line: str) -> bool:
    # Within a text the quotation marks would have backslashes: most lines need no reading.
    return '"deleted":' in line and kind_of(read_line(line)) == GONE


def count_answers(lines: Mapping[str, str]) -> int:
    """Number of answers, counted once whatever languages they are in."""
    return len(_ids(_answers(lines)))


def _answers(lines: Mapping[str, str]) -> dict[str, str]:
    """The live answers' lines. A register row's key has a colon in it, an answer's has not."""
    return {key: line for key, line in lines.items() if ":" not in key and not _is_gone(line)}


def _ids(keys: Iterable[str]) -> set[str]:
    return {key.split(".")[0] for key in keys}


def _bare(line: str) -> Item:
    """An answer without the revision of its last change."""
    item = read_line(line)
    return item | {"_law": {**item["_law"], "rev": 0}}

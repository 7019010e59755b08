"""One publication: lines revised, packed, signed, proved, and only then written."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from tuf.api.metadata import Root

from treadstone_desktop.library.lines import Item
from treadstone_desktop.publishing.feed.begin import roots_of
from treadstone_desktop.publishing.feed.folder import FeedFolder
from treadstone_desktop.publishing.feed.head import Head, live_state, read_head
from treadstone_desktop.publishing.feed.keys import Keys
from treadstone_desktop.publishing.feed.ladder import make_ladder
from treadstone_desktop.publishing.feed.proving import (
    prove_as_readers,
    prove_packs,
    prove_written,
)
from treadstone_desktop.publishing.feed.publication import Draft, Tables, signed_files
from treadstone_desktop.publishing.feed.revising import Changes, changes_between, revise
from treadstone_desktop.publishing.feed.roles import check_clock


class Publication(NamedTuple):
    """What was published. ``files`` are those written, with their lengths in bytes."""

    revision: int
    state: str
    changes: Changes
    files: dict[str, int]


def publish(items: Iterable[Item], feed: Path, keys: Keys, now: datetime, *, trust: bytes = b"",
            tables: Tables | None = None) -> Publication | None:  # fmt: skip
    """Publish ``items`` in the folder ``feed``; None, and nothing written, if nothing changed.

    ``now`` is in UTC. ``trust`` is the root that readers have, by default the feed's first. What
    a reader will do is done before the first byte is written, and again after; the timestamp,
    which makes it the newest, is written last.

    Raises UsageError if ``feed`` is none, the clock goes backwards or ``tables`` are not new;
    KeysError, LostAnswerError, LineError for what no edition may hold, FeedError if a reader would
    refuse it, CannotKeepError.
    """
    folder = FeedFolder(feed)
    roots = roots_of(folder, trust)
    trust = roots.trusted
    before = read_head(folder.read, trust)
    check_clock(now, before.issued if before else "")
    draft = _draft(items, roots.newest.signed, before, now)._replace(tables=tables)
    draft.check_tables()
    if draft.changes_nothing():
        return None
    packs = draft.before.listing.packs if draft.before else ()
    base = next((pack for pack in packs if pack.since == 0), None)
    ladder = make_ladder(draft.lines, draft.revision, draft.state, base)
    files = signed_files(draft, ladder, keys)
    prove_packs(draft, ladder)
    prove_as_readers(folder.with_files(files), trust, draft)
    folder.write(files)
    prove_written(folder.read, trust, draft)
    folder.sweep(draft.before.targets.version + 1 if draft.before else 1)
    changes = changes_between(draft.before.lines if draft.before else {}, draft.lines)
    lengths = {name: len(content) for name, content in files.items()}
    return Publication(draft.revision, draft.state, changes, lengths)


def _draft(items: Iterable[Item], root: Root, before: Head | None, now: datetime) -> Draft:
    revision = before.listing.revision + 1 if before else 1
    lines = revise(before.lines if before else {}, items, revision, now.date())
    return Draft(before, root, revision, lines, live_state(lines), None, now)

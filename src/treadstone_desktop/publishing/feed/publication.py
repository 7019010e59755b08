"""The files of one publication, signed, before any of them is written."""

from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from tuf.api.metadata import Root, TargetFile

from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.library.lines import kind_of, read_line
from treadstone_desktop.library.schema import SCHEMA
from treadstone_desktop.publishing.feed import roles
from treadstone_desktop.publishing.feed.atom import atom_feed
from treadstone_desktop.publishing.feed.folder import TIMESTAMP, target_name
from treadstone_desktop.publishing.feed.head import Head, Lines
from treadstone_desktop.publishing.feed.keys import Keys
from treadstone_desktop.publishing.feed.ladder import Ladder
from treadstone_desktop.sync.feed import (
    FORMAT,
    LISTING,
    Listing,
    MeaningEntry,
    meaning_path,
    written,
)

MIN_APP = "0.1"
"""The oldest program that may install what is published."""


class Tables(NamedTuple):
    """The search tables to publish beside the answers: a meaning file and its version."""

    version: int
    content: bytes


class Draft(NamedTuple):
    """What is to be published: the ``lines`` of ``revision`` in key order, and what they follow.

    ``tables`` are None if those that readers have are to stay.
    """

    before: Head | None
    root: Root
    revision: int
    lines: Lines
    state: str
    tables: Tables | None
    now: datetime

    @property
    def meaning(self) -> MeaningEntry | None:
        """The search tables that readers shall have."""
        if self.tables is None:
            return self.before.listing.meaning if self.before else None
        version, content = self.tables
        return MeaningEntry(version, meaning_path(version), len(content))

    def check_tables(self) -> None:
        """Raises UsageError for other search tables that bear the version of those readers have:
        nobody would fetch them.
        """
        had = self.before.listing.meaning if self.before else None
        if self.before is None or self.tables is None or had is None:
            return
        version, content = self.tables
        signed = self.before.targets.targets[had.path]
        if version < had.version or (
            version == had.version and sha256(content).hexdigest() != signed.hashes["sha256"]
        ):
            raise UsageError(
                f"The search tables are of version {version}, and readers have others of version "
                f"{had.version}; train them anew with a higher one."
            )

    def changes_nothing(self) -> bool:
        """True if readers have all of it."""
        if self.before is None:
            return False
        listing = self.before.listing
        same = (listing.schema, listing.min_app, listing.meaning) == (SCHEMA, MIN_APP, self.meaning)
        return same and self.lines == self.before.lines


def signed_files(draft: Draft, ladder: Ladder, keys: Keys) -> dict[str, bytes]:
    """Every file to write, by name. Raises KeysError."""
    contents = {packed.entry.path: packed.content for packed in ladder.made}
    contents[LISTING] = written(_listing(draft, ladder))
    if draft.tables:
        contents[meaning_path(draft.tables.version)] = draft.tables.content
    new = [TargetFile.from_data(path, content, ["sha256"]) for path, content in contents.items()]
    files = {target_name(file): contents[file.path] for file in new}
    atom = atom_feed(draft.lines, draft.now)
    if atom:
        files["feed.atom"] = atom
    return files | _metadata(draft, [*new, *_kept(draft, ladder)], keys)


def _listing(draft: Draft, ladder: Ladder) -> Listing:
    items = map(read_line, draft.lines.values())
    answers = {item["id"].split(".")[0] for item in items if kind_of(item) == "answer"}
    return Listing(
        FORMAT,
        SCHEMA,
        MIN_APP,
        draft.revision,
        draft.now.date().isoformat(),
        len(answers),
        draft.state,
        ladder.entries,
        draft.meaning,
    )


def _kept(draft: Draft, ladder: Ladder) -> list[TargetFile]:
    """Targets of the publication before that stay as they are: its base, its search tables."""
    if draft.before is None:
        return []
    paths = [ladder.kept.path] if ladder.kept else []
    if draft.tables is None and draft.meaning:
        paths.append(draft.meaning.path)
    return [draft.before.targets.targets[path] for path in paths]


def _metadata(draft: Draft, targets: list[TargetFile], keys: Keys) -> dict[str, bytes]:
    before, root, now = draft.before, draft.root, draft.now
    version = before.targets.version + 1 if before else 1
    snapshot = before.snapshot.version + 1 if before else 1
    timestamp = before.timestamp.version + 1 if before else 1
    return {
        f"metadata/{version}.targets.json": roles.sign_targets(targets, version, root, keys, now),
        f"metadata/{snapshot}.snapshot.json": roles.sign_snapshot(
            version, snapshot, root, keys, now
        ),
        TIMESTAMP: roles.sign_timestamp(snapshot, timestamp, root, keys, now),
    }

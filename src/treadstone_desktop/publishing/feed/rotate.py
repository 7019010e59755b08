"""New keys in place of old ones: a new root, and what the new keys must sign anew."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from tuf.api.metadata import Metadata, Root

from treadstone_desktop.base.errors import FeedError, UsageError
from treadstone_desktop.publishing.feed import roles
from treadstone_desktop.publishing.feed.begin import roots_of
from treadstone_desktop.publishing.feed.folder import TIMESTAMP, FeedFolder
from treadstone_desktop.publishing.feed.head import Head, epoch_of, read_head
from treadstone_desktop.publishing.feed.keys import ROLES, Keys


class Rotation(NamedTuple):
    """What a new root says: the ids of keys that came and went, and its epoch."""

    version: int
    came: tuple[str, ...]
    went: tuple[str, ...]
    epoch: int


def rotate(feed: Path, role: str, keys: Keys, now: datetime, *, new_epoch: bool = False,
           trust: bytes = b"") -> Rotation:  # fmt: skip
    """Make the keys of ``role`` those that ``keys`` has, in a new root.

    With the same root keys as before, the root is signed anew and lasts longer. ``new_epoch`` is
    for when a thief may have published: what comes then is newer than any revision before.

    Raises UsageError if ``feed`` is none or no key of ``role`` changes, KeysError, FeedError if a
    reader would refuse what comes out, CannotKeepError.
    """
    folder = FeedFolder(feed)
    _forget_unfinished(folder, *roots_of(folder, trust))
    trust, old = roots_of(folder, trust)
    new = _new_root(old.signed, role, keys, now, new_epoch)
    had, has = set(old.signed.keys), set(new.signed.keys)
    if had == has and role != "root" and not new_epoch:
        raise UsageError(f"{role}: its keys are the same; make a new one with 'keygen {role}'.")
    name = f"metadata/{new.signed.version}.root.json"
    files = {name: roles.sign_root(new, keys, old)}
    head = read_head(folder.read, trust)
    if head:
        files = _signed_anew(head, role, new.signed, keys, now) | files
    read_head(folder.with_files(files), trust)
    folder.write(files)
    return Rotation(
        new.signed.version, tuple(sorted(has - had)), tuple(sorted(had - has)), epoch_of(new.signed)
    )


def _forget_unfinished(folder: FeedFolder, trust: bytes, newest: Metadata[Root]) -> None:
    """Take out the root of a rotation that was cut off before its timestamp: it has left this
    folder no more than the rest has, and what follows it would be refused.
    """
    name = f"metadata/{newest.signed.version}.root.json"
    try:
        read_head(folder.read, trust)
    except FeedError:
        if newest.signed.version > 1 and read_head(folder.without(name), trust):
            folder.remove(name)


def _new_root(old: Root, role: str, keys: Keys, now: datetime, new_epoch: bool) -> Metadata[Root]:
    held = {"root": "root", "targets": "targets", "online": "timestamp"}
    public = {
        kind: keys.public(kind)
        if kind == role
        else [old.keys[keyid] for keyid in old.roles[held[kind]].keyids]
        for kind in ROLES
    }
    epoch = epoch_of(old) + new_epoch
    return roles.make_root(public, version=old.version + 1, epoch=epoch, now=now)


def _signed_anew(head: Head, role: str, root: Root, keys: Keys, now: datetime) -> dict[str, bytes]:
    """What the old keys signed and the new ones must, each one version on."""
    if role == "root":
        return {}
    roles.check_clock(now, head.issued)
    files: dict[str, bytes] = {}
    targets, snapshot = head.targets.version, head.snapshot.version + 1
    if role == "targets":
        targets += 1
        files[f"metadata/{targets}.targets.json"] = roles.sign_targets(
            head.targets.targets.values(), targets, root, keys, now
        )
    files[f"metadata/{snapshot}.snapshot.json"] = roles.sign_snapshot(
        targets, snapshot, root, keys, now
    )
    files[TIMESTAMP] = roles.sign_timestamp(snapshot, head.timestamp.version + 1, root, keys, now)
    return files

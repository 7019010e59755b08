"""Who signs what: TUF metadata made and signed (docs/contracts.md, section 10)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from securesystemslib.signer import Key, Signer
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Role,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer

from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.publishing.feed.keys import Keys, KeysError

ROOT_KEYS = 3
ROOT_THRESHOLD = 2
EPOCH = "x-library-epoch"
ISSUED = "x-issued"

_ROOT_LASTS = timedelta(days=6 * 365)
_REST_LASTS = timedelta(days=3 * 365)
_KEEPERS = {"root": "root", "targets": "targets", "snapshot": "online", "timestamp": "online"}
"""Whose keys sign each role of TUF."""


def make_root(keys: Mapping[str, Sequence[Key]], *, version: int, epoch: int,
              now: datetime) -> Metadata[Root]:  # fmt: skip
    """A root that trusts ``keys`` by kind, unsigned. Raises KeysError if they are too few."""
    if len(keys["root"]) < ROOT_KEYS:
        raise KeysError("root", f"{ROOT_KEYS} keys are needed, {len(keys['root'])} are here")
    if not keys["targets"] or len(keys["online"]) != 1:
        kind = "online" if keys["targets"] else "targets"
        raise KeysError(kind, f"{'one key is' if kind == 'online' else 'a key is'} needed, "
                        f"{len(keys[kind])} are here")  # fmt: skip
    roles = {
        role: Role([key.keyid for key in keys[keeper]], ROOT_THRESHOLD if role == "root" else 1)
        for role, keeper in _KEEPERS.items()
    }
    every = {key.keyid: key for kind in keys.values() for key in kind}
    return Metadata(Root(version, None, now + _ROOT_LASTS, every, roles, True, {EPOCH: epoch}))


def sign_root(root: Metadata[Root], keys: Keys, before: Metadata[Root] | None = None) -> bytes:
    """``root`` signed by all of its keys that are here, and by those of the one ``before`` it.

    Raises KeysError if either has too few signatures.
    """
    trusted = [root, before] if before else [root]
    keyids = {keyid for one in trusted for keyid in one.signed.roles["root"].keyids}
    _sign(root, keys.signers("root", keyids))
    for one in trusted:
        _check(root, one.signed, "root")
    return _bytes(root)


def sign_targets(
    files: Iterable[TargetFile], version: int, root: Root, keys: Keys, now: datetime
) -> bytes:
    """What may be fetched. Raises KeysError."""
    targets = Targets(version, None, now + _REST_LASTS, {file.path: file for file in files})
    return _signed(Metadata(targets), "targets", root, keys)


def sign_snapshot(
    targets_version: int, version: int, root: Root, keys: Keys, now: datetime
) -> bytes:
    """Which of the targets is the newest. Raises KeysError."""
    meta = {"targets.json": MetaFile(targets_version)}
    snapshot = Snapshot(version, None, now + _REST_LASTS, meta)
    return _signed(Metadata(snapshot), "snapshot", root, keys)


def sign_timestamp(
    snapshot_version: int, version: int, root: Root, keys: Keys, now: datetime
) -> bytes:
    """Which snapshot is the newest, and when that was so. Raises KeysError."""
    meta = MetaFile(snapshot_version)
    timestamp = Timestamp(version, None, now + _REST_LASTS, meta, {ISSUED: stamp_of(now)})
    return _signed(Metadata(timestamp), "timestamp", root, keys)


def stamp_of(now: datetime) -> str:
    """``now``, which is in UTC, as it stands in a feed: ``2026-11-25T06:00:00Z``."""
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")


def check_clock(now: datetime, issued: str) -> None:
    """Raises UsageError if ``now`` is before the stamp that readers have."""
    if issued and stamp_of(now) < issued:
        raise UsageError(
            f"The clock says {stamp_of(now)}, before the last stamp of the feed ({issued}); "
            "set it right first."
        )


def _signed(metadata: Metadata[Any], role: str, root: Root, keys: Keys) -> bytes:
    _sign(metadata, keys.signers(_KEEPERS[role], root.roles[role].keyids))
    _check(metadata, root, role)
    return _bytes(metadata)


def _sign(metadata: Metadata[Any], signers: Iterable[Signer]) -> None:
    for signer in signers:
        metadata.sign(signer, append=True)


def _check(metadata: Metadata[Any], root: Root, role: str) -> None:
    result = root.get_verification_result(role, metadata.signed_bytes, metadata.signatures)
    if not result:
        have = f"{len(result.signed)} of {result.threshold} private keys"
        raise KeysError(_KEEPERS[role], f"{have} that readers trust are here")


def _bytes(metadata: Metadata[Any]) -> bytes:
    return metadata.to_bytes(JSONSerializer(compact=True))

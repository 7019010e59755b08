"""Feeds for tests, signed by keys made on the spot: good ones, and any other kind.

They are made with python-tuf and not by the publisher, so that the reader's side is held
against the written form and not against our other half; the hostile ones no publisher would make.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Root,
    Signed,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)

from tests.support.answers import registers, small_library
from treadstone_desktop.library.lines import GONE, Item, canonical, kind_of, rev_of, state_of
from treadstone_desktop.sync.feed import FORMAT, LISTING, Listing, written
from treadstone_desktop.sync.packs import Packed, write_pack

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
NEVER = datetime(2200, 1, 1, tzinfo=UTC)
"""When signatures of tests run out: the client asks the real clock."""

ROLES = ("root", "targets", "snapshot", "timestamp")


def items(revision: int, *answers: Item) -> list[Item]:
    """A library at ``revision``: the small one, changed by what came with each revision.

    Revision 2 and each later one changes an answer (or what ``answers`` change).
    """
    found = {item["id"]: item for item in (*registers(), *small_library())}
    for rev in range(2, revision + 1):
        changed = dict(found["EMP-002"])
        changed["content_html"] = f"<p>As of revision {rev}.</p>"
        changed["_law"] = changed["_law"] | {"rev": rev}
        found["EMP-002"] = changed
    found.update((item["id"], item) for item in answers)
    return list(found.values())


def lines_of(library: Iterable[Item]) -> dict[str, str]:
    """The lines of ``library`` by key, in key order."""
    return {item["id"]: canonical(item) for item in sorted(library, key=lambda i: str(i["id"]))}


class Feed:
    """A feed in ``folder``. Two of three keys sign its root."""

    def __init__(self, folder: Path, *, epoch: int = 1, expires: datetime | None = None) -> None:
        self.folder = folder
        self.expires = expires or NEVER
        self.roots = [CryptoSigner.generate_ed25519() for _ in range(3)]
        self.signer = CryptoSigner.generate_ed25519()
        self.versions = dict.fromkeys(ROLES, 0)
        self.targets: dict[str, TargetFile] = {}
        self.listing: Listing | None = None
        self.packs_of: Callable[..., list[Packed]] = good_packs
        self.epoch = epoch
        self.sign_root()

    @property
    def root(self) -> bytes:
        """The root that trust starts at."""
        return (self.folder / "metadata" / "1.root.json").read_bytes()

    def publish(
        self,
        library: Sequence[Item],
        revision: int,
        *,
        issued: datetime = NOW,
        **listing: Any,
    ) -> None:
        """Publish ``library`` as ``revision``; ``listing`` are members of it to change."""
        lines = lines_of(library)
        live = {i["id"]: lines[i["id"]] for i in library if kind_of(i) != GONE}
        state = state_of(live.items())
        packs = self.packs_of(library, revision, state)
        ids = {key.split(".")[0] for key in live if ":" not in key}
        entries = tuple(packed.entry for packed in packs)
        day = issued.date().isoformat()
        told = Listing(FORMAT, 1, "0.1", revision, day, len(ids), state, entries)
        self.offer(told._replace(**listing), packs, issued=issued)

    def offer(self, listing: Listing, packs: Iterable[Packed], *, issued: datetime = NOW) -> None:
        """Sign ``listing`` and ``packs``, whatever they are."""
        self.listing = listing
        self.targets = {}
        for packed in packs:
            self.add_target(packed.entry.path, packed.content)
        self.add_target(LISTING, written(listing))
        self.sign(issued)

    def add_target(self, name: str, content: bytes) -> None:
        """Write and list a target; a later `sign` signs it."""
        digest = sha256(content).hexdigest()
        folder, slash, file = name.rpartition("/")
        self.write(f"targets/{folder}{slash}{digest}.{file}", content)
        self.targets[name] = TargetFile(len(content), {"sha256": digest}, name)

    def sign(self, issued: datetime = NOW) -> None:
        """Sign targets, snapshot and timestamp anew."""
        targets = Targets(self._next("targets"), expires=self.expires, targets=self.targets)
        self._put(targets, f"{targets.version}.targets.json")
        meta = {"targets.json": MetaFile(targets.version)}
        snapshot = Snapshot(self._next("snapshot"), expires=self.expires, meta=meta)
        self._put(snapshot, f"{snapshot.version}.snapshot.json")
        self.stamp(issued)

    def stamp(self, issued: datetime = NOW) -> None:
        """Say at ``issued`` that what is published is the newest."""
        timestamp = Timestamp(
            self._next("timestamp"),
            expires=self.expires,
            snapshot_meta=MetaFile(self.versions["snapshot"]),
            unrecognized_fields={"x-issued": f"{issued:%Y-%m-%dT%H:%M:%SZ}"},
        )
        self._put(timestamp, "timestamp.json")

    def sign_root(self, *, new_keys: bool = False) -> None:
        """Sign the next root; ``new_keys`` puts others in place of all of them."""
        before = self.roots
        if new_keys:
            self.roots = [CryptoSigner.generate_ed25519() for _ in range(3)]
            self.signer = CryptoSigner.generate_ed25519()
        root = Root(self._next("root"), expires=self.expires, consistent_snapshot=True)
        if self.epoch != 1:
            root.unrecognized_fields["x-library-epoch"] = self.epoch
        for signer in self.roots:
            root.add_key(signer.public_key, "root")
        root.roles["root"].threshold = 2
        for role in ROLES[1:]:
            root.add_key(self.signer.public_key, role)
        signers = {one.public_key.keyid: one for one in (*before[:2], *self.roots[:2])}
        self._put(root, f"{root.version}.root.json", list(signers.values()))

    def write(self, name: str, content: bytes) -> None:
        """Put a file into the feed's folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def _next(self, role: str) -> int:
        self.versions[role] += 1
        return self.versions[role]

    def _put(self, signed: Signed, name: str, signers: Sequence[CryptoSigner] = ()) -> None:
        metadata: Metadata[Any] = Metadata(signed)
        for signer in signers or [self.signer]:
            metadata.sign(signer, append=True)
        self.write(f"metadata/{name}", metadata.to_bytes())


def good_packs(library: Sequence[Item], revision: int, state: str) -> list[Packed]:
    """A base, and a pack since every revision before this one."""
    in_order = sorted(library, key=lambda item: str(item["id"]))
    return [
        write_pack(
            [canonical(item) for item in in_order if not since or rev_of(item) > since],
            since=since,
            revision=revision,
            state=state,
        )
        for since in range(revision)
    ]

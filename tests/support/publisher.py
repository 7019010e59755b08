"""A publisher's desk for tests: the program's own publisher, with keys made on the spot."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from tests.support.answers import answer, registers
from treadstone_desktop.library.lines import Item
from treadstone_desktop.publishing.feed.begin import begin
from treadstone_desktop.publishing.feed.head import Head, read_head
from treadstone_desktop.publishing.feed.keys import Keys, make_key
from treadstone_desktop.publishing.feed.publication import Tables
from treadstone_desktop.publishing.feed.publish import Publication, publish

NOW = datetime.now(UTC).replace(microsecond=0)
"""When everything in a test is signed: signatures must not have expired on the day of the test."""


def make_keys(folder: Path, kinds: str = "root root root targets online") -> Keys:
    """Keys without a passphrase, in ``folder``."""
    for kind in kinds.split():
        make_key(kind, folder, "")
    return held_keys(folder)


def held_keys(*folders: Path) -> Keys:
    """The keys in ``folders``, which have no passphrase."""
    return Keys(folders, lambda _name: "")


def take_away(folder: Path, name: str) -> None:
    """Lose a key, its private and its public file."""
    (folder / f"{name}.pem").unlink()
    (folder / f"{name}.pub").unlink()


class Desk:
    """Keys in ``folder/keys``, and in ``folder/feed`` a feed that was begun."""

    def __init__(self, folder: Path) -> None:
        self.key_folder = folder / "keys"
        self.feed = folder / "feed"
        self.keys = make_keys(self.key_folder)
        self.root = begin(self.feed, self.keys, NOW).read_bytes()

    def publish(
        self, items: Iterable[Item], *, now: datetime = NOW, tables: Tables | None = None
    ) -> Publication | None:
        """Publish ``items`` as they are."""
        return publish(items, self.feed, self.keys, now, tables=tables)

    def publish_answers(self, *answers: Item) -> Publication | None:
        """Publish ``answers`` with the registers of a small library."""
        return self.publish([*registers(), *answers])

    def read(self, name: str) -> bytes | None:
        """A file of the feed; None where there is none."""
        path = self.feed / name
        return path.read_bytes() if path.exists() else None

    def head(self) -> Head:
        """What a reader gets who trusts the first root."""
        head = read_head(self.read, self.root)
        assert head is not None
        return head

    def files(self) -> dict[str, bytes]:
        """Every file of the feed by name."""
        paths = (path for path in self.feed.rglob("*") if path.is_file())
        return {path.relative_to(self.feed).as_posix(): path.read_bytes() for path in paths}


def question(text: str, answer_id: str = "HOU-001") -> Item:
    """An answer that says ``text``."""
    return answer(answer_id, body=[text])

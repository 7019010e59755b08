"""A publication proved before anybody can see it, with the reader's own client."""

from collections.abc import Generator, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from treadstone_desktop.base.errors import FeedError, FetchError, LineError
from treadstone_desktop.library.editions import EditionStore
from treadstone_desktop.library.writer import write_edition
from treadstone_desktop.publishing.feed.folder import Read
from treadstone_desktop.publishing.feed.head import follow, lines_of, read_head
from treadstone_desktop.publishing.feed.ladder import Ladder
from treadstone_desktop.publishing.feed.publication import Draft
from treadstone_desktop.sync.here import Place
from treadstone_desktop.sync.roads import Reply
from treadstone_desktop.sync.updater import update


def prove_packs(draft: Draft, ladder: Ladder) -> None:
    """Every pack that a reader of the publication before may take brings them to this one.

    Raises FeedError.
    """
    if draft.before is None:
        return
    had = draft.before.listing.revision
    for packed in ladder.made:
        if 0 < packed.entry.since <= had:
            changes = lines_of(packed.content, packed.entry)
            if follow(draft.before.lines, changes, had) != draft.lines:
                raise FeedError(packed.entry.path, f"it does not lead on from revision {had}")


def prove_as_readers(read: Read, trust: bytes, draft: Draft) -> None:
    """A reader who has nothing and one who has the publication before both install this one.

    Raises LineError for what no edition may hold, FeedError for whatever else keeps them from it.
    """
    with TemporaryDirectory(prefix="treadstone-") as scratch:
        for number, edition in enumerate(_editions(Path(scratch), draft)):
            folder = Path(scratch, f"reader-{number}")
            store = EditionStore(folder, edition)
            done = update(Place(store, folder, trust), lambda: _ReadRoad(read), now=draft.now)
            if isinstance(done.error, LineError):
                raise done.error
            installed = store.installed()
            if done.state != "updated" or installed is None or installed.state != draft.state:
                why = done.error or f"it ends as '{done.state}'"
                raise FeedError("metadata", f"a reader does not get what is to be published: {why}")


def prove_written(read: Read, trust: bytes, draft: Draft) -> None:
    """What is in the folder is what was to be published, every pack of it. Raises FeedError."""
    head = read_head(read, trust)
    if head is None or head.lines != draft.lines:
        raise FeedError("metadata", "what was written is not what was to be published")


def _editions(scratch: Path, draft: Draft) -> Iterator[Path]:
    """What readers have: nothing, and the publication before."""
    yield scratch / "none.db"
    if draft.before:
        had = draft.before
        path = scratch / "before.db"
        revision, epoch = had.listing.revision, had.epoch
        write_edition(had.lines.values(), path, revision=revision, epoch=epoch)
        yield path


class _ReadRoad:
    """A road to a feed that can be read by name, whether it is written yet or not."""

    is_folder = True

    def __init__(self, read: Read) -> None:
        self._read = read
        self.came = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return

    def get(self, name: str, *, start: int = 0, etag: str = "") -> Reply:
        """As `Road.get`."""
        content = self._read(name)
        if content is None:
            raise FetchError("interrupted", f"there is no {name}", 404)
        return Reply(self._pieces(content[start:]), start)

    def _pieces(self, content: bytes) -> Generator[bytes, None, None]:
        self.came += len(content)
        yield content

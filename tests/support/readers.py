"""Somebody who gets updates: a profile, the bundled edition, and the root they trust."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.feeds import NOW, Feed, items, lines_of
from treadstone_desktop.library.editions import EditionStore
from treadstone_desktop.library.verify import verify_edition
from treadstone_desktop.library.writer import write_edition
from treadstone_desktop.sync.address import open_road
from treadstone_desktop.sync.download import Report
from treadstone_desktop.sync.here import Place
from treadstone_desktop.sync.outcome import Outcome
from treadstone_desktop.sync.roads import Road
from treadstone_desktop.sync.updater import no_report, update


@cache
def _first_edition() -> bytes:
    """The edition of revision 1, made once."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "content.db")
        write_edition(lines_of(items(1)).values(), path, revision=1)
        return path.read_bytes()


def never() -> bool:
    """What is asked whether the reader gave up."""
    return False


class Reader:
    """A reader with the edition of revision 1 that came with the program."""

    def __init__(self, profile: Path, root: bytes, *, bundled: bool = True) -> None:
        self.folder = profile / "library"
        self.bundled = profile / "content.db"
        self.cancelled: Callable[[], bool] = never
        profile.mkdir(parents=True, exist_ok=True)
        if bundled:
            self.bundled.write_bytes(_first_edition())
        self.store = EditionStore(self.folder, self.bundled)
        self.place = Place(self.store, self.folder, root)

    def road(self, source: Feed | Path | str) -> Road:
        """The road to a feed, a folder or an address."""
        address = source.folder if isinstance(source, Feed) else source
        return open_road(str(address), self.cancelled)

    def update(
        self, source: Feed | Path | str, *, now: datetime = NOW, check_only: bool = False
    ) -> Outcome:
        """One run."""
        return update(self.place, lambda: self.road(source), now=now, check_only=check_only)

    def update_by(self, road: Road, *, report: Report = no_report) -> Outcome:
        """One run over ``road``."""
        return update(self.place, lambda: road, now=NOW, report=report)

    def update_by_opening(self, open_it: Callable[[], Road]) -> Outcome:
        """One run that opens its road itself."""
        return update(self.place, open_it, now=NOW)

    def has(self) -> tuple[str, int]:
        """Where the edition that is shown comes from, and its revision; it is proved first."""
        opened = self.store.choose()
        with closing(opened.library):
            assert verify_edition(opened.library.path).faults == ()
            return opened.source, opened.library.revision

    def text(self, answer_id: str) -> str:
        """The words of an answer as it is shown."""
        with closing(self.store.choose().library) as library:
            return library.answer(answer_id).body

    def files(self) -> dict[str, bytes]:
        """Every file of the profile's library, by its name in there."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in paths}

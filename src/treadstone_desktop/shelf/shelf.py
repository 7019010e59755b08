"""Everything a reader keeps, in one hand."""

from pathlib import Path

from treadstone_desktop.shelf.outbox import Outbox
from treadstone_desktop.shelf.places import Places
from treadstone_desktop.shelf.saved import Saved
from treadstone_desktop.shelf.user_db import ShelfNotice, UserDb
from treadstone_desktop.shelf.visits import Visits


class Shelf:
    """Saved answers, recently read, drafts and places, over one ``user.db``."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.db = UserDb(path, read_only=read_only)
        self.saved = Saved(self.db)
        self.visits = Visits(self.db)
        self.outbox = Outbox(self.db)
        self.places = Places(self.db)

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()


def prepare(path: Path) -> list[ShelfNotice]:
    """Make ``user.db`` or bring it to the present shape, on whatever thread this runs.

    What is wrong with it comes back as notices; the file is closed again.
    """
    db = UserDb(path)
    db.make()
    db.close()
    return db.notices

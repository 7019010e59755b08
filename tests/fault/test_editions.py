"""Installing an edition on a computer that stops, is full, or forbids it."""

from pathlib import Path

import pytest

from tests.support.faults import (
    POSIX,
    little_room,
    permissions_obeyed,
    read_only,
    stopped_at_each_step,
)
from tests.support.library import make_edition
from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.library.editions import EditionStore


class Shop:
    """An installed edition of revision 2, the bundled one before it, and revision 3 to come."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "library"
        self.bundled = make_edition(root / "content.db")
        self.store = EditionStore(self.folder, self.bundled)
        self.old = self.store.install(make_edition(root / "2.db", revision=2))
        self.new = make_edition(root / "3.db", revision=3)

    def revision(self) -> int:
        """The revision shown; nothing may be amiss and every answer must be there."""
        opened = self.store.choose()
        assert opened.notices == ()
        assert len(opened.library.entries) == 8
        opened.library.close()
        return opened.library.revision


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def test_stopped_at_any_step_the_old_edition_or_the_new_one_is_shown(shop: Shop) -> None:
    install = (
        "from pathlib import Path\n"
        "from treadstone_desktop.library.editions import EditionStore\n"
        f"store = EditionStore(Path({str(shop.folder)!r}), Path({str(shop.bundled)!r}))\n"
        f"store.install(Path({str(shop.new)!r}))"
    )

    shown = [shop.revision() for _ in stopped_at_each_step(install, shop.folder)]

    assert shown == sorted(shown)
    assert set(shown) == {2, 3}


def test_what_a_stopped_install_left_is_swept_by_the_next_one(shop: Shop) -> None:
    (shop.folder / ".content-3-00000000.db-x1.partial").write_bytes(b"half")

    shop.store.install(shop.new)

    assert sorted(path.suffix for path in shop.folder.iterdir()) == [".db", ".db", ".json", ".json"]


@POSIX
def test_without_room_for_the_new_edition_the_old_one_stays(shop: Shop) -> None:
    before = sorted(shop.folder.iterdir())

    with little_room(50_000), pytest.raises(CannotKeepError, match=r"content-3-.*\.db"):
        shop.store.install(shop.new)

    assert (sorted(shop.folder.iterdir()), shop.revision()) == (before, 2)


@POSIX
def test_in_a_read_only_folder_editions_are_shown_and_none_is_installed(shop: Shop) -> None:
    with read_only(shop.folder):
        assert shop.revision() == 2
        with pytest.raises(CannotKeepError):
            shop.store.install(shop.new)

    assert shop.revision() == 2


@POSIX
def test_a_folder_that_may_not_be_looked_into_leaves_the_bundled_edition(shop: Shop) -> None:
    shop.folder.chmod(0o000)
    with permissions_obeyed():
        opened = shop.store.choose()
    shop.folder.chmod(0o755)
    opened.library.close()

    assert (opened.source, opened.notices[0].reason) == ("bundled", "unreadable")

"""Which edition is shown, and how a new one takes its place."""

import json
from pathlib import Path

import pytest

from tests.support.library import make_edition
from treadstone_desktop.base.errors import EditionError
from treadstone_desktop.library.editions import EditionStore, Opened


class Shop:
    """A profile's folder of editions, with a bundled one of revision 1 beside it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "library"
        self.bundled = make_edition(root / "bundled" / "content.db")
        self.store = EditionStore(self.folder, self.bundled)

    def edition(self, revision: int, epoch: int = 1) -> Path:
        return make_edition(self.root / f"{epoch}-{revision}.db", revision=revision, epoch=epoch)

    def install(self, *revisions: int) -> Path:
        return [self.store.install(self.edition(revision)) for revision in revisions][-1]

    def opened(self) -> Opened:
        opened = self.store.choose()
        opened.library.close()
        return opened


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def test_a_fresh_profile_shows_the_bundled_edition_and_writes_nothing(shop: Shop) -> None:
    opened = shop.opened()

    assert (opened.source, opened.library.path, opened.notices) == ("bundled", shop.bundled, ())
    assert not shop.folder.exists()


def test_an_installed_edition_is_shown_from_then_on(shop: Shop) -> None:
    path = shop.install(2)

    opened = shop.opened()

    assert (opened.source, opened.library.path, opened.notices) == ("current", path, ())


def test_an_installed_file_is_named_by_its_revision_and_state(shop: Shop) -> None:
    path = shop.install(23)

    pointer = json.loads((shop.folder / "current.json").read_text())
    assert path.name == f"content-23-{pointer['state'][:8]}.db"
    assert {**pointer, "state": ""} == {
        "file": path.name, "epoch": 1, "revision": 23, "state": "", "confirmed": "",
    }  # fmt: skip


def test_the_bundled_edition_of_a_newer_program_beats_an_older_installed_one(shop: Shop) -> None:
    shop.install(2)
    make_edition(shop.bundled, revision=3)

    assert shop.opened().source == "bundled"


def test_a_higher_epoch_beats_any_revision(shop: Shop) -> None:
    shop.install(9)
    make_edition(shop.bundled, revision=1, epoch=2)

    assert shop.opened().source == "bundled"


def test_of_two_alike_the_installed_one_is_shown(shop: Shop) -> None:
    shop.install(1)

    assert shop.opened().source == "current"


def test_a_damaged_current_edition_falls_back_to_the_previous_one_and_says_so(shop: Shop) -> None:
    old = shop.install(2)
    new = shop.install(3)
    new.write_bytes(new.read_bytes()[:-4096])

    opened = shop.opened()

    assert (opened.source, opened.library.path) == ("previous", old)
    [notice] = opened.notices
    assert (notice.bad, notice.reason, notice.shown) == (new, "damaged", "previous")


def test_without_current_and_previous_the_bundled_edition_is_shown(shop: Shop) -> None:
    old = shop.install(2)
    new = shop.install(3)
    old.unlink()
    new.write_bytes(b"")

    opened = shop.opened()

    assert opened.source == "bundled"
    assert [(n.bad, n.reason) for n in opened.notices] == [(new, "empty"), (old, "missing")]


def test_a_page_lost_in_the_middle_of_a_list_is_found_when_it_is_opened(shop: Shop) -> None:
    new = shop.install(2)
    content = bytearray(new.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    new.write_bytes(content)

    opened = shop.opened()

    assert (opened.source, opened.notices[0].reason) == ("bundled", "damaged")


@pytest.mark.parametrize(
    "text",
    ["", "\0\0\0", "{", "null", "[]", '{"file": 7}', '{"file": "../../evil.db"}'],
)
def test_a_pointer_that_makes_no_sense_is_named_and_the_bundled_edition_shown(
    shop: Shop, text: str
) -> None:
    shop.install(2)
    pointer = shop.folder / "current.json"
    pointer.write_text(text)

    opened = shop.opened()

    assert opened.source == "bundled"
    assert [(n.bad, n.reason) for n in opened.notices] == [(pointer, "damaged")]


def test_a_pointer_that_is_gone_while_the_previous_one_stands_is_missed(shop: Shop) -> None:
    shop.install(2, 3)
    (shop.folder / "current.json").unlink()

    opened = shop.opened()

    assert (opened.source, opened.notices[0].reason) == ("previous", "missing")


def test_an_edition_put_in_place_of_the_installed_one_is_not_believed(shop: Shop) -> None:
    path = shop.install(2)
    path.write_bytes(make_edition(shop.root / "other.db", [], revision=2).read_bytes())

    opened = shop.opened()

    assert (opened.source, opened.notices[0].bad) == ("bundled", path)


def test_a_missing_bundled_edition_is_told_while_the_installed_one_is_shown(shop: Shop) -> None:
    shop.install(2)
    shop.bundled.unlink()

    opened = shop.opened()

    assert opened.source == "current"
    assert [(n.bad, n.reason) for n in opened.notices] == [(shop.bundled, "missing")]


def test_if_nothing_can_be_opened_the_fault_of_the_bundled_edition_is_raised(shop: Shop) -> None:
    shop.install(2).write_bytes(b"")
    shop.bundled.write_bytes(b"not an edition")

    with pytest.raises(EditionError) as caught:
        shop.store.choose()

    assert (caught.value.path, caught.value.reason) == (shop.bundled, "foreign")


def test_a_shared_edition_is_shown_if_it_is_newer(shop: Shop) -> None:
    shared = make_edition(shop.root / "office" / "content.db", revision=5)
    store = EditionStore(shop.folder, shop.bundled, shared.parent)

    opened = store.choose()
    opened.library.close()

    assert (opened.source, opened.library.path) == ("shared", shared)


def test_our_own_edition_is_shown_if_the_shared_one_is_no_newer(shop: Shop) -> None:
    shared = make_edition(shop.root / "office" / "content.db", revision=1)
    store = EditionStore(shop.folder, shop.bundled, shared.parent)

    opened = store.choose()
    opened.library.close()

    assert opened.source == "bundled"


def test_a_shared_folder_that_is_away_is_told_and_ours_is_shown(shop: Shop) -> None:
    store = EditionStore(shop.folder, shop.bundled, shop.root / "away")

    opened = store.choose()
    opened.library.close()

    [notice] = opened.notices
    assert (notice.bad, notice.shown) == (shop.root / "away" / "content.db", "bundled")


def test_the_edition_before_is_kept_and_older_ones_are_swept(shop: Shop) -> None:
    kept = [shop.install(revision).name for revision in (2, 3, 4)][1:]

    assert sorted(path.name for path in shop.folder.glob("*.db")) == sorted(kept)


def test_installing_over_a_damaged_edition_keeps_the_sound_one_before_it(shop: Shop) -> None:
    sound = shop.install(2)
    shop.install(3).write_bytes(b"")
    shop.install(4)

    pointer = json.loads((shop.folder / "previous.json").read_text())
    assert pointer["file"] == sound.name


def test_installing_the_same_edition_again_changes_nothing(shop: Shop) -> None:
    shop.install(2, 3)
    before = {path.name: path.read_bytes() for path in shop.folder.iterdir()}

    shop.install(3)

    assert {path.name: path.read_bytes() for path in shop.folder.iterdir()} == before


def test_what_is_no_edition_is_not_installed(shop: Shop) -> None:
    picture = shop.root / "cat.png"
    picture.write_bytes(b"\x89PNG")

    with pytest.raises(EditionError, match=r"cat\.png: this is not a Treadstone library file"):
        shop.store.install(picture)

    assert not shop.folder.exists()

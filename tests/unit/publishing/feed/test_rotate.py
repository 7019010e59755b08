from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, Root

from tests.support.publisher import NOW, Desk, held_keys, make_keys, question, take_away
from treadstone_desktop.base.errors import CannotKeepError, UsageError
from treadstone_desktop.base.files import write_whole
from treadstone_desktop.publishing.feed import folder
from treadstone_desktop.publishing.feed.begin import begin
from treadstone_desktop.publishing.feed.keys import KeysError
from treadstone_desktop.publishing.feed.rotate import rotate


@pytest.fixture
def published(desk: Desk) -> Desk:
    """A desk that has published once."""
    desk.publish_answers(question("One month."))
    return desk


def replace(desk: Desk, kind: str, name: str) -> None:
    """A new key in place of ``name``, which is lost."""
    take_away(desk.key_folder, name)
    make_keys(desk.key_folder, kind)


@pytest.mark.parametrize("kind", ["root", "targets", "online"])
def test_a_lost_key_is_replaced_and_readers_follow(published: Desk, kind: str) -> None:
    replace(published, kind, f"{kind}-1")

    done = rotate(published.feed, kind, published.keys, NOW)

    assert (done.version, len(done.came), len(done.went), done.epoch) == (2, 1, 1, 1)
    assert published.head().root.signed.version == 2
    assert published.publish_answers(question("Two months.")) is not None
    assert published.head().listing.revision == 2


def test_a_key_that_was_replaced_signs_no_more(published: Desk, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    for path in published.key_folder.glob("online-1.*"):
        path.rename(old / path.name)
    make_keys(published.key_folder, "online")
    rotate(published.feed, "online", published.keys, NOW)
    take_away(published.key_folder, "online-1")

    published.keys = held_keys(published.key_folder, old)
    with pytest.raises(KeysError, match="online: 0 of 1 private keys"):
        published.publish_answers(question("Two months."))


def test_two_root_keys_that_are_lost_cannot_be_replaced(published: Desk) -> None:
    before = published.files()
    replace(published, "root", "root-1")
    replace(published, "root", "root-2")

    with pytest.raises(KeysError, match="root: 1 of 2 private keys that readers trust"):
        rotate(published.feed, "root", published.keys, NOW)
    assert published.files() == before


def test_a_reader_who_slept_through_ten_roots_arrives(published: Desk) -> None:
    for number in range(1, 11):
        replace(published, "root", f"root-{number}")
        rotate(published.feed, "root", published.keys, NOW)

    assert published.head().root.signed.version == 11


def test_the_same_root_keys_make_a_root_that_lasts_longer(published: Desk) -> None:
    later = NOW.replace(year=NOW.year + 1, day=1)

    done = rotate(published.feed, "root", published.keys, later)

    first = Metadata[Root].from_bytes(published.root).signed
    assert (done.came, done.went) == ((), ())
    assert published.head().root.signed.expires > first.expires


@pytest.mark.parametrize("kind", ["targets", "online"])
def test_the_same_other_keys_are_no_change(published: Desk, kind: str) -> None:
    with pytest.raises(UsageError, match=f"{kind}: its keys are the same"):
        rotate(published.feed, kind, published.keys, NOW)


def test_a_new_epoch_outruns_whatever_a_thief_published(published: Desk) -> None:
    replace(published, "targets", "targets-1")

    assert rotate(published.feed, "targets", published.keys, NOW, new_epoch=True).epoch == 2
    assert published.head().epoch == 2
    assert published.head().listing.revision == 1


def test_keys_can_change_before_anything_was_published(desk: Desk) -> None:
    replace(desk, "online", "online-1")

    rotate(desk.feed, "online", desk.keys, NOW)

    assert desk.publish_answers(question("One month.")) is not None


def test_roots_of_the_past_stay(published: Desk) -> None:
    before = published.files()

    rotate(published.feed, "root", published.keys, NOW)

    assert published.files().items() > before.items()


def test_root_keys_on_three_sticks_whose_files_have_one_name(tmp_path: Path) -> None:
    sticks = [tmp_path / name for name in ("a", "b", "envelope")]
    for stick in sticks:
        make_keys(stick, "root")
    make_keys(tmp_path / "desk", "targets online")
    (tmp_path / "envelope" / "root-1.pem").unlink()
    begin(tmp_path / "feed", held_keys(*sticks, tmp_path / "desk"), NOW)

    make_keys(tmp_path / "new", "root")
    keys = held_keys(tmp_path / "a", tmp_path / "b", tmp_path / "new")

    assert len(rotate(tmp_path / "feed", "root", keys, NOW).came) == 1


@pytest.mark.parametrize(("kind", "files"), [("root", 1), ("targets", 4), ("online", 3)])
def test_a_rotation_that_is_cut_off_at_any_file_is_done_again(
    published: Desk, kind: str, files: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(published, kind, f"{kind}-1")
    left = 0

    def write(path: Path, content: bytes) -> None:
        nonlocal left
        if not left:
            raise CannotKeepError(path, "no room")
        left -= 1
        write_whole(path, content)

    monkeypatch.setattr(folder, "write_whole", write)
    for room in range(files):
        left = room
        with pytest.raises(CannotKeepError):
            rotate(published.feed, kind, published.keys, NOW)

    left = 100
    assert rotate(published.feed, kind, published.keys, NOW).version == 2
    assert published.head().listing.revision == 1

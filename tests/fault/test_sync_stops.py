"""Updates on a computer that stops, is full, forbids, rots, or is used by two at once."""

import errno
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from tests.support.faults import (
    POSIX,
    importing,
    little_room,
    read_only,
    stopped_at_each_step,
)
from tests.support.feeds import Feed, items
from tests.support.readers import Reader

UPDATE = """
from pathlib import Path
from tests.support.readers import Reader
reader = Reader(Path({profile!r}), Path({root!r}).read_bytes(), bundled=False)
assert reader.update(Path({feed!r})).state == "updated"
"""


@pytest.fixture
def feed(tmp_path: Path) -> Feed:
    feed = Feed(tmp_path / "feed")
    feed.publish(items(2), 2)
    return feed


@pytest.fixture
def reader(tmp_path: Path, feed: Feed) -> Reader:
    """A reader with revision 2 installed, and 3 to come."""
    reader = Reader(tmp_path / "profile", feed.root)
    reader.update(feed)
    feed.publish(items(3), 3)
    return reader


def script(reader: Reader, feed: Feed) -> str:
    """The update as a program."""
    root = feed.folder / "metadata" / "1.root.json"
    return UPDATE.format(profile=str(reader.bundled.parent), root=str(root), feed=str(feed.folder))


def test_stopped_at_any_step_the_old_edition_or_the_new_one_is_there_and_the_next_try_finishes(
    reader: Reader, feed: Feed
) -> None:
    kept, shown = reader.files(), []
    for _ in stopped_at_each_step(script(reader, feed), reader.folder):
        shown.append(reader.has()[1])
        assert reader.update(feed).state in ("updated", "current")
        assert reader.has() == ("current", 3)
        assert list(reader.place.partial.iterdir()) == []
        assert len(list(reader.folder.glob("content-*.db"))) == 2
        put_back(reader, kept)

    assert shown == sorted(shown)
    assert set(shown) == {2, 3}


def put_back(reader: Reader, files: dict[str, bytes]) -> None:
    """Make the profile's library what it was."""
    shutil.rmtree(reader.folder)
    for name, content in files.items():
        path = reader.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@POSIX
@pytest.mark.parametrize("size", [0, 300, 2_000, 8_192, 100_000])
def test_without_room_the_old_edition_stays(reader: Reader, feed: Feed, size: int) -> None:
    with little_room(size):
        outcome = reader.update(feed)

    assert outcome.exit_code == 5
    assert reader.has() == ("current", 2)
    assert reader.update(feed).state == "updated"


def test_too_little_room_is_seen_before_anything_is_fetched(
    reader: Reader, feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(reader.folder)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)

    outcome = reader.update(feed)

    assert outcome.state == "no_room"
    assert "0.0 MB free" in str(outcome.error)
    assert list(reader.place.partial.glob("*.part")) == []


@POSIX
def test_where_nothing_may_be_written_the_old_edition_stays(reader: Reader, feed: Feed) -> None:
    with read_only(reader.folder):
        outcome = reader.update(feed)

    assert (outcome.state, outcome.exit_code, outcome.revision) == ("no_access", 5, 2)
    assert reader.update(feed).state == "updated"


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EDQUOT])
def test_a_disk_that_fails_while_it_is_written_through(
    reader: Reader, feed: Feed, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, "the disk says no")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", fail)
        outcome = reader.update(feed)

    assert outcome.state == ("no_access" if number == errno.EIO else "no_room")
    assert reader.has() == ("current", 2)


@pytest.mark.parametrize("step", ["unlink", "read_bytes", "open", "replace", "mkdir"])
def test_a_disk_that_fails_where_nobody_looks_for_it(
    reader: Reader, feed: Feed, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    does = getattr(Path, step)

    def fail(path: Path, *arguments: object, **options: object) -> object:
        if "partial" in path.parts or "trust" in path.parts:
            raise OSError(errno.EIO, "the disk says no")
        return does(path, *arguments, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, step, fail)
        outcome = reader.update(feed)

    assert (outcome.state, reader.has()) == ("no_access", ("current", 2))


LOSSES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: b"",
    "half": lambda content: content[: len(content) // 2],
    "garbage": lambda content: bytes(len(content)),
}


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize(
    "name", ["timestamp.json", "snapshot.json", "targets.json", "library.json", "etag.json",
             "root_history/1.root.json"]
)  # fmt: skip
def test_what_is_trusted_may_rot_and_is_fetched_again(
    reader: Reader, feed: Feed, name: str, loss: str
) -> None:
    path = reader.folder / "trust" / name
    path.write_bytes(LOSSES[loss](path.read_bytes() if path.exists() else b""))

    assert reader.update(feed).state == "updated"


def test_with_all_trust_lost_an_older_library_is_refused_all_the_same(
    reader: Reader, tmp_path: Path, feed: Feed
) -> None:
    older = tmp_path / "older"
    shutil.copytree(feed.folder, older)
    feed.publish(items(4), 4)
    reader.update(feed)
    shutil.rmtree(reader.folder / "trust")

    assert reader.update(older).state == "older"
    assert reader.has() == ("current", 4)


def test_every_page_of_an_installed_edition_may_rot(reader: Reader, feed: Feed) -> None:
    kept = reader.files()
    (name,) = (name for name in kept if name.startswith("content-2-"))
    for at in range(0, len(kept[name]), 4096):
        page = slice(at, at + 4096)
        rotten = bytearray(kept[name])
        rotten[page] = bytes(4096)
        put_back(reader, kept | {name: bytes(rotten)})

        assert reader.update(feed).state == "updated"
        assert reader.has() == ("current", 3)


def test_one_changed_digit_in_the_newest_edition_is_healed(reader: Reader, feed: Feed) -> None:
    reader.update(feed)
    (path,) = reader.folder.glob("content-3-*.db")
    content = path.read_bytes()
    path.write_bytes(content.replace(b"up to 8 weeks", b"up to 9 weeks"))

    assert reader.update(feed).state == "repaired"
    assert reader.has() == ("current", 3)


def test_one_updates_and_the_other_says_that_it_is_busy(
    reader: Reader, feed: Feed, tmp_path: Path
) -> None:
    code = f"""
import sys
from pathlib import Path
from treadstone_desktop.sync.lock import only_one
with only_one(Path({str(reader.folder / "lock")!r})):
    print("held", flush=True)
    sys.stdin.read()
"""
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=importing(),
    ) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        outcome = reader.update(feed)
        other.kill()

    assert (outcome.state, outcome.exit_code, outcome.revision) == ("busy", 5, 2)
    assert reader.update(feed).state == "updated"


def test_a_stick_that_is_pulled_out_changes_nothing(reader: Reader, feed: Feed) -> None:
    pack = next((feed.folder / "targets" / "packs").glob("*.3-since-2.jsonl.xz"))
    content = pack.read_bytes()
    pack.write_bytes(content[: len(content) // 2])

    assert reader.update(feed).state == "interrupted"
    assert reader.has() == ("current", 2)
    pack.write_bytes(content)
    assert reader.update(feed).state == "updated"


@pytest.mark.parametrize(
    "missing",
    [
        set(lost)
        for n in range(5)
        for lost in combinations(
            ("targets.json", "snapshot.json", "library.json", "3-since-1.jsonl.xz"), n
        )
    ],
    ids="-".join,
)
def test_of_half_an_upload_nothing_is_taken(
    reader: Reader, feed: Feed, tmp_path: Path, missing: set[str]
) -> None:
    newcomer = Reader(tmp_path / "newcomer", feed.root)
    for name in missing:
        newest = max(feed.folder.rglob(f"*.{name}"), key=lambda path: path.stat().st_mtime_ns)
        newest.unlink()

    outcome = newcomer.update(feed)

    assert outcome.state == ("interrupted" if missing else "updated")
    assert newcomer.has() == (("bundled", 1) if missing else ("current", 3))

from pathlib import Path

import pytest

from tests.support.faults import POSIX, read_only
from tests.support.feeds import NOW, Feed, items
from tests.support.readers import Reader
from treadstone_desktop.sync.copying import copy_feed
from treadstone_desktop.sync.outcome import Outcome


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "Clinic USB é" / "feed"


def copy(reader: Reader, feed: Feed | Path, stick: Path) -> Outcome:
    return copy_feed(reader.place, lambda: reader.road(feed), stick, now=NOW)


def test_a_copy_serves_whoever_trusts_the_same_root(
    feed: Feed, reader: Reader, stick: Path, tmp_path: Path
) -> None:
    for revision in range(1, 5):
        feed.publish(items(revision), revision)

    assert copy(reader, feed, stick).state == "available"

    for number, bundled in enumerate((True, False)):
        other = Reader(tmp_path / f"other-{number}", feed.root, bundled=bundled)
        assert other.update(stick).state == "updated"
        assert other.has() == ("current", 4)


def test_a_copy_installs_nothing(feed: Feed, reader: Reader, stick: Path) -> None:
    feed.publish(items(2), 2)
    copy(reader, feed, stick)

    assert reader.has() == ("bundled", 1)


def test_a_second_copy_fetches_only_what_is_new(feed: Feed, reader: Reader, stick: Path) -> None:
    feed.publish(items(2), 2)
    first = copy(reader, feed, stick).bytes

    assert copy(reader, feed, stick).bytes < first / 2


def test_a_copy_of_a_feed_that_was_tampered_with_is_none(
    feed: Feed, reader: Reader, stick: Path
) -> None:
    feed.publish(items(2), 2)
    pack = next((feed.folder / "targets" / "packs").glob("*.2-since-1.jsonl.xz"))
    pack.write_bytes(bytes(pack.stat().st_size))

    assert copy(reader, feed, stick).state == "refused"
    assert not (stick / "metadata" / "timestamp.json").exists()


def test_who_has_an_older_program_finds_the_older_roots_too(
    feed: Feed, stick: Path, tmp_path: Path
) -> None:
    feed.sign_root(new_keys=True)
    feed.publish(items(2), 2)
    newer = Reader(tmp_path / "newer", (feed.folder / "metadata" / "2.root.json").read_bytes())

    assert copy(newer, feed, stick).state == "available"
    assert Reader(tmp_path / "older", feed.root).update(stick).state == "updated"


@POSIX
def test_a_stick_that_takes_nothing_is_named(feed: Feed, reader: Reader, stick: Path) -> None:
    feed.publish(items(2), 2)
    stick.mkdir(parents=True)
    with read_only(stick):
        outcome = copy(reader, feed, stick)

    assert (outcome.state, outcome.exit_code) == ("no_access", 5)
    assert str(stick) in str(outcome.error)


@POSIX
def test_a_stick_that_is_read_only_updates(feed: Feed, reader: Reader, stick: Path) -> None:
    feed.publish(items(2), 2)
    copy(reader, feed, stick)
    with read_only(stick):
        assert reader.update(stick).state == "updated"

import json
import shutil

import pytest

from tests.support.feeds import Feed, items
from tests.support.readers import Reader
from tests.support.servers import FeedHost


def test_what_is_trusted_is_kept_file_by_file(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)
    reader.update(feed)

    kept = {name for name in reader.files() if name.startswith("trust")}

    assert kept == {
        f"trust/{name}"
        for name in ("timestamp.json", "snapshot.json", "targets.json", "library.json",
                     "root_history/1.root.json")
    }  # fmt: skip


def test_a_new_root_is_kept_even_if_the_rest_does_not_come(feed: Feed, reader: Reader) -> None:
    feed.sign_root(new_keys=True)

    assert reader.update(feed).state == "interrupted"
    assert "trust/root_history/2.root.json" in reader.files()


def test_a_host_is_asked_only_for_a_timestamp_that_is_not_here(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)
    with FeedHost(feed.folder) as host:
        reader.update(host.address)
        reader.update(host.address)
        (reader.folder / "trust" / "timestamp.json").write_bytes(b"rotten")
        state = reader.update(host.address).state

    etags = [asked.etag for asked in host.asked if asked.name == "metadata/timestamp.json"]
    assert [bool(etag) for etag in etags] == [False, True, False]
    assert state == "current"


@pytest.mark.parametrize("epoch", [0, -1, "2", None])
def test_an_epoch_that_is_none_is_refused(feed: Feed, reader: Reader, epoch: object) -> None:
    feed.epoch = epoch  # type: ignore[assignment]
    feed.sign_root()
    feed.publish(items(2), 2)

    assert reader.update(feed).state == "refused"


def test_a_root_of_another_library_is_told_from_what_is_trusted(
    feed: Feed, reader: Reader, tmp_path_factory: pytest.TempPathFactory
) -> None:
    feed.publish(items(2), 2)
    reader.update(feed)
    other = Feed(tmp_path_factory.mktemp("other"))
    other.sign_root()
    other.publish(items(3), 3)
    shutil.copytree(other.folder, feed.folder, dirs_exist_ok=True)

    assert reader.update(feed).state == "refused"
    assert reader.has() == ("current", 2)
    kept = json.loads(reader.files()["trust/root_history/1.root.json"])
    assert kept == json.loads(reader.place.root)

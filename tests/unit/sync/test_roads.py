import os
from contextlib import suppress
from pathlib import Path

import pytest

from treadstone_desktop.base.errors import FetchError, UsageError
from treadstone_desktop.sync.address import open_road
from treadstone_desktop.sync.roads import FolderRoad, Road


def never() -> bool:
    return False


def read(road: Road, name: str, start: int = 0) -> bytes:
    with road:
        return b"".join(road.get(name, start=start).pieces)


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    folder = tmp_path / "Clinic USB é #1"
    folder.mkdir()
    (folder / "file").write_bytes(b"0123456789")
    return folder


def test_a_folder_and_its_address_are_one_road(feed: Path) -> None:
    assert read(open_road(str(feed), never), "file") == b"0123456789"
    assert read(open_road(feed.as_uri(), never), "file") == b"0123456789"


def test_a_file_is_gone_on_with(feed: Path) -> None:
    road = FolderRoad(feed, never)

    assert (read(road, "file", start=6), road.came) == (b"6789", 4)


@pytest.mark.parametrize("kind", ["mkdir", "mkfifo", "stat"])
@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX systems")
def test_what_is_no_plain_file_is_not_there(feed: Path, kind: str) -> None:
    with suppress(FileNotFoundError):  # of `stat`: nothing is there
        getattr(os, kind)(feed / "odd")

    with pytest.raises(FetchError) as raised:
        read(FolderRoad(feed, never), "odd")

    assert raised.value.status == 404


def test_a_reader_who_stops_gets_no_more(feed: Path) -> None:
    with pytest.raises(FetchError) as raised:
        read(FolderRoad(feed, lambda: True), "file")

    assert raised.value.state == "paused"


@pytest.mark.parametrize(
    "address", ["http://example.com/feed", "ftp://example.com/feed", "https:///feed"]
)
def test_only_https_leads_to_another_computer(address: str) -> None:
    with pytest.raises(UsageError, match="https address or a folder"):
        open_road(address, never)

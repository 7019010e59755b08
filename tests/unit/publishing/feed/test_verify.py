from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.support import servers
from tests.support.publisher import NOW, Desk, question
from tests.support.servers import Fault, FeedHost
from treadstone_desktop.base.errors import FeedError, FetchError, UsageError
from treadstone_desktop.publishing.feed.verify import Verdict, verify_feed


@pytest.fixture
def published(desk: Desk) -> Desk:
    """A desk that has published once."""
    desk.publish_answers(question("One month."))
    return desk


@pytest.fixture
def host(published: Desk) -> Iterator[FeedHost]:
    """A web host that serves its feed."""
    with FeedHost(published.feed) as host:
        yield host


def verify(desk: Desk, address: str = "", *, days: int = 0) -> Verdict:
    return verify_feed(address or str(desk.feed), desk.root, NOW + timedelta(days=days))


def test_a_feed_that_is_well_has_no_faults(published: Desk, host: FeedHost) -> None:
    for address in ("", host.address):
        verdict = verify(published, address)
        assert verdict.head is not None
        assert (verdict.head.listing.revision, verdict.faults) == (1, ())


@pytest.mark.parametrize(
    ("days", "faults"),
    [
        (3, ()),
        (4, ("it was stamped 4 days ago; 'stamp' is to run every day",)),
        (-1, ()),
    ],
)
def test_a_stamp_is_made_every_day(published: Desk, days: int, faults: tuple[str]) -> None:
    assert verify(published, days=days).faults == faults


def test_a_stamp_that_is_still_to_come_means_a_wrong_clock(published: Desk) -> None:
    assert "one clock is wrong" in verify(published, days=-2).faults[0]


@pytest.mark.parametrize(
    "fault",
    [servers.page(200), servers.page(200, "application/json"), servers.page(403)],
    ids=["a page", "a page called JSON", "a wall"],
)
def test_a_host_with_a_page_where_there_is_no_file_fails_loudly(
    published: Desk, host: FeedHost, fault: Fault
) -> None:
    host.faults["metadata/0.root.json"] = fault

    assert "it must answer 404" in verify(published, host.address).faults[0]


def test_nothing_published_is_a_fault(desk: Desk) -> None:
    assert verify(desk) == Verdict(None, ("nothing was published here yet",))


def test_a_feed_of_another_publisher_is_refused(
    published: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    stranger = Desk(tmp_path_factory.mktemp("stranger"))

    with pytest.raises(FeedError, match="a reader refuses it"):
        verify_feed(str(published.feed), stranger.root, NOW)


@pytest.mark.parametrize("kind", ["library.json", "since-0.jsonl.xz", "targets.json"])
def test_one_wrong_byte_anywhere_is_refused(published: Desk, kind: str) -> None:
    path = next(path for path in published.feed.rglob("*") if path.name.endswith(kind))
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)

    with pytest.raises(FeedError):
        verify(published)


def test_a_host_that_is_not_there_is_said_to_be(published: Desk) -> None:
    with servers.dead_port() as port, pytest.raises(FetchError) as caught:
        verify(published, f"http://127.0.0.1:{port}/feed")
    assert caught.value.exit_code == 3


def test_a_host_that_fails_half_way_is_no_refusal(published: Desk, host: FeedHost) -> None:
    host.faults["metadata/1.snapshot.json"] = servers.status(503)

    with pytest.raises(FetchError, match="503"):
        verify(published, host.address)


def test_an_address_that_may_be_overheard_is_none(published: Desk) -> None:
    with pytest.raises(UsageError, match="https"):
        verify(published, "http://law.example/feed")

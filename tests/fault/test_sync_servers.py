"""Bad hosts and bad networks: what was here stays, the state says what happened, and the next
good try works. Each fault stands in the place of each of the six requests of an update.
"""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import servers
from tests.support.feeds import Feed, items
from tests.support.readers import Reader
from tests.support.servers import Fault, FeedHost
from treadstone_desktop.sync.outcome import Outcome
from treadstone_desktop.sync.web import Limits, WebRoad

REQUESTS = range(6)
ROOT, TIMESTAMP, SNAPSHOT, TARGETS, LISTING, PACK = REQUESTS
QUICK = Limits(connect=1, gap=0.3, head=0.5, patience=0.3, slowest=1000)


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Feed:
    feed = Feed(tmp_path_factory.mktemp("feed"))
    feed.publish(items(2), 2)
    return feed


@pytest.fixture
def host(feed: Feed) -> Iterator[FeedHost]:
    with FeedHost(feed.folder) as host:
        yield host


@pytest.fixture
def reader(tmp_path: Path, feed: Feed) -> Reader:
    return Reader(tmp_path / "profile", feed.root)


def update(reader: Reader, host: FeedHost, limits: Limits = QUICK) -> Outcome:
    return reader.update_by(WebRoad(host.address, reader.cancelled, limits=limits))


def test_an_update_takes_six_requests_and_nothing_new_takes_two(
    host: FeedHost, reader: Reader
) -> None:
    assert update(reader, host).state == "updated"
    assert len(host.asked) == 6

    assert update(reader, host).state == "current"
    assert [asked.name for asked in host.asked[6:]] == [
        "metadata/2.root.json",
        "metadata/timestamp.json",
    ]


def test_nothing_new_takes_600_bytes_at_most(host: FeedHost, reader: Reader) -> None:
    host.faults["metadata/2.root.json"] = servers.status(404)
    update(reader, host)
    before = host.heads

    assert update(reader, host).bytes == 0
    assert host.heads - before <= 600


def test_an_update_takes_one_connection(host: FeedHost, reader: Reader) -> None:
    assert update(reader, host).state == "updated"

    assert host.connections == 1


FAULTS: dict[str, tuple[Fault, str]] = {
    "a page": (servers.page(200), "portal"),
    "a page called JSON": (servers.page(200, "application/json"), "portal"),
    "sent to a log-in page": (servers.sent_to("http://login.example/"), "portal"),
    "a wall": (servers.page(403), "portal"),
    "log in first": (servers.page(511), "portal"),
    "400": (servers.status(400), "interrupted"),
    "410": (servers.status(410), "interrupted"),
    "429": (servers.status(429, retry_after=3600), "interrupted"),
    "500": (servers.status(500), "interrupted"),
    "502 with a page": (servers.page(502), "interrupted"),
    "503": (servers.status(503, retry_after=3600), "interrupted"),
    "sent round and round": (servers.sent_to("/feed/round"), "interrupted"),
    "hangs at once": (servers.hang_before_head, "interrupted"),
    "hangs in the middle": (servers.hang_in_body, "interrupted"),
    "drips": (servers.drip, "interrupted"),
    "cut": (servers.cut(0.5), "interrupted"),
    "reset": (servers.cut(0.5, reset=True), "interrupted"),
    "compressed": (servers.packed, "interrupted"),
    "bytes too many": (servers.more, "refused"),
    "another byte": (servers.other_byte(40), "refused"),
}


@pytest.mark.parametrize("request_number", REQUESTS[1:])
@pytest.mark.parametrize("name", FAULTS)
def test_a_bad_answer_leaves_all_as_it_was_and_the_next_try_works(
    host: FeedHost, reader: Reader, name: str, request_number: int
) -> None:
    fault, state = FAULTS[name]
    host.faults = {request_number: fault, "round": servers.sent_to("/feed/round")}
    if request_number in (LISTING, PACK):  # a wrong target is fetched once more
        host.faults[request_number + 1] = fault

    outcome = update(reader, host)

    assert (outcome.state, outcome.revision) == (state, 1)
    assert reader.has() == ("bundled", 1)
    host.faults.clear()
    assert update(reader, host, Limits()).state == "updated"


@pytest.mark.parametrize(
    "name", [name for name, (_, state) in FAULTS.items() if state in ("portal",)]
)
def test_a_page_in_place_of_the_next_root_is_told_from_no_next_root(
    host: FeedHost, reader: Reader, name: str
) -> None:
    host.faults[ROOT] = FAULTS[name][0]

    assert update(reader, host).state == "portal"


@pytest.mark.parametrize("code", [403, 404])
def test_without_a_timestamp_there_is_no_feed(host: FeedHost, reader: Reader, code: int) -> None:
    host.faults[TIMESTAMP] = servers.status(code)

    assert update(reader, host).state == "interrupted"


def test_a_bucket_that_answers_403_for_what_is_not_there_will_do(
    host: FeedHost, reader: Reader
) -> None:
    host.faults[ROOT] = servers.status(403)

    assert update(reader, host).state == "updated"


def test_a_redirection_on_the_same_host_is_followed(
    host: FeedHost, feed: Feed, reader: Reader
) -> None:
    moved = "metadata/timestamp.json"
    host.faults[TIMESTAMP] = servers.sent_to(f"/moved/feed/{moved}")

    assert update(reader, host).state == "updated"


@pytest.mark.parametrize("sixteenth", range(1, 16))
def test_a_cut_pack_is_gone_on_with(host: FeedHost, reader: Reader, sixteenth: int) -> None:
    host.faults[PACK] = servers.cut(sixteenth / 16)
    assert update(reader, host).state == "interrupted"
    came = [path.stat().st_size for path in reader.place.partial.glob("*.part")]

    outcome = update(reader, host)

    assert (outcome.state, [host.asked[-1].start]) == ("updated", came)
    assert came[0] > 0
    assert list(reader.place.partial.iterdir()) == []


def test_the_rest_of_a_pack_may_begin_as_a_page_does(
    host: FeedHost, feed: Feed, reader: Reader
) -> None:
    (pack,) = (feed.folder / "targets" / "packs").glob("*.2-since-1.jsonl.xz")
    content = pack.read_bytes()
    at = content.index(b"<", 1)
    host.faults[PACK] = servers.cut((at + 0.5) / len(content))
    update(reader, host)

    assert update(reader, host).state == "updated"
    assert host.asked[-1].start == at


def test_a_host_that_knows_no_ranges_sends_it_all_again(host: FeedHost, reader: Reader) -> None:
    host.faults[PACK] = servers.cut(0.5)
    update(reader, host)
    again = len(host.asked) + 2
    host.faults[again] = lambda handler, body: handler.reply(200, body)

    assert update(reader, host).state == "updated"
    assert host.asked[again].start > 0


def test_a_part_with_a_wrong_byte_is_dropped_and_fetched_whole(
    host: FeedHost, reader: Reader
) -> None:
    host.faults[PACK] = servers.cut(0.5)
    update(reader, host)
    (part,) = reader.place.partial.glob("*.part")
    part.write_bytes(bytes(part.stat().st_size))

    assert update(reader, host).state == "updated"
    assert host.asked[-1].start == 0


@pytest.mark.parametrize("request_number", REQUESTS)
@pytest.mark.parametrize("fault", [servers.hang_before_head, servers.hang_in_body, servers.drip])
def test_a_reader_who_stops_waits_for_no_host(
    host: FeedHost, reader: Reader, fault: Fault, request_number: int
) -> None:
    asked, given_up = threading.Event(), threading.Event()

    def answer(handler: servers.Handler, body: bytes) -> None:
        asked.set()
        fault(handler, body or b"{}" * 50)

    host.faults[request_number] = answer
    reader.cancelled = given_up.is_set
    done: list[Outcome] = []
    run = threading.Thread(target=lambda: done.append(update(reader, host, Limits())))
    run.start()
    assert asked.wait(10)
    given_up.set()
    run.join(2)

    assert [outcome.state for outcome in done] == ["paused"]


def test_what_had_come_when_the_reader_stopped_is_gone_on_with(
    host: FeedHost, reader: Reader
) -> None:
    host.faults[PACK] = servers.hang_in_body
    came: list[int] = []
    reader.cancelled = lambda: bool(came)
    road = WebRoad(host.address, reader.cancelled)

    assert reader.update_by(road, report=lambda come, _: came.append(come)).state == "paused"
    came, stopped_at = [], came[0]
    assert update(reader, host).state == "updated"
    assert host.asked[-1].start == stopped_at

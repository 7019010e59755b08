"""From an editor's desk to a reader: the program's own publisher, a web host, and the client."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.answers import answer, tombstone
from tests.support.publisher import Desk
from tests.support.readers import Reader
from tests.support.servers import FeedHost
from treadstone_desktop.base.errors import WithdrawnError

ANSWERS = [answer(f"HOU-{number:03}", f"Question {number}?") for number in range(1, 31)]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk")
    desk.publish_answers(*ANSWERS)
    return desk


@pytest.fixture
def host(desk: Desk) -> Iterator[FeedHost]:
    with FeedHost(desk.feed) as host:
        yield host


@pytest.fixture
def reader(tmp_path: Path, desk: Desk, host: FeedHost) -> Reader:
    """Somebody who has the first publication."""
    reader = Reader(tmp_path / "profile", desk.root, bundled=False)
    assert reader.update(host.address).new == 30
    return reader


def test_five_changed_answers_are_six_requests_and_few_bytes(
    desk: Desk, host: FeedHost, reader: Reader
) -> None:
    desk.publish_answers(*(a | {"title": "Edited?"} for a in ANSWERS[:5]), *ANSWERS[5:])
    host.asked, host.heads = [], 0

    outcome = reader.update(host.address)

    assert (outcome.state, outcome.changed, len(host.asked)) == ("updated", 5, 6)
    assert outcome.bytes + host.heads < 25_000


def test_an_answer_that_was_withdrawn_names_the_one_to_read_instead(
    desk: Desk, host: FeedHost, reader: Reader
) -> None:
    desk.publish_answers(tombstone("HOU-001", see="HOU-002"), *ANSWERS[1:])

    assert reader.update(host.address).removed == 1
    with (
        closing(reader.store.choose().library) as library,
        pytest.raises(WithdrawnError, match="Read HOU002 instead"),
    ):
        library.answer("HOU-001")


def test_nothing_new_is_two_requests(desk: Desk, host: FeedHost, reader: Reader) -> None:
    host.asked.clear()

    assert reader.update(host.address).bytes == 0
    assert len(host.asked) == 2

"""Feeds that are not what they should be: signed by a key the reader trusts, or by nobody."""

import lzma
import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support.answers import answer
from tests.support.feeds import NEVER, Feed, good_packs, items
from tests.support.readers import Reader
from tests.support.servers import FeedHost
from treadstone_desktop.library.lines import Item
from treadstone_desktop.sync.feed import PackEntry
from treadstone_desktop.sync.packs import Packed

LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)


@pytest.fixture
def feed(tmp_path: Path) -> Feed:
    return Feed(tmp_path / "feed")


@pytest.fixture
def reader(tmp_path: Path, feed: Feed) -> Reader:
    return Reader(tmp_path / "profile", feed.root)


Change = Callable[[list[bytes]], list[bytes]]


def changed(change: Change) -> Callable[[Sequence[Item], int, str], list[Packed]]:
    """Packs whose lines, the header first, went through ``change``, and are signed like that."""

    def packs(library: Sequence[Item], revision: int, state: str) -> list[Packed]:
        return [_changed(packed, change) for packed in good_packs(library, revision, state)]

    return packs


def _changed(packed: Packed, change: Change) -> Packed:
    raw = b"\n".join(change(lzma.decompress(packed.content).split(b"\n")))
    content = lzma.compress(raw)
    entry: PackEntry = packed.entry._replace(length=len(content), raw=len(raw))
    return Packed(entry, content)


def _huge_line(lines: list[bytes]) -> list[bytes]:
    noise = random.Random(1).randbytes(700_000).hex().encode()
    return [*lines[:-1], b'{"id":"ZZZ-001","x":"' + noise + b'"}', b""]


def _upside_down(lines: list[bytes]) -> list[bytes]:
    second = b'{"deleted":"2026-11-21","id":"AAA-001","rev":2}'
    return [lines[0], *lines[1:-1], second, b""]


HOSTILE: dict[str, tuple[Change, str]] = {
    "a huge line": (_huge_line, "at most 1000000"),
    "not UTF-8": (lambda lines: [lines[0], b"\xff" + lines[1], *lines[2:]], "not UTF-8"),
    "a line too few": (lambda lines: [*lines[:-2], b""], "not as many lines"),
    "a line twice": (lambda lines: [*lines[:-1], lines[-2], b""], "is not after"),
    "no order": (_upside_down, "is not after"),
    "no header": (lambda lines: lines[1:], "first line is not its entry"),
    "not JSON": (lambda lines: [lines[0], b"<p>answer</p>", *lines[2:]], "not JSON"),
    "a blank": (lambda lines: [lines[0], b" " + lines[1], *lines[2:]], "not written canonically"),
    "no line end": (lambda lines: lines[:-1], "no end"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_pack_that_no_publisher_makes_is_refused_before_anything_changes(
    feed: Feed, reader: Reader, name: str
) -> None:
    change, reason = HOSTILE[name]
    feed.packs_of = changed(change)
    feed.publish(items(2), 2)

    outcome = reader.update(feed)

    assert (outcome.state, outcome.exit_code) == ("refused", 4)
    assert reason in str(outcome.error)
    assert reader.has() == ("bundled", 1)
    assert not list(reader.folder.glob("content-*"))


def test_a_bomb_is_refused(feed: Feed, reader: Reader) -> None:
    def bombs(library: Sequence[Item], revision: int, state: str) -> list[Packed]:
        bomb = lzma.compress(bytes(80_000_000))
        packs = good_packs(library, revision, state)
        return [Packed(packed.entry._replace(length=len(bomb)), bomb) for packed in packs]

    feed.packs_of = bombs
    feed.publish(items(2), 2)

    outcome = reader.update(feed)

    assert (outcome.state, "more than it says" in str(outcome.error)) == ("refused", True)


SCRIPTS = ["<script>alert(1)</script>", '<p onclick="x()">a</p>', '<p><a href="https://x">a</a></p>',
           '<p><img src="x"></p>', "<p>a", "<ul><li>a<ul><li>b</li></ul></li></ul>"]  # fmt: skip


@pytest.mark.parametrize("html", SCRIPTS)
def test_an_answer_with_more_than_the_safe_html_is_refused(
    feed: Feed, reader: Reader, html: str
) -> None:
    evil = answer("HOU-001", rev=2) | {"content_html": html}
    feed.publish(items(2, evil), 2)

    outcome = reader.update(feed)

    assert (outcome.state, "HOU-001" in str(outcome.error)) == ("refused", True)
    assert reader.has() == ("bundled", 1)


@pytest.mark.parametrize(
    "members",
    [{"state": "0" * 64}, {"answers": 3}, {"packs": ()}, {"revision": 3}, {"published": "soon"}],
    ids=lambda members: next(iter(members)),
)
def test_a_listing_that_does_not_fit_its_packs_is_refused(
    feed: Feed, reader: Reader, members: dict[str, object]
) -> None:
    feed.publish(items(2), 2)
    assert feed.listing is not None
    feed.offer(
        feed.listing._replace(**members),  # type: ignore[arg-type]
        good_packs(items(2), 2, feed.listing.state),
    )

    assert reader.update(feed).state == "refused"
    assert reader.has() == ("bundled", 1)


@pytest.mark.parametrize("path", ["../../evil", "/etc/x", "C:\\x", "a\\..\\b", "x" * 4000])
def test_a_path_that_leads_elsewhere_is_refused(feed: Feed, reader: Reader, path: str) -> None:
    feed.publish(items(2), 2)
    assert feed.listing is not None
    packs = tuple(pack._replace(path=path) for pack in feed.listing.packs)
    feed.offer(feed.listing._replace(packs=packs), [])

    assert reader.update(feed).state == "refused"
    assert reader.has() == ("bundled", 1)


def test_a_pack_that_nobody_signed_is_refused(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)
    assert feed.listing is not None
    feed.offer(feed.listing, [])

    assert "nobody signed" in str(reader.update(feed).error)


@pytest.mark.parametrize(
    "name", ["timestamp.json", "2.snapshot.json", "2.targets.json", "2.root.json"]
)
def test_every_byte_of_the_metadata_counts(feed: Feed, reader: Reader, name: str) -> None:
    feed.publish(items(1), 1)
    reader.update(feed)
    feed.sign_root()
    feed.publish(items(2), 2)
    path = feed.folder / "metadata" / name
    content = path.read_bytes()
    for at in random.Random(name).sample(range(len(content)), 60):
        path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])

        assert reader.update(feed).state in ("refused", "older")

    path.write_bytes(content)
    assert reader.update(feed).state == "updated"


def test_256_bytes_of_a_pack_count(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)
    path = next((feed.folder / "targets" / "packs").glob("*.2-since-1.jsonl.xz"))
    content = path.read_bytes()
    for part in range(256):
        at = part * len(content) // 256
        path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])

        assert reader.update(feed).state == "refused"

    path.write_bytes(content)
    assert reader.update(feed).state == "updated"


def test_one_of_three_root_keys_is_not_enough(feed: Feed, reader: Reader) -> None:
    feed.roots = feed.roots[:1] * 3
    feed.sign_root(new_keys=True)
    feed.publish(items(2), 2)

    assert reader.update(feed).state == "refused"


def test_who_has_other_keys_is_refused(feed: Feed, reader: Reader, tmp_path: Path) -> None:
    other = Feed(tmp_path / "other")
    other.publish(items(2), 2)

    outcome = reader.update(other)

    assert outcome.state == "refused"
    assert reader.has() == ("bundled", 1)


def test_signatures_that_have_run_out_are_refused_and_the_content_stays(tmp_path: Path) -> None:
    feed = Feed(tmp_path / "feed", expires=LONG_AGO)
    reader = Reader(tmp_path / "profile", feed.root)
    feed.publish(items(2), 2)

    outcome = reader.update(feed)

    assert (outcome.state, "run out" in str(outcome.error)) == ("refused", True)
    assert reader.has() == ("bundled", 1)


def test_an_expired_root_does_not_keep_its_own_replacement_out(tmp_path: Path) -> None:
    feed = Feed(tmp_path / "feed", expires=LONG_AGO)
    reader = Reader(tmp_path / "profile", feed.root)
    feed.expires = NEVER
    for _ in range(4):
        feed.sign_root(new_keys=True)
    feed.publish(items(2), 2)

    assert reader.update(feed).state == "updated"


def test_over_the_web_an_older_feed_is_an_attack(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)
    reader.update(feed)
    (reader.folder / "trust" / "timestamp.json").unlink()
    feed.publish(items(1), 1)

    with FeedHost(feed.folder) as host:
        assert reader.update(host.address).state == "refused"

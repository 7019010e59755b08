import io
import lzma
from collections.abc import Callable

import pytest

from tests.support.answers import answer, tombstone
from treadstone_desktop.base.errors import FeedError, LineError
from treadstone_desktop.library.lines import canonical
from treadstone_desktop.sync.feed import PackEntry
from treadstone_desktop.sync.packs import Packed, read_pack, write_pack

STATE = "b" * 64
LINES = [canonical(item) for item in (answer("HOU-001"), answer("HOU-002"), tombstone("IMM-001"))]


def packed(lines: list[str] = LINES) -> Packed:
    return write_pack(lines, since=2, revision=3, state=STATE)


def read(content: bytes, entry: PackEntry) -> list[str]:
    return [line for line, _ in read_pack(io.BytesIO(content), entry)]


def test_what_is_packed_is_read_again() -> None:
    entry, content = packed()

    assert read(content, entry) == LINES
    assert (entry.items, entry.deleted, entry.length) == (2, 1, len(content))
    assert entry.raw == len(lzma.decompress(content))


def test_the_same_lines_give_the_same_bytes() -> None:
    assert packed() == packed()


Change = Callable[[bytes], bytes]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda raw: raw + raw, "more than it says"),
        (lambda raw: raw[:-1], "does not hold what it says"),
        (lambda raw: raw[:-1] + b" ", "no end"),
        (lambda raw: raw.replace(b'"since":2', b'"since":1'), "first line is not its entry"),
        (lambda raw: raw.replace(b"landlord", b"landl\xffrd"), "not UTF-8"),
    ],
    ids=["longer", "shorter", "no-line-end", "header", "encoding"],
)
def test_a_pack_that_is_not_what_its_entry_says_is_refused(change: Change, reason: str) -> None:
    entry, content = packed()
    other = lzma.compress(change(lzma.decompress(content)))

    with pytest.raises(FeedError, match=reason):
        read(other, entry)


def test_a_pack_that_ends_too_early_is_refused() -> None:
    entry, content = packed()

    with pytest.raises(FeedError, match="ends too early"):
        read(content[:-20], entry)


@pytest.mark.parametrize("kind", ["zeros", "trailing"])
def test_what_is_no_single_xz_stream_is_refused(kind: str) -> None:
    entry, content = packed()

    with pytest.raises(FeedError):
        read(bytes(len(content)) if kind == "zeros" else content + b"more", entry)


def test_a_bomb_is_not_unpacked_further_than_its_entry_says() -> None:
    entry, _ = packed()
    bomb = lzma.compress(bytes(50_000_000))

    with pytest.raises(FeedError, match="more than it says"):
        read(bomb, entry)


def test_a_huge_line_is_refused() -> None:
    line = canonical(answer(body=["long " * 300_000]))
    body = f"{line}\n".encode()
    head = lzma.decompress(write_pack([], since=0, revision=1, state=STATE).content)
    raw = head.replace(b'"items":0', b'"items":1') + body
    entry = PackEntry(0, 1, "packs/1-since-0.jsonl.xz", STATE, 1, 0, 1, len(raw))

    with pytest.raises(LineError, match="at most 1000000"):
        read(lzma.compress(raw), entry)


@pytest.mark.parametrize("order", [(1, 0), (0, 0)], ids=["unsorted", "twice"])
def test_keys_come_in_order_and_once(order: tuple[int, ...]) -> None:
    entry, content = packed([LINES[at] for at in order])

    with pytest.raises(FeedError, match="is not after"):
        read(content, entry)


def test_a_wrong_count_is_refused() -> None:
    entry, content = packed()
    raw = lzma.decompress(content).replace(b'"items":2', b'"items":3')

    with pytest.raises(FeedError, match="not as many lines"):
        read(lzma.compress(raw), entry._replace(items=3))

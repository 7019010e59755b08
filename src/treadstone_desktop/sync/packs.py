"""Packs: lines of a library, packed (docs/contracts.md, section 8).

xz of a header line and one line an item, by key. Nothing of a pack is believed that its entry in
``library.json``, which is signed, does not say.
"""

import json
import lzma
from collections.abc import Iterable, Iterator
from typing import IO, NamedTuple

from treadstone_desktop.base.errors import FeedError
from treadstone_desktop.library.lines import GONE, Item, kind_of, read_line
from treadstone_desktop.sync.feed import PackEntry, pack_path

_IN_HEADER = ("since", "revision", "state", "items", "deleted")
_PIECE = 1 << 16
_MOST_MEMORY = 128 << 20
_LONGEST_LINE = 4_000_000
"""Bytes: a million signs, which is the most a line may have, of four bytes each."""


class Packed(NamedTuple):
    """A pack: its entry in ``library.json`` and its bytes."""

    entry: PackEntry
    content: bytes


def write_pack(lines: Iterable[str], *, since: int, revision: int, state: str) -> Packed:
    """``lines``, which are in key order, as a pack. The same lines give the same bytes."""
    items = deleted = 0
    body: list[bytes] = []
    for line in lines:
        gone = kind_of(read_line(line)) == GONE
        items, deleted = items + (not gone), deleted + gone
        body.append(line.encode() + b"\n")
    entry = PackEntry(since, revision, pack_path(revision, since), state, items, deleted, 0, 0)
    raw = b"".join([_header(entry), *body])
    content = lzma.compress(raw, filters=[_filter(len(raw))])
    return Packed(entry._replace(length=len(content), raw=len(raw)), content)


def _filter(length: int) -> dict[str, int]:
    """As hard as xz can, with a window no larger than ``length``: both ends make room for it."""
    window = 1 << max(length - 1, 1 << 12).bit_length()
    preset = 9 | lzma.PRESET_EXTREME
    return {"id": lzma.FILTER_LZMA2, "preset": preset, "dict_size": min(window, 64 << 20)}


def read_pack(file: IO[bytes], entry: PackEntry) -> Iterator[tuple[str, Item]]:
    """Each line of the pack in ``file`` with its item, checked against its ``entry``.

    Memory is bounded by the longest line. Raises FeedError for a pack that is not what its entry
    says, LineError for a line that no edition may hold; lines that came before must not be
    kept then.
    """
    lines = _lines(_unpacked(file, entry), entry.path)
    if next(lines, b"") + b"\n" != _header(entry):
        raise FeedError(entry.path, "its first line is not its entry")
    counts = {True: 0, False: 0}
    before = ""
    for content in lines:
        line = _decoded(content, entry.path)
        item = read_line(line)
        if item["id"] <= before:
            raise FeedError(entry.path, f"'{item['id']}' is not after '{before}'")
        before = item["id"]
        counts[kind_of(item) == GONE] += 1
        yield line, item
    if (counts[False], counts[True]) != (entry.items, entry.deleted):
        raise FeedError(entry.path, "it has not as many lines as it says")


def _header(entry: PackEntry) -> bytes:
    """What an entry says of the lines, as the first line of them."""
    told = {name: value for name, value in entry._asdict().items() if name in _IN_HEADER}
    return json.dumps(told, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def _unpacked(file: IO[bytes], entry: PackEntry) -> Iterator[bytes]:
    """The bytes of a pack in pieces, and not one more than its entry says."""
    unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)
    left = entry.raw
    try:
        while not unpacker.eof:
            packed = file.read(_PIECE) if unpacker.needs_input else b""
            if unpacker.needs_input and not packed:
                raise FeedError(entry.path, "it ends too early")
            piece = unpacker.decompress(packed, _PIECE)
            left -= len(piece)
            if left < 0:
                raise FeedError(entry.path, "it holds more than it says")
            yield piece
    except lzma.LZMAError as error:
        raise FeedError(entry.path, "it cannot be unpacked") from error
    if left or unpacker.unused_data or file.read(1):
        raise FeedError(entry.path, "it does not hold what it says")


def _lines(pieces: Iterable[bytes], path: str) -> Iterator[bytes]:
    """Lines without their ends; the last one has one too."""
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + piece).split(b"\n")
        yield from whole
        if len(rest) > _LONGEST_LINE:
            raise FeedError(path, f"a line of it is longer than {_LONGEST_LINE} bytes")
    if rest:
        raise FeedError(path, "its last line has no end")


def _decoded(content: bytes, path: str) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise FeedError(path, "a line of it is not UTF-8") from error

"""A screen as a small PNG of 256 colours, which is more than type and rules on paper show."""

import struct
import zlib
from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage

PALETTE, EXACT = 256, 48
CHANNELS = (0, 8, 16)


def write_png(image: QImage, path: Path) -> None:
    """Write ``image`` without transparency, the same bytes for the same picture."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = plain.width(), plain.height()
    pixels = memoryview(bytes(plain.constBits())).cast("I")
    palette, number_of = _reduce(Counter(pixels))
    rows = bytearray()
    for y in range(height):
        rows.append(0)  # no filter: neighbours of a palette have nothing in common
        rows += bytes(map(number_of.__getitem__, pixels[y * width : (y + 1) * width]))
    colours = b"".join(struct.pack(">I", colour)[1:] for colour in palette)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
        + _chunk(b"PLTE", colours)
        + _chunk(b"IDAT", zlib.compress(bytes(rows), 9))
        + _chunk(b"IEND", b"")
    )


def _reduce(counts: Counter[int]) -> tuple[list[int], dict[int, int]]:
    """A palette, and for each colour the number of the one in it that is nearest.

    Grounds and inks stay as they are; of the blends at the edges of letters, which are
    thousands, close ones become one.
    """
    order = sorted(counts, key=lambda colour: (-counts[colour], colour))
    exact, blends = order[:EXACT], order[EXACT:]
    palette = exact + [_commonest(box, counts) for box in _boxes(blends)]
    number_of = {colour: number for number, colour in enumerate(exact)}
    for colour in blends:
        number_of[colour] = min(range(len(palette)), key=lambda n: _distance(palette[n], colour))
    return palette, number_of


def _boxes(colours: list[int]) -> list[list[int]]:
    """``colours`` in boxes for the rest of the palette: the widest is halved, again and again."""
    boxes = [colours] if colours else []
    while 0 < len(boxes) < PALETTE - EXACT:
        width, shift, at = max((*_widest(box), at) for at, box in enumerate(boxes))
        if width == 0:
            break
        box = sorted(boxes.pop(at), key=lambda colour: (colour >> shift & 255, colour))
        middle = (box[0] >> shift & 255) + width // 2
        low = [colour for colour in box if colour >> shift & 255 <= middle]
        boxes += [low, box[len(low) :]]
    return boxes


def _widest(box: list[int]) -> tuple[int, int]:
    """How far the colours of a box lie apart in the channel where they do most, and its shift."""
    channels = {shift: [colour >> shift & 255 for colour in box] for shift in CHANNELS}
    return max((max(values) - min(values), shift) for shift, values in channels.items())


def _commonest(box: list[int], counts: Counter[int]) -> int:
    return max(box, key=lambda colour: (counts[colour], colour))


def _distance(one: int, other: int) -> int:
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in CHANNELS)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + checksum

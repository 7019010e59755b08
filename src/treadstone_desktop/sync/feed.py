"""``library.json``: what a publisher offers (docs/contracts.md, section 8). Pure shapes.

The publisher writes with `written`, the reader reads with `read_listing`, so that there is one
notion of the form. Signatures are somebody else's: these bytes have been proved before.
"""

import json
import re
from typing import Any, NamedTuple

from treadstone_desktop.base.errors import FeedError

FORMAT = 1
"""Of the files of a feed: what this program reads."""

LISTING = "library.json"
"""The one target that names all others."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_STATE = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(r"\d{1,6}(\.\d{1,6}){0,3}")
_PATH = re.compile(r"packs/[a-z0-9-]{1,80}(\.[a-z0-9-]{1,80}){0,4}")
_MOST = 2**31
_MOST_TIMES = 200


class PackEntry(NamedTuple):
    """One pack: everything that changed after revision ``since``, up to ``revision``.

    ``since`` 0 is a base. ``state`` is that of the library at ``revision``, ``items`` counts live
    lines and ``deleted`` tombstones, ``length`` is in bytes as served, ``raw`` unpacked.
    """

    since: int
    revision: int
    path: str
    state: str
    items: int
    deleted: int
    length: int
    raw: int


class MeaningEntry(NamedTuple):
    """The search tables; ``length`` in bytes as served."""

    version: int
    path: str
    length: int


class Listing(NamedTuple):
    """What ``library.json`` says. ``published`` is an ISO day, ``answers`` counts ids."""

    format: int
    schema: int
    min_app: str
    revision: int
    published: str
    answers: int
    state: str
    packs: tuple[PackEntry, ...]
    meaning: MeaningEntry | None = None


def pack_path(revision: int, since: int) -> str:
    """What a pack is called."""
    return f"packs/{revision}-since-{since}.jsonl.xz"


def meaning_path(version: int) -> str:
    """What the search tables are called."""
    return f"packs/meaning-{version}.jsonl.xz"


def written(listing: Listing) -> bytes:
    """``listing`` as the bytes to sign."""
    told: dict[str, Any] = listing._asdict()
    told["packs"] = [pack._asdict() for pack in listing.packs]
    told["meaning"] = listing.meaning._asdict() if listing.meaning else None
    kept = {name: value for name, value in told.items() if value is not None}
    return json.dumps(kept, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def read_listing(content: bytes) -> Listing:
    """What ``content`` says; members nobody knows are passed over.

    Of a later `FORMAT` only the members that say so are believed. Raises FeedError.
    """
    try:
        told = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise FeedError(LISTING, "it is not JSON") from error
    if not isinstance(told, dict):
        raise FeedError(LISTING, "it is not an object")
    form, schema = _number(told, "format"), _number(told, "schema")
    min_app = _text(told, "min_app", _VERSION)
    if form > FORMAT:
        return Listing(form, schema, min_app, 0, "", 0, "", ())
    packs = told.get("packs")
    if not isinstance(packs, list) or not packs:
        raise FeedError(LISTING, "it names no packs")
    meaning = told.get("meaning")
    return Listing(
        form,
        schema,
        min_app,
        _number(told, "revision", 1),
        _text(told, "published", _DAY),
        _number(told, "answers"),
        _text(told, "state", _STATE),
        tuple(_pack(entry) for entry in packs),
        None if meaning is None else _meaning(meaning),
    )


def _pack(told: object) -> PackEntry:
    if not isinstance(told, dict):
        raise FeedError(LISTING, "a pack of it is not an object")
    entry = PackEntry(
        _number(told, "since"),
        _number(told, "revision", 1),
        _text(told, "path", _PATH),
        _text(told, "state", _STATE),
        _number(told, "items"),
        _number(told, "deleted"),
        _number(told, "length", 1),
        _number(told, "raw"),
    )
    if entry.since >= entry.revision:
        raise FeedError(LISTING, "a pack of it leads nowhere")
    if entry.raw > _MOST_TIMES * entry.length:
        times = entry.raw // entry.length
        raise FeedError(LISTING, f"a pack of it would unpack to {times} times its size")
    return entry


def _meaning(told: object) -> MeaningEntry:
    if not isinstance(told, dict):
        raise FeedError(LISTING, "'meaning' is not an object")
    return MeaningEntry(
        _number(told, "version", 1), _text(told, "path", _PATH), _number(told, "length", 1)
    )


def _number(told: dict[str, Any], name: str, least: int = 0) -> int:
    value = told.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value < _MOST:
        raise FeedError(LISTING, f"'{name}' is not a number from {least} on")
    return value


def _text(told: dict[str, Any], name: str, form: re.Pattern[str]) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not form.fullmatch(value):
        raise FeedError(LISTING, f"'{name}' is not what it must be")
    return value

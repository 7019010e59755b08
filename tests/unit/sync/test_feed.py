import json
from typing import Any

import pytest

from treadstone_desktop.base.errors import FeedError
from treadstone_desktop.sync.feed import Listing, MeaningEntry, PackEntry, read_listing, written

STATE = "a" * 64
PACK = PackEntry(22, 23, "packs/23-since-22.jsonl.xz", STATE, 5, 1, 3316, 9287)
LISTING = Listing(1, 1, "0.1", 23, "2026-11-22", 2492, STATE, (PACK,))


def changed(**members: Any) -> bytes:
    return json.dumps(json.loads(written(LISTING)) | members).encode()


def changed_pack(**members: Any) -> bytes:
    return changed(packs=[PACK._asdict() | members])


def test_what_is_written_is_read_again() -> None:
    with_meaning = LISTING._replace(meaning=MeaningEntry(3, "packs/meaning-3.jsonl.xz", 100))

    assert read_listing(written(LISTING)) == LISTING
    assert read_listing(written(with_meaning)) == with_meaning


def test_members_nobody_knows_are_passed_over() -> None:
    assert read_listing(changed(colour="red", packs=[PACK._asdict() | {"x": 1}])) == LISTING


def test_of_a_later_form_only_what_the_program_must_be_is_believed() -> None:
    later = read_listing(b'{"format":2,"schema":9,"min_app":"3.0","packs":"elsewhere"}')

    assert (later.format, later.schema, later.min_app, later.packs) == (2, 9, "3.0", ())


@pytest.mark.parametrize(
    "path",
    ["../../evil", "/etc/x", "C:\\x", "a\\..\\..\\b", "packs/" + "x" * 4000, "", None, "packs/",
     "packs/..", "packs/../x", "packs/.x", "packs/a/b", "packs/%2e%2e", "packs/a?b"],
)  # fmt: skip
def test_a_pack_with_a_trick_for_a_path_is_refused(path: str | None) -> None:
    with pytest.raises(FeedError, match="'path'"):
        read_listing(changed_pack(path=path))


def test_a_pack_that_would_unpack_to_a_bomb_is_refused() -> None:
    with pytest.raises(FeedError, match="times its size"):
        read_listing(changed_pack(raw=3316 * 201))


@pytest.mark.parametrize("member", [*PackEntry._fields])
@pytest.mark.parametrize("value", [None, -1, True, 2**31, "x", [], 1.5])
def test_a_pack_with_a_bad_member_is_refused(member: str, value: object) -> None:
    with pytest.raises(FeedError):
        read_listing(changed_pack(**{member: value}))


@pytest.mark.parametrize(
    "member", "format schema min_app revision published answers state packs".split()
)
@pytest.mark.parametrize("value", [None, -1, True, "", [], {}])
def test_a_listing_with_a_bad_member_is_refused(member: str, value: object) -> None:
    with pytest.raises(FeedError):
        read_listing(changed(**{member: value}))


@pytest.mark.parametrize("content", [b"", b"[]", b"<html>", b"\xff", b"[" * 100_000])
def test_what_is_no_object_is_refused(content: bytes) -> None:
    with pytest.raises(FeedError, match=r"library\.json"):
        read_listing(content)

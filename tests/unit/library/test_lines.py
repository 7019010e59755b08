import hashlib

import pytest

from tests.support.answers import answer, register
from treadstone_desktop.base.errors import LineError
from treadstone_desktop.library.lines import (
    answer_key,
    canonical,
    kind_of,
    read_line,
    register_key,
    rev_of,
    state_of,
)

GONE = {"id": "IMM-002", "deleted": "2026-11-22T00:00:00Z", "reason": "merged", "rev": 3}


def test_a_line_is_sorted_without_blanks_and_keeps_its_signs() -> None:
    assert canonical({"b": [1, 2], "a": "é"}) == '{"a":"é","b":[1,2]}'


def test_a_line_is_read_back() -> None:
    item = answer("IMM-077")

    assert read_line(canonical(item)) == item


def test_kinds_and_keys() -> None:
    assert kind_of(answer()) == "answer"
    assert kind_of(register("source", "RTA")) == "source"
    assert kind_of(GONE) == "gone"
    assert answer_key("IMM-077", "en") == "IMM-077"
    assert answer_key("IMM-077", "fr") == "IMM-077.fr"
    assert register_key("topic", "housing", "rent") == "topic:housing/rent"
    assert register_key("library") == "library:"


def test_the_revision_of_an_item_is_its_last_change() -> None:
    assert rev_of(answer(rev=7)) == 7
    assert rev_of(GONE) == 3
    with pytest.raises(LineError, match="names no revision"):
        rev_of(answer(rev=0))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('["id"]', "not an item"),
        ('{"id":7}', "not an item"),
        ('{ "id":"IMM-001"}', "not written canonically"),
        ('{"id":"IMM-001","id":"IMM-001"}', "not written canonically"),
        ('{"_law":[],"id":"IMM-001"}', "'_law' is not an object"),
        ('{"_law":{"kind":"virus"},"id":"virus:x"}', "an unknown kind"),
        ('{"id":"source:RTA"}', "not the key of an answer"),
        ('{"_law":{"kind":"source"},"id":"term:x"}', "not the key of a source"),
        ('{"id":"' + "A" * 1_000_001 + '"}', "at most 1000000"),
    ],
)
def test_what_is_no_line_is_refused_with_a_reason(line: str, words: str) -> None:
    with pytest.raises(LineError) as caught:
        read_line(line)

    assert words in str(caught.value)


def test_the_state_is_one_hash_of_keys_and_line_hashes_in_key_order() -> None:
    lines = [("b", "2"), ("a", "1")]
    whole = b"".join(
        key.encode() + b"\0" + hashlib.sha256(line.encode()).digest() for key, line in sorted(lines)
    )

    assert state_of(lines) == hashlib.sha256(whole).hexdigest()
    assert state_of(reversed(lines)) == state_of(lines)


@pytest.mark.parametrize("changed", [("a", "2"), ("c", "1")])
def test_any_change_of_a_key_or_line_changes_the_state(changed: tuple[str, str]) -> None:
    assert state_of([("a", "1")]) != state_of([changed])

from datetime import timedelta
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, Root

from tests.support.publisher import NOW, Desk, held_keys, make_keys, question
from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.publishing.feed.begin import begin, stamp
from treadstone_desktop.publishing.feed.keys import KeysError


def test_a_feed_begins_with_a_root_and_a_page_for_what_is_not_there(desk: Desk) -> None:
    assert sorted(desk.files()) == ["404.html", "metadata/1.root.json"]


def test_two_of_three_sign_for_the_root_and_one_for_the_rest(desk: Desk) -> None:
    root = Metadata[Root].from_bytes(desk.root).signed

    counts = {role: (len(told.keyids), told.threshold) for role, told in root.roles.items()}
    assert counts == {"root": (3, 2), "targets": (1, 1), "snapshot": (1, 1), "timestamp": (1, 1)}
    assert root.expires > NOW + timedelta(days=5 * 365)


def test_a_third_root_key_may_stay_in_its_envelope(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    (tmp_path / "keys" / "root-3.pem").unlink()

    assert begin(tmp_path / "feed", keys, NOW).exists()


def test_one_root_key_alone_begins_nothing(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "keys")
    for number in (2, 3):
        (tmp_path / "keys" / f"root-{number}.pem").unlink()

    with pytest.raises(KeysError, match="root: 1 of 2 private keys"):
        begin(tmp_path / "feed", keys, NOW)
    assert not (tmp_path / "feed").exists()


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ("root root targets online", "root: 3 keys are needed, 2 are here"),
        ("root root root online", "targets: a key is needed, 0 are here"),
        ("root root root targets", "online: one key is needed, 0 are here"),
        ("root root root targets online online", "online: one key is needed, 2 are here"),
    ],
)
def test_keys_that_are_missing_or_too_many_are_named(tmp_path: Path, kinds: str, said: str) -> None:
    with pytest.raises(KeysError, match=said):
        begin(tmp_path / "feed", make_keys(tmp_path / "keys", kinds), NOW)


def test_a_feed_is_not_begun_twice(desk: Desk) -> None:
    before = desk.files()

    with pytest.raises(UsageError, match="a feed here already"):
        begin(desk.feed, desk.keys, NOW)
    assert desk.files() == before


def test_a_stamp_changes_the_timestamp_and_nothing_else(desk: Desk) -> None:
    desk.publish_answers(question("One month."))
    before = desk.files()

    stamp(desk.feed, desk.keys, NOW + timedelta(days=1))

    after = desk.files()
    assert [name for name in after if after[name] != before.get(name)] == [
        "metadata/timestamp.json"
    ]
    assert desk.head().issued == f"{NOW + timedelta(days=1):%Y-%m-%dT%H:%M:%SZ}"


def test_a_stamp_needs_the_online_key_alone(desk: Desk, tmp_path: Path) -> None:
    desk.publish_answers(question("One month."))
    for path in desk.key_folder.glob("[rt]*.pem"):
        path.unlink()

    assert stamp(desk.feed, held_keys(desk.key_folder), NOW).timestamp.version == 2


def test_what_was_never_published_cannot_be_the_newest(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing was published"):
        stamp(desk.feed, desk.keys, NOW)
    with pytest.raises(UsageError, match="there is no feed here"):
        stamp(tmp_path / "elsewhere", desk.keys, NOW)


def test_a_clock_that_went_back_signs_nothing(desk: Desk) -> None:
    desk.publish_answers(question("One month."))

    with pytest.raises(UsageError, match="before the last stamp"):
        stamp(desk.feed, desk.keys, NOW - timedelta(hours=1))

from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from tests.support.answers import answer, tombstone
from tests.support.feeds import NOW, Feed, items
from tests.support.readers import Reader
from treadstone_desktop.library.held import earlier_lines
from treadstone_desktop.library.lines import rev_of


def test_a_new_revision_is_fetched_proved_and_shown(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)

    outcome = reader.update(feed)

    assert (outcome.state, outcome.revision, outcome.error) == ("updated", 2, None)
    assert reader.has() == ("current", 2)
    assert reader.text("EMP-002") == "As of revision 2."


def test_the_edition_made_here_is_that_of_the_publisher_byte_by_byte(
    feed: Feed, tmp_path_factory: pytest.TempPathFactory
) -> None:
    feed.publish(items(2), 2)
    one, other = (Reader(tmp_path_factory.mktemp("p"), feed.root, bundled=b) for b in (False, True))

    for reader in (one, other):
        assert reader.update(feed).state == "updated"

    (old,), (new,) = ([n for n in r.files() if n.endswith(".db")] for r in (one, other))
    assert old == new


def test_nothing_new_is_said_to_be_current_on_the_day_of_the_stamp(
    feed: Feed, reader: Reader
) -> None:
    feed.publish(items(2), 2)
    reader.update(feed)
    feed.stamp(NOW + timedelta(days=1))

    outcome = reader.update(feed, now=NOW + timedelta(days=2))

    assert (outcome.state, outcome.confirmed) == ("current", "2026-11-26")
    pointer = reader.store.installed()
    assert pointer is not None
    assert pointer.confirmed == "2026-11-26"


def test_the_edition_that_came_with_the_program_is_confirmed_too(
    feed: Feed, reader: Reader
) -> None:
    feed.publish(items(1), 1)

    assert reader.update(feed).state == "current"
    assert reader.has() == ("current", 1)
    assert reader.update(feed).confirmed == "2026-11-25"


def test_an_old_stamp_confirms_nothing_and_keeps_nothing_out(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)

    assert reader.update(feed, now=NOW + timedelta(days=400)).state == "updated"
    assert reader.update(feed, now=NOW + timedelta(days=400)).state == "unconfirmed"


def test_a_computer_of_2009_takes_updates_and_is_never_told_that_it_is_up_to_date(
    feed: Feed, reader: Reader
) -> None:
    feed.publish(items(2), 2)
    then = NOW.replace(year=2009)

    assert reader.update(feed, now=then).state == "updated"
    outcome = reader.update(feed, now=then)

    assert (outcome.state, outcome.exit_code) == ("clock", 0)


def test_only_looking_changes_nothing_and_names_the_size(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)
    assert feed.listing is not None

    outcome = reader.update(feed, check_only=True)

    assert (outcome.state, outcome.revision) == ("available", 2)
    assert outcome.bytes == feed.listing.packs[1].length
    assert reader.has() == ("bundled", 1)


def test_answers_that_are_new_changed_and_gone_are_counted(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2, answer("HOU-009", "Is it new?", rev=2), tombstone("IMM-001", rev=2)), 2)

    outcome = reader.update(feed)

    assert (outcome.new, outcome.changed, outcome.removed) == (1, 1, 1)


def test_what_an_answer_said_before_is_kept_for_two_years(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)
    reader.update(feed)
    feed.publish(items(3), 3)
    reader.update(feed)

    with closing(reader.store.choose().library) as library:
        earlier = earlier_lines(library)

    assert [(line.key, line.rev) for line in earlier] == [("EMP-002", 1), ("EMP-002", 2)]


def test_far_behind_one_pack_is_enough(feed: Feed, reader: Reader) -> None:
    for revision in range(1, 9):
        feed.publish(items(revision), revision)

    outcome = reader.update(feed)

    assert (outcome.state, reader.has()) == ("updated", ("current", 8))
    assert outcome.changed == 1


def test_from_nothing_the_base_is_taken(feed: Feed, reader: Reader) -> None:
    reader.bundled.unlink()
    feed.publish(items(3), 3)

    outcome = reader.update(feed)

    assert (outcome.state, outcome.new, reader.has()) == ("updated", 8, ("current", 3))


def test_an_edition_that_never_was_in_the_feed_begins_from_the_base(
    feed: Feed, reader: Reader
) -> None:
    published = [item for item in items(2) if item["id"] != "FAM-001"]
    assert all(rev_of(item) for item in published)
    feed.publish(published, 2)

    outcome = reader.update(feed)

    assert (outcome.state, outcome.removed, reader.has()) == ("updated", 1, ("current", 2))


def test_a_publisher_that_begins_anew_is_followed_by_epoch(feed: Feed, reader: Reader) -> None:
    feed.publish(items(5), 5)
    reader.update(feed)
    feed.epoch = 2
    feed.sign_root()
    feed.publish(items(2), 2)

    assert reader.update(feed).state == "updated"
    assert reader.has() == ("current", 2)


def test_who_was_away_for_ten_changes_of_all_keys_arrives(feed: Feed, reader: Reader) -> None:
    for _ in range(10):
        feed.sign_root(new_keys=True)
    feed.publish(items(2), 2)

    assert reader.update(feed).state == "updated"


def test_a_damaged_edition_is_fetched_again(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)
    reader.update(feed)
    (installed,) = reader.folder.glob("content-2-*.db")
    installed.write_bytes(b"")

    assert reader.update(feed).state == "updated"
    assert reader.has() == ("current", 2)


@pytest.mark.parametrize("member", [{"schema": 2}, {"min_app": "99.0"}, {"format": 2}])
def test_what_needs_a_newer_program_stays_outside(
    feed: Feed, reader: Reader, member: dict[str, Any]
) -> None:
    feed.publish(items(2), 2, **member)

    outcome = reader.update(feed)

    assert (outcome.state, outcome.exit_code, outcome.revision) == ("needs_app", 4, 1)
    assert reader.has() == ("bundled", 1)


def test_an_older_stick_is_told_from_an_attack(feed: Feed, reader: Reader) -> None:
    feed.publish(items(2), 2)
    reader.update(feed)
    (reader.folder / "trust" / "timestamp.json").unlink()
    feed.publish(items(1), 1)

    outcome = reader.update(feed)

    assert (outcome.state, outcome.exit_code) == ("older", 4)
    assert reader.has() == ("current", 2)

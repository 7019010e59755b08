"""Search tables travel beside the answers, and only when they are new."""

from contextlib import closing

import pytest

from tests.support.feeds import Feed, items
from tests.support.meanings import SMALL
from tests.support.readers import Reader
from treadstone_desktop.library.meaning import Meaning, meaning_in, write_meaning
from treadstone_desktop.sync.feed import MeaningEntry, meaning_path


def publish(feed: Feed, revision: int, meaning: Meaning, *, version: int = 0) -> None:
    """Publish a revision with search tables, which the listing says are of ``version``."""
    listed = version or meaning.version
    content = write_meaning(meaning)
    entry = MeaningEntry(listed, meaning_path(listed), len(content))
    feed.publish(items(revision), revision, meaning=entry)
    feed.add_target(entry.path, content)
    feed.sign()


def meaning_of(reader: Reader) -> Meaning | None:
    with closing(reader.store.choose().library) as library:
        return meaning_in(library.connection)


def test_new_search_tables_come_with_an_update(feed: Feed, reader: Reader) -> None:
    publish(feed, 2, SMALL)

    assert reader.update(feed).state == "updated"
    assert meaning_of(reader) == SMALL
    assert reader.has() == ("current", 2)


def test_search_tables_that_are_here_need_not_come_again(feed: Feed, reader: Reader) -> None:
    publish(feed, 2, SMALL)
    reader.update(feed)
    publish(feed, 3, SMALL)
    for tables in (feed.folder / "targets" / "packs").glob("*.meaning-*"):
        tables.unlink()

    assert reader.update(feed).state == "updated"
    assert meaning_of(reader) == SMALL


def test_a_feed_without_search_tables_leaves_those_that_are_here(
    feed: Feed, reader: Reader
) -> None:
    publish(feed, 2, SMALL)
    reader.update(feed)
    feed.publish(items(3), 3)

    assert reader.update(feed).state == "updated"
    assert meaning_of(reader) == SMALL


@pytest.mark.parametrize("change", ["version", "form"])
def test_search_tables_that_are_not_what_they_say_are_refused(
    feed: Feed, reader: Reader, change: str
) -> None:
    if change == "version":
        publish(feed, 2, SMALL, version=9)
    else:
        publish(feed, 2, SMALL._replace(dim=SMALL.dim + 1))

    assert reader.update(feed).state == "refused"
    assert reader.has() == ("bundled", 1)

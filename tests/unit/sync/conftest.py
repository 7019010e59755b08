"""A reader with a profile of their own, and a feed to read."""

from pathlib import Path

import pytest

from tests.support.feeds import Feed
from tests.support.readers import Reader


@pytest.fixture
def feed(tmp_path: Path) -> Feed:
    """A feed in a folder, with nothing published yet."""
    return Feed(tmp_path / "feed")


@pytest.fixture
def reader(tmp_path: Path, feed: Feed) -> Reader:
    """Someone with the bundled edition, revision 1, who trusts the feed's root."""
    return Reader(tmp_path / "profile", feed.root)

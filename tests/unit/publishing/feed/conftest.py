"""A publisher's desk."""

from pathlib import Path

import pytest

from tests.support.publisher import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Keys, and a feed that was begun."""
    return Desk(tmp_path)

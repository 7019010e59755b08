"""A shelf in an empty folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from treadstone_desktop.shelf.shelf import Shelf


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the shelf keeps things."""
    return tmp_path / "data" / "user.db"


@pytest.fixture
def shelf(file: Path) -> Iterator[Shelf]:
    """An empty shelf."""
    shelf = Shelf(file)
    yield shelf
    shelf.close()

"""Questions about the small library, as a table."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.library import make_edition

Write = Callable[..., Path]

OVERTIME = "when-is-overtime-paid"
FIRED = "i-was-fired-without-notice-what-am-i-owed"


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition of the small library."""
    return make_edition(tmp_path_factory.mktemp("evaluate") / "small.db")


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a table of questions, given its rows below the names of the columns."""

    def write_it(*rows: str, head: str = "query\tslugs\tgrades\tstyle") -> Path:
        path = tmp_path / "queries.tsv"
        path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
        return path

    return write_it

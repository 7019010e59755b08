"""Engines over small libraries, and one over the library that ships."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.library import open_library
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.lines import Item
from treadstone_desktop.search.engine import Engine, open_engine
from treadstone_desktop.search.results import Results

Search = Callable[..., Results]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Over the small library."""
    library = open_library(tmp_path_factory.mktemp("search") / "content.db")
    yield open_engine(library)
    library.close()


@pytest.fixture(scope="module")
def shipped() -> Iterator[Engine]:
    """Over the library that ships with the program."""
    library = Library(bundled_edition())
    yield open_engine(library)
    library.close()


@pytest.fixture
def engine_over(tmp_path: Path) -> Iterator[Callable[[list[Item]], Engine]]:
    """Makes an engine over the answers a test names."""
    libraries: list[Library] = []

    def make(answers: list[Item]) -> Engine:
        libraries.append(open_library(tmp_path / f"{len(libraries)}.db", answers))
        return open_engine(libraries[-1])

    yield make
    for library in libraries:
        library.close()


def numbers(results: Results) -> list[str]:
    """The answers found, as people see them, best first."""
    return [hit.number for hit in results.hits]

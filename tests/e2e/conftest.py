"""One private screen and one screen reader's seat for all end-to-end tests."""

from collections.abc import Iterator

import pytest

from tests.support import atspi
from tests.support.screen import Screen, missing, private_screen


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """A desktop that no test of another kind knows of."""
    if lacking := missing():
        pytest.fail(f"end-to-end tests need {', '.join(lacking)}: see CONTRIBUTING.md")
    with private_screen() as started:
        yield started


@pytest.fixture(scope="session")
def reader(screen: Screen) -> Iterator[atspi.Reader]:
    """What a screen reader sees of that desktop."""
    with atspi.reader(screen.accessibility_bus) as seat:
        yield seat

"""What every test stands under: no display is needed, and no warning or leak goes unseen.

Python's warnings are errors and Qt's fail the test (pyproject.toml). Here the program's own log
and what a test of the window leaves behind are watched. End-to-end tests start the real
program on a screen of their own (`tests/support/screen.py`), whatever is set here.
"""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.leaks import LeakWatch
from tests.support.log_watch import LogWatch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Two busy cores make any deadline lie; the same examples each time keep a red test red.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")

_WINDOW_TESTS = Path(__file__).parent / "qt"


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A log record of WARNING or above fails the test, unless it takes `caplog` to look at it."""
    watch = LogWatch()
    logging.getLogger().addHandler(watch)
    yield
    logging.getLogger().removeHandler(watch)
    if watch.lines and "caplog" not in request.fixturenames:
        pytest.fail("logged, though the test did not ask for it:\n" + "\n".join(watch.lines))


@pytest.fixture(autouse=True)
def no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """A window, running thread or running timer that a test of the window leaves fails it."""
    if not request.path.is_relative_to(_WINDOW_TESTS):
        yield
        return
    application = request.getfixturevalue("qapp")
    with LeakWatch(application) as watch:
        yield
        left = watch.left_behind()
    if left:
        pytest.fail("left behind by the test:\n" + "\n".join(left))

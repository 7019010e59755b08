import errno
from pathlib import Path

import pytest

from treadstone_desktop.base.errors import (
    BusyError,
    CannotKeepError,
    EditionError,
    FeedError,
    FetchError,
    LineError,
    NoRoomError,
    TreadstoneError,
    UsageError,
)
from treadstone_desktop.sync.outcome import EXIT_CODES, Outcome, state_of_error

HERE = Path("here")


def from_system(number: int) -> CannotKeepError:
    error = CannotKeepError(HERE, "the system says no")
    error.__cause__ = OSError(number, "no")
    return error


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (FetchError("portal", "a page"), "portal"),
        (FeedError("library.json", "wrong"), "refused"),
        (FeedError("library.json", "too new", "needs_app"), "needs_app"),
        (LineError("HOU-001", "wrong"), "refused"),
        (BusyError(), "busy"),
        (NoRoomError(HERE, 40_000_000, 12_000_000), "no_room"),
        (from_system(errno.ENOSPC), "no_room"),
        (from_system(errno.EDQUOT), "no_room"),
        (from_system(errno.EACCES), "no_access"),
        (from_system(errno.EIO), "no_access"),
        (EditionError(HERE, "damaged", "not what was written"), "no_access"),
    ],
)
def test_every_error_comes_to_a_state(error: TreadstoneError, state: str) -> None:
    assert state_of_error(error) == state
    assert state in EXIT_CODES


def test_an_address_that_is_none_is_no_state() -> None:
    with pytest.raises(UsageError):
        state_of_error(UsageError("an address"))


def test_too_little_room_is_said_with_both_sizes() -> None:
    assert "40.0 MB needed, 12.0 MB free" in str(NoRoomError(HERE, 40_000_000, 12_000_000))


@pytest.mark.parametrize(("error", "code"), [(None, 0), (FetchError("clock", "expired"), 3)])
def test_a_wrong_clock_ends_as_the_run_ended(error: TreadstoneError | None, code: int) -> None:
    assert Outcome("clock", error=error).exit_code == code

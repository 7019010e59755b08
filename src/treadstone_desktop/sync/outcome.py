"""How a run ended, as one of the states of docs/contracts.md, section 7."""

import errno
import sqlite3
from typing import NamedTuple

from treadstone_desktop.base.errors import (
    BusyError,
    CannotKeepError,
    EditionError,
    FeedError,
    FetchError,
    LineError,
    NoRoomError,
    TreadstoneError,
)

EXIT_CODES = {
    "current": 0, "unconfirmed": 0, "available": 0, "updated": 0, "paused": 0, "repaired": 0,
    "clock": 0, "offline": 3, "portal": 3, "proxy": 3, "interrupted": 3, "refused": 4,
    "needs_app": 4, "older": 4, "no_room": 5, "no_access": 5, "busy": 5,
}  # fmt: skip
"""By state; ``clock`` is 3 if the feed could not be reached for it."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Outcome(NamedTuple):
    """What a run came to.

    ``revision``, ``published`` and ``confirmed`` are of the edition that is offered if ``state``
    is ``available``, else of the one that is here now; ``bytes`` came over the road, or would
    have to; ``new``, ``changed`` and ``removed`` count the answers of an update that was
    installed. ``error`` is what kept it from being more.
    """

    state: str
    revision: int = 0
    published: str = ""
    confirmed: str = ""
    bytes: int = 0
    new: int = 0
    changed: int = 0
    removed: int = 0
    error: TreadstoneError | None = None

    @property
    def exit_code(self) -> int:
        """That of the command line."""
        if self.state == "clock" and self.error is not None:
            return self.error.exit_code
        return EXIT_CODES[self.state]


def state_of_error(error: TreadstoneError) -> str:
    """The state that ``error`` comes to."""
    match error:
        case FetchError() | FeedError():
            return error.state
        case LineError():
            return "refused"
        case BusyError():
            return "busy"
        case CannotKeepError() | EditionError():
            return "no_room" if _is_full(error) else "no_access"
        case _:
            raise error


def _is_full(error: TreadstoneError) -> bool:
    if isinstance(error, NoRoomError):
        return True
    cause = error.__cause__
    if isinstance(cause, OSError):
        return cause.errno in _FULL
    return getattr(cause, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL

"""Errors known to us: types that carry values, turned into sentences where they are shown.

Each has the exit code of the command line (docs/contracts.md, section 7). Anything else that
is raised is a bug and is logged with its traceback.
"""

from pathlib import Path


class TreadstoneError(Exception):
    """A fault that we know and can say in words. ``str()`` is one plain English sentence."""

    exit_code = 2


class EditionError(TreadstoneError):
    """An edition file that cannot be opened.

    ``reason`` is one of ``missing``, ``empty``, ``damaged``, ``newer``, ``foreign``
    (not an edition at all) or ``unreadable`` (no permission).
    """

    exit_code = 1

    def __init__(self, path: Path, reason: str, detail: str = "") -> None:
        self.path = path
        self.reason = reason
        self.detail = detail
        super().__init__(_EDITION_SENTENCES[reason].format(path=path, detail=detail))


_EDITION_SENTENCES = {
    "missing": "{path}: there is no library file here.",
    "empty": "{path}: the library file is empty.",
    "damaged": "{path}: the library file is damaged ({detail}).",
    "newer": "{path}: the library file was made for a newer Treadstone Desktop ({detail}).",
    "foreign": "{path}: this is not a Treadstone library file.",
    "unreadable": "{path}: the library file cannot be read ({detail}).",
}


class UnknownAnswerError(TreadstoneError):
    """No answer of the open edition has this number, id or slug."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        super().__init__(f"{wanted}: no answer has this number, id or name.")


class WithdrawnError(UnknownAnswerError):
    """An answer that this library had and has no more.

    ``on`` is an ISO day, ``reason`` is ``withdrawn``, ``merged`` or ``superseded``, ``see`` the id
    of the answer to read instead, or empty.
    """

    def __init__(self, wanted: str, on: str, reason: str, see: str) -> None:
        super().__init__(wanted)
        self.on = on
        self.reason = reason
        self.see = see

    def __str__(self) -> str:
        instead = f" Read {self.see.replace('-', '')} instead." if self.see else ""
        return f"{self.wanted}: this answer was withdrawn on {self.on}.{instead}"


class PolicyError(TreadstoneError):
    """A machine-wide policy file that is there but cannot be obeyed: no window may start."""

    def __init__(self, path: Path, key: str, reason: str) -> None:
        self.path = path
        self.key = key
        self.reason = reason
        where = f"{path}: {key}" if key else str(path)
        super().__init__(f"{where}: {reason}")


class UsageError(TreadstoneError):
    """A command line that cannot be understood."""


class WindowError(TreadstoneError):
    """No window can be opened on this computer: no screen, or a library of the system missing."""

    def __init__(self, detail: str) -> None:
        self.detail = detail
        super().__init__(f"The window cannot be opened: {detail}.")


class CannotKeepError(TreadstoneError):
    """This computer cannot keep what the reader wanted kept (no room, no permission)."""

    exit_code = 5

    def __init__(self, path: Path, detail: str) -> None:
        self.path = path
        self.detail = detail
        super().__init__(f"{path}: nothing can be kept here ({detail}).")


class NoRoomError(CannotKeepError):
    """Not enough room for an update: ``needed`` and ``free`` are bytes."""

    def __init__(self, path: Path, needed: int, free: int) -> None:
        self.needed = needed
        self.free = free
        megabytes = f"{_megabytes(needed)} needed, {_megabytes(free)} free"
        super().__init__(path, f"not enough room for the update: {megabytes}")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


class BusyError(TreadstoneError):
    """Another window, or another command, is updating this library."""

    exit_code = 5

    def __init__(self) -> None:
        super().__init__("Another window is updating.")


class NotSetUpError(TreadstoneError):
    """No updates are set up; ``reason`` says what is missing."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"No updates are set up: {reason}.")


class LineError(TreadstoneError):
    """A line of a library that no edition may hold. ``key`` is its key, or its first signs."""

    exit_code = 4

    def __init__(self, key: str, reason: str) -> None:
        self.key = key
        self.reason = reason
        super().__init__(f"{key}: {reason}.")


class RegisterError(TreadstoneError):
    """A register beside the answers that is missing or cannot be read (``line`` 0: the whole)."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        self.path = path
        self.line = line
        self.reason = reason
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")


class FeedError(TreadstoneError):
    """A feed that is not to be used: ``name`` is that of the file, ``state`` what it comes to.

    ``refused`` (not what the publisher signed, or no edition may be made of it), ``older`` (than
    what is here) or ``needs_app`` (a newer program).
    """

    exit_code = 4

    def __init__(self, name: str, reason: str, state: str = "refused") -> None:
        self.name = name
        self.reason = reason
        self.state = state
        super().__init__(f"{name}: {reason}.")


class FetchError(TreadstoneError):
    """A feed, or a part of it, that did not arrive. Nothing is wrong with what is here.

    ``state`` is ``offline``, ``portal`` (the network answered for it), ``proxy``, ``clock`` (by
    this computer's date its certificate is not good), ``interrupted`` or ``paused`` (the reader
    stopped it). ``status`` is that of HTTP, 404 for a file that is not there, or 0.
    """

    exit_code = 3

    def __init__(self, state: str, detail: str, status: int = 0) -> None:
        self.state = state
        self.detail = detail
        self.status = status
        super().__init__(f"{_FETCH_SENTENCES[state]} ({detail}).")


_FETCH_SENTENCES = {
    "offline": "The feed cannot be reached",
    "portal": "This network answered with its own page; sign in to it in a browser",
    "proxy": "This network asks for a password, or its proxy does not answer as one",
    "clock": "By this computer's date the feed's certificate is not good",
    "interrupted": "The update did not finish",
    "paused": "The update was stopped",
}

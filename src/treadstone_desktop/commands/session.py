"""What a command works with: the folders of a profile and the library to read."""

from pathlib import Path
from typing import Self

from treadstone_desktop.base.errors import EditionError, PolicyError, UsageError
from treadstone_desktop.base.paths import Paths
from treadstone_desktop.base.policy import DESKTOP, Policy, read_policy
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.commands.arguments import complain
from treadstone_desktop.library.editions import EditionNotice, EditionStore, Opened
from treadstone_desktop.library.library import Library

_SHOWN = {
    "current": "The installed one",
    "previous": "The one before it",
    "bundled": "The one that came with the program",
    "shared": "The office's shared one",
}


class Session:
    """``library_file`` is what ``--library`` named, or None.

    As a context manager it closes at the end what it opened.
    """

    def __init__(self, paths: Paths, library_file: Path | None) -> None:
        self.paths = paths
        self.library_file = library_file
        self._libraries: list[Library] = []

    def __enter__(self) -> Self:
        """The session itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of every file."""
        for library in self._libraries:
            library.close()

    def library(self) -> Library:
        """The library to read, opened; what is wrong with another one is said on stderr.

        A policy that cannot be obeyed keeps every window from starting. Reading at a command
        line goes on without it, from the reader's own editions, and says so. Raises
        EditionError if no edition can be opened.
        """
        policy = DESKTOP
        try:
            policy = read_policy(self.paths.policy)
        except PolicyError as error:
            complain(f"{error}. No window starts until this is mended.")
        opened = self.opened(policy)
        for notice in opened.notices:
            complain(sentence(notice))
        return opened.library

    def opened(self, policy: Policy) -> Opened:
        """The same under ``policy``, with where it came from, and nothing said.

        What ``--library`` names has the source ``file``.
        """
        if self.library_file is not None:
            opened = Opened(Library(self.library_file), "file", ())
        else:
            shared = Path(policy.library) if policy.library else None
            opened = EditionStore(self.paths.library, bundled_edition(), shared).choose()
        self._libraries.append(opened.library)
        return opened


def sentence(notice: EditionNotice) -> str:
    """What a notice says: which file is bad, and what is shown instead."""
    return (
        f"{EditionError(notice.bad, notice.reason, notice.detail)} {_SHOWN[notice.shown]} is read."
    )


def refuse_on_kiosk(paths: Paths) -> None:
    """Refuse ``--library``: on a kiosk, the public reads what the office installed.

    Raises UsageError on a kiosk, PolicyError where the policy cannot be read: it may be one's.
    """
    if read_policy(paths.policy).mode == "kiosk":
        raise UsageError("--library: this computer is a kiosk, which reads its own library only.")

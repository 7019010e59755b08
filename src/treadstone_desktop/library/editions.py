"""The editions on this computer: which one is shown, and how a new one takes its place.

Editions are files that never change; ``current.json`` and ``previous.json`` point to two of
them. A new edition is written beside the others and only then pointed to, so that whatever
stops the program leaves the old one or the new one, whole (docs/contracts.md, section 6).
"""

import contextlib
import re
from pathlib import Path
from typing import NamedTuple

from treadstone_desktop.base.errors import EditionError
from treadstone_desktop.base.files import copy_whole, move_whole, partial_files, write_whole
from treadstone_desktop.library.library import Library

_FILE = re.compile(r"content-[0-9]+-[0-9a-f]{8}\.db")


class Pointer(NamedTuple):
    """What ``current.json`` and ``previous.json`` say.

    ``file`` is a name in the store's folder, ``confirmed`` the ISO day on which the publisher
    last said that this is the newest edition, or nothing.
    """

    file: str
    epoch: int
    revision: int
    state: str
    confirmed: str


class EditionNotice(NamedTuple):
    """An edition that should have been shown and could not be.

    ``bad`` is the file, ``reason`` and ``detail`` are those of EditionError; ``shown`` is the
    `Opened.source` that is shown instead.
    """

    bad: Path
    reason: str
    detail: str
    shown: str


class Opened(NamedTuple):
    """The edition to show. ``source`` is ``current``, ``previous``, ``bundled`` or ``shared``."""

    library: Library
    source: str
    notices: tuple[EditionNotice, ...]


class EditionStore:
    """The editions of one profile, of the program itself and, if the office has one, shared.

    ``shared`` is a folder with a ``content.db`` that is only ever read.
    """

    def __init__(self, folder: Path, bundled: Path, shared: Path | None = None) -> None:
        self._folder = folder
        self._bundled = bundled
        self._shared = shared / "content.db" if shared else None

    def choose(self) -> Opened:
        """Open the newest edition that can be opened; of two alike, the installed one.

        Raises EditionError, that of the bundled edition, if not one can.
        """
        found: dict[str, Library] = {}
        faults: list[EditionError] = []
        self._try("current", found, faults)
        if faults:
            self._try("previous", found, faults)
        self._try("bundled", found, faults)
        bundled_fault = faults[-1] if "bundled" not in found else None
        if self._shared:
            self._try("shared", found, faults)
        if not found:
            raise bundled_fault or faults[-1]
        source = max(found, key=lambda name: _order(found[name]))
        for name, library in found.items():
            if name != source:
                library.close()
        notices = tuple(EditionNotice(f.path, f.reason, f.detail, source) for f in faults)
        return Opened(found[source], source, notices)

    def _try(self, source: str, found: dict[str, Library], faults: list[EditionError]) -> None:
        try:
            library = self._open(source)
            if library is not None:
                found[source] = library
        except EditionError as error:
            faults.append(error)

    def _open(self, source: str) -> Library | None:
        """The edition of ``source``; None if there is none and none is missed."""
        if source == "bundled":
            return _checked(self._bundled)
        if source == "shared":
            assert self._shared is not None
            return _checked(self._shared)
        pointer = self._pointer(source)
        if pointer is None:
            return None
        library = _checked(self._folder / pointer.file)
        if library.meta.get("state") != pointer.state:
            library.close()
            raise EditionError(library.path, "damaged", "it is not the one that was installed")
        return library

    def _pointer(self, source: str) -> Pointer | None:
        """What a pointer file says. None if the profile has no editions of its own."""
        path = self._folder / f"{source}.json"
        try:
            return _read_pointer(path)
        except (FileNotFoundError, NotADirectoryError):
            if source == "current" and (self._folder / "previous.json").exists():
                raise EditionError(path, "missing") from None
            return None
        except OSError as error:
            raise EditionError(path, "unreadable", error.strerror or str(error)) from error

    def install(self, file: Path, *, confirmed: str = "", move: bool = False) -> Path:
        """Make ``file``, an edition whose content was verified before, the current one.

        With ``move`` it is not copied, and must be on the disk of the store's folder.

        What was current becomes previous, unless it was damaged; older ones are swept. Stopped
        at any point, the store opens the old edition or the new one. Returns the new file.
        Raises EditionError if ``file`` is no edition, CannotKeepError if it cannot be kept.
        """
        library = _checked(file)
        meta = library.meta
        library.close()
        state = meta.get("state", "")
        name = f"content-{meta['revision']}-{state[:8]}.db"
        if not _FILE.fullmatch(name):
            raise EditionError(file, "damaged", "it does not name its state")
        target = self._folder / name
        (move_whole if move else copy_whole)(file, target)
        self._keep_previous(name)
        pointer = Pointer(name, int(meta["epoch"]), int(meta["revision"]), state, confirmed)
        write_whole(self._folder / "current.json", _written(pointer))
        self._sweep()
        return target

    def installed(self) -> Pointer | None:
        """What ``current.json`` says, whether or not that edition can be opened; None if it
        says nothing.
        """
        try:
            return self._pointer("current")
        except EditionError:
            return None

    def confirm(self, opened: Opened, day: str) -> None:
        """Note that on ``day`` the publisher said that ``opened`` is the newest edition.

        One that came with the program, or is shared, is installed for that. Raises EditionError
        and CannotKeepError as `install` does.
        """
        pointer = self.installed() if opened.source == "current" else None
        if pointer is None:
            self.install(opened.library.path, confirmed=day)
        elif pointer.confirmed != day:
            write_whole(self._folder / "current.json", _written(pointer._replace(confirmed=day)))

    def _keep_previous(self, new: str) -> None:
        """Point ``previous.json`` at the current edition, if that is sound and another one."""
        try:
            library = self._open("current")
            if library is None:
                return
            library.close()
            pointer = self._pointer("current")
        except EditionError:
            return
        if pointer is not None and pointer.file != new:
            write_whole(self._folder / "previous.json", _written(pointer))

    def _sweep(self) -> None:
        """Remove editions nobody points to and pieces of a copy that was stopped.

        What cannot be removed now, since another window reads it, goes the next time.
        """
        kept = set()
        for source in ("current", "previous"):
            with contextlib.suppress(EditionError):
                pointer = self._pointer(source)
                if pointer is not None:
                    kept.add(pointer.file)
        editions = (path for path in self._folder.iterdir() if _FILE.fullmatch(path.name))
        old = [path for path in editions if path.name not in kept]
        for path in [*old, *partial_files(self._folder)]:
            with contextlib.suppress(OSError):
                path.unlink()


def _checked(path: Path) -> Library:
    """The edition at ``path``, if it says which one it is and what it holds can be listed."""
    library = Library(path)
    try:
        _order(library)
        library.counts  # noqa: B018 - kept by the library, which every reader asks for it
    except EditionError:
        library.close()
        raise
    except (KeyError, ValueError) as error:
        library.close()
        raise EditionError(path, "damaged", "it does not name its revision") from error
    return library


def _order(library: Library) -> tuple[int, int]:
    return int(library.meta["epoch"]), int(library.meta["revision"])


def _read_pointer(path: Path) -> Pointer:
    """Raises EditionError naming the pointer file if it does not point to an edition."""
    import json  # a fresh profile has no pointers

    try:
        pointer = Pointer(**json.loads(path.read_bytes()))
    except (ValueError, TypeError, RecursionError) as error:
        raise EditionError(path, "damaged", "it does not name an edition") from error
    if not _FILE.fullmatch(str(pointer.file)):
        raise EditionError(path, "damaged", "it does not name an edition")
    return pointer


def _written(pointer: Pointer) -> bytes:
    import json

    return json.dumps(pointer._asdict(), indent=2).encode() + b"\n"

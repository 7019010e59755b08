"""The roads by which a feed comes: one shape for a web host, a stick and an office's folder."""

from collections.abc import Callable, Generator
from pathlib import Path
from types import TracebackType
from typing import IO, NamedTuple, Protocol, Self

from treadstone_desktop.base.errors import FetchError

MISSING = (403, 404)
"""Both mean that there is no such file: some buckets answer 403 for what is not there."""

_PIECE = 1 << 16


class Reply(NamedTuple):
    """A file that began to arrive: its bytes from ``start`` on, as they come.

    ``etag`` is by what the host knows it, or nothing. ``unchanged`` if the host says that it is
    the one whose etag was given; there are no ``pieces`` then.
    """

    pieces: Generator[bytes, None, None]
    start: int = 0
    etag: str = ""
    unchanged: bool = False


class Road(Protocol):
    """A way to the files of a feed. ``came`` counts the bytes that have come."""

    is_folder: bool
    came: int

    def __enter__(self) -> Self:
        """Begin."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of what was opened."""

    def get(self, name: str, *, start: int = 0, etag: str = "") -> Reply:
        """The file ``name``, such as ``metadata/timestamp.json``, from byte ``start`` on if the
        road can, else from the first. Raises FetchError, now or with a later piece.
        """


class FolderRoad:
    """A feed in a folder: on a stick, or shared by an office. Nothing is written there."""

    is_folder = True

    def __init__(self, folder: Path, cancelled: Callable[[], bool]) -> None:
        self._folder = folder
        self._cancelled = cancelled
        self.came = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return

    def get(self, name: str, *, start: int = 0, etag: str = "") -> Reply:
        """As `Road.get`. What is no plain file is not there."""
        path = self._folder / name
        try:
            if not path.is_file():
                raise FetchError("interrupted", f"there is no {name}", 404)
            file = path.open("rb")
            file.seek(start)
        except OSError as error:
            raise FetchError("interrupted", error.strerror or str(error)) from error
        return Reply(self._pieces(file), start)

    def _pieces(self, file: IO[bytes]) -> Generator[bytes, None, None]:
        with file:
            while True:
                if self._cancelled():
                    raise FetchError("paused", "by the reader")
                try:
                    piece = file.read(_PIECE)
                except OSError as error:  # the stick was pulled out
                    raise FetchError("interrupted", error.strerror or str(error)) from error
                if not piece:
                    return
                self.came += len(piece)
                yield piece

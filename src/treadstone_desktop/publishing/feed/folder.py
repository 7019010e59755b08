"""The folder of a feed: read by name, and written so that whatever stops it harms no reader."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tuf.api.metadata import Metadata, TargetFile, Targets

from treadstone_desktop.base.errors import BusyError, CannotKeepError
from treadstone_desktop.base.files import partial_files, write_whole
from treadstone_desktop.sync.lock import only_one

Read = Callable[[str], bytes | None]
"""The bytes of a feed's file by name, ``metadata/timestamp.json``; None where there is none."""

TIMESTAMP = "metadata/timestamp.json"
_VERSIONS_KEPT = 3
"""Publications whose files stay, for readers who began before the newest came."""


def target_name(file: TargetFile) -> str:
    """Where a target lies in a feed: its name with its hash before it."""
    folder, slash, name = file.path.rpartition("/")
    return f"targets/{folder}{slash}{file.hashes['sha256']}.{name}"


@contextmanager
def alone(feed: Path) -> Iterator[None]:
    """Let no other command work in the folder ``feed`` meanwhile. Raises CannotKeepError.

    The lock lies beside the folder, since the folder is for everybody to fetch.
    """
    if not (feed / "metadata").is_dir():
        yield
        return
    whole = feed.absolute()
    try:
        with only_one(whole.with_name(f".{whole.name}.lock")):
            yield
    except BusyError as error:
        raise CannotKeepError(feed, "another command is at work in it") from error


class FeedFolder:
    """The files of the feed in ``path``."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, name: str) -> bytes | None:
        """As `Read`. Raises OSError for what is there and cannot be read."""
        try:
            return (self.path / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def with_files(self, files: Mapping[str, bytes]) -> Read:
        """The feed as it will be once ``files`` are written."""
        return lambda name: files[name] if name in files else self.read(name)

    def without(self, name: str) -> Read:
        """The feed as it would be if the file ``name`` were not there."""
        return lambda wanted: None if wanted == name else self.read(wanted)

    def write(self, files: Mapping[str, bytes]) -> None:
        """Write ``files`` in their order, each whole or not at all, the timestamp last.

        Nothing a reader can have is overwritten but the timestamp and what nobody verifies.
        Raises CannotKeepError.
        """
        for name in sorted(files, key=lambda name: name == TIMESTAMP):
            write_whole(self.path / name, files[name])
            # Written for their owner alone as they are, and here for everybody to fetch.
            (self.path / name).chmod(0o644)

    def remove(self, name: str) -> None:
        """Take a file out that no reader can have yet. Raises CannotKeepError."""
        try:
            (self.path / name).unlink()
        except OSError as error:
            raise CannotKeepError(self.path / name, error.strerror or str(error)) from error

    def sweep(self, targets_version: int) -> None:
        """Remove targets that the newest few publications do not name, and torn files."""
        newest = range(targets_version, max(0, targets_version - _VERSIONS_KEPT), -1)
        kept = {name for version in newest for name in self._targets(version)}
        if not kept:
            return
        files = (path for path in (self.path / "targets").rglob("*") if path.is_file())
        old = [path for path in files if path.relative_to(self.path).as_posix() not in kept]
        folders = (self.path, self.path / "metadata", self.path / "targets")
        torn = [path for folder in folders for path in partial_files(folder)]
        for path in [*old, *torn]:
            with contextlib.suppress(OSError):
                path.unlink()

    def _targets(self, version: int) -> Iterable[str]:
        content = self.read(f"metadata/{version}.targets.json")
        if content is None:
            return []
        targets = Metadata[Targets].from_bytes(content).signed.targets
        return [target_name(file) for file in targets.values()]

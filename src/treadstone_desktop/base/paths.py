"""Where things live: one value that holds every folder, so that ``--profile`` moves all of them.

The table is section 6 of docs/contracts.md.
"""

from pathlib import Path
from typing import NamedTuple

APP = "treadstone-desktop"


class Paths(NamedTuple):
    """Folders of one profile. None of them need exist; writers make what they need."""

    config: Path
    data: Path
    log: Path
    machine: Path

    @property
    def settings(self) -> Path:
        """The reader's ``settings.json``."""
        return self.config / "settings.json"

    @property
    def user_db(self) -> Path:
        """What the reader keeps."""
        return self.data / "user.db"

    @property
    def library(self) -> Path:
        """Installed editions and the pointers to them."""
        return self.data / "library"

    @property
    def policy(self) -> Path:
        """What the office decided for this computer."""
        return self.machine / "policy.toml"


def profile_paths(profile: Path | None = None) -> Paths:
    """The folders of ``profile``, or the system's own folders for this user if it is None."""
    if profile is not None:
        root = profile.absolute()
        return Paths(root / "config", root / "data", root / "log", root / "machine")
    import platformdirs

    return Paths(
        config=Path(platformdirs.user_config_dir(APP, appauthor=False)),
        data=Path(platformdirs.user_data_dir(APP, appauthor=False)),
        log=Path(platformdirs.user_log_dir(APP, appauthor=False)),
        machine=Path(platformdirs.site_config_dir(APP, appauthor=False)),
    )

"""Where things live."""

import os
import subprocess
import sys
from pathlib import Path

from treadstone_desktop.base.paths import profile_paths
from treadstone_desktop.base.resources import bundled, bundled_edition


def test_a_profile_holds_every_folder(tmp_path: Path) -> None:
    paths = profile_paths(tmp_path / "p")

    assert paths == tuple(tmp_path / "p" / name for name in ("config", "data", "log", "machine"))
    assert paths.settings == tmp_path / "p" / "config" / "settings.json"
    assert paths.user_db == tmp_path / "p" / "data" / "user.db"
    assert paths.library == tmp_path / "p" / "data" / "library"
    assert paths.policy == tmp_path / "p" / "machine" / "policy.toml"


def test_a_profile_named_from_the_present_folder_stays_there() -> None:
    assert profile_paths(Path("p")).data == Path.cwd() / "p" / "data"


def test_without_a_profile_the_systems_own_folders_are_used(tmp_path: Path) -> None:
    code = "from treadstone_desktop.base.paths import profile_paths; print(profile_paths().data)"
    own = os.environ | {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True, env=own
    )

    assert done.stdout.rstrip().endswith("treadstone-desktop")
    assert str(tmp_path) in done.stdout or sys.platform == "win32"


def test_asking_for_a_folder_makes_none(tmp_path: Path) -> None:
    _ = profile_paths(tmp_path / "p").library

    assert list(tmp_path.iterdir()) == []


def test_what_ships_with_the_program_is_found() -> None:
    assert bundled("resources", "fonts").is_dir()
    assert bundled_edition().is_file()


def test_what_does_not_ship_has_a_path_that_can_be_named() -> None:
    missing = bundled("resources", "none")

    assert (missing.name, missing.exists()) == ("none", False)

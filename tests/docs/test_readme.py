"""What a reader of README is told is so: commands, pictures, folders."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import dev
from tests.support.source_tree import ROOT
from treadstone_desktop.base.logs import FILE as LOG_FILE
from treadstone_desktop.base.paths import APP, profile_paths
from treadstone_desktop.commands.run import COMMANDS

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
SYSTEMS = {
    "Linux": ("platformdirs.unix", "Unix"),
    "Windows": ("platformdirs.windows", "Windows"),
    "macOS": ("platformdirs.macos", "MacOS"),
}
HOME = "/readers/home"
WINDOWS = {"CSIDL_LOCAL_APPDATA": "%LOCALAPPDATA%", "CSIDL_COMMON_APPDATA": "%PROGRAMDATA%"}
FOLDERS = ("user_config_dir", "user_data_dir", "user_log_dir", "site_config_dir")


def folder_rows() -> list[dict[str, str]]:
    """The rows of the table of folders, by the names of its columns."""
    head, _, *rows = re.findall(r"^\|.*", TEXT, re.MULTILINE)
    names, *cells = ([cell.strip() for cell in row.split("|")[1:-1]] for row in (head, *rows))
    return [dict(zip(names, row, strict=True)) for row in cells]


def test_its_commands_are_those_of_the_one_door() -> None:
    named = set(re.findall(r"python3 dev\.py (\w+)", TEXT))

    assert {"run", "test"} <= named <= set(dev.COMMANDS)


def test_it_names_every_command_of_the_command_line() -> None:
    assert tuple(re.findall(r"^    treadstone-desktop (\w+)", TEXT, re.MULTILINE)) == (
        "list", "search", "show", "sync", "verify", "doctor",
    )  # fmt: skip
    assert {"list", "search", "show", "sync", "verify", "doctor"} == set(COMMANDS)


def test_it_shows_three_pictures_that_are_there_and_says_what_is_on_them() -> None:
    shown = re.findall(r"!\[(.+?)\]\((docs/pictures/[\w-]+\.png)\)", TEXT)

    assert len(shown) == TEXT.count("![") == 3
    assert [path for _, path in shown if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_folders_of_each_system_are_those_of_the_program(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", HOME)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", WINDOWS.__getitem__)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_DIRS"):
        monkeypatch.delenv(name, raising=False)
    module, kind = SYSTEMS[system]
    places = getattr(import_module(module), kind)(APP, appauthor=False)
    told = [row[system].strip("`").replace("\\", "/") for row in folder_rows()]

    found = [getattr(places, name).replace("\\", "/").replace(HOME, "~") for name in FOLDERS]

    assert told == found


def test_a_profile_has_all_folders_below_it() -> None:
    told = [row["`--profile DIR`"].strip("`") for row in folder_rows()]

    assert [Path.cwd() / folder for folder in told] == list(profile_paths(Path("DIR")))


def test_it_names_the_file_that_each_folder_holds() -> None:
    named = [re.findall(r"`(.+?)`", row["What"])[0] for row in folder_rows()]
    paths = profile_paths(Path("DIR"))

    assert named == [paths.settings.name, paths.user_db.name, LOG_FILE, paths.policy.name]

"""What a reader chose, and what becomes of a file that makes no sense."""

import json
from pathlib import Path

import pytest

from tests.support.faults import POSIX, read_only
from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.base.settings import DEFAULTS, Settings, is_valid


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def settings_from(file: Path, content: bytes | str) -> Settings:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Settings(file)


def test_a_fresh_profile_has_the_defaults_and_no_file(file: Path) -> None:
    settings = Settings(file)

    assert {key: settings[key] for key in DEFAULTS} == DEFAULTS
    assert settings.first_run
    assert not file.exists()


def test_a_choice_is_there_at_the_next_start(file: Path) -> None:
    Settings(file).set("theme", "dark")

    settings = Settings(file)

    assert (settings["theme"], settings.first_run, settings.notices) == ("dark", False, [])


def test_only_what_differs_from_the_defaults_is_written(file: Path) -> None:
    settings = Settings(file)
    settings.set("text_size", 150)
    settings.set("theme", "dark")
    settings.set("theme", "system")

    assert json.loads(file.read_text()) == {"text_size": 150}


@pytest.mark.parametrize(
    ("key", "value"),
    [("theme", "pink"), ("text_size", 101), ("text_size", True), ("history", 1), ("office", None),
     ("colour", "red")],
)  # fmt: skip
def test_a_value_the_table_does_not_have_is_refused(file: Path, key: str, value: object) -> None:
    with pytest.raises(ValueError, match=key):
        Settings(file).set(key, value)


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 4096, b'{"theme": "da', b"null", b"[]", b"7", b"\xff\xfe", b"[" * 100_000],
    ids=["nothing", "zeros", "half", "null", "list", "number", "not text", "deep"],
)
def test_an_unreadable_file_is_kept_aside_and_told_once(file: Path, content: bytes) -> None:
    settings = settings_from(file, content)

    [notice] = settings.notices
    assert {key: settings[key] for key in DEFAULTS} == DEFAULTS
    assert (notice.kind, Path(notice.aside).read_bytes()) == ("unreadable", content)
    assert Settings(file).notices == []


def test_files_set_aside_never_replace_one_another(file: Path) -> None:
    for content in ("first", "second"):
        settings_from(file, content)

    assert sorted(path.read_text() for path in file.parent.iterdir()) == ["first", "second"]


def test_every_value_of_the_wrong_type_falls_back_and_is_named(file: Path) -> None:
    settings = settings_from(file, json.dumps({key: {"a": []} for key in DEFAULTS}))

    assert {key: settings[key] for key in DEFAULTS} == DEFAULTS
    assert [(notice.kind, notice.key) for notice in settings.notices] == [
        ("value", key) for key in DEFAULTS
    ]
    assert file.exists()


def test_a_good_value_beside_a_bad_one_holds(file: Path) -> None:
    settings = settings_from(file, '{"theme": "dark", "text_size": "huge"}')

    assert (settings["theme"], settings["text_size"]) == ("dark", 100)


def test_a_key_of_a_newer_program_is_kept(file: Path) -> None:
    settings_from(file, '{"voice": {"speed": 2}, "theme": "dark"}').set("theme", "light")

    assert json.loads(file.read_text()) == {"voice": {"speed": 2}, "theme": "light"}


def test_a_byte_order_mark_is_no_fault(file: Path) -> None:
    assert settings_from(file, '\ufeff{"theme": "dark"}')["theme"] == "dark"


@POSIX
def test_in_a_read_only_folder_a_choice_holds_until_the_end(file: Path) -> None:
    settings = settings_from(file, "{}")

    with read_only(file.parent), pytest.raises(CannotKeepError, match=r"settings\.json"):
        settings.set("theme", "dark")

    assert settings["theme"] == "dark"
    assert file.read_text() == "{}"


@POSIX
def test_an_unreadable_file_that_cannot_be_moved_is_left_and_told(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("half")

    with read_only(file.parent):
        settings = Settings(file)

    assert [notice.kind for notice in settings.notices] == ["unkept"]
    assert file.read_text() == "half"


def test_a_folder_in_place_of_the_file_is_told(file: Path) -> None:
    file.mkdir(parents=True)

    assert [notice.kind for notice in Settings(file).notices] == ["unkept"]


def test_every_default_is_a_value_the_table_has() -> None:
    assert [key for key, value in DEFAULTS.items() if not is_valid(key, value)] == []

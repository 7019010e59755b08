"""What an office decides, and that a file which cannot be obeyed never opens anything up."""

from pathlib import Path

import pytest

from tests.support.faults import POSIX, permissions_obeyed
from treadstone_desktop.base.errors import PolicyError
from treadstone_desktop.base.policy import DESKTOP, KIOSK, Policy, read_policy


def policy_from(folder: Path, text: str | bytes) -> Policy:
    file = folder / "policy.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_policy(file)


def test_without_a_file_the_reader_decides(tmp_path: Path) -> None:
    assert read_policy(tmp_path / "none" / "policy.toml") == DESKTOP


def test_an_empty_file_is_a_policy_that_sets_nothing(tmp_path: Path) -> None:
    assert policy_from(tmp_path, "") == DESKTOP


def test_what_is_set_is_obeyed_and_the_rest_stays(tmp_path: Path) -> None:
    policy = policy_from(tmp_path, 'theme = "dark"\nhistory = false\noffice = "Main St. Clinic"\n')

    assert policy == DESKTOP._replace(theme="dark", history=False, office="Main St. Clinic")


def test_a_kiosk_starts_from_the_kiosks_defaults(tmp_path: Path) -> None:
    policy = policy_from(tmp_path, 'idle_seconds = 90\nmode = "kiosk"\n')

    assert policy == KIOSK._replace(idle_seconds=90)


@pytest.mark.parametrize("line", ["send = true", "history = true"])
def test_a_kiosk_cannot_be_made_to_send_or_to_remember(tmp_path: Path, line: str) -> None:
    with pytest.raises(PolicyError, match="cannot be changed on a kiosk"):
        policy_from(tmp_path, f'mode = "kiosk"\n{line}\n')


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ('colour = "red"', "colour"),
        ('mode = "kisok"', "mode"),
        ("mode = 1", "mode"),
        ('updates = "weekly"', "updates"),
        ('update_hours = "22-6"', "update_hours"),
        ('update_hours = "25:00-06:00"', "update_hours"),
        ("feed = 7", "feed"),
        ('send = "yes"', "send"),
        ('history = "never"', "history"),
        ("languages = []", "languages"),
        ('languages = ["en", "en"]', "languages"),
        ('languages = ["de"]', "languages"),
        ('languages = "en"', "languages"),
        ('theme = "pink"', "theme"),
        ("printing = 1", "printing"),
        ("print_pages = -1", "print_pages"),
        ("print_pages = true", "print_pages"),
        ("idle_seconds = 59", "idle_seconds"),
        ("idle_seconds = 60.5", "idle_seconds"),
        ("warn_seconds = 121", "warn_seconds"),
        ("session_minutes = 14", "session_minutes"),
        ("session_minutes = 241", "session_minutes"),
        ("[kiosk]\npin = 1", "kiosk"),
    ],
)
def test_a_bad_value_or_an_unknown_key_is_named(tmp_path: Path, line: str, key: str) -> None:
    with pytest.raises(PolicyError) as caught:
        policy_from(tmp_path, line)

    assert (caught.value.path, caught.value.key) == (tmp_path / "policy.toml", key)
    assert str(caught.value).startswith(f"{tmp_path / 'policy.toml'}: {key}: ")


@pytest.mark.parametrize("line", ["session_minutes = 0", "session_minutes = 240",
                                  'update_hours = "22:00-06:00"', 'update_hours = ""',
                                  'languages = ["fr", "en"]', "idle_seconds = 600"])  # fmt: skip
def test_the_ends_of_every_range_are_within_it(tmp_path: Path, line: str) -> None:
    policy_from(tmp_path, line)


@pytest.mark.parametrize(
    "content",
    [b"mode = kiosk", b"\0\0\0", b"\xff", b'mode = "kio', b"{}", b"a = " + b"[" * 100_000],
    ids=["word", "zeros", "not text", "half", "json", "deep"],
)
def test_a_file_that_is_not_toml_is_refused_whole(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(PolicyError, match="this is not a TOML file"):
        policy_from(tmp_path, content)


@POSIX
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text('mode = "kiosk"')
    file.chmod(0)

    with permissions_obeyed(), pytest.raises(PolicyError, match=r"policy\.toml: Permission denied"):
        read_policy(file)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert policy_from(tmp_path, '\ufeffmode = "kiosk"').mode == "kiosk"

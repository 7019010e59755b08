"""What `dev.py` says when the operating system lacks something, and may or may not mend it."""

import os
import shutil
import sys

import pytest

from tools import system
from tools.system import SetupError, check_python, ensure_system

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux packages")


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian machine without one of Qt's libraries, used by someone who is not root."""
    monkeypatch.setattr(system, "LIBRARIES", {"libnone-such.so.1": "libnone1"})
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")


@pytest.mark.usefixtures("lacking")
def test_a_user_who_may_not_install_gets_the_one_line_to_type() -> None:
    with pytest.raises(SetupError, match=r"libnone-such\.so\.1") as refused:
        ensure_system()

    last_line = str(refused.value).splitlines()[-1]
    assert last_line == "sudo apt-get install --no-install-recommends libnone1"


@pytest.mark.usefixtures("lacking")
def test_a_system_without_apt_gets_the_library_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)

    with pytest.raises(SetupError, match=r"lacks: libnone-such\.so\.1\. Install that"):
        ensure_system()


@pytest.mark.usefixtures("lacking")
def test_root_has_it_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(system, "run_quietly", lambda command, env: commands.append(command))

    ensure_system()

    assert [command[2] for command in commands] == ["update", "install"]
    assert commands[1][-1] == "libnone1"


def test_programs_for_tests_are_asked_for_only_by_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "LIBRARIES", {})
    monkeypatch.setattr(system, "TEST_PROGRAMS", {"none-such-program": "none-such"})
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    ensure_system()
    with pytest.raises(SetupError, match="none-such-program"):
        ensure_system(tests=True)


def test_a_python_that_is_too_old_is_told_which_it_must_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))

    with pytest.raises(SetupError, match=r"needs 3\.11 to 3\.14"):
        check_python()

"""What a Linux system lacks before Qt can start is named with the line to type."""

import sys

import pytest

from treadstone_desktop.base import qt_libraries


@pytest.fixture(autouse=True)
def on_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


def test_a_missing_library_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_libraries, "LIBRARIES", {"libnone.so.9": "libnone9"})

    assert qt_libraries.what_is_missing() == (
        "this system lacks libnone.so.9 (on Debian: sudo apt-get install libnone9)"
    )


def test_where_nothing_is_missing_there_is_nothing_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_libraries, "LIBRARIES", {})

    assert qt_libraries.what_is_missing() == ""


def test_other_systems_are_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(qt_libraries, "LIBRARIES", {"libnone.so.9": "libnone9"})

    assert qt_libraries.what_is_missing() == ""

"""A start that Qt gives up ends in one sentence, never in an abort."""

import os
import subprocess
import sys

import pytest

from treadstone_desktop.base.errors import WindowError

START = (
    "from treadstone_desktop.ui.qt_start import guard_start; guard_start()\n"
    "from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
)


def start(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    own = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=own | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_without_a_screen_it_says_so_and_names_what_works_without() -> None:
    done = start(START, QT_QPA_PLATFORM="xcb")

    assert done.returncode == WindowError.exit_code
    assert done.stderr == (
        "treadstone-desktop: The window cannot be opened: there is no screen to open it on."
        " The commands list, show and search need none.\n"
    )


def test_a_window_system_that_qt_does_not_have_is_named() -> None:
    done = start(START, QT_QPA_PLATFORM="nowhere")

    assert done.returncode == WindowError.exit_code
    assert 'The window cannot be opened: Could not find the Qt platform plugin "nowhere"' in (
        done.stderr
    )
    assert done.stderr.count("\n") == 1


def test_a_start_that_works_goes_on_and_later_messages_are_passed_on() -> None:
    warn = "from PySide6.QtCore import qWarning; qWarning('later')\n"

    done = start(START + warn, QT_QPA_PLATFORM="offscreen")

    assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "later")


def test_the_program_without_a_screen_ends_with_2() -> None:
    code = "import sys; from treadstone_desktop.__main__ import main; sys.exit(main([]))"

    done = start(code, QT_QPA_PLATFORM="nowhere")

    assert done.returncode == WindowError.exit_code
    assert "Traceback" not in done.stderr

"""The guard that every test of the window stands under does see what is left behind."""

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from tests.support.leaks import LeakWatch


@pytest.fixture
def watch(qapp: QApplication) -> LeakWatch:
    return LeakWatch(qapp)


def test_a_window_left_open_is_named(watch: LeakWatch) -> None:
    with watch:
        window = QLabel()
        window.setObjectName("forgotten")
        left = watch.left_behind()
    window.deleteLater()

    assert left == ["QLabel (forgotten)"]


def test_a_window_that_was_deleted_is_no_leak(watch: LeakWatch) -> None:
    with watch:
        QLabel("closed").deleteLater()

        assert watch.left_behind() == []


def test_a_window_that_only_a_reference_cycle_holds_is_no_leak(watch: LeakWatch) -> None:
    with watch:
        window = QLabel("dropped")
        vars(window)["itself"] = window
        del window

        assert watch.left_behind() == []


def test_a_running_timer_is_named_with_the_line_that_started_it(watch: LeakWatch) -> None:
    timer = QTimer()
    with watch:
        timer.start(60_000)
        left = watch.left_behind()
    timer.stop()

    assert left[0].startswith(f"QTimer started at {__file__}:")


def test_a_thread_that_has_ended_is_no_leak(watch: LeakWatch) -> None:
    thread = QThread()
    with watch:
        thread.start()
        left = watch.left_behind()
        thread.quit()
        thread.wait()

        assert len(left) == 1
        assert watch.left_behind() == []

"""Work in the background: its result comes back to the window's thread, its fault is told."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from treadstone_desktop.ui.shell.tasks import TaskRunner


@pytest.fixture
def tasks() -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.wait()


def test_work_is_done_elsewhere_and_its_result_used_here(tasks: TaskRunner, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    [(worker, user)] = seen
    assert worker != user == threading.get_ident()


def test_tasks_run_one_after_another_in_order(tasks: TaskRunner, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(20):
        tasks.run(partial(int, number), done.append)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


def test_a_fault_is_told_and_logged_and_the_next_task_runs(
    tasks: TaskRunner, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down() -> None:
        raise OSError("no room")

    done: list[str] = []
    with qtbot.waitSignal(tasks.failed) as failed:
        tasks.run(break_down)
    assert isinstance(failed.args[0], OSError)
    assert caplog.messages == ["a background task failed"]
    tasks.run(lambda: "later", done.append)
    qtbot.waitUntil(lambda: done == ["later"])


def test_waiting_ends_what_runs_and_drops_what_has_not_begun(tasks: TaskRunner) -> None:
    begun, go_on = threading.Event(), threading.Event()
    ran: list[str] = []

    def first() -> None:
        begun.set()
        go_on.wait(20)
        ran.append("first")

    tasks.run(first)
    tasks.run(lambda: ran.append("second"))
    begun.wait(20)
    threading.Timer(0.05, go_on.set).start()
    tasks.wait()
    assert ran == ["first"]

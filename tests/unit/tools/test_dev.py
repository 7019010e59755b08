"""The one door's own promises."""

import sys

import pytest

import dev


def _say_ok() -> None:
    sys.stdout.write("all checks ok\n")


def test_the_line_that_ci_reads_stays_the_last(capfd: pytest.CaptureFixture[str]) -> None:
    program = [sys.executable, "-c", "print('...'); print('3 passed in 1 s')"]

    code = dev._closing_line_last(program, _say_ok)

    assert code == 0
    assert capfd.readouterr().out.splitlines() == ["...", "all checks ok", "3 passed in 1 s"]


def test_pytest_gets_all_groups_unless_paths_are_named() -> None:
    assert dev._pytest("python", ["-k", "rent"])[3:5] == ["-k", "rent"]
    assert dev._pytest("python", ["-k", "rent"])[5:7] == ["tests/unit", "tests/qt"]
    assert dev._pytest("python", ["tests/unit"])[3:] == ["tests/unit"]


def test_an_unknown_command_gets_the_list_and_exit_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["dev.py", "fly"])

    assert dev.main() == 2
    assert "run the tests against it" in capsys.readouterr().out

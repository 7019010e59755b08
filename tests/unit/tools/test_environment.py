"""When the environment is made anew, and when a start goes straight on."""

from pathlib import Path

import pytest

from tools import environment
from tools.environment import prepare, venv_program


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """A project with an environment that was never filled; whether each filling was for dev."""
    fillings: list[bool] = []
    for name, place in {"ROOT": "", "VENV": ".venv", "LOCKS": "locks", "SOURCE": "src"}.items():
        monkeypatch.setattr(environment, name, tmp_path / place)
    monkeypatch.setattr(environment, "_STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setattr(environment, "_fill", lambda *, dev: fillings.append(dev))
    monkeypatch.setattr(environment, "compile_bytecode", lambda folder: None)
    python = Path(venv_program(tmp_path / ".venv", "python"))
    for file in ("pyproject.toml", ".venv/pyvenv.cfg", "locks/run.txt", "src/a.py", python):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("first", encoding="utf-8")
    return fillings


def test_a_second_start_goes_straight_on(made: list[bool]) -> None:
    prepare()
    prepare()

    assert made == [False]


def test_tests_add_their_tools_and_the_app_is_content_with_them(made: list[bool]) -> None:
    prepare()
    prepare(dev=True)
    prepare()

    assert made == [False, True]


@pytest.mark.parametrize("file", ["pyproject.toml", ".venv/pyvenv.cfg", "locks/run.txt"])
def test_what_it_was_made_from_has_changed(made: list[bool], tmp_path: Path, file: str) -> None:
    prepare()
    (tmp_path / file).write_text("second", encoding="utf-8")
    prepare()

    assert made == [False, False]


def test_a_filling_that_broke_off_is_done_again(
    made: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(environment, "_fill", lambda *, dev: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            prepare()
    prepare()

    assert made == [False]

"""The command line in this process: what it prints and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support.library import make_edition
from treadstone_desktop.__main__ import main


class Outcome(NamedTuple):
    """What a command line gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one object it printed."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The objects it printed, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small library that the commands of these tests read."""
    return make_edition(tmp_path_factory.mktemp("edition") / "small.db")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """An empty profile."""
    return tmp_path / "profile"


@pytest.fixture
def run(profile: Path, edition: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with an empty profile, on the small library unless another is named."""

    def run_it(*arguments: object, library: Path | None = edition) -> Outcome:
        places: list[object] = ["--profile", profile]
        if library is not None:
            places += ["--library", library]
        code = main([str(argument) for argument in (*places, *arguments)])
        return Outcome(code, *capsys.readouterr())

    return run_it

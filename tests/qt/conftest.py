"""A reader's desk for each test: the real window, a small library, a profile of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.desk import Desk, Made
from tests.support.library import make_edition, make_large_edition
from treadstone_desktop.ui.look.fonts import load_fonts


@pytest.fixture(scope="session")
def faces(qapp: QApplication) -> None:
    """The program's faces, style, numbers and dates, as its start sets them for English."""
    qapp.setStyle("Fusion")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.Canada))
    load_fonts()


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small library of `tests.support.answers`, which no window changes."""
    return make_edition(tmp_path_factory.mktemp("edition") / "content.db")


@pytest.fixture(scope="session")
def large_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """2,500 answers in twelve categories."""
    return make_large_edition(tmp_path_factory.mktemp("large") / "content.db")


@pytest.fixture
def make_desk(
    qtbot: QtBot, qapp: QApplication, faces: None, tmp_path: Path, edition: Path
) -> Iterator[Made]:
    """Makes desks; keyword arguments are those of `Desk`, ``edition`` another library file."""
    made: list[Desk] = []
    palette, font = qapp.palette(), qapp.font()

    def make(**options: object) -> Desk:
        options = {"profile": tmp_path / "profile", "edition": edition} | options
        made.append(Desk(qtbot, qapp, **options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for desk in made:
        desk.close()
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.clipboard().clear()


@pytest.fixture
def desk(make_desk: Made) -> Desk:
    """A desk with the window open at Home."""
    return make_desk()

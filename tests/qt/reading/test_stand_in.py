"""An edition for measuring opens in the window; what is not written in it says so."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView

from tests.support.desk import Made, one
from tests.support.drafts import PATH, answer_file, make_source
from treadstone_desktop.publishing.planned import build_planned


@pytest.fixture
def planned(tmp_path: Path) -> Path:
    """An edition of one answer and four that are planned."""
    out = tmp_path / "planned.db"
    build_planned(make_source({PATH: answer_file()}), {"HOU-004": ("no dogs allowed",)}, out)
    return out


def test_a_stand_in_says_that_it_is_not_written(make_desk: Made, planned: Path) -> None:
    page = make_desk(edition=planned).open_answer("HOU-004")

    assert "May my landlord ban pets?" in page.view.toPlainText()
    assert "Not written yet" in page.view.toPlainText()


def test_a_stand_in_is_found_as_an_answer_is(make_desk: Made, planned: Path) -> None:
    desk = make_desk(edition=planned)
    desk.search("no dogs allowed")

    assert one(desk.shown, QListView).model().index(0, 0).data() == "May my landlord ban pets?"

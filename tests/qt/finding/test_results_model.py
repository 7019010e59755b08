"""The list of hits as Qt's model: plain values, nothing raised."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from tests.support.models import watched
from treadstone_desktop.search.results import Excerpt, Hit
from treadstone_desktop.ui.finding.results_model import ResultRow, ResultsModel, Role


def row(title: str = "When is rent due?", warning: str = "Not yet reviewed") -> ResultRow:
    excerpt = Excerpt("Rent is due on the first.", ((0, 4),), "body")
    hit = Hit("HOU-001", "HOU-001", "rent-due", title, "housing", "rent", 1.0, excerpt)
    return ResultRow(hit, "i", "Housing › Rent", "Updated June 2026", warning)


@pytest.fixture
def model() -> ResultsModel:
    return ResultsModel()


def test_qt_finds_no_fault_in_it_while_rows_come_and_go(model: ResultsModel) -> None:
    watched(model)
    for count in (100, 0, 2500, 1):
        model.show_rows([row(f"Question {n}?") for n in range(count)])
        assert model.rowCount() == count


def test_rows_have_no_rows_below_them(model: ResultsModel) -> None:
    model.show_rows([row()])
    assert model.rowCount(model.index(0, 0)) == 0


def test_no_role_raises_not_even_of_a_row_that_is_gone(model: ResultsModel) -> None:
    model.show_rows([row(), row("")])
    indexes = [QModelIndex(), model.index(0, 0), model.index(1, 0)]
    for role in (*Qt.ItemDataRole, *Role, 99_999):
        for index in indexes:
            model.data(index, role)
    model.show_rows([])
    assert model.data(indexes[2]) is None


def test_a_row_is_spoken_as_sentences(model: ResultsModel) -> None:
    model.show_rows([row()])
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "When is rent due? Housing, Rent. Updated June 2026. Not yet reviewed."


def test_a_reviewed_answer_has_no_warning_to_speak(model: ResultsModel) -> None:
    model.show_rows([row(warning="")])
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Updated June 2026.")


def test_passages_that_come_later_change_only_their_rows(model: ResultsModel, qtbot: QtBot) -> None:
    bare = row()._replace(hit=row().hit._replace(excerpt=Excerpt("", (), "summary")))
    model.show_rows([row(), bare, bare])
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.take_passages([row().hit, row().hit])
    assert [index.row() for index in changed.args[:2]] == [1, 1]
    assert model.index(1, 0).data(Role.ROW) == row()


def test_passages_that_are_there_already_change_nothing(model: ResultsModel, qtbot: QtBot) -> None:
    model.show_rows([row()])
    with qtbot.assertNotEmitted(model.dataChanged):
        model.take_passages([row().hit])

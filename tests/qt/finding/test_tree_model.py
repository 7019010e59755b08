"""The tree's model: every published answer has one place, whatever is wrong with its row."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt

from tests.support.answers import answer
from tests.support.library import make_edition
from tests.support.models import watched
from tests.support.specimens import with_strays
from treadstone_desktop.base.policy import DESKTOP
from treadstone_desktop.base.settings import Settings
from treadstone_desktop.library.library import Library
from treadstone_desktop.shelf.shelf import Shelf
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.finding.tree_model import Role, TreeModel
from treadstone_desktop.ui.look.look import Look

Model = Callable[[Path], TreeModel]


@pytest.fixture
def model_of(tmp_path: Path) -> Iterator[Model]:
    """Makes the model of an edition file."""
    opened: list[Context] = []
    models: list[TreeModel] = []  # an index does not keep its model alive

    def make(edition: Path) -> TreeModel:
        shelf, settings = Shelf(tmp_path / "user.db"), Settings(tmp_path / "settings.json")
        opened.append(Context(Look(), Library(edition), shelf, settings, DESKTOP, "en"))
        models.append(TreeModel(opened[-1]))
        return models[-1]

    yield make
    for context in opened:
        context.library.close()
        context.shelf.close()


def rows(model: TreeModel, parent: QModelIndex | None = None) -> list[QModelIndex]:
    above = parent or QModelIndex()
    return [model.index(row, 0, above) for row in range(model.rowCount(above))]


def every_index(model: TreeModel) -> list[QModelIndex]:
    """All rows of all levels, in the order of the tree."""
    found: list[QModelIndex] = []
    for category in rows(model):
        found.append(category)
        for topic in rows(model, category):
            found += [topic, *rows(model, topic)]
    return found


def answers(model: TreeModel) -> list[str]:
    return [i.data(Role.REF) for i in every_index(model) if i.data(Role.LEVEL) == 2]


def test_qt_finds_no_fault_in_it(model_of: Model, edition: Path) -> None:
    assert watched(model_of(edition)).rowCount() == 4


def test_nor_where_rows_are_strays(model_of: Model, tmp_path: Path) -> None:
    assert watched(model_of(with_strays(tmp_path / "strays.db"))).rowCount() == 2


def test_nor_in_an_empty_library(model_of: Model, tmp_path: Path) -> None:
    model = watched(model_of(make_edition(tmp_path / "empty.db", [])))
    assert model.rowCount() == 0


def test_2500_answers_stand_in_it_once_each(model_of: Model, large_edition: Path) -> None:
    model = model_of(large_edition)
    watched(model)
    assert len(answers(model)) == len(set(answers(model))) == 2500


def test_no_role_of_any_row_raises(model_of: Model, tmp_path: Path) -> None:
    model = model_of(with_strays(tmp_path / "strays.db"))
    for index in [QModelIndex(), *every_index(model)]:
        for role in (*Qt.ItemDataRole, *Role, 99_999):
            model.data(index, role)


def test_strays_stand_in_a_last_group_of_their_category(model_of: Model, tmp_path: Path) -> None:
    model = model_of(with_strays(tmp_path / "strays.db"))
    last = rows(model, rows(model)[0])[-1]
    assert last.data() == "Other answers"
    assert sorted(row.data(Role.REF) for row in rows(model, last)) == ["HOU-001", "HOU-002"]


def test_answers_of_an_unknown_category_stand_in_a_last_one(
    model_of: Model, tmp_path: Path
) -> None:
    model = model_of(with_strays(tmp_path / "strays.db"))
    last = rows(model)[-1]
    assert (last.data(), last.data(Role.COUNT)) == ("Other answers", 1)
    assert rows(model, rows(model, last)[0])[0].data(Role.REF) == "HOU-004"


def test_an_answer_without_a_title_is_called_by_its_number(model_of: Model, tmp_path: Path) -> None:
    model = model_of(with_strays(tmp_path / "strays.db"))
    index = model.index_of("HOU-003")
    assert {index.data(role) for role in (Role.NAME, Qt.ItemDataRole.AccessibleTextRole)} == {
        "HOU003"
    }


def test_a_category_says_its_place_and_size_to_a_reader(model_of: Model, edition: Path) -> None:
    spoken = [row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows(model_of(edition))]
    assert spoken == [
        "Housing, category 1 of 4, 3 answers",
        "Immigration, category 2 of 4, 2 answers",
        "Employment, category 3 of 4, 2 answers",
        "Family, category 4 of 4, 1 answer",
    ]


def test_categories_without_answers_are_not_shown(model_of: Model, tmp_path: Path) -> None:
    model = model_of(make_edition(tmp_path / "one.db", [answer("EMP-001")]))
    assert [row.data() for row in rows(model)] == ["Employment"]


def test_an_answer_is_found_where_it_stands(model_of: Model, edition: Path) -> None:
    model = model_of(edition)
    for index in every_index(model):
        if index.data(Role.LEVEL) == 2:
            assert model.index_of(index.data(Role.REF)) == index
    assert not model.index_of("XXX-999").isValid()


def test_neighbours_stay_within_the_topic(model_of: Model, edition: Path) -> None:
    model = model_of(edition)
    assert model.neighbour("HOU-001", 1) == "HOU-002"
    assert model.neighbour("HOU-001", -1) == ""
    assert model.neighbour("HOU-003", 1) == ""
    assert model.neighbour("XXX-999", 1) == ""

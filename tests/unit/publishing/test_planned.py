"""``build --planned``: an edition for measuring, which no reader is given."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.support.drafts import PATH, answer_file, make_source
from treadstone_desktop.base.errors import LineError
from treadstone_desktop.library.editions import EditionStore
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.lines import canonical
from treadstone_desktop.library.verify import verify_edition
from treadstone_desktop.library.writer import write_edition
from treadstone_desktop.publishing.build import build_edition
from treadstone_desktop.publishing.planned import build_planned, stand_ins
from treadstone_desktop.search.engine import open_engine

ASKS = {"HOU-001": ("of a written one",), "HOU-002": ("my landlord wants way more money",)}


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """An edition of one answer and of four that are planned."""
    out = tmp_path / "planned.db"
    build_planned(make_source({PATH: answer_file()}), ASKS, out)
    return out


def test_what_is_not_written_stands_in_and_what_is_written_stays(edition: Path) -> None:
    with closing(Library(edition)) as library:
        assert sorted(library.by_id) == ["FAM-001", "HOU-001", "HOU-002", "HOU-003", "HOU-004"]
        assert library.answer("HOU-001").takeaways
        assert library.answer("HOU-002").author == "Not written yet"
    assert verify_edition(edition).ok


def test_a_stand_in_is_found_by_its_question_and_its_phrasings(edition: Path) -> None:
    with closing(Library(edition)) as library:
        engine = open_engine(library)
        assert engine.search("way more money").hits[0].id == "HOU-002"
        assert engine.search("ban pets").hits[0].id == "HOU-004"


def test_it_is_searched_by_nothing_else(edition: Path) -> None:
    with closing(Library(edition)) as library:
        assert open_engine(library).search("written yet measured").hits == ()


def test_a_written_answer_keeps_its_own_phrasings(edition: Path) -> None:
    with closing(Library(edition)) as library:
        assert "of a written one" not in library.answer("HOU-001").asks


def test_what_was_withdrawn_does_not_come_back() -> None:
    source = make_source({}, withdrawn={"HOU-002": {}})

    assert "HOU-002" not in {item["id"] for item in stand_ins(source, ASKS)}


def test_the_edition_says_how_many_stand_in_and_an_ordinary_one_does_not(
    edition: Path, tmp_path: Path
) -> None:
    ordinary = tmp_path / "content.db"
    build_edition(make_source({PATH: answer_file()}), ordinary)

    with closing(Library(edition)) as planned, closing(Library(ordinary)) as other:
        assert planned.meta["planned"] == "4"
        assert "planned" not in other.meta


def test_no_edition_for_readers_takes_a_stand_in(tmp_path: Path) -> None:
    [first, *_] = stand_ins(make_source({}), {})

    with pytest.raises(LineError, match="HOU-001: it is planned and not written"):
        write_edition([canonical(first)], tmp_path / "content.db", revision=1)
    assert list(tmp_path.iterdir()) == []


def test_no_reader_is_given_it_in_place_of_an_edition(edition: Path, tmp_path: Path) -> None:
    bundled, office = tmp_path / "content.db", tmp_path / "office"
    build_edition(make_source({PATH: answer_file()}), bundled)
    office.mkdir()
    edition.rename(office / "content.db")
    opened = EditionStore(tmp_path / "library", bundled, shared=office).choose()

    opened.library.close()
    assert opened.source == "bundled"


def test_the_same_source_gives_the_same_bytes(edition: Path, tmp_path: Path) -> None:
    build_planned(make_source({PATH: answer_file()}), ASKS, tmp_path / "again.db")

    assert (tmp_path / "again.db").read_bytes() == edition.read_bytes()

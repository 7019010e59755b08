"""Home: a card for each category that has answers, and two short lists."""

from pathlib import Path

import pytest

from tests.support.answers import answer, register
from tests.support.desk import Desk, Made, click, seen
from tests.support.library import make_edition
from treadstone_desktop.ui.finding.home import Card
from treadstone_desktop.ui.finding.row_list import Row

LONG = "Business, corporations, partnerships and everything that goes with them"


def cards(desk: Desk) -> list[str]:
    return [card.words for card in seen(desk.shown, Card)]


def test_every_category_with_answers_has_a_card_with_its_count(desk: Desk) -> None:
    assert cards(desk) == ["Housing", "Immigration", "Employment", "Family"]
    names = [card.accessibleName() for card in seen(desk.shown, Card)]
    assert names == ["Housing, 3 answers", "Immigration, 2 answers", "Employment, 2 answers",
                     "Family, 1 answer"]  # fmt: skip


def test_one_without_answers_has_none(make_desk: Made, tmp_path: Path) -> None:
    desk = make_desk(edition=make_edition(tmp_path / "one.db", [answer("EMP-001")]))
    assert cards(desk) == ["Employment"]


def test_a_library_without_answers_is_an_empty_home(make_desk: Made, tmp_path: Path) -> None:
    desk = make_desk(edition=make_edition(tmp_path / "none.db", []))
    assert (cards(desk), desk.noticed) == ([], "")


def test_a_long_name_is_whole_for_a_reader_and_stays_in_its_card(
    make_desk: Made, tmp_path: Path
) -> None:
    category = register("category", "corporate", slug="corporate", position=9, prefix="COR",
                        name_en=LONG, short_en=LONG)  # fmt: skip
    items = [answer("COR-001", category="corporate", topic="x"), category]
    desk = make_desk(edition=make_edition(tmp_path / "long.db", items))
    [card] = seen(desk.shown, Card)
    assert card.accessibleName() == f"{LONG}, 1 answer"
    assert card.height() >= card.sizeHint().height()


@pytest.mark.parametrize("way", ["press", "keys"])
def test_a_card_opens_its_category(desk: Desk, way: str) -> None:
    card = seen(desk.shown, Card)[2]
    if way == "press":
        click(card)
    else:
        card.setFocus()
        desk.press("Space")
    assert desk.place == ("category", "employment", "")


def test_the_newest_answers_are_listed(make_desk: Made, tmp_path: Path) -> None:
    days = ["2026-11-01", "2026-11-03", "2026-11-02", "2026-10-30"]
    items = [
        answer(f"HOU-00{n}", f"Question {n}?", updated_on=day) for n, day in enumerate(days, 1)
    ]
    desk = make_desk(edition=make_edition(tmp_path / "days.db", items))
    assert [row.words for row in seen(desk.shown, Row)] == [
        "Question 2?", "Question 3?", "Question 1?",
    ]  # fmt: skip


def test_all_of_them_are_a_press_away(desk: Desk) -> None:
    desk.click("All 8: Recently updated")
    assert desk.place[0] == "updated"
    assert len(seen(desk.shown, Row)) == 8


def test_a_row_opens_its_answer(desk: Desk) -> None:
    row = seen(desk.shown, Row)[0]
    words = row.words
    click(row)
    assert desk.window.windowTitle().startswith(words)

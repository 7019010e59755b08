"""Terms, changing numbers and sources are explained beside the words, by mouse and by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from tests.support.answers import answer, register
from tests.support.desk import Desk, Made, seen
from tests.support.library import make_edition
from tests.support.specimens import explained_answer
from treadstone_desktop.ui.look.card import Card
from treadstone_desktop.ui.reading import source_card
from treadstone_desktop.ui.reading.panel import LinkRow


@pytest.fixture
def reading(make_desk: Made, tmp_path: Path) -> Desk:
    """An answer with a term, a number that changes and a source."""
    edition = make_edition(tmp_path / "explained.db", explained_answer())
    desk = make_desk(edition=edition, answer="HOU-001")
    desk.settle()
    return desk


def card(desk: Desk) -> list[str]:
    """What the open card says, from its top; nothing if none is open."""
    found = seen(desk.window, Card)
    return desk.words(found[0]) if found else []


def point_at(desk: Desk, link: int) -> None:
    """Put the mouse on a link of the text."""
    view = desk.article.view
    _, place = view.anchor_rects()[link]
    desk.article.page.reveal(view, place)
    QTest.mouseMove(view.viewport(), place.center())
    desk.settle()


def point_elsewhere(desk: Desk) -> None:
    QTest.mouseMove(desk.article.view.viewport(), QPoint(500, 2))
    desk.settle()


def test_pointing_at_a_term_explains_it(reading: Desk) -> None:
    point_at(reading, 0)
    assert card(reading) == ["deposit", "Money paid ahead."]


def test_pointing_elsewhere_closes_it_after_a_while(reading: Desk) -> None:
    point_at(reading, 0)
    point_elsewhere(reading)
    reading.qtbot.waitUntil(lambda: card(reading) == [])


def test_a_changing_number_says_of_when_it_is_and_where_to_check_it(reading: Desk) -> None:
    point_at(reading, 1)
    assert card(reading) == [
        "2.1%",
        "As of 30 June 2026. This number changes. The rent guideline",
        "Check it: ontario.ca",
    ]


def test_tab_and_enter_open_it_and_esc_closes_it_alone(reading: Desk) -> None:
    reading.article.view.setFocus()
    reading.press("Tab", "Return")
    assert card(reading)[0] == "deposit"
    reading.press("Esc")
    assert (card(reading), reading.place[1]) == ([], "HOU-001")
    assert reading.focused is reading.article.view
    assert reading.article.view.focused_link() == 0


def test_a_click_opens_it_and_another_elsewhere_closes_it(reading: Desk) -> None:
    view = reading.article.view
    _, place = view.anchor_rects()[0]
    reading.click_at(view.viewport(), place.center())
    assert card(reading)[0] == "deposit"
    reading.click_at(view.viewport(), QPoint(500, 2))
    assert card(reading) == []


def test_scrolling_closes_it(reading: Desk) -> None:
    reading.resize(1024, 480)
    point_at(reading, 0)
    assert card(reading) != []
    reading.scroll_to(1)
    assert card(reading) == []


@pytest.mark.parametrize("size", [(640, 480), (1366, 698)])
def test_it_stands_in_the_page_whatever_the_size(reading: Desk, size: tuple[int, int]) -> None:
    reading.resize(*size)
    point_at(reading, 0)
    found = seen(reading.window, Card)[0]
    page = found.parentWidget()
    assert page is not None
    assert page.rect().contains(found.geometry())


def test_what_not_reviewed_means_is_said_in_one(reading: Desk) -> None:
    reading.click("What this means")
    assert card(reading)[0] == "Not yet reviewed by a lawyer"
    reading.press("Esc")
    assert card(reading) == []


def test_a_term_that_has_no_row_opens_nothing(reading: Desk) -> None:
    reading.article.view.link_activated.emit("term:nobody-knows")
    assert card(reading) == []


# Sources


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The addresses that were opened outside the program; none really is."""
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    yield opened
    assert not [url for url in opened if QUrl(url).scheme() != "https"]


def source(desk: Desk) -> LinkRow:
    return next(row for row in seen(desk.window, LinkRow) if row.words == "RTA, s. 105")


def test_a_source_names_its_address_and_opens_nothing_by_itself(
    reading: Desk, browser: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_card, "is_offline", lambda: False)
    reading.click_at(source(reading), source(reading).rect().center())
    assert card(reading) == [
        "Residential Tenancies Act, 2006, S.O. 2006, c. 17",
        "This opens a page outside the app:",
        "https://www.ontario.ca/laws",
    ]
    assert browser == []


def test_only_its_button_opens_it(
    reading: Desk, browser: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_card, "is_offline", lambda: False)
    source(reading).setFocus()
    reading.press("Space")
    reading.click("Open in browser")
    assert (browser, card(reading)) == (["https://www.ontario.ca/laws"], [])


def test_offline_the_answer_stays_and_the_link_can_be_copied(
    reading: Desk, browser: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_card, "is_offline", lambda: True)
    source(reading).setFocus()
    reading.press("Space")
    assert "You are offline. Copy the link and open it later." in card(reading)
    reading.press("Space")
    assert (reading.pasted, reading.said) == ("https://www.ontario.ca/laws", "Link copied")
    assert (browser, reading.place[1]) == ([], "HOU-001")
    reading.press("Alt+Left")
    assert reading.place[0] == "home"


def test_esc_gives_the_focus_back_to_the_source(reading: Desk, browser: list[str]) -> None:
    row = source(reading)
    row.setFocus()
    reading.press("Space", "Esc")
    assert reading.focused is row


@pytest.mark.parametrize("url", [
    "", "http://example.org", "file:///etc/hosts", "javascript:x", "//example.org", "mailto:a@b.c",
    "zoommtg://x", "https:no-host", "https://[no-host",
])  # fmt: skip
def test_an_address_that_is_none_of_the_web_is_shown_to_nobody(
    make_desk: Made, tmp_path: Path, browser: list[str], url: str
) -> None:
    row = register("source", "X", key="X", short="RTA", citation="An old act", jurisdiction="ON",
                   type="statute", url=url)  # fmt: skip
    items = [answer(sources=[{"key": "X", "ref": "s. 105"}]), row]
    desk = make_desk(edition=make_edition(tmp_path / "odd.db", items), answer="HOU-001")
    desk.settle()
    desk.click_at(source(desk), source(desk).rect().center())
    assert card(desk) == ["An old act"]

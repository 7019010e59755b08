"""The reading page: who to call, how far to trust it, what it says, and how long it is."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics, QTextDocument
from PySide6.QtWidgets import QWidget

from tests.support.answers import answer, register
from tests.support.desk import Desk, Made, seen
from tests.support.library import make_edition
from tests.support.specimens import numbered
from treadstone_desktop.ui.look.points import Points
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.reading import trust
from treadstone_desktop.ui.shell import sentences

HELP = register("referral", "awhl", key="awhl", name_en="Women's Helpline", for_whom="women",
                reach="1-866-863-0511", hours="always", source_title="A page",
                seen_as_of="2026-11")  # fmt: skip


Shown = Callable[..., Desk]


@pytest.fixture
def shown(make_desk: Made, tmp_path: Path) -> Shown:
    """Shows an answer with these members of its front matter."""

    def show(**law: object) -> Desk:
        edition = make_edition(tmp_path / "shown.db", [answer(**law), HELP])  # type: ignore[arg-type]
        desk = make_desk(edition=edition, answer="HOU-001")
        desk.settle()
        return desk

    return show


PLAIN = str.maketrans({"\xa0": " ", "\ufffc": ""})
"""Blanks that do not break, and the places of icons."""


def text(desk: Desk) -> list[str]:
    """The lines of the article's text."""
    return desk.article.view.toPlainText().splitlines()


def test_it_begins_with_category_title_byline_and_review(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    assert [line.translate(PLAIN).strip() for line in text(desk)[:4]] == [
        "№ i  Housing · Ontario law",
        "How much deposit may a landlord ask for?",
        "Starter library · Updated November 2026",
        "Not yet reviewed by a lawyer",
    ]


def test_the_disclaimer_stands_below_it(desk: Desk) -> None:
    foot = desk.open_answer("HOU-001").foot
    assert "This is general information, not legal advice." in desk.words(foot)


def test_an_unreviewed_answer_has_a_banner(desk: Desk) -> None:
    banner = desk.open_answer("HOU-001").banner
    assert banner.isVisible()
    assert "A lawyer has not checked this answer yet." in desk.words(banner)


def test_a_reviewed_one_has_a_line_and_none(shown: Shown) -> None:
    desk = shown(review="reviewed", reviewed_by="A. Lawyer", reviewed_on="2026-06-12")
    assert not desk.article.banner.isVisible()
    assert "Reviewed by a lawyer, 12 June 2026" in " ".join(text(desk)[:4])


def test_a_stale_one_says_both(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (trust, sentences):
        monkeypatch.setattr(module, "today", lambda: date(2028, 1, 21))
    desk = shown(law_as_of="2026-11-20", check_by="2027-11-20")
    assert "Last checked 14 months ago" in desk.words(desk.article.banner)
    assert "Not yet reviewed by a lawyer" in " ".join(text(desk)[:4])
    desk.click("See sources")
    assert desk.window.frame.panel.isAncestorOf(desk.focused)


def test_an_answer_about_danger_says_first_who_to_call(shown: Shown) -> None:
    desk = shown(safety="family-violence", referrals=["awhl"])
    safety = desk.article.safety
    words = {"In danger now? Call 911.", "Women's Helpline", "1-866-863-0511", "always"}
    assert words <= set(desk.words(safety))
    assert safety.y() < desk.article.banner.y()


@pytest.mark.parametrize("size", [(1366, 698), (1366, 3000), (1001, 698), (640, 698)])
def test_the_way_out_stands_at_the_edge_of_the_column(shown: Shown, size: tuple[int, int]) -> None:
    desk = shown(safety="family-violence")
    desk.resize(*size)
    assert edge(desk, desk.button("Leave quickly")) == edge(desk, desk.article.safety)


def edge(desk: Desk, widget: QWidget) -> int:
    """Where a widget ends, in pixels of the window."""
    return widget.mapTo(desk.window, QPoint(widget.width(), 0)).x()


def test_others_have_no_such_box(desk: Desk) -> None:
    assert not desk.open_answer("HOU-001").safety.isVisible()


def test_the_panel_shows_days_takeaways_related_help_and_sources(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    words = desk.words(desk.window.frame.panel)
    for part in ("Days matter", "One year", "claim it back", "Key takeaways", "Go deeper",
                 "Where to get help", "1-800-555-0100", "Sources"):  # fmt: skip
        assert part in words


def test_all_takeaways_are_shown_however_many(shown: Shown) -> None:
    desk = shown(takeaways=[f"Point number {n}" for n in range(1, 13)])
    [points] = seen(desk.window.frame.panel, Points)
    assert {f"Point number {n}" for n in range(1, 13)} <= set(desk.words(points))
    assert "xii" in desk.words(points)


def test_without_takeaways_the_panel_begins_with_what_there_is(shown: Shown) -> None:
    desk = shown(takeaways=[])
    assert "Key takeaways" not in desk.words(desk.window.frame.panel)


def test_only_answers_that_this_edition_has_are_offered(shown: Shown) -> None:
    desk = shown(related=["HOU-999", "IMM-001"])
    assert "Go deeper" not in desk.words(desk.window.frame.panel)


def test_the_crumbs_lead_to_category_and_topic(desk: Desk) -> None:
    strip = desk.open_answer("HOU-001").strip
    desk.click("Rent", strip)
    assert desk.place == ("category", "housing", "rent")
    desk.press("Alt+Left")
    desk.click("All answers", strip)
    assert desk.place[0] == "home"


def test_the_view_is_as_high_as_the_text_at_once(shown: Shown) -> None:
    desk = shown(body=[numbered(n) for n in range(1, 61)])
    for size in ((1024, 698), (640, 480), (1366, 698)):
        desk.resize(*size)
        view = desk.article.view
        assert view.height() >= view.fit_height()
        end = view.document().lastBlock()
        assert view.area_of(end.position(), end.position() + 5).bottom() <= view.height()


def test_a_very_long_answer_is_laid_out_a_few_times_only(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six hundred paragraphs take 60 ms a layout, and layouts ask for heights again and again."""
    widths: list[float] = []

    def count(document: QTextDocument, width: float) -> None:
        widths.append(width)
        set_width(document, width)

    desk = shown(body=[numbered(n) for n in range(1, 601)])
    desk.press("Alt+Home")
    set_width = QTextDocument.setTextWidth
    monkeypatch.setattr(QTextDocument, "setTextWidth", count)
    desk.press("Alt+Left")
    assert len(widths) <= 6
    assert text(desk)[-1].startswith("Paragraph 600.")


def test_body_text_is_66_characters_wide(desk: Desk) -> None:
    view = desk.open_answer("HOU-001").view
    metrics = QFontMetrics(view.font())
    line = "the most is one months rent and it pays for the last month you stay there"
    fitting = max(
        n for n in range(len(line)) if metrics.horizontalAdvance(line[:n]) <= view.width()
    )
    assert 60 <= fitting <= 74


def test_no_word_of_it_is_lost_between_sizes(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.resize(640, 480)
    everything = " ".join(text(desk)) + " ".join(t.text() for t in seen(desk.article, Text))
    for words in ("claim it back", "It pays for the last month", "Where to get help"):
        assert words in everything

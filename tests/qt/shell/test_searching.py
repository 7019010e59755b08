"""Search at the window: type and see, choose and open, leave and be where one was."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView

from tests.support.answers import answer
from tests.support.desk import Desk, Made, one
from tests.support.library import make_edition
from tests.support.specimens import ODD_TITLES, long_answers, odd_titles
from treadstone_desktop.ui.finding.results_model import Role
from treadstone_desktop.ui.finding.results_page import ResultsPage
from treadstone_desktop.ui.reading.answer_view import AnswerView


def titles(desk: Desk) -> list[str]:
    """The rows of the list, from the top."""
    model = one(desk.shown, QListView).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def chosen(desk: Desk) -> str:
    return str(one(desk.shown, QListView).currentIndex().data())


def test_results_come_while_one_types_and_the_field_keeps_the_focus(desk: Desk) -> None:
    desk.search("dep")
    assert titles(desk) == ["How much deposit may a landlord ask for?"]
    assert desk.focused is desk.field


def test_one_letter_is_no_search(desk: Desk) -> None:
    desk.press("Ctrl+K")
    desk.type("r")
    desk.window.frame.top.field.search_now()
    assert desk.place[0] == "home"


def test_the_first_result_is_chosen_and_arrows_move_on(desk: Desk) -> None:
    desk.search("landlord")
    rows = titles(desk)
    assert (len(rows), chosen(desk)) == (3, rows[0])
    desk.press("Down", "Down")
    assert chosen(desk) == rows[2]
    desk.press("Down", "Up")
    assert (chosen(desk), desk.focused) == (rows[1], desk.field)


def test_page_keys_stop_at_the_ends(desk: Desk) -> None:
    desk.search("landlord")
    desk.press("PgDown")
    assert chosen(desk) == titles(desk)[-1]
    desk.press("PgUp")
    assert chosen(desk) == titles(desk)[0]


def test_enter_opens_the_chosen_answer(desk: Desk) -> None:
    desk.search("landlord")
    desk.press("Down")
    title = chosen(desk)
    desk.press("Return")
    assert desk.place[0] == "answer"
    assert desk.window.windowTitle() == f"{title} — Treadstone Desktop"


def test_enter_does_not_wait_for_the_pause(desk: Desk) -> None:
    desk.press("Ctrl+K")
    desk.type("overtime")
    desk.press("Return")
    assert desk.place == ("answer", "EMP-002", "")


def test_the_preview_shows_the_takeaways_of_the_chosen_one(desk: Desk) -> None:
    desk.search("overtime")
    assert "Time and a half after 44 hours" in desk.words()


def test_the_preview_follows_the_arrows(desk: Desk) -> None:
    desk.search("landlord")
    for _ in titles(desk):
        assert chosen(desk) in desk.words()
        desk.press("Down")


def test_its_button_opens_it(desk: Desk) -> None:
    desk.search("overtime")
    desk.click("Open answer")
    assert desk.place == ("answer", "EMP-002", "")


@pytest.mark.parametrize("text", ["IMM077", "imm 77", "Imm-077"])
def test_a_number_goes_straight_to_its_answer(desk: Desk, text: str) -> None:
    desk.search(text)
    desk.press("Return")
    assert desk.place == ("answer", "IMM-077", "")


def test_so_does_a_whole_title(desk: Desk) -> None:
    desk.search("when is overtime paid")
    desk.press("Return")
    assert desk.place == ("answer", "EMP-002", "")


def test_back_returns_to_the_results_as_they_were(desk: Desk) -> None:
    desk.search("landlord")
    desk.press("Down", "Return", "Alt+Left")
    assert desk.place == ("search", "landlord", "")
    assert (desk.field.text(), chosen(desk)) == ("landlord", titles(desk)[1])
    assert desk.focused is desk.field


def test_esc_returns_to_the_page_and_line_where_the_search_began(
    make_desk: Made, tmp_path: Path
) -> None:
    desk = make_desk(edition=make_edition(tmp_path / "long.db", long_answers()), answer="HOU-001")
    desk.settle()
    desk.scroll_to(0.5)
    line = desk.top_line
    desk.search("deposit rent")
    desk.press("Esc")
    assert (desk.place, desk.field.text()) == (("answer", "HOU-001", ""), "")
    assert (desk.top_line, type(desk.focused)) == (line, AnswerView)


def test_emptying_the_field_leaves_the_search_and_keeps_the_focus(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    desk.search("overtime")
    desk.click("Clear the search")
    assert (desk.place, desk.focused) == (("answer", "HOU-001", ""), desk.field)


@pytest.mark.parametrize("text", ["   ", "%", "*", "^", "()", "?;", "\N{WAVING HAND SIGN}", '""'])
def test_marks_alone_are_no_search(desk: Desk, text: str) -> None:
    desk.press("Ctrl+K")
    desk.paste(text)
    desk.window.frame.top.field.search_now()
    assert desk.place[0] == "home"
    assert desk.field.text() == text


@pytest.mark.parametrize("text", ["AND", "NOT", "NEAR(rent deposit)", '"eviction', "50%", "a OR"])
def test_no_text_is_an_error(desk: Desk, text: str) -> None:
    desk.search(text)
    assert desk.noticed == ""


@pytest.mark.parametrize("text", ["deposit.", "(deposit)", "¿deposit?", "deposit…"])
def test_marks_round_a_word_change_nothing(desk: Desk, text: str) -> None:
    desk.search(text)
    assert titles(desk) == ["How much deposit may a landlord ask for?"]


def test_a_pasted_letter_is_one_question(desk: Desk) -> None:
    letter = "Hello,\nthe landlord + his deposit - and more:\n• a deposit for rent\n" * 80
    desk.press("Ctrl+K")
    desk.paste(letter)
    desk.found()
    assert desk.place[1].startswith("Hello, the landlord + his deposit - and more: • a deposit")
    assert titles(desk)[0] == "How much deposit may a landlord ask for?"


def test_the_window_is_called_by_the_beginning_of_a_long_search(desk: Desk) -> None:
    desk.press("Ctrl+K")
    desk.paste("deposit " * 500)
    desk.found()
    assert len(desk.window.windowTitle()) < 100


@pytest.mark.parametrize("word", ["Örtlich", "Montréal", "éviction", "ßa"])
def test_letters_of_any_language_stay_as_typed(desk: Desk, word: str) -> None:
    desk.search(word)
    desk.press("Home", "Right", "Del")
    desk.type(word[1])
    assert desk.field.text() == word


def test_nothing_found_shows_ways_on(desk: Desk) -> None:
    desk.search("qwrtzx")
    assert {"No answer found", "Nothing here matches “qwrtzx”."} <= set(desk.words())
    assert desk.button("Copy question").isVisible()


def test_the_words_that_do_find_something_are_offered_there(desk: Desk) -> None:
    desk.search("deposit qwrtzx")
    desk.window.search.show_ways()
    desk.settle()
    desk.click("deposit 1")
    assert (desk.place[1], desk.field.text()) == ("deposit", "deposit")


def test_a_search_that_may_not_fit_says_so_above_its_list(desk: Desk) -> None:
    desk.search("zebra quagga okapi tapir hours")
    words = "These may not answer your question."
    assert (words in desk.words(), len(titles(desk)) > 0) == (True, True)
    desk.click("Other ways on")
    assert "No sure answer for “zebra quagga okapi tapir hours”." in desk.words()


def test_a_sure_search_does_not(desk: Desk) -> None:
    desk.search("overtime")
    assert "These may not answer your question." not in desk.words()


def test_a_chip_keeps_to_a_category_and_all_brings_the_rest_back(desk: Desk) -> None:
    desk.search("notice")
    everywhere = titles(desk)
    desk.click("Employment 1")
    assert (desk.place, len(titles(desk))) == (("search", "notice", "employment"), 1)
    desk.click("All")
    assert titles(desk) == everywhere


def test_a_chip_that_is_on_stays_on_when_it_is_pressed(desk: Desk) -> None:
    desk.search("notice")
    desk.click("Employment 1")
    desk.click("Employment 1")
    assert desk.button("Employment 1").isChecked()
    assert len(titles(desk)) == 1


def test_the_focus_stays_on_the_chip_that_was_pressed(desk: Desk) -> None:
    desk.search("notice pay landlord visitor")
    desk.button("Immigration 1").setFocus()
    desk.press("Space")
    assert desk.focused.accessibleName().startswith("Immigration")


def test_a_category_without_hits_says_where_there_are_some(desk: Desk) -> None:
    desk.search("notice")
    desk.click("Employment 1")
    desk.press("Ctrl+K")
    desk.paste("deposit")
    desk.found("deposit")
    assert desk.place[2] == "employment"
    assert "No answers in Employment. 1 in other categories." in desk.words()
    desk.click("All")
    assert titles(desk) == ["How much deposit may a landlord ask for?"]


def test_every_hit_can_be_reached(make_desk: Made, tmp_path: Path) -> None:
    many = [answer(f"HOU-{n:03}", f"What about rent {n}?", slug=f"rent-{n}") for n in range(1, 31)]
    desk = make_desk(edition=make_edition(tmp_path / "many.db", many))
    desk.search("rent")
    assert ("30 answers" in desk.words(), len(titles(desk))) == (True, 20)
    desk.click("Show 10 more")
    assert len(titles(desk)) == 30


def test_rows_below_those_in_sight_have_their_passages_too(make_desk: Made, tmp_path: Path) -> None:
    many = [answer(f"HOU-{n:03}", f"What about rent {n}?", slug=f"rent-{n}") for n in range(1, 31)]
    desk = make_desk(edition=make_edition(tmp_path / "many.db", many))
    desk.search("rent")
    model = one(desk.shown, QListView).model()
    rows = [model.index(at, 0).data(Role.ROW) for at in range(model.rowCount())]
    assert all(row.hit.excerpt.text for row in rows)


@pytest.mark.parametrize("title", ODD_TITLES)
def test_odd_titles_open_from_search(make_desk: Made, tmp_path: Path, title: str) -> None:
    desk = make_desk(edition=make_edition(tmp_path / "odd.db", odd_titles()))
    desk.search(title)
    desk.press("Return")
    assert desk.window.windowTitle() == f"{title} — Treadstone Desktop"
    desk.press("Alt+Home", "Alt+Left")
    assert f"This is the answer to “{title}”" in desk.article.view.toPlainText()


def test_the_list_itself_can_take_the_focus(desk: Desk) -> None:
    desk.search("landlord")
    page = desk.shown
    assert isinstance(page, ResultsPage)
    page.take_focus()
    desk.press("Down", "Return")
    assert desk.place[0] == "answer"

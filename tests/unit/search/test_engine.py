"""From a question to ranked answers."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.answers import answer, small_library
from tests.unit.search.conftest import numbers
from treadstone_desktop.library.lines import Item
from treadstone_desktop.search.engine import Engine
from treadstone_desktop.search.results import MOST

EngineOver = Callable[[list[Item]], Engine]


def alike(engine: Engine, *queries: str) -> bool:
    """True if all queries find something, and the same."""
    found = [numbers(engine.search(query)) for query in queries]
    return bool(found[0]) and all(one == found[0] for one in found)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("how much deposit", "HOU001"),
        ("landlord wants his son to move in", "HOU002"),
        ("my heat is turned off", "HOU003"),
        ("i got sacked", "EMP001"),
        ("custody of my kids", "FAM001"),
        ("termination pay weeks", "EMP001"),
    ],
)
def test_a_question_in_everyday_words_finds_its_answer_first(
    engine: Engine, question: str, number: str
) -> None:
    assert numbers(engine.search(question))[0] == number


def test_any_of_the_words_will_do(engine: Engine) -> None:
    assert {"EMP002", "HOU001"} <= set(numbers(engine.search("overtime deposit")))


def test_what_is_stored_to_be_found_is_never_shown(engine: Engine) -> None:
    for hit in engine.search("sacked").hits:
        assert "sacked" not in hit.excerpt.text


# Rows 011, 014, 015, 017 and 018 of the cases from the field.


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("notice.", "notice"),
        ("rent, deposit.", "rent deposit"),
        ("(eviction)", "eviction"),
        ('"evict', "evict"),
        ('"--no notice"', "no notice"),
        ("50%", "50"),
        ("work AND pay", "work and pay"),
        ("NEAR(rent deposit)", "near rent deposit"),
        ("fired, no reason — what now…", "fired no reason what now"),
        ("Can they evict?!", "can they evict"),
        ("title:evict", "title evict"),
        ("evict*", "evict"),
        ("^evict", "evict"),
        ("evict + notice - pay", "evict notice pay"),
    ],
)
def test_marks_and_operators_mean_nothing(shipped: Engine, typed: str, plain: str) -> None:
    assert alike(shipped, typed, plain)


@pytest.mark.parametrize(
    "typed", ["", "   ", "%", "*", "^", "()", "?", ";", '"', '""', "'", "\\", "🙂", "— …", "\0"]
)
def test_marks_alone_are_like_an_empty_field(engine: Engine, typed: str) -> None:
    results = engine.search(typed)

    assert (results.hits, results.weak, results.jump) == ((), False, None)


@pytest.mark.parametrize("typed", ["AND", "OR", "NOT", "NEAR"])
def test_words_that_a_database_knows_are_words(shipped: Engine, typed: str) -> None:
    assert alike(shipped, typed, typed.lower())


@pytest.mark.parametrize(
    ("written", "plain"),
    [("Łódź", "lodz"), ("Stanisław", "stanislaw"), ("Ørsted", "orsted"), ("Straße", "strasse")],
)
def test_letters_with_marks_are_found_by_their_plain_spelling(
    engine_over: EngineOver, written: str, plain: str
) -> None:
    engine = engine_over([answer(title=f"May I rent in {written} this year?", asks=[])])

    assert alike(engine, written, plain, written.upper())


def test_capitals_make_no_difference(engine_over: EngineOver) -> None:
    engine = engine_over([answer(asks=["avis d'éviction", "ειδοποίηση έξωσης", "уведомление"])])

    assert alike(engine, "ÉVICTION", "éviction", "Éviction", "eviction")
    assert alike(engine, "УВЕДОМЛЕНИЕ", "уведомление")
    assert alike(engine, "ΈΞΩΣΗΣ", "έξωσης")


@pytest.mark.parametrize(
    ("one", "other"),
    [("child", "children"), ("cheque", "check"), ("licence", "licenses"),
     ("judgment", "judgement"), ("offence", "offense")],
)  # fmt: skip
def test_plurals_and_other_spellings_share_two_of_the_first_three(
    shipped: Engine, one: str, other: str
) -> None:
    first, second = (set(numbers(shipped.search(word))[:3]) for word in (one, other))

    assert len(first & second) >= 2


def test_a_pasted_letter_is_searched_as_one_question(shipped: Engine) -> None:
    letter = "Hello,\n\n+ my landlord gave me an N12\n- report spam\n• I must be out by June\n" * 70

    assert "HOU107" in numbers(shipped.search(letter))[:3]


def test_a_pasted_answer_finds_itself(shipped: Engine) -> None:
    row = min(shipped._tables.entries)
    entry = shipped._tables.entries[row]
    body = shipped._tables.texts([row])[row].body

    assert numbers(shipped.search(body))[0] == entry.number


# Names are exact.


@pytest.mark.parametrize("typed", ["N12", "n12", "N-12", "n 12", "form N12 notice"])
def test_a_form_is_found_however_it_is_written(engine: Engine, typed: str) -> None:
    assert numbers(engine.search(typed))[0] == "HOU002"


def test_an_answer_with_the_form_stands_before_any_that_is_only_near(
    engine_over: EngineOver,
) -> None:
    chatty = [
        answer(f"HOU-1{n:02d}", f"What is a landlord form notice, case {n}?",
               body=["A landlord form is a notice form for a landlord. " * 5])
        for n in range(9)
    ]  # fmt: skip
    engine = engine_over([*chatty, *small_library()])

    assert numbers(engine.search("landlord notice form T2"))[0] == "HOU003"


def test_a_form_is_never_taken_for_another_one(engine: Engine) -> None:
    assert "HOU002" not in numbers(engine.search("N1", typing=True))


# Going straight to an answer.


@pytest.mark.parametrize(
    "typed",
    ["IMM-077", "imm 77", "IMM077",
     "Does my skilled work in Canada qualify me for permanent residence?",
     "does my skilled work in canada qualify me for permanent residence"],
)  # fmt: skip
def test_a_number_or_an_exact_title_names_its_answer(engine: Engine, typed: str) -> None:
    results = engine.search(typed)

    assert (results.jump, results.hits[0].id, results.hits[0].score) == ("IMM-077", "IMM-077", 1.0)
    assert not results.weak


@pytest.mark.parametrize("typed", ["IMM-078", "may 12", "imm 77 please", "skilled work"])
def test_anything_else_names_none(engine: Engine, typed: str) -> None:
    assert engine.search(typed).jump is None


# While somebody types.


def test_the_last_word_is_completed(engine: Engine) -> None:
    assert "EMP002" in numbers(engine.search("overt", typing=True))
    assert "EMP002" not in numbers(engine.search("overt"))


def test_only_the_last_word_is_completed(engine: Engine) -> None:
    assert engine.search("overt zzzz", typing=True).hits == ()


def test_typing_never_empties_the_list(shipped: Engine) -> None:
    empty = [
        entry.title[:end]
        for entry in list(shipped._tables.entries.values())[:40]
        for end in range(2, len(entry.title) + 1)
        if not shipped.search(entry.title[:end], typing=True, shown=0).hits
    ]

    assert empty == []


# What comes with the hits.


def test_scores_fall_from_1(engine: Engine) -> None:
    scores = [hit.score for hit in engine.search("landlord notice pay").hits]

    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_counts_are_by_category(engine: Engine) -> None:
    results = engine.search("notice pay landlord")

    assert results.counts == {
        category: sum(hit.category == category for hit in results.hits)
        for category in {hit.category for hit in results.hits}
    }


def test_a_category_keeps_to_itself_and_counts_stay_those_of_all(engine: Engine) -> None:
    everywhere = engine.search("notice pay landlord")
    housing = engine.search("notice pay landlord", category="housing")

    assert {hit.category for hit in housing.hits} == {"housing"}
    assert numbers(housing) == [h.number for h in everywhere.hits if h.category == "housing"]
    assert housing.counts == everywhere.counts


def test_in_a_category_all_its_answers_can_be_reached(engine_over: EngineOver) -> None:
    many: list[Item] = [
        answer(f"{prefix}-{n:03d}", f"Is rent due on day {n} in {prefix}?")
        for prefix, last in (("HOU", 150), ("EMP", 20))
        for n in range(1, last)
    ]
    engine = engine_over(many)

    assert len(engine.search("rent").hits) == MOST
    assert len(engine.search("rent", category="employment").hits) == 19


def test_only_the_hits_that_are_shown_carry_a_passage(engine: Engine) -> None:
    hits = engine.search("notice pay landlord", shown=2).hits

    assert [bool(hit.excerpt.text) for hit in hits[:3]] == [True, True, False]


@pytest.mark.parametrize("typing", [False, True])
def test_passages_may_follow_and_are_the_same(engine: Engine, typing: bool) -> None:
    whole = engine.search("notice pay landl", typing=typing)
    few = engine.search("notice pay landl", typing=typing, shown=1)
    assert engine.with_passages(few, 20, typing=typing) == whole


def test_words_that_answers_hardly_hold_are_weak(shipped: Engine) -> None:
    assert shipped.search("banana bread no eggs rent").weak
    assert not shipped.search("landlord turned off my heat").weak


def test_french_answers_wait_for_french_readers(engine_over: EngineOver) -> None:
    french: dict[str, Any] = {"lang": "fr", "asks": ["dépôt de garantie"]}
    engine = engine_over([answer(), answer(title="Quel dépôt?", **french)])

    assert [hit.key for hit in engine.search("deposit depot").hits] == ["HOU-001"]


def test_an_empty_library_finds_nothing(engine_over: EngineOver) -> None:
    assert engine_over([]).search("rent", typing=True).hits == ()

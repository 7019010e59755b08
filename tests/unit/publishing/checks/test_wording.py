from typing import Any

import pytest

from tests.support.drafts import BODY, answer_file, lint

LAST = "A clinic may be able to help you for free."


def said(rule: str, last: str, **fields: Any) -> list[str]:
    text = answer_file(body=BODY.replace(LAST, last), **fields)
    return [problem.text for problem in lint(text) if problem.rule == rule]


@pytest.mark.parametrize(
    ("last", "phrase"),
    [
        ("You will win this.", "you will win"),
        ("Ask them in order to pay.", "in order to"),
        ("The owner SHALL pay.", "shall"),
        ("Pay a fee and/or rent.", "and/or"),
        ("Give it prior to that day.", "prior to"),
        ("You can get help for the elderly.", "the elderly"),
        ("This is not legal advice.", "legal advice"),
        ("Simply ask.", "simply"),
    ],
)
def test_l17_a_banned_phrase_says_what_to_write(last: str, phrase: str) -> None:
    found = said("L17", last)

    assert len(found) == 1
    assert found[0].startswith(f"'{phrase}' is banned; ")


@pytest.mark.parametrize(
    "last",
    [
        "You can get legal advice first.",
        "They need independent legal advice.",
        'Old papers say "pursuant to" here.',
        "A clinic marshall can help you.",
    ],
)
def test_l17_quotes_and_other_words_are_let_be(last: str) -> None:
    assert said("L17", last) == []


def test_l17_phrasings_are_in_the_words_people_use() -> None:
    asks = [f"is my landlord crazy, case {n}" for n in range(8)]

    assert said("L17", LAST, asks=asks) == []


def test_l17_always_and_never_need_a_section_behind_them() -> None:
    last = "A landlord can never ask for more."

    assert said("L17", last) == []
    assert said("L17", last, sources=[{"key": "RTA", "ref": ""}]) == [
        "'never' with no section behind it; cite one or soften it"
    ]


@pytest.mark.parametrize(
    ("last", "way_out"),
    [
        ("Ask your neighbor.", "neighbour"),
        ("Read the Offense first.", "offence"),
        ("Get a green card.", "permanent resident card"),
    ],
)
def test_l27_american_usage_names_the_canadian_one(last: str, way_out: str) -> None:
    assert [text.split("write ")[1] for text in said("L27", last)] == [f"'{way_out}'"]


def test_l27_one_word_has_one_spelling_in_an_answer() -> None:
    assert said("L27", "A bylaw or a by-law says so.") == [
        "'bylaw' and 'by-law' are both used; keep one spelling"
    ]


def test_l27_canadian_spelling_is_let_be() -> None:
    assert said("L27", "Your neighbour sent a cheque to the centre for her licence.") == []

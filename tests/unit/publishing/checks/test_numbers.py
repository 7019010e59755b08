from typing import Any

import pytest

from tests.support.drafts import BODY, answer_file, lint, small_registers, volatile_row

LAST = "A clinic may be able to help you for free."


def said(
    rule: str, last: str = LAST, fields: dict[str, Any] | None = None, **tables: Any
) -> list[str]:
    text = answer_file(body=BODY.replace(LAST, last), **(fields or {}))
    return [problem.text for problem in lint(text, **tables) if problem.rule == rule]


def test_l18_a_mark_that_is_not_listed() -> None:
    assert said("L18", fields={"volatile": []}) == [
        "'rent-guideline' is used but not under 'volatile'; add it there"
    ]


def test_l18_a_listed_number_that_is_not_used() -> None:
    registers = small_registers()
    volatile = registers.volatile | {"fee": volatile_row("fee", "$5", "2026-09-01")}
    fields = {"volatile": ["rent-guideline", "fee"]}

    assert said("L18", fields=fields, volatile=volatile) == [
        "'fee' is under 'volatile' but not used; take it out or write {{v:fee}}"
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (volatile_row("rent-guideline", "", "2026-09-30"), "has no value in volatile.tsv"),
        (volatile_row("rent-guideline", "2%", ""), "has no as_of in volatile.tsv"),
        (volatile_row("rent-guideline", "2%", "2026-01-01", ""), "has no how_to_check"),
        (volatile_row("rent-guideline", "2%", "2025-11-24"), "over a year ago; see it again"),
    ],
)
def test_l18_a_number_must_have_been_seen(row: dict[str, str], words: str) -> None:
    found = said("L18", volatile={"rent-guideline": row})

    assert len(found) == 1
    assert words in found[0]


@pytest.mark.parametrize("last", ["It is {{ v:fee }} now.", "It is {{fee}} now."])
def test_l18_braces_that_are_no_mark(last: str) -> None:
    assert any("braces that are not a mark" in text for text in said("L18", last))


@pytest.mark.parametrize(
    ("last", "number"),
    [
        ("It costs $53 now.", "$53"),
        ("You pay 15% of it.", "15%"),
        ("You pay 15 per cent of it.", "15 per cent"),
        ("Dial 1-800-555-0100 for help.", "1-800-555-0100"),
        ("The fee for a paper form is 53.", "53"),
        ("The limit rose to 50,000 then.", "50,000"),
    ],
)
def test_l19_a_number_that_may_change_is_a_mark(last: str, number: str) -> None:
    assert [text.split(" is a number")[0] for text in said("L19", last)] == [f"'{number}'"]


@pytest.mark.parametrize(
    "last",
    [
        "The limit to file is 30 days.",
        "The guideline of 1 July 2026 is out.",
        "The fee in section 12 is old.",
        "It is fixed in Part 2 of that rate.",
        "Your 3 children may stay.",
    ],
)
def test_l19_times_dates_and_sections_are_let_be(last: str) -> None:
    assert said("L19", last) == []


def test_l19_a_number_fixed_by_a_law_that_is_cited_is_let_be() -> None:
    fixed = {"text": "a fine of $53 or 15% of the rent", "source_key": "RTA"}
    last = "It costs $53 or 15%, not $5."

    assert said("L19", last, fixed_numbers={"a": fixed}) == [
        text for text in said("L19", last) if text.startswith("'$5' ")
    ]
    assert len(said("L19", last, fixed_numbers={"a": fixed | {"source_key": "DIVA"}})) == 3

from typing import Any

import pytest

from tests.support.drafts import BODY, answer_file, lint

LAST = "A clinic may be able to help you for free."


def said(rule: str, body: str, **fields: Any) -> list[tuple[str, str]]:
    problems = lint(answer_file(body=body, **fields))
    return [(p.level, p.text) for p in problems if p.rule == rule]


def with_last(last: str) -> str:
    return BODY.replace(LAST, last)


def test_l08_hard_words_and_long_sentences_warn_then_fail() -> None:
    hard = "Extraordinary administrative considerations necessitate particularly detailed review. "
    harder = BODY.replace("\n\n", f" {hard * 2}\n\n")
    hardest = BODY.replace("\n\n", f" {hard * 4}\n\n")

    assert [level for level, _ in said("L08", BODY)] == []
    assert [level for level, _ in said("L08", harder)] == ["W"]
    assert [level for level, _ in said("L08", hardest)] == ["E"]


def test_l08_names_of_laws_and_bodies_do_not_count() -> None:
    names = "The Residential Tenancies Act, 2006 and the Landlord and Tenant Board say so. " * 9
    body = BODY.replace("\n\n", f" {names}\n\n")

    assert said("L08", body) == []


def test_l09_a_long_sentence() -> None:
    (found,) = said("L09", with_last("So " + "it is so and " * 8 + "that is the end of it all."))

    assert found[0] == "W"
    assert "'So it is so …' is a sentence of" in found[1]


def test_l09_too_many_passives() -> None:
    passive = (
        "The form is sent. The fee is paid. The claim is filed. The paper is served. It was lost."
    )

    assert any("passive" in text for _, text in said("L09", with_last(passive)))
    assert not any("passive" in text for _, text in said("L09", BODY))


def test_l09_more_than_three_abbreviations() -> None:
    assert any(
        "4 abbreviations (LTB, HRTO, LAT, SBT)" in text
        for _, text in said("L09", with_last("Ask the LTB, HRTO, LAT or SBT. The LTB knows."))
    )


def test_l23_a_time_limit_without_a_deadline() -> None:
    assert said("L23", BODY, deadlines=None) == [
        ("W", "'one year' may be a deadline; if so, add it under 'deadlines'")
    ]
    assert said("L23", BODY) == []


@pytest.mark.parametrize("start", ["There are many rules.", "When it comes to rent, ask."])
def test_l24_a_detour_before_the_answer(start: str) -> None:
    assert len(said("L24", f"{start} {BODY}")) == 1
    assert said("L24", BODY) == []

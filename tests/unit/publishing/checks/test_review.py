from typing import Any

import pytest

from tests.support.drafts import PATH, answer_file, lint, make_source

SIGNED: dict[str, Any] = {
    "review": "reviewed",
    "reviewed_by": "A. Lawyer, lawyer",
    "reviewed_on": "2026-11-21",
}


def said(text: str, text_hash: str = "") -> list[str]:
    reviews = {"HOU-001": {"text_sha256": text_hash}} if text_hash else {}
    return [problem.text for problem in lint(text, reviews=reviews) if problem.rule == "L21"]


def hash_of(text: str) -> str:
    return make_source({PATH: text}).drafts[0].text_hash


def test_l21_a_signed_text_passes() -> None:
    text = answer_file(**SIGNED)

    assert said(text, hash_of(text)) == []


@pytest.mark.parametrize("state", ["unreviewed", "in-review"])
def test_l21_an_answer_nobody_signed_names_nobody(state: str) -> None:
    found = said(answer_file(**(SIGNED | {"review": state})))

    assert len(found) == 2
    assert all(f"review is '{state}'; take it out" in text for text in found)


@pytest.mark.parametrize("name", ["reviewed_by", "reviewed_on"])
def test_l21_a_sign_off_names_who_and_when(name: str) -> None:
    assert any(f"without {name}" in text for text in said(answer_file(**(SIGNED | {name: None}))))


def test_l21_a_sign_off_is_not_before_the_last_change() -> None:
    text = answer_file(**(SIGNED | {"reviewed_on": "2026-11-19"}))

    assert said(text, hash_of(text)) == [
        "the text changed after reviewed_on; write review: unreviewed"
    ]


def test_l21_one_changed_word_undoes_a_sign_off() -> None:
    signed = hash_of(answer_file(**SIGNED))
    changed = answer_file(**SIGNED).replace("one month's rent", "two months' rent", 1)

    assert said(changed, signed) == [
        "the sign-off was for another text; write review: unreviewed until it is read again"
    ]


def test_l21_phrasings_and_line_breaks_are_no_part_of_what_is_signed() -> None:
    text = answer_file(**SIGNED)
    same = text.replace("is a damage deposit legal here", "is a damage deposit ok here").replace(
        "The money may", "The money\nmay"
    )

    assert hash_of(same) == hash_of(text)

from typing import Any

import pytest

from tests.support.drafts import answer_file, lint, referral_row, rules, small_registers


def said(**fields: Any) -> list[str]:
    return [problem.text for problem in lint(answer_file(**fields)) if problem.rule == "L20"]


@pytest.mark.parametrize(
    ("referrals", "words"),
    [
        ([], "0 referrals; write one to four"),
        (["clinic", "211", "awhl", "vsl", "kids"], "5 referrals"),
        (["nobody"], "'nobody' is not in referrals.tsv"),
    ],
)
def test_l20_one_to_four_known_services(referrals: list[str], words: str) -> None:
    assert any(words in text for text in said(referrals=referrals))


@pytest.mark.parametrize(
    ("safety", "short", "enough"),
    [
        ("family-violence", ["awhl"], ["vsl", "211"]),
        ("family-violence", ["211"], ["awhl", "211"]),
        ("crisis", ["211"], ["988"]),
        ("child", ["clinic"], ["kids"]),
        ("elder", ["clinic"], ["seniors"]),
    ],
)
def test_l20_a_safety_page_names_the_services_it_needs(
    safety: str, short: list[str], enough: list[str]
) -> None:
    assert any(f"safety is '{safety}'" in text for text in said(safety=safety, referrals=short))
    assert said(safety=safety, referrals=enough) == []


@pytest.mark.parametrize(
    ("confidence", "seen_as_of", "ships"),
    [
        ("confirmed", "2021", True),
        ("second-hand", "2024", True),
        ("second-hand", "2023-12", False),
        ("unconfirmed", "2026-11", False),
    ],
)
def test_l20_a_service_nobody_confirmed_does_not_ship(
    confidence: str, seen_as_of: str, ships: bool
) -> None:
    referrals = small_registers().referrals | {
        "clinic": referral_row("clinic", confidence, seen_as_of)
    }

    assert ("L20 E" not in rules(lint(answer_file(), referrals=referrals))) is ships

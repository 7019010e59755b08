"""The table of rules, walked: each has an example that breaks it and one that keeps it."""

import re
from typing import Any

import pytest

from tests.support.drafts import (
    BODY,
    PATH,
    answer_file,
    lint_all,
    signed,
    signed_file,
    small_registers,
    taxonomy,
)
from tests.support.source_tree import ROOT
from treadstone_desktop.publishing.problems import Problem

TABLE = (ROOT / "docs" / "content-format.md").read_text(encoding="utf-8")
RULES = re.findall(r"^\| (L\d\d) \|", TABLE, re.MULTILINE)

OTHER = "answers/housing/raise.md"
OWN_WORDS = " ".join(f"word{number}" for number in range(200))
LONG = (
    "This is one sentence that goes on and on, and then goes on some more, with no end to it " * 2
)
HARD = "Jurisdictional considerations necessitate comprehensive administrative documentation. " * 25


def beside(**fields: Any) -> dict[str, str]:
    """The good answer and another one, which is as it should be but for ``fields``."""
    own = {"id": "HOU-002", "slug": "raise", "title": "How much can the rent go up?"}
    return {PATH: answer_file(), OTHER: answer_file(**{"body": OWN_WORDS} | own | fields)}


BREAKS: dict[str, dict[str, Any]] = {
    "L01": {"summary": None},
    "L02": {"slug": "rent"},
    "L04": {"body": "Too short."},
    "L05": {"title": "How much?"},
    "L06": {"takeaways": ["Only one"]},
    "L07": {"summary": "A landlord in Ontario can ask you for one month's rent and no more."},
    "L08": {"body": HARD},
    "L09": {"body": LONG},
    "L12": {"sources": [{"key": "NOPE", "ref": ""}]},
    "L13": {"sources": [{"key": "DIVA", "ref": ""}]},
    "L14": {"related": []},
    "L15": {"terms": ["tort"]},
    "L16": {"terms": []},
    "L17": {"body": f"{BODY} Obviously."},
    "L18": {"volatile": []},
    "L19": {"body": f"{BODY} It costs $53."},
    "L20": {"referrals": []},
    "L21": {"review": "reviewed"},
    "L22": {"written_on": "2027-01-01"},
    "L23": {"deadlines": None},
    "L24": {"body": f"There are many ways. {BODY}"},
    "L25": {"jurisdiction": ["federal"]},
    "L26": {"body": f"{BODY} See www.example.org."},
    "L27": {"body": f"{BODY} The color counts."},
    "L30": {"watch": ["no-such-item"]},
}
"""What is wrong with the one answer of an example that breaks a rule."""

BREAKS_TOGETHER: dict[str, dict[str, Any]] = {
    "L03": {"id": "HOU-001"},
    "L10": {"body": BODY},
    "L11": {"body": BODY},
    "L29": {"title": "How much deposit may landlords ask tenants to pay?"},
}
"""What is wrong with the second of two answers."""

KEEPS: dict[str, dict[str, str]] = {
    **{rule: {PATH: answer_file()} for rule in BREAKS},
    **{rule: beside() for rule in BREAKS_TOGETHER},
    "L21": {PATH: signed_file()},
    "L28": {PATH: answer_file()},
    "L30": {PATH: answer_file(watch=["open-item"])},
}


def broken(rule: str) -> list[Problem]:
    if rule == "L28":
        counts = {"housing": {"rent": 9}, "family": {"divorce": 1}}
        return lint_all({PATH: answer_file()}, taxonomy=taxonomy(counts))
    if rule in BREAKS_TOGETHER:
        return lint_all(beside(**BREAKS_TOGETHER[rule]))
    return lint_all({PATH: answer_file(**BREAKS[rule])})


def test_every_rule_of_the_table_has_its_examples() -> None:
    assert sorted({*BREAKS, *BREAKS_TOGETHER, "L28"}) == RULES == sorted(KEEPS)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_names_what_breaks_it_where_it_stands_and_what_to_write(rule: str) -> None:
    said = [problem for problem in broken(rule) if problem.rule == rule]

    assert said
    assert all(problem.line >= 1 and problem.text for problem in said)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_is_silent_where_it_is_kept(rule: str) -> None:
    reviews = signed(signed_file()) if rule == "L21" else {}
    found = lint_all(KEEPS[rule], reviews=reviews, plan=small_registers().plan)

    assert [str(problem) for problem in found if problem.rule == rule] == []

from typing import Any

import pytest

from tests.support.drafts import BODY, PATH, answer_file, lint, make_source, rules
from treadstone_desktop.publishing.checks import check_source


def said(rule: str, text: str, **tables: Any) -> list[str]:
    return [problem.text for problem in lint(text, **tables) if problem.rule == rule]


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ([{"key": "NOPE", "ref": ""}, {"key": "RTA", "ref": ""}], "'NOPE' is not in sources.tsv"),
        ([{"key": "RTA", "ref": "section 5"}], "write s. 5, ss. 5-6, r. 9.01, Part II or"),
        ([{"key": "B_LTB", "ref": ""}], "no source is a law"),
        ([{"key": "RTA", "ref": ""}] * 7, "7 sources; keep the six"),
    ],
)
def test_l12_sources(sources: list[dict[str, str]], words: str) -> None:
    assert any(words in text for text in said("L12", answer_file(sources=sources)))


@pytest.mark.parametrize("ref", ["s. 59(1)", "ss. 48-49", "r. 9.01", "arts. 3-4", "Part II", ""])
def test_l12_every_form_of_a_section_is_known(ref: str) -> None:
    assert said("L12", answer_file(sources=[{"key": "RTA", "ref": ref}])) == []


def test_l13_a_source_of_the_plan_is_missed() -> None:
    text = answer_file(sources=[{"key": "DIVA", "ref": "s. 8"}])

    assert said("L13", text) == [
        "no source of the plan (Residential Tenancies Act, 2006, s. 105) is cited; is one missing?"
    ]


@pytest.mark.parametrize(
    ("related", "words"),
    [
        (["HOU-002", "FAM-001"], "2 related answers; write three to five"),
        (["HOU-002", "FAM-001", "XXX-001"], "'XXX-001' is not in plan.tsv"),
        (["HOU-001", "FAM-001", "HOU-002"], "the answer names itself"),
        (["HOU-002", "FAM-001", "HOU-002"], "'HOU-002' is named twice"),
        (["HOU-002", "HOU-003", "HOU-004"], "name one from another topic"),
    ],
)
def test_l14_related_answers(related: list[str], words: str) -> None:
    assert any(words in text for text in said("L14", answer_file(related=related)))


def test_l14_a_related_answer_that_is_not_written_yet_is_a_warning() -> None:
    problems = check_source(make_source({PATH: answer_file()}))

    assert rules(problems) == {"L14 W"}
    assert len(problems) == 3


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        (["Deposit", "lease", "Landlord and Tenant Board"], "'Deposit' is not in glossary.tsv"),
        (["deposit", "lease", "service (of documents)"], "does not occur in the body"),
    ],
)
def test_l15_terms_are_of_the_glossary_and_of_the_body(terms: list[str], words: str) -> None:
    assert any(words in text for text in said("L15", answer_file(terms=terms)))


def test_l15_a_plural_or_another_case_is_the_term() -> None:
    body = BODY.replace("Keep your lease", "Keep LEASES")

    assert said("L15", answer_file(body=body)) == []


def test_l16_a_glossary_term_of_the_body_that_is_not_listed_is_named() -> None:
    text = answer_file(terms=["deposit", "Landlord and Tenant Board"])

    assert said("L16", text) == [
        "'lease' is a glossary term; add it to 'terms' so that it is explained"
    ]


def test_l25_a_level_of_government_needs_a_source_of_that_level() -> None:
    text = answer_file(jurisdiction=["ontario", "federal"])

    assert said("L25", text) == [
        "jurisdiction has federal, but no source is; cite one or take federal out"
    ]

from typing import Any

import pytest

from tests.support.drafts import answer_file, lint, small_registers, taxonomy


def said(rule: str, text: str = "", **tables: Any) -> list[tuple[str, int, str]]:
    problems = lint(text or answer_file(), **tables)
    return [(p.path, p.line, p.text) for p in problems if p.rule == rule]


def test_l28_plan_and_taxonomy_that_agree() -> None:
    assert said("L28") == []


def test_l28_a_topic_counts_its_planned_questions() -> None:
    counts = taxonomy({"housing": {"rent": 5}, "family": {"divorce": 1}})

    assert said("L28", taxonomy=counts) == [
        ("library/taxonomy.toml", 1, "housing/rent counts 5, plan.tsv has 4 rows; make them equal")
    ]


def test_l28_totals_add_up() -> None:
    counts = taxonomy({"housing": {"rent": 4}, "family": {"divorce": 1}}) | {"total": 6}

    assert [text for _, _, text in said("L28", taxonomy=counts)] == [
        "total is 6, the categories count 5; make them equal"
    ]


def test_l28_each_topic_has_a_first_answer() -> None:
    plan = small_registers().plan
    plan["FAM-001"]["priority"] = "2"

    assert [text for _, _, text in said("L28", plan=plan)] == [
        "family/divorce has no question of priority 1; give one that priority"
    ]


def test_l28_every_planned_source_is_known() -> None:
    plan = small_registers().plan
    plan["HOU-003"]["sources"] = "Divorce Act, ss. 8-9; Law of Nowhere, s. 3"

    assert said("L28", plan=plan) == [
        (
            "library/plan.tsv",
            4,
            "HOU-003 rests on 'Law of Nowhere', which is not in sources.tsv; add it there",
        )
    ]


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("", "slug '' is not letters"),
        ("عنوان", "is not letters a-z and digits"),
        ("a--b", "is not letters a-z and digits"),
        ("raise", "slug 'raise' is another question's too"),
    ],
)
def test_l28_slugs_are_plain_and_each_questions_own(slug: str, words: str) -> None:
    plan = small_registers().plan
    plan["HOU-003"]["slug"] = slug

    assert any(words in text for _, _, text in said("L28", plan=plan))


def test_l28_an_id_has_the_prefix_of_its_category() -> None:
    plan = small_registers().plan
    plan["IMM-009"] = plan.pop("HOU-004")

    assert "id 'IMM-009' is not its category's prefix, a dash and 3 digits" in [
        text for _, _, text in said("L28", plan=plan)
    ]


def test_l30_what_is_watched_is_open() -> None:
    assert said("L30", answer_file(watch=["open-item"])) == []


def test_l30_closed_old_and_unknown_items_are_named() -> None:
    watch = {
        "closed": {"opened_on": "2026-01-01", "closed_on": "2026-11-01"},
        "old": {"opened_on": "2025-11-24", "closed_on": ""},
    }
    found = said("L30", answer_file(watch=["closed", "old", "new"]), watch=watch)

    assert [text.split(";")[0] for _, _, text in found] == [
        "'closed' was closed on 2026-11-01",
        "'new' is not in watch.tsv",
        "'old' is open since 2025-11-24",
    ]

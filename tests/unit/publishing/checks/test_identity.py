import pytest

from tests.support.drafts import PATH, answer_file, lint, lint_all, rules

FRENCH = "answers/housing/deposit.fr.md"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("id", "HOU-999", "is not in plan.tsv"),
        ("slug", "other", "slug is not the plan's for HOU-001; write deposit"),
        ("title", "How much deposit can a landlord ask for, now?", "title is not the plan's"),
        ("category", "family", "category is not the plan's"),
        ("topic", "pets", "topic is not the plan's"),
        ("priority", 2, "priority is not the plan's"),
    ],
)
def test_l02_what_differs_from_the_plan_is_named(name: str, value: object, words: str) -> None:
    problems = lint(answer_file(**{name: value}))

    assert "L02 E" in rules(problems)
    assert any(words in problem.text for problem in problems)


def test_l02_the_file_is_named_after_category_and_slug() -> None:
    problems = lint(answer_file(), path="answers/housing/deposits.md")

    assert [problem.text for problem in problems] == [
        "the file should be named answers/housing/deposit.md"
    ]


def test_l02_a_french_file_needs_the_english_one_beside_it() -> None:
    french = answer_file(lang="fr", title="Quel dépôt mon propriétaire peut-il demander?")

    assert rules(lint(french, path=FRENCH)) == {"L02 E"}
    assert "L02 E" not in rules(lint_all({FRENCH: french, PATH: answer_file()}))


def test_l03_an_id_and_a_slug_belong_to_one_file() -> None:
    problems = lint_all({PATH: answer_file(), "answers/housing/copy.md": answer_file()})

    assert [(p.path, p.text) for p in problems if p.rule == "L03"] == [
        ("answers/housing/copy.md", f"id 'HOU-001' is also in {PATH}; give each answer its own"),
        ("answers/housing/copy.md", f"slug 'deposit' is also in {PATH}; give each answer its own"),
    ]


def test_l03_a_french_file_shares_id_and_slug() -> None:
    french = answer_file(lang="fr", title="Quel dépôt mon propriétaire peut-il demander?")

    assert "L03 E" not in rules(lint_all({FRENCH: french, PATH: answer_file()}))

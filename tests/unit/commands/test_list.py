"""``list``: every answer, by category and topic."""

from tests.unit.commands.conftest import Run


def test_answers_stand_under_their_category_and_topic_in_the_order_of_the_tree(run: Run) -> None:
    lines = run("list").out.splitlines()

    assert lines[:4] == [
        "Housing",
        "  Rent",
        "    HOU001  How much deposit may a landlord ask for?",
        "    HOU002  Can my landlord evict me with an N12 notice?",
    ]
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "Housing", "Immigration", "Employment", "Family",
    ]  # fmt: skip


def test_json_prints_one_object_a_line(run: Run) -> None:
    outcome = run("list", "--json")

    assert (outcome.code, len(outcome.lines)) == (0, 8)
    assert outcome.lines[0] == {
        "slug": "how-much-deposit-may-a-landlord-ask-for",
        "id": "HOU-001",
        "number": "HOU001",
        "title": "How much deposit may a landlord ask for?",
        "category": "housing",
        "topic": "rent",
        "lang": "en",
        "updated_on": "2026-11-20",
        "review": "unreviewed",
    }

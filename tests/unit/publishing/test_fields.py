import datetime
from typing import Any

import pytest

from tests.support.drafts import FIELDS, answer_file, lint, rules
from treadstone_desktop.publishing.fields import read_fields
from treadstone_desktop.publishing.front_matter import read_front_matter


def l01(text: str) -> list[str]:
    return [problem.text for problem in lint(text) if problem.rule == "L01"]


def test_a_complete_answer_has_nothing_to_mend() -> None:
    assert lint(answer_file()) == []


def test_fields_get_their_types() -> None:
    fields, faults = read_fields(read_front_matter(answer_file().encode()))

    assert faults == []
    assert fields.priority == 1
    assert fields.updated_on == datetime.date(2026, 11, 20)
    assert fields.sources[0].ref == "ss. 105-106"
    assert fields.watch == ()


@pytest.mark.parametrize("name", [name for name in FIELDS if name != "deadlines"])
def test_each_required_field_is_missed(name: str) -> None:
    assert l01(answer_file(**{name: None})) == [f"'{name}' is missing; add a line '{name}: …'"]


@pytest.mark.parametrize("name", ["deadlines", "watch", "author"])
def test_other_fields_may_be_left_out(name: str) -> None:
    assert l01(answer_file(**{name: None})) == []


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("title", "", "'title' is empty"),
        ("title", ["a"], "must be one text"),
        ("lang", "de", "write one of: en, fr"),
        ("priority", 4, "write one of: 1, 2, 3"),
        ("review", "done", "write one of: unreviewed, in-review, reviewed"),
        ("safety", "maybe", "write one of: none"),
        ("written_on", "25 November", "write it as 2026-11-25"),
        ("check_by", "2026-02-30", "write it as 2026-11-25"),
        ("asks", "one ask", "must be a list"),
        ("asks", [{"v": "x"}], "put an item with a colon or braces in quotes"),
        ("jurisdiction", ["mars"], "federal, ontario, municipal"),
        ("jurisdiction", [], "name at least one"),
        ("sources", ["RTA"], "write it as - {key: …, ref: …}"),
        ("sources", [{"key": "RTA"}], "write it as - {key: …, ref: …}"),
        ("deadlines", [{"what": "a", "time": {"v": "k"}, "ref": ""}], "double quotes"),
    ],
)
def test_a_field_of_another_form_says_what_to_write(name: str, value: Any, words: str) -> None:
    found = l01(answer_file(**{name: value}))

    assert len(found) == 1
    assert words in found[0]


def test_an_item_of_another_form_is_named_by_its_own_line() -> None:
    text = "takeaways:\n  - One\n  - Notice: two\n  - Three"
    problems = lint(answer_file(takeaways=None).replace("priority: 1", f"priority: 1\n{text}"))

    assert [(p.line, p.rule) for p in problems if p.rule == "L01"] == [(12, "L01")]


def test_an_unknown_field_names_the_nearest_one() -> None:
    assert l01(answer_file(tittle="x")) == ["'tittle' is not a field; did you mean 'title'?"]


@pytest.mark.parametrize("name", ["takeaways", "asks", "related", "referrals"])
def test_a_list_that_cannot_be_read_is_not_also_too_short(name: str) -> None:
    assert rules(lint(answer_file(**{name: "one text"}))) == {"L01 E"}
    assert "L01 E" not in rules(lint(answer_file(**{name: []})))


def test_an_empty_field_is_not_named_by_other_rules_again() -> None:
    assert rules(lint(answer_file(title=None, takeaways=None, asks=None))) == {"L01 E"}

from typing import Any

import pytest

from tests.support.drafts import PATH, answer_file, lint, make_source, rules


def said(*, release: bool = False, **fields: Any) -> list[str]:
    problems = lint(answer_file(**fields), release=release)
    return [problem.text for problem in problems if problem.rule == "L22"]


@pytest.mark.parametrize("name", ["written_on", "updated_on", "law_as_of"])
def test_l22_no_day_is_in_the_future(name: str) -> None:
    fields: dict[str, Any] = {name: "2026-11-26"}

    assert any(f"{name} 2026-11-26 is in the future" in text for text in said(**fields))


def test_l22_an_update_is_not_before_the_writing() -> None:
    assert said(updated_on="2026-11-19") == [
        "updated_on is before written_on; write the day of the last change"
    ]


def test_l22_the_law_is_read_after_the_numbers_were_seen() -> None:
    found = said(law_as_of="2026-09-29", check_by="2027-03-29")

    assert found == ["law_as_of is before 2026-09-30, when a number was seen; read the law again"]


@pytest.mark.parametrize(
    ("fields", "last"),
    [
        ({"check_by": "2027-05-21"}, "2027-05-20"),
        ({"check_by": "2026-11-20"}, "2027-05-20"),
        ({"law_as_of": "2026-08-31", "check_by": "2027-03-01", "volatile": ["x"]}, "2027-02-28"),
    ],
)
def test_l22_check_by_is_at_most_six_months_off_where_numbers_change(
    fields: dict[str, Any], last: str
) -> None:
    text = f"check_by is not within 6 months of law_as_of; write {last} or earlier"

    assert text in said(**fields)


def test_l22_check_by_is_within_30_days() -> None:
    assert said(law_as_of="2026-10-01", check_by="2026-12-25") == [
        "the law is due to be read by 2026-12-25; read it and set law_as_of"
    ]
    assert said(law_as_of="2026-10-01", check_by="2026-12-26") == []


def test_l22_past_check_by_stops_a_release_only() -> None:
    late = answer_file(law_as_of="2026-10-01", check_by="2026-11-24")

    assert rules(lint(late)) == {"L22 W"}
    assert rules(lint(late, release=True)) == {"L22 E"}


@pytest.mark.parametrize(
    ("published_on", "is_told"),
    [("2026-11-19", False), ("2026-11-20", False), ("2026-11-21", True)],
)
def test_l22_updated_on_moves_with_the_text(published_on: str, is_told: bool) -> None:
    published = {"HOU-001": {"text_sha256": "another text", "published_on": published_on}}
    found = [p.text for p in lint(answer_file(), published=published) if p.rule == "L22"]

    text = f"the text is not the one published on {published_on}, but updated_on is before that"
    assert found == ([f"{text}; write the day of the change"] if is_told else [])


def test_l22_updated_on_stays_where_the_text_is_the_one_published() -> None:
    text_hash = make_source({PATH: answer_file()}).drafts[0].text_hash
    published = {"HOU-001": {"text_sha256": text_hash, "published_on": "2026-11-24"}}

    assert lint(answer_file(), published=published) == []

"""``treadstone-publish report``: where a library stands."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.drafts import (
    PATH,
    TODAY,
    answer_file,
    make_source,
    plan_row,
    referral_row,
    signed,
    signed_file,
    volatile_row,
)
from treadstone_desktop.publishing.cli import main
from treadstone_desktop.publishing.report import Count, Due, Report, make_report
from treadstone_desktop.publishing.report_text import as_json, as_text

FRENCH = "answers/housing/deposit.fr.md"


def report(text: str = "", **tables: Any) -> Report:
    return make_report(make_source({PATH: text or answer_file()}, **tables))


def text_of(found: Report) -> str:
    return "\n".join(as_text(found))


def test_answers_are_counted_against_the_plan() -> None:
    found = report()

    assert found.total == Count("all", written=1, planned=5, reviewed=0)
    assert found.categories == (Count("housing", 1, 4, 0), Count("family", 0, 1, 0))
    assert found.topics == (Count("housing/rent", 1, 4, 0), Count("family/divorce", 0, 1, 0))
    assert found.priorities == (Count("1", 1, 5, 0), Count("2", 0, 0, 0), Count("3", 0, 0, 0))


def test_a_french_answer_is_counted_by_itself() -> None:
    found = make_report(make_source({PATH: answer_file(), FRENCH: answer_file(lang="fr")}))

    assert (found.total.written, found.french) == (1, 1)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (answer_file(), "unreviewed"),
        (answer_file(review="in-review"), "in-review"),
        (signed_file(), "reviewed"),
        (signed_file(title="Was this changed after the lawyer had signed it off?"), "changed"),
    ],
)
def test_a_review_counts_for_the_text_that_was_signed(text: str, state: str) -> None:
    found = report(text, reviews=signed(signed_file()))

    assert {name for name, count in found.review.items() if count} == {state}
    assert found.total.reviewed == (1 if state == "reviewed" else 0)


def test_what_falls_due_stands_by_day_with_what_rests_on_it() -> None:
    found = report(answer_file(watch=["open-item"], check_by="2026-12-01"), watch=WATCH)

    assert found.due == (
        Due(
            "2026-12-01", "answer", "HOU-001", "How much deposit can my landlord ask me to pay?", 1
        ),
        Due("2027-01-01", "number", "rent-guideline", "a number that changes", 1),
        Due("2027-04-01", "service", "clinic", "The clinic service", 1),
        Due("2027-11-01", "watch", "open-item", "A bill", 1),
    )


WATCH = {"open-item": {"what": "A bill", "opened_on": "2026-11-01", "closed_on": ""}}


def test_what_no_answer_rests_on_is_not_due() -> None:
    found = report(
        volatile={"rent-guideline": volatile_row("rent-guideline", "", "")},
        referrals={"clinic": referral_row("clinic", "unconfirmed")},
    )

    assert [due.kind for due in found.due] == ["answer"]


@pytest.mark.parametrize(("seen", "on"), [("2026", "2027-01-01"), ("2026-02-29x", "0001-01-01")])
def test_a_service_is_seen_again_after_a_year(seen: str, on: str) -> None:
    found = report(referrals={"clinic": referral_row("clinic", seen_as_of=seen)})

    assert [due.on for due in found.due if due.kind == "service"] == [on]


def test_answers_that_rest_on_a_watch_item_are_named() -> None:
    closed = {"open-item": {**WATCH["open-item"], "closed_on": "2026-11-20"}}
    found = report(answer_file(watch=["open-item"]), watch=closed)

    assert found.watch == (("open-item", "A bill", "2026-11-01", "2026-11-20", ("HOU-001",)),)
    assert "open-item (closed 2026-11-20): HOU-001" in text_of(found)


def test_sources_stand_most_cited_first() -> None:
    other = answer_file(
        id="HOU-002", sources=[{"key": "RTA", "ref": ""}, {"key": "B_LTB", "ref": ""}]
    )
    found = make_report(make_source({PATH: answer_file(), "answers/housing/raise.md": other}))

    assert [(source.key, source.answers) for source in found.sources] == [("RTA", 2), ("B_LTB", 1)]


def test_planned_first_answers_without_a_file_are_named() -> None:
    later = plan_row("HOU-002", "housing", "rent", "raise", "Later?") | {"priority": "2"}
    plan = {
        "HOU-001": plan_row("HOU-001", "housing", "rent", "deposit", "Written?"),
        "HOU-002": later,
        "HOU-003": plan_row("HOU-003", "housing", "rent", "leave", "Missing?"),
        "HOU-004": plan_row("HOU-004", "housing", "rent", "pets", "Withdrawn?"),
    }
    found = report(plan=plan, withdrawn={"HOU-004": {}})

    assert [row.id for row in found.missing] == ["HOU-003"]
    assert found.total.planned == 3


def test_for_people_near_days_are_told_one_by_one_and_far_ones_by_month() -> None:
    found = report(answer_file(check_by="2026-11-24"))
    told = text_of(found)

    assert "\n  2026-11-24 LATE  answer HOU-001: How much deposit can my landlord" in told
    assert "\n  2027-01-01  number rent-guideline: a number that changes (1 answer)" in told
    assert "\nDue later\n  2027-04  1 service\n" in told


def test_json_has_every_row_as_an_object() -> None:
    told = json.loads(as_json(report()))

    assert list(told) == list(Report._fields)
    assert told["total"] == {"name": "all", "written": 1, "planned": 5, "reviewed": 0}
    assert told["due"][0]["key"] == "rent-guideline"
    assert told["review"]["unreviewed"] == 1


def test_a_file_that_cannot_be_read_is_named_and_ends_with_2(
    source: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("treadstone_desktop.publishing.cli._today", lambda: TODAY)
    assert main(["--source", str(source), "report"]) == 0
    (source / "answers" / "housing" / "torn.md").write_text("---\nid: HOU-001\n", encoding="utf-8")
    capsys.readouterr()

    assert main(["--source", str(source), "report", "--json"]) == 2
    out, err = capsys.readouterr()
    assert json.loads(out)["total"]["written"] == 0
    assert err.startswith("answers/housing/torn.md:1: L01 E the front matter never ends")

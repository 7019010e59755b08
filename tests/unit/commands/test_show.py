"""``show``: one answer as text."""

from pathlib import Path

import pytest

from tests.support.answers import answer, tombstone
from tests.support.library import make_edition
from tests.unit.commands.conftest import Run


@pytest.mark.parametrize(
    "wanted",
    ["HOU-001", "HOU001", "hou 1", "Hou-1", "how-much-deposit-may-a-landlord-ask-for"],
)
def test_an_answer_is_found_by_number_id_or_slug(run: Run, wanted: str) -> None:
    assert run("show", wanted).out.startswith("How much deposit may a landlord ask for?\nHOU001 ·")


def test_the_answer_says_who_wrote_it_and_that_no_lawyer_checked_it(run: Run) -> None:
    assert (
        "Starter library · not yet reviewed by a lawyer · Updated November 2026\n"
        in run("show", "HOU001").out
    )


def test_everything_of_the_answer_is_there_in_order(run: Run) -> None:
    text = run("show", "HOU001").out
    parts = [
        "Key takeaways", "• One month's rent is the most",
        "Days matter", "• claim it back: one year (RTA s. 135)",
        "The most is one month's rent.", "It pays for the last month.",
        "Go deeper", "• HOU002 Can my landlord evict me with an N12 notice?",
        "Where to get help", "• Community legal clinic",
        "Sources", "Residential Tenancies Act, 2006, S.O. 2006, c. 17, s. 105",
        "This is general information, not legal advice.", "a lawyer can help.",
    ]  # fmt: skip
    places = [" ".join(text.split()).index(part) for part in parts]

    assert places == sorted(places)


def test_no_line_is_too_long_to_read(run: Run) -> None:
    assert max(map(len, run("show", "HOU001").out.splitlines())) <= 90


def test_an_answer_past_its_check_date_says_how_old_it_is(run: Run, tmp_path: Path) -> None:
    old = answer(updated_on="2020-03-05", check_by="2021-03-05")
    library = make_edition(tmp_path / "old.db", [old])

    assert "\nLast checked " in run("show", "HOU001", library=library).out
    assert run("show", "HOU001", "--json", library=library).json["stale"] is True


def test_an_answer_that_touches_on_safety_names_911_before_anything_else(run: Run) -> None:
    assert run("show", "FAM001").out.startswith("In danger now? Call 911.\n")


def test_a_lawyers_review_is_named_with_its_day(run: Run, tmp_path: Path) -> None:
    checked = answer(review="reviewed", reviewed_by="A. Lawyer, P1", reviewed_on="2026-11-21")
    library = make_edition(tmp_path / "checked.db", [checked])

    assert "reviewed by a lawyer, 21 November 2026" in run("show", "HOU001", library=library).out


def test_json_is_the_row_with_its_lists_opened(run: Run) -> None:
    shown = run("show", "HOU001", "--json").json

    assert shown["takeaways"] == ["One month's rent is the most", "It pays for the last month"]
    assert shown["deadlines"] == [
        {"what": "claim it back", "time": "one year", "ref": "RTA s. 135"}
    ]
    assert shown["sources"][0]["key"] == "RTA"
    assert shown["referrals"][0]["key"] == "clinic"
    assert shown["html"].startswith("<p>The most is one month")
    assert shown["stale"] is False


def test_an_unknown_answer_is_named_and_ends_with_2(run: Run) -> None:
    outcome = run("show", "HOU999")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "treadstone-desktop: HOU999: no answer has this number, id or name.\n"


def test_a_withdrawn_answer_is_said_to_be_so_and_ends_with_2(run: Run, tmp_path: Path) -> None:
    library = make_edition(tmp_path / "gone.db", [answer(), tombstone("HOU-009", see="HOU-001")])
    outcome = run("show", "HOU009", library=library)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "treadstone-desktop: HOU009: this answer was withdrawn on 2026-11-21."
        " Read HOU001 instead.\n"
    )

"""The figures and the tables they stand in, and the command that prints them."""

import json
from pathlib import Path

import pytest

from tests.unit.publishing.evaluate.conftest import FIRED, OVERTIME, Write
from treadstone_desktop.publishing.cli import main
from treadstone_desktop.publishing.evaluate.figures import Figures, figures_of, gains_between
from treadstone_desktop.publishing.evaluate.run import AS_TYPED, WAYS, Asked, Run
from treadstone_desktop.publishing.evaluate.scores import Worth
from treadstone_desktop.publishing.evaluate.text import as_json, as_text

HIT, MISS = Worth(1, 1, 1), Worth(0, 0, 0)


def asked(worth: Worth, style: str = "lay", *, flagged: bool = False, ms: float = 4) -> Asked:
    return Asked(style, worth, flagged, flagged, ms, ms / 2)


def a_run(*questions: Asked, offtopic: tuple[Asked, ...] = ()) -> Run:
    answered = {way.name: questions for way in WAYS}
    return Run("small.db", "0123456789", 8, 0, answered, (), offtopic)


def test_styles_stand_below_the_whole_and_other_ways_after_them() -> None:
    rows = figures_of(a_run(asked(HIT), asked(MISS, "esl"), asked(HIT, ""))).rows

    assert [(row.way, row.style, row.questions) for row in rows[:4]] == [
        (AS_TYPED, "", 3), (AS_TYPED, "esl", 1), (AS_TYPED, "lay", 1), ("one typo", "", 3)
    ]  # fmt: skip
    assert [row.worths.success_1.value for row in rows[1:3]] == [0, 1]


def test_what_was_flagged_is_counted_by_what_should_have_been() -> None:
    off = (asked(MISS, flagged=True), asked(MISS))
    answered, absent, offtopic = figures_of(a_run(asked(HIT), offtopic=off)).flagged

    assert answered == ("answered", 0, 1)
    assert absent == ("absent", 0, 0)
    assert offtopic == ("offtopic", 1, 2)


def test_times_of_whole_questions_and_of_those_still_typed_are_told_apart() -> None:
    whole, typing = figures_of(a_run(asked(HIT, ms=4), asked(HIT, ms=10))).times

    assert (whole.name, whole.searches, typing.name, typing.searches) == ("whole", 6, "typing", 4)
    assert (whole.clock.median, whole.clock.p99, whole.processor.p99) == (7, 10, 5)


def test_a_gain_is_that_of_the_second_over_the_first() -> None:
    gain = gains_between(a_run(asked(MISS)), a_run(asked(HIT)))[0]

    assert gain.worths.success_3 == (1, 1, 1)


def test_people_read_shares_with_their_intervals() -> None:
    figures = figures_of(a_run(asked(HIT), asked(MISS, flagged=True)))
    lines = list(as_text([figures], ()))

    assert lines[0] == "small.db: 8 answers, state 01234567"
    assert lines[2].split("  ")[0] == "as typed"
    assert ".50 [.00, 1.00]" in lines[2]
    assert "said that the hits may not answer: 1 of 2 whose answer is there (.50)" in lines


def test_a_gain_has_its_sign() -> None:
    runs = [a_run(asked(HIT)), a_run(asked(MISS))]
    text = "\n".join(as_text([figures_of(run) for run in runs], gains_between(*runs)))

    assert "-1.00 [-1.00, -1.00]" in text


def test_json_has_every_row_as_an_object() -> None:
    told = json.loads(as_json([figures_of(a_run(asked(HIT)))], ()))

    assert told["gains"] == []
    assert list(told["editions"][0]) == list(Figures._fields)
    row = told["editions"][0]["rows"][0]
    assert row["worths"]["success_1"] == {"value": 1.0, "low": 1.0, "high": 1.0}


def test_the_command_compares_an_edition_with_another(
    edition: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    queries = write(f"sacked\t{FIRED}\t3\tlay", f"overtime hours\t{OVERTIME}\t3\tkeyword")
    same = ["--edition", str(edition), "--against", str(edition)]

    assert main(["evaluate", str(queries), *same, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["answers"] for one in told["editions"]] == [8, 8]
    assert told["gains"][0]["worths"]["success_3"]["value"] == 0


def test_the_command_counts_what_is_off_topic(
    edition: Path, write: Write, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    offtopic = tmp_path / "offtopic.tsv"
    offtopic.write_text("query\nqwrtzx\n", encoding="utf-8")
    queries = write(f"sacked\t{FIRED}\t3\tlay")

    main(["evaluate", str(queries), "--edition", str(edition), "--offtopic", str(offtopic)])
    assert "1 of 1 off topic (1.00)" in capsys.readouterr().out


def test_a_bad_table_ends_with_2(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(write("sacked\t\t\tlay"))]) == 2
    assert "queries.tsv:2: slugs" in capsys.readouterr().err

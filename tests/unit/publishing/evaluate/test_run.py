from pathlib import Path

import pytest

from tests.support.answers import small_library
from tests.support.library import make_edition
from tests.unit.publishing.evaluate.conftest import FIRED, OVERTIME
from treadstone_desktop.base.errors import EditionError, UsageError
from treadstone_desktop.publishing.evaluate.questions import Question
from treadstone_desktop.publishing.evaluate.run import AS_TYPED, WAYS, run_editions

SACKED = Question("sacked with no warning", {FIRED: 3, "not-written": 1}, "lay")
HOURS = Question("extra hours no extra pay", {OVERTIME: 3}, "esl")
ABSENT = Question("how do i get a divorce", {"divorce": 3, OVERTIME: 1}, "keyword")


def test_every_question_is_asked_in_every_way(edition: Path) -> None:
    [run] = run_editions([edition], [SACKED, HOURS])

    assert list(run.answered) == [way.name for way in WAYS]
    assert {name: len(asked) for name, asked in run.answered.items()} == dict.fromkeys(
        run.answered, 2
    )
    assert (run.answers, run.planned) == (8, 0)


def test_an_answer_that_is_not_in_the_edition_cannot_be_missed(edition: Path) -> None:
    [run] = run_editions([edition], [SACKED])
    [asked] = run.answered[AS_TYPED]

    assert asked.worth == (1, 1, 1)


def test_a_question_whose_best_answer_is_not_there_is_counted_apart(edition: Path) -> None:
    [run] = run_editions([edition], [SACKED, ABSENT])

    assert [asked.style for asked in run.answered[AS_TYPED]] == ["lay"]
    assert [(asked.style, asked.worth) for asked in run.absent] == [("keyword", None)]


def test_two_editions_are_asked_what_both_can_answer(edition: Path, tmp_path: Path) -> None:
    smaller = make_edition(
        tmp_path / "smaller.db", [item for item in small_library() if item["id"] != "EMP-002"]
    )
    both = run_editions([edition, smaller], [SACKED, HOURS])

    assert [[asked.style for asked in run.answered[AS_TYPED]] for run in both] == [["lay"]] * 2


def test_what_is_off_topic_is_flagged_or_not(edition: Path) -> None:
    offtopic = ["qwrtzx", "pizza dough recipe oven yeast rent", "overtime"]
    [run] = run_editions([edition], [HOURS], offtopic)

    assert [asked.flagged for asked in run.offtopic] == [True, True, False]


def test_an_edition_without_any_of_the_answers_is_named(edition: Path) -> None:
    with pytest.raises(UsageError, match=r"small\.db: no question of the file has its answer"):
        run_editions([edition], [ABSENT])


def test_a_file_that_is_no_edition_is_named(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match=r"none\.db: there is no library file"):
        run_editions([tmp_path / "none.db"], [HOURS])

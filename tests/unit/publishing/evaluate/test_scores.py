import pytest

from treadstone_desktop.publishing.evaluate.scores import (
    Worth,
    gains_of,
    percentile,
    share_of,
    worth_of,
    worths_of,
)

GRADES = {"best": 3, "near": 1}


def test_the_right_answers_in_their_order_are_worth_all() -> None:
    assert worth_of(["best", "near", "other"], GRADES) == (1, 1, 1)


def test_nothing_found_is_worth_nothing() -> None:
    assert worth_of([], GRADES) == (0, 0, 0)
    assert worth_of(["other"] * 10 + ["best"], GRADES) == (0, 0, 0)


def test_a_right_answer_among_the_first_three_is_a_success_there_alone() -> None:
    assert worth_of(["x", "y", "near"], GRADES)[:2] == (0, 1)
    assert worth_of(["x", "y", "z", "best"], GRADES)[:2] == (0, 0)


def test_a_better_answer_further_up_is_worth_more() -> None:
    first, second = worth_of(["best"], GRADES), worth_of(["near"], GRADES)
    later = worth_of(["x", "best"], GRADES)

    assert first.ndcg_10 > later.ndcg_10 > second.ndcg_10 > 0


def test_the_interval_lies_about_the_mean_and_is_the_same_each_time() -> None:
    share = share_of([1.0] * 70 + [0.0] * 30)

    assert share == share_of([1.0] * 70 + [0.0] * 30)
    assert share.value == pytest.approx(0.7)
    assert 0.58 < share.low < 0.65
    assert 0.75 < share.high < 0.82


def test_more_questions_make_a_narrower_interval() -> None:
    few, many = share_of([1.0, 0.0] * 10), share_of([1.0, 0.0] * 500)

    assert many.high - many.low < (few.high - few.low) / 4


def test_each_measure_is_averaged_by_itself() -> None:
    worths = worths_of([Worth(1, 1, 1), Worth(0, 1, 0.5)])

    assert [share.value for share in worths] == [0.5, 1, 0.75]


def test_a_gain_is_taken_question_by_question() -> None:
    up = [Worth(1, 1, 0.75), Worth(0, 1, 0.5)]
    gain = gains_of(up, [Worth(0, 0, 0.5), Worth(0, 1, 0.25)])

    assert gain.success_1.value == 0.5
    assert gain.ndcg_10 == (0.25, 0.25, 0.25)


def test_a_percentile_is_one_of_the_sample() -> None:
    assert percentile([3, 1, 2, 4], 0.99) == 4
    assert percentile([3, 1, 2, 4], 0.5) == 2

"""How the bench makes figures out of samples."""

from tests.bench.figures import Table, drawn, figures, ratios


def test_the_ninetieth_percentile_leaves_one_in_ten_above_it() -> None:
    assert figures(range(1, 11)) == (5.5, 9)


def test_a_single_sample_is_its_own_median_and_percentile() -> None:
    assert figures([7.0]) == (7.0, 7.0)


def test_a_ratio_is_taken_within_its_round() -> None:
    a_slow_round = 3
    assert ratios([12, 12 * a_slow_round], [10, 10 * a_slow_round]).median == 1.2


def test_a_table_is_set_in_columns_with_its_notes_below() -> None:
    table = Table("Start", ("what", "ms"), [["Home", "300"], ["an answer", "9"]], ["5 rounds."])

    assert drawn(table).splitlines() == [
        "Start",
        "--------------",
        "what        ms",
        "--------------",
        "Home       300",
        "an answer    9",
        "5 rounds.",
    ]

"""What a query asks for, weighed."""

from treadstone_desktop.search.needs import Need, coverage, needs_of, weights_of
from treadstone_desktop.search.query import parse

DF = {"rent": 50, "arrears": 2, "evict": 10, "eviction": 12}


def needs(text: str, completions: list[str] | None = None) -> tuple[Need, ...]:
    return needs_of(parse(text), completions or [], lambda word: DF.get(word, 0), 100)


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    weights = weights_of(needs("rent arrears"))

    assert weights["arrear"] > weights["rent"]


def test_an_unknown_word_tells_less_than_the_rarest_since_it_may_be_misspelt() -> None:
    weights = weights_of(needs("arrears qwrtzx"))

    assert weights["qwrtzx"] < weights["arrear"]


def test_words_that_tell_nothing_are_not_needed() -> None:
    assert [need.stems for need in needs("how do I get rent")] == [{"rent"}]


def test_a_word_still_being_typed_is_met_by_what_it_may_become() -> None:
    [need] = needs("evic", ["eviction", "evict"])

    assert coverage([need], {"evict"}) == 1.0
    assert coverage(needs("evic"), {"evict"}) == 0.0


def test_coverage_is_the_share_of_the_weight_that_is_met() -> None:
    both = [Need(frozenset({"rent"}), 1.0), Need(frozenset({"arrear"}), 3.0)]

    assert coverage(both, {"arrear", "other"}) == 0.75


def test_where_nothing_is_asked_nothing_is_missed() -> None:
    assert coverage([], set()) == 1.0

import pytest

from treadstone_desktop.publishing.names import Names, Terms
from treadstone_desktop.publishing.text import tokens

TERMS = Terms(["deposit", "tenancy", "small claims", "Children's Lawyer", "sub-lease"])


def test_the_longest_name_at_a_place_is_replaced() -> None:
    names = Names(["Divorce Act", "Divorce Act Rules", "LTB"])

    assert names.replace("The Divorce Act Rules and LTBs, LTB.", "Act") == "The Act and LTBs, Act."


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Your deposit's interest", "deposit"),
        ("both tenants\u2019 deposits\u2019 sum", "deposit"),
        ("two tenancies", "tenancy"),
        ("a Small Claims case", "small claims"),
        ("the children\u2019s lawyer", "Children's Lawyer"),
        ("a sub-lease", "sub-lease"),
    ],
)
def test_a_term_is_near_whatever_form_it_has(text: str, term: str) -> None:
    assert TERMS.near(frozenset(tokens(text))) == [term]


def test_terms_come_longest_first_and_strange_words_bring_none() -> None:
    words = frozenset(tokens("a deposit, sub let, in a small town"))

    assert TERMS.near(words) == ["small claims", "sub-lease", "deposit"]
    assert TERMS.near(frozenset(tokens("a house"))) == []

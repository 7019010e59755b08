import pytest

from treadstone_desktop.library.terms import term_pattern


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("lease", "Two leases."),
        ("Landlord and Tenant Board", "the landlord\nand tenant board's order"),
        ("by-law (municipal)", "A By-law says"),
        ("custody (children)", "custody of a child"),
        ("party", "both parties"),
        ("children's aid society", "the children\u2019s aid society"),
    ],
)
def test_a_term_is_found_in_any_case_and_number(term: str, text: str) -> None:
    assert term_pattern(term).search(text)


@pytest.mark.parametrize(
    ("term", "text"), [("lease", "release"), ("lease", "lease-to-own"), ("order", "border")]
)
def test_a_part_of_another_word_is_not_the_term(term: str, text: str) -> None:
    assert not term_pattern(term).search(text)

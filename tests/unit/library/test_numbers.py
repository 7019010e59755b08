"""Numbers of answers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from treadstone_desktop.library.numbers import parse_number

PREFIXES = frozenset({"IMM", "HOU", "DAY"})


@pytest.mark.parametrize(
    "text",
    ["IMM-077", "IMM077", "imm 77", "Imm-77", "  imm77 ", "IMM - 077", "imm 0077"],
)
def test_any_case_dash_blank_or_missing_zeros_will_do(text: str) -> None:
    assert parse_number(text, PREFIXES) == "IMM-077"


@pytest.mark.parametrize("text", ["may 12", "RTA 83", "N12", "form 12"])
def test_only_prefixes_of_the_library_count(text: str) -> None:
    assert parse_number(text, PREFIXES) is None


@pytest.mark.parametrize(
    "text",
    ["", "imm", "77", "imm 0", "imm 000", "imm 1000", "imm 77?", "what is imm 77", "imm 7 7"],
)
def test_what_is_more_or_less_than_a_number_is_a_question(text: str) -> None:
    assert parse_number(text, PREFIXES) is None


def test_digits_of_other_scripts_are_no_number() -> None:
    assert parse_number("imm ٧٧", PREFIXES) is None


@given(st.sampled_from(sorted(PREFIXES)), st.integers(1, 999))
def test_every_number_is_read_back_as_its_id(prefix: str, number: int) -> None:
    assert parse_number(f"{prefix}{number:03d}", PREFIXES) == f"{prefix}-{number:03d}"


@given(st.text())
def test_any_text_is_an_id_or_none(text: str) -> None:
    found = parse_number(text, PREFIXES)

    assert found is None or found[:3] in PREFIXES

"""What a person typed, cut into terms."""

import pytest

from treadstone_desktop.search.query import LONGEST, parse


def joined(text: str) -> list[str]:
    return [term.joined for term in parse(text).terms]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("can't pay", ["cant", "pay"]),
        ("rule 83.1", ["rule", "831"]),
        ("N-4", ["n4"]),
        ("rent/deposit", ["rent", "deposit"]),
        ("fired—no reason", ["fired", "no", "reason"]),
        ("rent rent Rent", ["rent"]),
        ("“deposit”", ["deposit"]),
    ],
)
def test_a_term_is_what_stands_between_blanks(text: str, terms: list[str]) -> None:
    assert joined(text) == terms


def test_a_word_with_an_inner_mark_keeps_its_parts() -> None:
    [term] = parse("follow-up").terms

    assert (term.parts, term.joined) == (("follow", "up"), "followup")


@pytest.mark.parametrize("text", ["form N 12", "form N12", "form n-12", "form n. 12"])
def test_a_name_may_have_a_blank_before_its_number(text: str) -> None:
    assert joined(text) == ["form", "n12"]
    assert parse(text).terms[1].exact


@pytest.mark.parametrize("text", ["a 60 day notice", "I 90 days"])
def test_an_article_is_no_part_of_a_name(text: str) -> None:
    assert "60" in joined(text) or "90" in joined(text)


@pytest.mark.parametrize(("text", "exact"), [("N12", True), ("t2", True), ("rent", False),
                                             ("60", False), ("s.83.1", True)])  # fmt: skip
def test_letters_with_digits_are_a_name(text: str, exact: bool) -> None:
    assert parse(text).terms[0].exact is exact


def test_what_tells_nothing_is_left_out_unless_there_is_nothing_else() -> None:
    assert [term.joined for term in parse("how do I fight an eviction").telling] == [
        "fight", "eviction",
    ]  # fmt: skip
    assert [term.joined for term in parse("can they do that").telling] == [
        "can", "they", "do", "that",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "other"),
    [("child", "children"), ("children", "child"), ("cheques", "check"), ("licence", "license")],
)
def test_a_word_with_two_spellings_knows_the_other(word: str, other: str) -> None:
    assert parse(word).terms[0].variants == (other,)


def test_a_long_text_is_cut() -> None:
    assert len(parse(" ".join(f"word{n}" for n in range(900))).terms) == LONGEST


def test_a_word_without_end_is_no_burden() -> None:
    assert len(parse("a" * 100_000).terms) == 1

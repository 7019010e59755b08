import pytest

from tests.support.drafts import PATH, answer_file, lint, make_source, signed, signed_file
from treadstone_desktop.publishing.tables import Row


def said(text: str, reviews: dict[str, Row]) -> list[tuple[str, str]]:
    """Level and words of what L21 says."""
    return [(p.level, p.text) for p in lint(text, reviews=reviews) if p.rule == "L21"]


def hash_of(text: str) -> str:
    return make_source({PATH: text}).drafts[0].text_hash


def test_l21_a_signed_text_passes() -> None:
    assert said(signed_file(), signed(signed_file())) == []


@pytest.mark.parametrize("state", ["unreviewed", "in-review"])
def test_l21_an_answer_nobody_signed_names_nobody(state: str) -> None:
    found = said(signed_file(review=state), signed(signed_file()))

    assert len(found) == 2
    assert all(level == "E" and f"review is '{state}'; take it" in text for level, text in found)


@pytest.mark.parametrize("name", ["reviewed_by", "reviewed_on"])
def test_l21_a_sign_off_names_who_and_when(name: str) -> None:
    text = signed_file(**{name: None})

    assert said(text, signed(text)) == [
        ("E", f"review is 'reviewed' without {name}; add it, or write 'unreviewed'")
    ]


def test_l21_nobody_writes_reviewed_by_hand() -> None:
    assert said(signed_file(), {}) == [
        ("E", "reviews.tsv has no row for it; write review: unreviewed until it is signed off")
    ]


@pytest.mark.parametrize(
    ("name", "value"), [("reviewed_by", "B. Lawyer, licence P1"), ("reviewed_on", "2026-11-22")]
)
def test_l21_the_file_says_what_the_register_does(name: str, value: str) -> None:
    [(level, text)] = said(signed_file(**{name: value}), signed(signed_file()))

    assert level == "E"
    assert text.startswith(f"{name} is not what reviews.tsv has; write ")


def test_l21_a_sign_off_is_not_before_the_last_change() -> None:
    text = signed_file(updated_on="2026-11-22")

    assert said(text, signed(text)) == [
        ("E", "signed off on 2026-11-21, before updated_on; set that back, or sign again")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("one month's rent", "two months' rent"),
        ("held for the end", "held to the end"),
        ("Rent deposits stop", "Rent deposits end"),
        ('"one year"', '"two years"'),
        ("ss. 105-106", "ss. 105-107"),
    ],
)
def test_l21_one_changed_word_undoes_a_sign_off(old: str, new: str) -> None:
    changed = signed_file().replace(old, new, 1)

    [(level, text)] = said(changed, signed(signed_file()))
    assert level == "W"
    assert text.startswith("changed since the sign-off of 2026-11-21, so it is published as not")


def test_l21_phrasings_and_line_breaks_are_no_part_of_what_is_signed() -> None:
    text = answer_file()
    same = text.replace("is a damage deposit legal here", "is a damage deposit ok here").replace(
        "The money may", "The money\nmay"
    )

    assert hash_of(same) == hash_of(text)

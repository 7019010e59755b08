import pytest

from treadstone_desktop.publishing.names import Names
from treadstone_desktop.publishing.readability import (
    abbreviations,
    grade,
    passive_share,
    syllables,
)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "rule rules paid planned judge fees charge 2026"),
        (2, "people table tables wanted landlord's applied notice science being"),
        (3, "notices tribunal agency idea created employees"),
        (4, "application separated immigration"),
    ],
)
def test_syllables_are_counted_as_people_speak_them(count: int, words: str) -> None:
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


def test_the_grade_is_flesch_and_kincaids() -> None:
    # 5 words, 6 syllables, 1 sentence: 0.39 * 5 + 11.8 * 1.2 - 15.59.
    assert grade(["The cat sat on tables."]) == pytest.approx(0.52)
    assert grade([]) == 0


def test_passives_are_a_share_of_all_verbs() -> None:
    assert passive_share("The form is sent to the court now.") == pytest.approx(7 / 8)
    assert passive_share("You send the form to the court now.") == 0
    assert passive_share("They are married and live in one home.") == 0


def test_an_abbreviation_counts_once() -> None:
    assert abbreviations("The LTB and other LTBs, the IRCC, form N12, I, A") == ["LTB", "IRCC"]


def test_the_longest_name_is_replaced_as_a_whole_word() -> None:
    names = Names(["Divorce Act", "Divorce", "Rent Board"])

    assert names.replace("The Divorce Act, not Divorce Actors or a Rent Board.", "X") == (
        "The X, not X Actors or a X."
    )

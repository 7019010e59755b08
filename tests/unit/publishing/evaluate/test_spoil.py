import pytest

from treadstone_desktop.publishing.evaluate.spoil import begun, misspelt

QUESTION = "can my landlord keep the whole deposit if I painted a wall"


def distance(one: str, other: str) -> int:
    """Letters put in, left out, mistaken, or swapped with their neighbour."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        rows.append([i])
        for j, b in enumerate(other, 1):
            least = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a != b))
            if i > 1 and j > 1 and (a, one[i - 2]) == (other[j - 2], b):
                least = min(least, rows[i - 2][j - 2] + 1)
            rows[i].append(least)
    return rows[-1][-1]


@pytest.mark.parametrize("slips", [1, 2])
def test_a_question_is_misspelt_in_so_many_places(slips: int) -> None:
    assert distance(QUESTION, misspelt(QUESTION, slips)) == slips


@pytest.mark.parametrize("text", [f"{word} rent notice" for word in QUESTION.split()])
def test_every_question_is_misspelt_whatever_its_words(text: str) -> None:
    assert misspelt(text, 1) != text


def test_the_same_question_is_misspelt_in_the_same_way() -> None:
    assert misspelt(QUESTION, 2) == misspelt(QUESTION, 2)


def test_two_slips_fall_into_two_words() -> None:
    pairs = zip(QUESTION.split(), misspelt(QUESTION, 2).split(), strict=True)

    assert sum(one != other for one, other in pairs) == 2


def test_the_first_letter_of_a_word_stays() -> None:
    letters = [word[0] for word in misspelt(QUESTION, 2).split()]

    assert letters == [word[0] for word in QUESTION.split()]


def test_numbers_and_short_words_stay_whole() -> None:
    assert misspelt("N12 s. 83.1 of 2006", 2) == "N12 s. 83.1 of 2006"


def test_a_question_of_one_word_takes_both_slips() -> None:
    assert distance("eviction", misspelt("eviction", 2)) in {1, 2}


def test_what_is_typed_so_far_is_the_beginning() -> None:
    assert begun("deposit interest", 0.5) == "deposit"
    assert begun("deposit interest", 0.75) == "deposit inte"
    assert begun("a", 0.5) == "a"

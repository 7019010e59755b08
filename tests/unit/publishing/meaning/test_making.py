"""A word table, taught by a teacher of the test's own."""

import hashlib
from collections.abc import Sequence

import numpy as np
import pytest

from treadstone_desktop.library.meaning import Meaning, read_meaning, write_meaning
from treadstone_desktop.library.vectors import cosine
from treadstone_desktop.publishing.meaning.making import make_meaning
from treadstone_desktop.publishing.meaning.samples import Lesson
from treadstone_desktop.publishing.meaning.training import Matrix

SIZE = 384
PIECES = ["[CLS]", "dog", "fired", "boss", "rent", "landlord", "heat", "##s", "##lords", "the"]
LESSONS = [
    Lesson("EMP-001", ("My boss fired me", "sacked by the boss", "fired with no reason", "sacked")),
    Lesson("HOU-001", ("The landlord raised the rent", "rent too high", "rent increase", "rent")),
    Lesson("HOU-002", ("The heat is off", "cold apartment", "landlord shut the heat", "no heat")),
]


class Teacher:
    """Each text has a direction of its own, drawn by lot from its letters."""

    sha256 = "f" * 64

    def pieces(self) -> list[str]:
        return PIECES

    def of_pieces(self, numbers: Sequence[int]) -> Matrix:
        return self.of_texts([PIECES[number] for number in numbers])

    def of_texts(self, texts: Sequence[str]) -> Matrix:
        rows = np.array([_drawn(text) for text in texts], np.float32)
        unit: Matrix = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


def _drawn(text: str) -> Matrix:
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
    return np.random.default_rng(seed).standard_normal(SIZE).astype(np.float32)


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    """What is learned from the lessons."""
    return make_meaning(LESSONS, Teacher(), lambda _: None)


def nearest(meaning: Meaning, question: str) -> str:
    table = meaning.table
    vector = table.vector(question)
    assert vector is not None
    return max(LESSONS, key=lambda lesson: cosine(vector, table.answer(lesson.texts))).id


@pytest.mark.parametrize(
    ("question", "answer"),
    [("sacked by boss", "EMP-001"), ("rent", "HOU-001"), ("is there no heat", "HOU-002")],
)
def test_a_question_lies_nearest_to_its_answer(
    meaning: Meaning, question: str, answer: str
) -> None:
    assert nearest(meaning, question) == answer


def test_the_same_lessons_give_the_same_bytes(meaning: Meaning) -> None:
    again = make_meaning(LESSONS, Teacher(), lambda _: None)
    assert write_meaning(again) == write_meaning(meaning)


def test_the_table_has_the_teachers_words_and_those_of_ours_it_can_begin_with(
    meaning: Meaning,
) -> None:
    assert {"dog", "fired", "##s"} <= meaning.words.keys()
    assert "[CLS]" not in meaning.words
    assert "increase" not in meaning.words


def test_the_table_names_its_teacher_and_may_be_written(meaning: Meaning) -> None:
    assert meaning.teacher == "f" * 64
    assert read_meaning(write_meaning(meaning)) == meaning

from pathlib import Path

import pytest

from tests.unit.publishing.evaluate.conftest import Write
from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.publishing.evaluate.questions import read_offtopic, read_questions


def test_a_question_has_its_right_answers_with_their_grades(write: Write) -> None:
    [question] = read_questions(write("boss said bye\tfired;notice;pay\t3;3;1\tlay"))

    assert question == ("boss said bye", {"fired": 3, "notice": 3, "pay": 1}, "lay")
    assert question.best == {"fired", "notice"}


def test_columns_are_known_by_their_names_and_others_are_passed_over(write: Write) -> None:
    path = write("3\tmine\tn4\tn4-notice\tabbrev", head="grades\tsource\tquery\tslugs\tstyle")

    assert read_questions(path) == (("n4", {"n4-notice": 3}, "abbrev"),)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("rent\t\t\tlay", "slugs: name one or more answers, each once"),
        ("rent\ta;a\t3;1\tlay", "slugs: name one or more answers, each once"),
        ("rent\ta;b\t3\tlay", "grades: give each slug a 1, 2 or 3"),
        ("rent\ta\tgood\tlay", "grades: give each slug a 1, 2 or 3"),
        (" \ta\t3\tlay", "there is no query"),
        ("rent\ta\t3\tlay\tmore", "5 columns"),
    ],
)
def test_a_row_that_cannot_be_understood_is_named(write: Write, row: str, said: str) -> None:
    with pytest.raises(UsageError, match=rf"queries\.tsv:3: {said}"):
        read_questions(write("fine\ta\t3\tlay", row))


def test_a_table_without_a_column_says_which(write: Write) -> None:
    with pytest.raises(UsageError, match=r"queries\.tsv:1: .* does not name grades, style"):
        read_questions(write("rent\ta", head="query\tslugs"))


def test_a_table_without_questions_is_no_table(write: Write) -> None:
    with pytest.raises(UsageError, match="there is no question in it"):
        read_questions(write(""))
    with pytest.raises(UsageError, match="there is no question in it"):
        read_offtopic(write(""))


def test_what_is_off_topic_needs_no_answer(write: Write) -> None:
    assert read_offtopic(write("banana bread", "air fryer", head="query")) == (
        "banana bread",
        "air fryer",
    )


def test_only_the_end_of_a_line_ends_it(write: Write) -> None:
    path = write("a\u2028b\x85c\ta\t3\tlay\r", '"quoted\ta\t3\tlay')

    assert [question.text for question in read_questions(path)] == ["a\u2028b\x85c", '"quoted']


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.tsv: cannot be read"):
        read_questions(tmp_path / "none.tsv")

"""``search``: the 20 answers that fit best."""

import json
from pathlib import Path

from tests.unit.commands.conftest import Run


def test_a_hit_shows_its_title_its_place_and_a_passage(run: Run) -> None:
    lines = run("search", "overtime after 44 hours").out.splitlines()

    assert lines[0] == "EMP002  When is overtime paid?"
    assert lines[1] == "        Employment · Pay"
    assert "44 hours" in lines[2]


def test_a_question_needs_no_quotation_marks(run: Run) -> None:
    assert run("search", "boss", "let", "me", "go").out.startswith("EMP001")


def test_a_question_may_begin_with_a_dash(run: Run) -> None:
    assert run("search", "--", "--no notice").code == 0
    assert run("search", "--no notice").code == 0


def test_nothing_found_prints_nothing_and_is_a_result(run: Run) -> None:
    assert run("search", "qwrtzx") == (0, "", "")
    assert run("search", "   ") == (0, "", "")


def test_json_prints_one_hit_a_line(run: Run) -> None:
    first = run("search", "--json", "custody of my kids").lines[0]

    assert first == {
        "slug": "who-decides-where-the-children-live",
        "id": "FAM-001",
        "number": "FAM001",
        "title": "Who decides where the children live?",
        "category": "family",
        "score": 1.0,
    }


def test_hits_that_may_not_answer_are_said_to_be_so(run: Run) -> None:
    assert run("search", "pizza dough recipe oven yeast rent").out.startswith(
        "These may not answer your question.\n"
    )


def test_a_file_of_questions_gives_one_object_a_line_in_order(run: Run, tmp_path: Path) -> None:
    questions = tmp_path / "questions.txt"
    questions.write_bytes("\ufefféviction par le propriétaire\n\novertime\n".encode())

    found = run("search", "--json", "--batch", questions).lines

    assert [one["query"] for one in found] == ["éviction par le propriétaire", "", "overtime"]
    assert [set(one) for one in found] == [{"query", "weak", "corrected", "ms", "hits"}] * 3
    assert (found[1]["hits"], found[1]["corrected"]) == ([], None)
    assert found[2]["hits"][0]["number"] == "EMP002"


def test_a_file_of_odd_questions_gives_as_many_objects(run: Run, tmp_path: Path) -> None:
    odd = ["\0", "x" * 100_000, '"', "NEAR(a b) OR *", "the of", "\u202eעברית", "👩‍⚖️", "a\u2028b"]
    questions = tmp_path / "questions.txt"
    questions.write_bytes("\r\n".join(odd).encode())

    found = run("search", "--json", "--batch", questions)

    assert (found.code, [json.loads(line)["query"] for line in found.out.split("\n")[:-1]]) == (
        0,
        odd,
    )


def test_a_file_that_is_not_utf8_is_named_with_its_line(run: Run, tmp_path: Path) -> None:
    questions = tmp_path / "questions.txt"
    questions.write_bytes(b"overtime\n\xff\xfe\n")

    outcome = run("search", "--json", "--batch", questions)

    assert (outcome.code, outcome.out) == (2, "")
    assert f"{questions}:2: this line is not UTF-8" in outcome.err


def test_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    outcome = run("search", "--json", "--batch", tmp_path / "none.txt")

    assert outcome.code == 2
    assert f"{tmp_path / 'none.txt'}: cannot be read" in outcome.err


def test_a_batch_without_json_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("search", "--batch", tmp_path / "q.txt").code == 2


def test_without_a_question_it_asks_for_one(run: Run) -> None:
    assert "what should be searched for?" in run("search").err

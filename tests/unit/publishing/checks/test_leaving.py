from typing import Any

import pytest

from tests.support.drafts import PATH, answer_file, lint_all

ROW = {"withdrawn_on": "2026-11-21", "reason": "merged", "see": "HOU-001"}


def said(key: str = "HOU-002", **cells: str) -> list[tuple[str, int, str]]:
    """What L03 says where HOU-001 is written and another answer was withdrawn."""
    return told(withdrawn={key: ROW | cells})


def told(**tables: Any) -> list[tuple[str, int, str]]:
    problems = lint_all({PATH: answer_file()}, **tables)
    return [(p.path, p.line, p.text) for p in problems if p.rule == "L03"]


def test_l03_a_withdrawn_answer_with_day_reason_and_successor_passes() -> None:
    assert said() == []
    assert said(reason="withdrawn", see="") == []


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"key": "deposit"}, "'deposit' is not the key of an answer"),
        ({"withdrawn_on": "21 November"}, "'21 November' is not a day that was"),
        ({"withdrawn_on": "2026-11-26"}, "'2026-11-26' is not a day that was"),
        ({"reason": "old"}, "write one of: withdrawn, merged, superseded"),
        ({"see": "HOU-004"}, "see 'HOU-004' has no answer file"),
        ({"see": ""}, "'HOU-002' is merged, but 'see' is empty"),
    ],
)
def test_l03_a_row_says_when_why_and_where_to_read_on(cells: dict[str, str], words: str) -> None:
    [(path, line, text)] = said(**cells)

    assert (path, line) == ("library/withdrawn.tsv", 2)
    assert words in text


def test_l03_a_withdrawn_id_is_not_used_again() -> None:
    row = {"withdrawn_on": "2026-11-21", "reason": "withdrawn", "see": ""}

    assert told(withdrawn={"HOU-001": row}) == [
        (PATH, 2, "'HOU-001' was withdrawn on 2026-11-21; give the answer a new id")
    ]


def test_l03_what_was_published_does_not_just_vanish() -> None:
    published = {"HOU-002": {"text_sha256": "0", "published_on": "2026-11-20"}}

    assert told(published=published, withdrawn={"HOU-002": ROW}) == []
    assert told(published=published) == [
        (
            "library/published.tsv",
            2,
            "'HOU-002' was published and has no file; add a row for it to withdrawn.tsv",
        )
    ]

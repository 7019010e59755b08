import pytest

from tests.support.drafts import answer_file, lint
from treadstone_desktop.publishing.front_matter import read_front_matter

CLEAN = answer_file()


def fault(raw: bytes) -> tuple[int, str]:
    found = read_front_matter(raw).faults
    assert len(found) == 1, found
    return found[0].line, found[0].text


def test_fields_stay_the_text_that_was_written() -> None:
    front = read_front_matter(b"---\nlang: no\non: 2026-11-25\npriority: 1\n---\nText.\n")

    assert front.values == {"lang": "no", "on": "2026-11-25", "priority": "1"}
    assert front.body == "Text.\n"
    assert front.body_line == 6


def test_each_field_and_item_knows_its_line() -> None:
    front = read_front_matter(b"---\nid: IMM-001\nasks:\n  - one\n  - two\n---\n")

    assert front.lines == {"id": 2, "asks": 3, "asks[0]": 4, "asks[1]": 5}


@pytest.mark.parametrize(
    "spoiled",
    [
        "\ufeff" + CLEAN,
        CLEAN.replace("\n", "\r\n"),
        "\ufeff" + CLEAN.replace("\n", "   \r\n"),
        CLEAN.rstrip("\n"),
    ],
    ids=["byte order mark", "CRLF", "BOM, CRLF and trailing blanks", "no last line end"],
)
def test_what_an_editor_adds_unseen_reads_as_the_clean_file(spoiled: str) -> None:
    front = read_front_matter(spoiled.encode())
    clean = read_front_matter(CLEAN.encode())

    assert front._replace(body=front.body.rstrip()) == clean._replace(body=clean.body.rstrip())


def test_a_colon_in_unquoted_text_is_refused_with_the_way_to_quote_it() -> None:
    line, text = fault(b"---\nid: A\ntitle: Notice: how much time?\n---\n")

    assert line == 3
    assert text == 'title: a colon inside unquoted text; write title: "…" in quotes'


def test_an_open_quote_is_refused_where_it_opens() -> None:
    line, text = fault(b'---\nid: A\nsummary: "half\ntopic: x\n---\n')

    assert line == 3
    assert "summary: a quote is opened and never closed" in text


@pytest.mark.parametrize(
    ("front", "line", "words"),
    [
        ("id: A\nasks:\n\t- one\n", 4, "a tab in the front matter; indent with two blanks"),
        ("id: A\nid: B\n", 3, "'id' is given twice"),
        ("id: &x A\nslug: *x\n", 2, "anchor or tag"),
        ("id: !!python/object:os.system A\n", 2, "anchor or tag"),
        ("- a\n- b\n", 2, "has no fields"),
        ("id: A\n--- b: 1\n", 3, "second YAML document"),
    ],
)
def test_yaml_beyond_plain_fields_is_refused_with_its_line(
    front: str, line: int, words: str
) -> None:
    at, text = fault(f"---\n{front}---\n".encode())

    assert (at, words in text) == (line, True), text


@pytest.mark.parametrize(
    ("raw", "line", "words"),
    [
        (b"id: A\n", 1, "the front matter is missing"),
        (b"---\nid: A\n", 1, "the front matter never ends"),
        (b"", 1, "the front matter is missing"),
        (b"---\nid: A\n---\ntext\n---\nid: B\n---\n"[:-4], 5, "a second '---' block"),
        (b"---\nid: \xff\n---\n", 2, "not UTF-8"),
        ("---\nid: A\n---\nmid\ufeffdle\n".encode(), 4, "byte order mark inside"),
        ("---\nid: A\n---\n\u202eevil\n".encode(), 4, "U+202E"),
        (b"---\nid: A\n---\nnul\x00\n", 4, "U+0000"),
    ],
)
def test_a_file_that_is_not_one_clean_answer_is_refused(raw: bytes, line: int, words: str) -> None:
    at, text = fault(raw)

    assert (at, words in text) == (line, True), text


def test_a_file_whose_front_matter_does_not_open_says_only_why() -> None:
    problems = lint(answer_file().replace('id: "HOU-001"', "id: [HOU"))

    assert [problem.rule for problem in problems] == ["L01"]


def test_an_indented_field_is_sent_to_the_left_edge() -> None:
    line, text = fault(b"---\nid: A\n   slug: b\n---\n")

    assert (line, text) == (3, "an indented field; start each field at the left edge of its line")


def test_a_file_of_megabytes_is_refused_at_once() -> None:
    line, text = fault(b"---\nid: A\n---\n" + b"word " * 1_000_000)

    assert (line, text) == (1, "5000014 bytes; an answer has at most 100000")

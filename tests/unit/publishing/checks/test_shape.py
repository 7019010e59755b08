from typing import Any

import pytest

from tests.support.drafts import BODY, answer_file, lint, rules, small_registers, source_row

FIRST = BODY.split("\n\n", maxsplit=1)[0]


def said(rule: str, text: str) -> list[str]:
    return [problem.text for problem in lint(text) if problem.rule == rule]


def body_with(last: str) -> str:
    return BODY.rstrip() + "\n\n" + last + "\n"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("", "the body is empty"),
        (FIRST + "\n\nShort.\n\nToo short.\n", "words; write 170 or more"),
        (BODY.replace("\n\n", " word word word word\n\n") + "word " * 80, "cut to 280 or fewer"),
        (BODY.replace("\n\n", "\n", 2), "the body has 2 paragraphs; write three or four"),
    ],
    ids=["empty", "too short", "too long", "two paragraphs"],
)
def test_l04_length_and_paragraphs(body: str, words: str) -> None:
    assert any(words in text for text in said("L04", answer_file(body=body)))


@pytest.mark.parametrize(("size", "levels"), [(75, set()), (76, {"L04 W"}), (81, {"L04 E"})])
def test_l04_a_paragraph_over_75_words_warns_and_over_80_fails(size: int, levels: set[str]) -> None:
    last = " ".join(["word"] * size) + "."
    body = "\n\n".join([*BODY.split("\n\n")[:3], last])

    assert rules(lint(answer_file(body=body))) & {"L04 E", "L04 W"} == levels


@pytest.mark.parametrize(
    ("last", "words"),
    [
        ("# A heading", "a heading"),
        ("Text\n---", "a ruled line"),
        ("***", "a ruled line"),
        ("> quoted", "a quotation block"),
        ("<table>\n**bold**", "HTML"),
        ("<script>alert(1)</script>", "HTML"),
        ("![x](y.png)", "an image"),
        ("&nbsp;", "an HTML sign code"),
        ("`code`", "a backquote"),
        ("    indented", "an indented line"),
        ("| a | b |", "a table"),
        ("Text. {: .big}", "an attribute list"),
        ("Text. {#here}", "an attribute list"),
    ],
)
def test_l04_anything_but_plain_paragraphs_is_refused_by_name(last: str, words: str) -> None:
    assert any(words in text for text in said("L04", answer_file(body=body_with(last))))


@pytest.mark.parametrize("last", ["You must pay < > fees if <> applies, 3 < 5 and 7 > 2.", "A & B"])
def test_l04_bare_signs_are_text(last: str) -> None:
    body = BODY.replace("A clinic may be able to help you for free.", last)

    assert said("L04", answer_file(body=body)) == []


LIST = "- your lease\n- the receipt\n- the notice"


def test_l04_one_flat_list_is_allowed() -> None:
    body = BODY.replace(
        "You can also ask the Landlord and Tenant Board to order it paid.", ""
    ).replace("A care home may have other fees.", f"Bring these:\n\n{LIST}")

    assert said("L04", answer_file(body=body)) == []


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (f"Bring:\n{LIST}", "a list right below a text line"),
        ("- one\n  - two blanks", "an indented list item"),
        ("- one\n   - three blanks", "an indented list item"),
        ("- one\n\t- a tab", "an indented list item"),
        ("- one\n\n- two", "a second list, or a blank line inside one"),
        ("- one\nmore of it", "a list item over two lines"),
    ],
)
def test_l04_no_list_changes_its_meaning_in_silence(last: str, words: str) -> None:
    assert any(words in text for text in said("L04", answer_file(body=body_with(last))))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": "How much may it be?"}, "the title has 19 characters; write 40 to 110"),
        ({"title": "How much a landlord in Ontario can ask for."}, "must end with '?'"),
        ({"summary": "Short."}, "the summary has 6 characters; write 60 to 160"),
        ({"asks": ["one two"]}, "1 ask; write at least 8"),
        ({"asks": ["one"] * 8}, "an ask of 1 word"),
        ({"asks": ["word " * 26] * 8}, "an ask of 26 words"),
        ({"asks": ["Same thing", "same THING!"]}, "the same ask twice"),
        ({"asks": ["how much deposit can my landlord ask me to pay"]}, "the ask is the title"),
        ({"asks": ["Can he keep my deposit?"]}, "a query of a test set"),
    ],
)
def test_l05_title_summary_and_asks(changes: dict[str, Any], words: str) -> None:
    assert any(words in text for text in said("L05", answer_file(**changes)))


def test_l05_a_summary_counts_with_its_number_printed() -> None:
    summary = "The owner owes interest of {{v:rent-guideline}} each year."

    assert said("L05", answer_file(summary=summary)) == [
        "the summary has 42 characters; write 60 to 160"
    ]


@pytest.mark.parametrize(
    ("takeaways", "words"),
    [
        (["One", "Two"], "2 takeaways; write three to five"),
        (["A", "B", "C", "D", "E", "F"], "6 takeaways"),
        (["x" * 111, "B", "C"], "a takeaway of 111 characters"),
        (["One thing.", "B", "C"], "ends with a full stop"),
        (["The rent cap is yearly", "The rent cap is a yearly one", "C"], "much like one above"),
    ],
)
def test_l06_takeaways(takeaways: list[str], words: str) -> None:
    assert any(words in text for text in said("L06", answer_file(takeaways=takeaways)))


def test_l07_a_takeaway_does_not_share_eight_words_with_the_body() -> None:
    copied = "Note: interest each year, the landlord owes you interest on it"
    takeaways = [copied, "Damage money is not allowed", "See the tribunal inside twelve months"]

    assert said("L07", answer_file(takeaways=takeaways)) == [
        "the takeaway shares 'each year the landlord owes you interest on' with the body; reword it"
    ]


def test_l07_a_summary_is_not_a_sentence_of_the_body() -> None:
    sentence = "Your landlord must ask for it before or on the day you sign."

    assert said("L07", answer_file(summary=sentence)) == [
        "the summary is a body sentence; reword it"
    ]


@pytest.mark.parametrize(
    "last",
    [
        "See [this](https://example.org).",
        "See [this][1].",
        "See https://example.org",
        "Write to help@example.org",
        "See <https://example.org>",
        "[x](JaVaScRiPt:x)",
        "[x]( javascript:x)",
        "[x](data:text/html,x)",
        "[x](file:///etc/hosts)",
        "[x](//host/x)",
    ],
)
def test_l26_no_address_stands_in_a_body(last: str) -> None:
    assert "L26 E" in rules(lint(answer_file(body=body_with(last))))


def test_l26_the_site_of_a_source_is_https() -> None:
    sources = small_registers().sources | {
        "RTA": source_row("RTA", "Rent Act", "ON", "statute", site="http://example.org")
    }

    assert "L26 E" in rules(lint(answer_file(), sources=sources))

import pytest

from treadstone_desktop.publishing.text import count_words, cut_blocks, plain, sentences, tokens


def test_blocks_are_paragraphs_and_items_with_their_lines() -> None:
    blocks = cut_blocks("One\nmore.\n\nList:\n\n- a\n- b\n\nEnd.", 10, {})

    assert [(block.kind, block.line, block.text) for block in blocks] == [
        ("p", 10, "One more."),
        ("p", 13, "List:"),
        ("li", 15, "a"),
        ("li", 16, "b"),
        ("p", 18, "End."),
    ]


def test_marks_of_emphasis_are_no_words_and_numbers_are_printed() -> None:
    assert plain("**Bold** and _it_, {{v:fee}} \\* a_b", {"fee": "$5"}) == "Bold and it, $5 * a_b"


def test_words_are_runs_with_a_letter_or_digit() -> None:
    assert count_words("Pay $5 - or don't: 3 < 5.") == 6


@pytest.mark.parametrize(
    "text",
    [
        "See s. 59 of it.",
        "It rests on O. Reg. 47/26 now.",
        "Ask Mr. Roy at 9 a.m. Monday.",
        "Some, e.g. Tenants, do.",
    ],
)
def test_a_short_form_does_not_end_a_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_sentences_end_at_stops_before_a_capital_or_a_number() -> None:
    text = 'Yes. It is "so." 20 days are left! Are they? ok.'

    assert sentences(text) == ["Yes.", 'It is "so."', "20 days are left!", "Are they? ok."]


def test_tokens_fold_and_keep_a_contraction_whole() -> None:
    assert tokens("Don't PAY, Łódź.") == ["dont", "pay", "lodz"]
    assert tokens("Don\u2019t") == ["dont"]

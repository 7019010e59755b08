from typing import Any

from tests.support.drafts import BODY, PATH, answer_file, lint_all
from treadstone_desktop.publishing.problems import Problem

OTHER = "answers/housing/raise.md"


def both(body: str = BODY, **fields: Any) -> list[Problem]:
    other = {"id": "HOU-002", "slug": "raise", "title": "How much can the rent go up?"} | fields
    return lint_all({PATH: answer_file(), OTHER: answer_file(body=body, **other)})


def said(rule: str, problems: list[Problem]) -> list[tuple[str, str, str]]:
    return [(p.path, p.level, p.text) for p in problems if p.rule == rule]


def test_l10_a_sentence_of_eight_words_stands_in_one_answer() -> None:
    start = "A landlord in Ontario can ask you for on"
    text = f"'{start} …' also stands in {PATH}; say it in other words"

    assert (OTHER, "E", text) in said("L10", both())


def test_l10_short_sentences_may_recur() -> None:
    body = "\n\n".join(["Keep your lease. A deposit for damage breaks the law."] * 3)

    assert [text for _, _, text in said("L10", both(body)) if "Keep your" in text] == []


def test_l11_shared_text_warns_then_fails() -> None:
    own = " ".join(f"word{n}" for n in range(400))
    quarter = f"{' '.join(BODY.split()[:60])} {' '.join(own.split()[:140])}"

    assert [(path, level) for path, level, _ in said("L11", both())] == [(PATH, "E"), (OTHER, "E")]
    assert [(path, level) for path, level, _ in said("L11", both(quarter)) if path == OTHER] == [
        (OTHER, "W")
    ]
    assert said("L11", both(own)) == []


def test_l11_a_passage_that_stands_everywhere_is_counted_once_for_each_pair() -> None:
    own = {f"answers/housing/{n}.md": " ".join(f"word{n}x{i}" for i in range(100)) for n in "abc"}
    passage = " ".join(BODY.split()[:40])
    files = {path: answer_file(body=f"{text} {passage}") for path, text in own.items()}

    assert {(path, level) for path, level, _ in said("L11", lint_all(files))} == {
        (path, "W") for path in files
    }


def test_l29_titles_that_ask_the_same() -> None:
    near = both(title="How much deposit may landlords ask tenants to pay?")

    assert [path for path, _, _ in said("L29", near)] == [OTHER]
    assert said("L29", both()) == []

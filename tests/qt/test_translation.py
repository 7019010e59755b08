"""The French of the interface: whole, in good order, and the same in source and compiled form."""

import re
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tools.translation import FRENCH, Text, gather, read

PLACEHOLDER = re.compile(r"\{\w+\}")
PATTERNS = {"H:mm", "d MMMM yyyy", "'1' MMMM yyyy"}
"""How Qt is told to write days and hours; no sentences for people."""


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    """Every string with its translation, as they are kept."""
    return read(FRENCH)


def test_every_string_of_the_source_has_a_finished_translation(
    texts: list[Text], tmp_path: Path
) -> None:
    now = Path(shutil.copy(FRENCH, tmp_path))

    gather(now)

    found = read(now)
    assert [text for text in found if not (text.is_finished and text.translation)] == []
    assert set(texts) == set(found), "python3 dev.py translate brings the two together"


def test_the_compiled_file_says_what_the_texts_say(texts: list[Text]) -> None:
    translator = QTranslator()
    assert translator.load(str(FRENCH.with_suffix(".qm")))

    said = {text: translator.translate(text.context, text.source, text.note) for text in texts}

    assert said == {text: text.translation for text in texts}, "run python3 dev.py translate"


def test_what_is_filled_in_is_the_same_in_both(texts: list[Text]) -> None:
    def places(words: str) -> list[str]:
        return sorted(PLACEHOLDER.findall(words))

    assert [text for text in texts if places(text.source) != places(text.translation)] == []


@pytest.mark.parametrize(
    ("fault", "about"),
    [
        (r"[^\u00a0][?!:;»]", "no-break space before ? ! : ; and »"),
        (r"«[^\u00a0]", "no-break space after «"),
        (r"[^\u00a0]%", "no-break space before %"),
        (r"['\"“”]", "’ and « »"),
        (r"\.\.\.", "…"),
        (r"^\s|\s$|  ", "no stray blanks"),
    ],
)
def test_french_is_set_as_french_is(texts: list[Text], fault: str, about: str) -> None:
    sentences = [text.translation for text in texts if text.source not in PATTERNS]

    assert [words for words in sentences if re.search(fault, words)] == [], about


def test_a_sentence_ends_in_french_as_it_does_in_english(texts: list[Text]) -> None:
    ends = ".?…:"

    def end(words: str) -> str:
        return words[-1] if words[-1] in ends else ""

    assert [t for t in texts if end(t.source) != end(t.translation)] == []

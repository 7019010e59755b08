"""Words, numbers and days in the language of the interface."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLineEdit

from treadstone_desktop.ui.language import (
    Interpreter,
    answers_in_words,
    labelled,
    percent_in_words,
    tr,
)
from treadstone_desktop.ui.look.dates import day_in_words, months_in_words, when_in_words


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Interpreter]:
    """An interpreter that has said nothing yet."""
    before = QLocale()
    interpreter = Interpreter()
    yield interpreter
    interpreter.fall_silent()
    QLocale.setDefault(before)


def test_english_is_what_the_source_says(speak: Interpreter) -> None:
    speak.speak("en")

    assert answers_in_words(2500) == "2,500 answers"
    assert labelled("Theme", "Dark") == "Theme: Dark"
    assert percent_in_words(130) == "130 %"
    assert day_in_words(date(2026, 6, 1)) == "1 June 2026"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0\xa0réponse"), (1, "1\xa0réponse"), (2500, "2\xa0500\xa0réponses")]
)
def test_nothing_is_singular_in_french(speak: Interpreter, count: int, words: str) -> None:
    speak.speak("fr")

    assert answers_in_words(count) == words


def test_french_days_and_hours_are_canadas(speak: Interpreter) -> None:
    speak.speak("fr")
    now = datetime(2026, 6, 12, 10, 42).astimezone()

    assert day_in_words(date(2026, 6, 12)) == "12\xa0juin\xa02026"
    assert day_in_words(date(2026, 8, 1)) == "1er\xa0août\xa02026"
    assert when_in_words(now.isoformat(), now) == "aujourd’hui, 10\xa0h\xa042"
    assert months_in_words(14) == "14\xa0mois"


def test_french_signs_stand_after_a_space_that_does_not_break(speak: Interpreter) -> None:
    speak.speak("fr")

    assert labelled("Thème", "Sombre") == "Thème\xa0: Sombre"
    assert percent_in_words(130) == "130\xa0%"


def test_english_comes_back(speak: Interpreter) -> None:
    speak.speak("fr")
    speak.speak("en")

    assert tr("Settings") == "Settings"
    assert day_in_words(date(2026, 6, 12)) == "12 June 2026"


def test_what_qt_says_itself_is_french_too(speak: Interpreter) -> None:
    speak.speak("fr")
    field = QLineEdit()
    menu = field.createStandardContextMenu()

    words = {action.text().replace("&", "").split("\t")[0] for action in menu.actions()}

    assert {"Copier", "Coller", "Annuler"} <= words
    menu.deleteLater()
    field.deleteLater()

"""The window in French: no English word of ours is left, and nothing is cut."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from tests.support.desk import Desk, Made, seen
from tests.support.speech import French, words_shown
from tools.translation import FRENCH, read
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.ui.language import Interpreter
from treadstone_desktop.ui.look.button import Button
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.shell.first_pages import Welcome
from treadstone_desktop.ui.shell.navigator import Place

ANSWER = "IMM-001"
SEARCHES = FOUND, NOT_FOUND = "work permit fired", "zzqxy qqzzk"


@pytest.fixture
def french_desk(make_desk: Made, qapp: QApplication) -> Iterator[Callable[..., Desk]]:
    """Makes desks with the real library in French."""
    before = QLocale()
    interpreter = Interpreter()
    interpreter.speak("fr")
    yield lambda **options: make_desk(edition=bundled_edition(), lang="fr", **options)
    interpreter.fall_silent()
    QLocale.setDefault(before)


def french(desk: Desk) -> French:
    """Who knows French, and the words of the desk's library."""
    return French(read(FRENCH), desk.context.library, *SEARCHES)


def go(desk: Desk, place: Place) -> QWidget:
    """Go to a place; the window."""
    desk.window.navigator.go(place)
    return desk.window


def search(desk: Desk, text: str) -> QWidget:
    """Search for ``text``; the window."""
    desk.search(text)
    return desk.window


def do(desk: Desk, command: str) -> QWidget:
    """Do what a menu offers; the dialog that opens, or the window."""
    desk.window.commands.do(command)
    return next(iter(seen(desk.window, QDialog)), desk.window)


def menu(desk: Desk, name: str) -> QWidget:
    """Open a menu of the top bar."""
    desk.click(name)
    return seen(desk.window, QMenu)[0]


SCENES: dict[str, Callable[[Desk], QWidget]] = {
    "home": lambda desk: desk.window,
    "answer": lambda desk: go(desk, Place("answer", ANSWER)),
    "safety": lambda desk: go(desk, Place("answer", "IMM-048")),
    "results": lambda desk: search(desk, FOUND),
    "no result": lambda desk: search(desk, NOT_FOUND),
    "category": lambda desk: go(desk, Place("category", "family")),
    "saved": lambda desk: go(desk, Place("saved")),
    "recently read": lambda desk: go(desk, Place("recent")),
    "updated": lambda desk: go(desk, Place("updated")),
    "settings": lambda desk: do(desk, "settings"),
    "question": lambda desk: do(desk, "ask"),
    "kept": lambda desk: do(desk, "kept"),
    "main menu": lambda desk: menu(desk, "Menu"),
    "themes": lambda desk: menu(desk, "Thème"),
    "text sizes": lambda desk: menu(desk, "Taille du texte"),
}
MENUS = {"main menu", "themes", "text sizes"}


@pytest.mark.parametrize("scene", SCENES)
def test_no_english_of_ours_is_left(french_desk: Callable[..., Desk], scene: str) -> None:
    desk = french_desk()

    shown = list(words_shown(SCENES[scene](desk)))

    assert shown
    assert french(desk).unknown(shown) == []


def test_help_names_keys_as_a_french_keyboard_does(french_desk: Callable[..., Desk]) -> None:
    desk = french_desk()
    shown = list(words_shown(do(desk, "help")))

    assert {"Maj+F3", "Maj+Échap", "Sortie rapide"} <= set(shown)
    path = [words for words in shown if words.startswith("Fichier")]
    assert french(desk).unknown(shown) == path


def test_the_welcome_page_is_french(french_desk: Callable[..., Desk]) -> None:
    desk = french_desk()
    page = Welcome(desk.look, desk.context.library.count, "fr")
    desk.qtbot.addWidget(page)
    page.show()

    assert french(desk).unknown(words_shown(page)) == []


def test_an_english_word_of_ours_would_be_noticed(french_desk: Callable[..., Desk]) -> None:
    english = ["All answers", "Search 84 answers", "Share", "Updated November 2026"]

    assert french(french_desk()).unknown(english) == english


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("size", [(1366, 698), (1024, 698)])
def test_nothing_is_cut_in_french(
    french_desk: Callable[..., Desk], size: tuple[int, int], percent: int
) -> None:
    desk = french_desk(size=size)
    desk.window.commands.set_text_size(percent)

    found = {}
    for name in SCENES.keys() - MENUS:  # Qt sizes menus
        root = SCENES[name](desk)
        QApplication.processEvents()  # lay out what waits for it
        found[name] = cut(root)
        if root is not desk.window:
            root.close()

    assert {name: words for name, words in found.items() if words} == {}


def cut(root: QWidget) -> list[str]:
    """Words of visible buttons and one-line texts that have less room than they want."""
    buttons = [
        button.words or button.accessibleName()
        for button in seen(root, Button)
        if sticks_out(button) or (button.words and lacks_room(button))
    ]
    lines = [
        label.text() for label in seen(root, Text) if not label.wordWrap() and lacks_room(label)
    ]
    return buttons + lines


def lacks_room(widget: QWidget) -> bool:
    """Whether it is narrower than its words, unless it is a crumb, which may give way."""
    may_give_way = isinstance(widget, Button) and widget.kind == "crumb"
    return widget.width() < widget.sizeHint().width() and not may_give_way


def sticks_out(widget: QWidget) -> bool:
    """Whether a part of it lies beyond the window's sides."""
    window = widget.window()
    left = widget.mapTo(window, widget.rect().topLeft()).x()
    return left < 0 or left + widget.width() > window.width()

"""The keyboard: one table, from which shortcuts and the help page are made."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication


class Key(NamedTuple):
    """A command's name in code, its shortcuts, and what it does in words."""

    command: str
    keys: tuple[str, ...]
    words: str


def _say(text: str) -> str:
    return QCoreApplication.translate("Keys", text)


def keyboard() -> tuple[Key, ...]:
    """Every shortcut of the window, in the order of the help page."""
    return (
        Key("search", ("Ctrl+K",), _say("Search")),
        Key("find", ("Ctrl+F",), _say("Find in this answer")),
        Key("find_next", ("F3",), _say("Next match")),
        Key("find_previous", ("Shift+F3",), _say("Previous match")),
        Key("back", ("Alt+Left",), _say("Back")),
        Key("forward", ("Alt+Right",), _say("Forward")),
        Key("home", ("Alt+Home",), _say("All answers")),
        Key("previous_answer", ("Ctrl+PgUp",), _say("Previous answer in the topic")),
        Key("next_answer", ("Ctrl+PgDown",), _say("Next answer in the topic")),
        Key("next_pane", ("F6",), _say("Next pane")),
        Key("previous_pane", ("Shift+F6",), _say("Previous pane")),
        Key("tree", ("Ctrl+1",), _say("Categories")),
        Key("article", ("Ctrl+2",), _say("Answer")),
        Key("takeaways", ("Ctrl+3",), _say("Key takeaways")),
        Key("toggle_tree", ("Ctrl+B",), _say("Show or hide the categories")),
        Key("toggle_panel", ("Ctrl+Shift+B",), _say("Show or hide the takeaways")),
        Key("save", ("Ctrl+D",), _say("Save, or remove from Saved")),
        Key("copy_citation", ("Ctrl+Shift+C",), _say("Copy with citation")),
        Key("copy_takeaways", ("Ctrl+Shift+T",), _say("Copy key takeaways")),
        Key("copy_link", ("Ctrl+Shift+L",), _say("Copy link")),
        Key("leave", ("Shift+Esc",), _say("Leave quickly")),
        Key("larger", ("Ctrl++", "Ctrl+="), _say("Larger text")),
        Key("smaller", ("Ctrl+-",), _say("Smaller text")),
        Key("normal_size", ("Ctrl+0",), _say("Text size 100 %")),
        Key("undo", ("Ctrl+Z",), _say("Undo, while it is offered")),
        Key("menu", ("F10",), _say("Menu")),
        Key("full_screen", ("F11",), _say("Full screen")),
        Key("settings", ("Ctrl+,",), _say("Settings")),
        Key("help", ("F1",), _say("Keyboard and help")),
        Key("quit", ("Ctrl+Q",), _say("Close the app")),
    )

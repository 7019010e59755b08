"""The keyboard: one table, from which shortcuts and the help page are made."""

from typing import NamedTuple

from treadstone_desktop.ui.language import tr


class Key(NamedTuple):
    """A command's name in code, its shortcuts, and what it does in words."""

    command: str
    keys: tuple[str, ...]
    words: str


def keyboard() -> tuple[Key, ...]:
    """Every shortcut of the window, in the order of the help page."""
    return (
        Key("search", ("Ctrl+K",), tr("Search")),
        Key("find", ("Ctrl+F",), tr("Find in this answer")),
        Key("find_next", ("F3",), tr("Next match")),
        Key("find_previous", ("Shift+F3",), tr("Previous match")),
        Key("back", ("Alt+Left",), tr("Back")),
        Key("forward", ("Alt+Right",), tr("Forward")),
        Key("home", ("Alt+Home",), tr("All answers")),
        Key("previous_answer", ("Ctrl+PgUp",), tr("Previous answer in the topic")),
        Key("next_answer", ("Ctrl+PgDown",), tr("Next answer in the topic")),
        Key("next_pane", ("F6",), tr("Next pane")),
        Key("previous_pane", ("Shift+F6",), tr("Previous pane")),
        Key("tree", ("Ctrl+1",), tr("Categories")),
        Key("article", ("Ctrl+2",), tr("Answer")),
        Key("takeaways", ("Ctrl+3",), tr("Key takeaways")),
        Key("toggle_tree", ("Ctrl+B",), tr("Show or hide the categories")),
        Key("toggle_panel", ("Ctrl+Shift+B",), tr("Show or hide the takeaways")),
        Key("save", ("Ctrl+D",), tr("Save, or remove from Saved")),
        Key("copy_citation", ("Ctrl+Shift+C",), tr("Copy with citation")),
        Key("copy_takeaways", ("Ctrl+Shift+T",), tr("Copy key takeaways")),
        Key("copy_link", ("Ctrl+Shift+L",), tr("Copy link")),
        Key("leave", ("Shift+Esc",), tr("Leave quickly")),
        Key("larger", ("Ctrl++", "Ctrl+="), tr("Larger text")),
        Key("smaller", ("Ctrl+-",), tr("Smaller text")),
        Key("normal_size", ("Ctrl+0",), tr("Text size 100 %")),
        Key("undo", ("Ctrl+Z",), tr("Undo, while it is offered")),
        Key("menu", ("F10",), tr("Menu")),
        Key("full_screen", ("F11",), tr("Full screen")),
        Key("settings", ("Ctrl+,",), tr("Settings")),
        Key("help", ("F1",), tr("Keyboard and help")),
        Key("quit", ("Ctrl+Q",), tr("Close the app")),
    )

"""Find in this answer: where a text occurs, and how those places are shown."""

from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit


def matches_of(document: QTextDocument, text: str) -> list[QTextCursor]:
    """A selection for each place where ``text`` occurs, upper and lower case alike."""
    matches: list[QTextCursor] = []
    found = document.find(text, 0)
    while not found.isNull() and found.hasSelection():
        matches.append(found)
        found = document.find(text, found)
    return matches


def highlights(
    matches: list[QTextCursor], current: int, mark: QColor, on_mark: QColor
) -> list[QTextEdit.ExtraSelection]:
    """All matches on ``mark``; the ``current`` one underlined too, so that not colour alone tells.

    ``current`` is -1 if none is.
    """
    shown = []
    for number, match in enumerate(matches):
        selection = QTextEdit.ExtraSelection()
        selection.cursor = match
        selection.format.setBackground(mark)
        selection.format.setForeground(on_mark)
        selection.format.setFontUnderline(number == current)
        shown.append(selection)
    return shown

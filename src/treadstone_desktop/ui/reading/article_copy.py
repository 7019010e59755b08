"""What a selection of an article becomes when it is pasted into plain text."""

from PySide6.QtGui import QTextBlock, QTextCursor

_BULLET = "•"
_PLAIN = str.maketrans({"\u2028": "\n", "\u00a0": " ", "\ufffc": ""})


def plain_text(selection: QTextCursor) -> str:
    """The selected text with an empty line between paragraphs and a sign before each list item.

    An item that is selected from its middle on has no sign: it is not the whole item.
    """
    lines: list[str] = []
    block = selection.document().findBlock(selection.selectionStart())
    while block.isValid() and block.position() <= selection.selectionEnd():
        if lines and not (_is_item(block) and _is_item(block.previous())):
            lines.append("")
        lines.append(_selected(block, selection))
        block = block.next()
    return "\n".join(lines).rstrip("\n")


def _is_item(block: QTextBlock) -> bool:
    return block.textList() is not None


def _selected(block: QTextBlock, selection: QTextCursor) -> str:
    """The block's share of the selection, with its sign."""
    start = max(block.position(), selection.selectionStart())
    end = min(block.position() + block.length() - 1, selection.selectionEnd())
    part = QTextCursor(block)
    part.setPosition(start)
    part.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text = part.selectedText().translate(_PLAIN)
    return f"{_sign(block)} {text}" if _is_item(block) and start == block.position() else text


def _sign(block: QTextBlock) -> str:
    """``1.`` in a numbered list, a bullet in others."""
    number = block.textList().itemText(block)
    return number if number.strip(".") else _BULLET

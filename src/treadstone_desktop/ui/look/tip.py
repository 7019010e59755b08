"""Words for a tooltip."""


def tip(words: str) -> str:
    """``words`` so that a tooltip shows them letter by letter.

    Qt reads a tooltip as markup where it looks like it, and has no way to tell it not to.
    """
    if "<" not in words:
        return words
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")
    return f"<qt>{escaped}</qt>"

"""Words in the language of the interface, for code that is no widget."""

from PySide6.QtCore import QCoreApplication, QLocale


def tr(text: str) -> str:
    """``text`` in the language of the interface.

    Its name is the one that ``dev.py translate`` looks for. Widgets have a ``tr`` of their own,
    which tells the translator the class as well.
    """
    return QCoreApplication.translate("", text)


def answers_in_words(count: int) -> str:
    """``0 answers``, ``1 answer``, ``2,500 answers``."""
    few = {0: tr("0 answers"), 1: tr("1 answer")}
    return few.get(count) or tr("{count} answers").format(count=QLocale().toString(count))

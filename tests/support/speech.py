"""Reading what a window says, to eye and ear, and telling whether it is French.

What a reader sees is a translation from the catalogue, or the library's own words, or both put
together by a sign that both languages know.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)

from tools.translation import Text
from treadstone_desktop.library.library import Library
from treadstone_desktop.ui.look.pressable import Pressable

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_DATE = re.compile(rf"(\d{{1,2}}(er)?\s)?({_MONTHS.replace(' ', '|')})\s\d{{4}}")
_KEY = re.compile(r"(Ctrl|Alt|Maj|Échap|Entrée|F\d+|Début|Page|préc|suiv|Gauche|Droite|.)", re.I)
_NUMERAL = re.compile(r"(№ )?[ivx]+")
_BETWEEN = re.compile(r"\s*[\s·›.,(/]\s*")
_NAMES = {"English", "Français", "Treadstone Desktop"}
_LONG = 25
"""Letters from which on a text is no word of ours that the library happens to use."""


def words_shown(root: QWidget) -> Iterator[str]:
    """Every text of the visible widgets below ``root``, also those that are only spoken."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible():
            yield from filter(None, _words_of(widget))


def _words_of(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.toolTip())
    match widget:
        case Pressable():
            yield widget.words
        case QAbstractButton():
            yield widget.text()
        case QLabel():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QTextEdit():
            yield from widget.toPlainText().splitlines()
        case QMenu():
            yield from (action.text().split("\t")[0] for action in widget.actions())
        case QAbstractItemView():
            yield from _rows(widget.model(), QModelIndex())


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            yield str(index.data(role))
        yield from _rows(model, index)


class French:
    """Knows French when it sees it: the catalogue's sentences around the library's words."""

    def __init__(self, texts: Iterable[Text], library: Library, *typed: str) -> None:
        self._library = library
        self._sentences = [_pattern(text.translation) for text in texts]
        self._known = {_bare(words): True for words in (*_NAMES, *typed)}

    def unknown(self, shown: Iterable[str]) -> list[str]:
        """Those of ``shown`` that are not French."""
        return sorted({words for words in shown if not self.knows(words)})

    def knows(self, words: str) -> bool:
        """Whether ``words`` are French, the library's, or no words at all."""
        words = _bare(words)
        if words not in self._known:
            self._known[words] = False  # while it is looked into
            self._known[words] = self._find_out(words)
        return self._known[words]

    def _find_out(self, words: str) -> bool:
        if not any(c.isalpha() for c in words) or words in self._own:
            return True
        if _DATE.fullmatch(words) or _NUMERAL.fullmatch(words) or self._is_quoted(words):
            return True
        if all(map(_KEY.fullmatch, filter(None, re.split(r"[+\s]", words)))):
            return True
        for sentence in self._sentences:
            found = sentence.fullmatch(words)
            if found and all(map(self.knows, found.groups())):
                return True
        cuts = _BETWEEN.finditer(words)
        return any(self.knows(words[: c.start()]) and self.knows(words[c.end() :]) for c in cuts)

    def _is_quoted(self, words: str) -> bool:
        return len(words) > _LONG and words.rstrip("…") in self._all_text

    @cached_property
    def _own(self) -> set[str]:
        library = self._library
        registers = (library.categories, library.topics, library.entries, library.all_referrals())
        answers = [library.answer(entry.id) for entry in library.entries]
        found = set(_strings((registers, answers, tuple(library.meta.values()))))
        numbers = {entry.number for entry in library.entries}
        lines = {line.strip() for text in found for line in text.split("\n")}
        return {_bare(text) for text in found | numbers | lines}

    @cached_property
    def _all_text(self) -> str:
        return " ".join(" ".join(self._own).split())


def _pattern(translation: str) -> re.Pattern[str]:
    """A translation with anything in its places, at the end with or without its full stop."""
    parts = re.split(r"\{\w+\}", _bare(translation))
    return re.compile("(.+)".join(map(re.escape, parts)), re.DOTALL)


def _bare(words: str) -> str:
    """Words without pictures and what stands at their ends, in small letters, spaces alike."""
    return words.replace("\ufffc", "").replace("\u00a0", " ").strip(" .,·/()\n").lower()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _strings(part)

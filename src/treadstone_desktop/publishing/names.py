"""Names of laws, bodies, courts and services, and legal terms, found in a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Set

from treadstone_desktop.publishing.text import tokens

_START = re.compile(r"(?<![\w-])[A-Z0-9À-Ý]\w*")


class Names:
    """A set of names that can be replaced in a text.

    The names are looked up by their first word: one pattern of all seven hundred would try each
    of them at each word.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(names, key=lambda name: (-len(name), name)):
            first = _START.match(name)
            if first:
                self._by_first[first.group()].append(name)

    def replace(self, text: str, word: str) -> str:
        """``text`` with each whole name, the longest there is, replaced by ``word``."""
        parts: list[str] = []
        done = 0
        for start in _START.finditer(text):
            if start.start() < done:
                continue
            name = self._at(text, start.start(), start.group())
            if name:
                parts += [text[done : start.start()], word]
                done = start.start() + len(name)
        return "".join([*parts, text[done:]])

    def _at(self, text: str, position: int, first: str) -> str:
        for name in self._by_first.get(first, ()):
            end = position + len(name)
            if text.startswith(name, position) and not text[end : end + 1].isalnum():
                return name
        return ""


class Terms:
    """A set of glossary terms, looked up by a word that each must have."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._by_word: defaultdict[str, list[str]] = defaultdict(list)
        for term in terms:
            first, *more = tokens(term)
            for word in [first] if more else _forms(first):
                self._by_word[word].append(term)

    def near(self, words: Set[str]) -> list[str]:
        """The terms that a text of these ``words`` (as `tokens` has them) may hold, the longest
        first; `term_pattern` says of each whether it does.
        """
        found = {term for word in self._by_word.keys() & words for term in self._by_word[word]}
        return sorted(found, key=lambda term: (-len(term), term))


def _forms(word: str) -> set[str]:
    """A word in the singular, plural and possessive, as `term_pattern` takes it."""
    stems = {word, f"{word[:-1]}ies"} if word.endswith("y") else {word}
    return {f"{stem}{end}" for stem in stems for end in ("", "s", "es", "ss", "ess")}

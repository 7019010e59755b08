"""Names of laws, bodies, courts and services, found in a text."""

import re
from collections import defaultdict
from collections.abc import Iterable

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

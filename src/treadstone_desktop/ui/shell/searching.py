"""From the search field to the page that shows what was found."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.shell.pages import Pages

if TYPE_CHECKING:
    from treadstone_desktop.search.engine import Engine
    from treadstone_desktop.search.results import Results

SHORTEST = 2
"""Letters or digits before a search begins."""

WAYS_WORDS, WAYS_CATEGORIES = 5, 3


class Searching(QObject):
    """Holds the engine and the last results."""

    def __init__(self, context: Context, pages: Pages) -> None:
        super().__init__()
        self._context = context
        self._pages = pages
        self._engine: Engine | None = None
        self.results: Results | None = None
        self.typing = False

    @property
    def engine(self) -> "Engine":
        """The engine, opened when first needed."""
        if self._engine is None:
            from treadstone_desktop.search.engine import open_engine

            self._engine = open_engine(self._context.library)
        return self._engine

    def open(self) -> None:
        """Open the engine before it is needed."""
        _ = self.engine

    @staticmethod
    def is_enough(text: str) -> bool:
        """True if ``text`` has enough letters or digits to look for."""
        from treadstone_desktop.search.query import parse

        return sum(len(term.joined) for term in parse(text).terms) >= SHORTEST

    def show(self, text: str, category: str, shown: int = 0) -> None:
        """Search and show the first ``shown`` hits (0 = the usual number), or the other ways on."""
        from treadstone_desktop.search.results import SHOWN

        shown = shown or SHOWN
        results = self.engine.search(text, typing=self.typing, category=category, shown=shown)
        self.results = results
        if not results.hits and category:
            everywhere = self.engine.search(text, typing=self.typing)
            if everywhere.hits:
                self._pages.results.show_none_here(everywhere, category)
                self._pages.show(self._pages.results)
                return
        if results.hits:
            self._pages.results.show_results(results, category, shown)
            self._pages.show(self._pages.results)
        else:
            self.show_ways(text, found=False)

    def show_all(self, text: str, category: str) -> None:
        """All hits of the present search."""
        from treadstone_desktop.search.results import MOST

        row = self._pages.results.current_row()
        self.show(text, category, MOST)
        self._pages.results.choose_row(row)

    def show_ways(self, text: str, *, found: bool) -> None:
        """Other ways on for a query: its single words, categories, people who help."""
        from treadstone_desktop.search.query import parse

        words, counts = [], dict[str, int]()
        for term in parse(text).telling[:12]:
            one = self.engine.search(term.joined)
            if one.hits and not one.weak:
                words.append((term.joined, len(one.hits)))
                for slug, count in one.counts.items():
                    counts[slug] = counts.get(slug, 0) + count
        if not counts:
            counts = dict(self._context.library.counts)
        order = sorted(counts, key=lambda slug: (-counts[slug], slug))
        self._pages.nothing.show_query(
            text.strip(), words[:WAYS_WORDS], order[:WAYS_CATEGORIES], found=found
        )
        self._pages.show(self._pages.nothing)

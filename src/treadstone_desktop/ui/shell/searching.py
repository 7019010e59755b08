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
        self._shown = (0, False)

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
        page = self._pages.results
        self._shown = (shown, self.typing)
        in_sight = min(shown, page.list.rows_in_sight)
        results = self.engine.search(text, typing=self.typing, category=category, shown=in_sight)
        self.results = results
        if results.hits:
            page.show_results(results, category, shown)
            self._pages.show(page)
            return
        everywhere = self.engine.search(text, typing=self.typing) if category else results
        if everywhere.hits:
            page.show_none_here(everywhere, category)
            self._pages.show(page)
        else:
            self.show_ways(text, found=False)

    def show_passages(self) -> None:
        """Give the rows that are not in sight their passages too."""
        if self.results is not None:
            shown, typing = self._shown
            self.results = self.engine.with_passages(self.results, shown, typing=typing)
            self._pages.results.take_passages(self.results.hits)

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

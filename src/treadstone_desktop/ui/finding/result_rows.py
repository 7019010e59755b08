"""The words around a hit in its row."""

from treadstone_desktop.search.results import Hit
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.finding.results_model import ResultRow
from treadstone_desktop.ui.look.dates import month_in_words
from treadstone_desktop.ui.look.numerals import roman


class ResultRows:
    """Makes rows of hits. ``updated`` has a place for the ``{month}``, ``unreviewed`` warns."""

    def __init__(self, context: Context, updated: str, unreviewed: str) -> None:
        self._library = context.library
        self._updated = updated
        self._unreviewed = unreviewed
        categories, topics = context.library.categories, context.library.topics
        self._numerals = {c.slug: roman(n) for n, c in enumerate(categories, 1)}
        self._categories = {c.slug: context.short_name(c) for c in categories}
        self._topics = {(t.category, t.slug): context.topic_name(t) for t in topics}

    def row(self, hit: Hit) -> ResultRow:
        """The row of a hit."""
        entry = self._library.by_id.get(hit.id)
        reviewed = entry is not None and entry.review == "reviewed"
        category = self._categories.get(hit.category, "")
        topic = self._topics.get((hit.category, hit.topic), "")
        return ResultRow(
            hit,
            self._numerals.get(hit.category, ""),
            " › ".join(name for name in (category, topic) if name),
            self._updated.format(month=month_in_words(entry.updated_on) if entry else ""),
            "" if reviewed else self._unreviewed,
        )

    def category(self, slug: str) -> str:
        """The short name of a category."""
        return self._categories.get(slug, slug)

"""What the list page shows for a place: a category, what was saved, read or updated."""

from datetime import datetime
from functools import cache

from treadstone_desktop.library.model import Category, Entry
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.finding.listing import Group, Listing, row_of
from treadstone_desktop.ui.language import answers_in_words, facts, tr
from treadstone_desktop.ui.look.dates import iso_day_in_words, month_in_words, when_in_words
from treadstone_desktop.ui.look.numerals import roman
from treadstone_desktop.ui.shell.messages import of_withdrawn
from treadstone_desktop.ui.shell.navigator import Place

UPDATED = 100
"""Answers listed as recently updated."""


class Listings:
    """Reads lists from library and shelf."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._name = context.category_name
        self._month = cache(month_in_words)

    def of(self, place: Place) -> Listing:
        """The listing of a place; for one that nobody knows, what was updated."""
        if place.kind == "saved":
            return self._saved()
        if place.kind == "recent":
            return self._recent()
        if place.kind == "category":
            for number, category in enumerate(self._context.library.categories, 1):
                if category.slug == place.ref:
                    return self._category(number, category)
        return self._updated()

    def _category(self, number: int, category: Category) -> Listing:
        library = self._context.library
        entries = [e for e in library.entries if e.category == category.slug]
        groups = []
        for topic in library.topics:
            if topic.category == category.slug:
                rows = tuple(self._row(e) for e in entries if e.topic == topic.slug)
                groups.append(Group(topic.slug, self._context.topic_name(topic), rows))
        known = {group.slug for group in groups}
        strays = tuple(self._row(e) for e in entries if e.topic not in known)
        groups.append(Group("", tr("Other answers"), strays))
        return Listing(
            f"№ {roman(number)}",
            self._context.full_name(category),
            answers_in_words(len(entries)),
            tuple(groups),
            tr("This category has no answers yet."),
        )

    def _row(self, entry: Entry) -> tuple[str, str, str]:
        updated = tr("Updated {month}").format(month=self._month(entry.updated_on))
        state = "" if entry.review == "reviewed" else tr("Not yet reviewed by a lawyer")
        return row_of(entry, updated, state)

    def _saved(self) -> Listing:
        library = self._context.library
        rows = []
        for kept in self._context.shelf.saved.entries():
            entry = library.by_id.get(kept.answer)
            if entry is None:
                state = self._missing(kept.answer)
                rows.append((kept.answer, kept.answer.replace("-", ""), facts(state, kept.note)))
                continue
            changed = tr("changed since you saved it") if kept.rev < entry.rev else ""
            rows.append(row_of(entry, self._name(entry.category), changed, kept.note))
        return Listing(
            "",
            tr("Saved"),
            answers_in_words(len(rows)) if rows else "",
            (Group("", "", tuple(rows)),),
            tr("Nothing saved yet. Press Ctrl+D in an answer to keep it here."),
            removable=True,
        )

    def _missing(self, answer_id: str) -> str:
        """Why the library has no answer of this id, in words."""
        gone = self._context.library.gone(answer_id)
        return of_withdrawn(gone.on, gone.see) if gone else tr("This library does not have it.")

    def _recent(self) -> Listing:
        now = datetime.now().astimezone()
        rows = []
        visits = self._context.shelf.visits.recent() if self._context.keeps_history else []
        for visit in visits:
            entry = self._context.library.by_id.get(visit.answer)
            if entry is not None:
                when = when_in_words(visit.last_on, now)
                rows.append(row_of(entry, self._name(entry.category), when))
        empty = tr("Answers you read will be listed here.")
        if not self._context.keeps_history:
            empty = tr("The list of what was read is switched off.")
        return Listing(
            "",
            tr("Recently read"),
            tr("Kept on this computer only.") if rows else "",
            (Group("", "", tuple(rows)),),
            empty,
            tr("Clear") if rows else "",
        )

    def _updated(self) -> Listing:
        rows = tuple(self._dated(e) for e in self._context.library.recently_updated(UPDATED))
        return Listing(
            "", tr("Recently updated"), "", (Group("", "", rows),), tr("No changes yet.")
        )

    def _dated(self, entry: Entry) -> tuple[str, str, str]:
        return row_of(entry, self._name(entry.category), iso_day_in_words(entry.updated_on))

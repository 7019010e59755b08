"""The tree of categories, topics and answers, answered from memory.

An index carries a number, never an object: 1 to 999 a category, thousands a topic, from a
million on an answer. Categories and topics without answers are not shown; an answer whose
topic nobody knows stands in a last group, so that nothing published can be lost from sight.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from treadstone_desktop.library.model import Category, Entry, Topic
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.language import answers_in_words
from treadstone_desktop.ui.look.numerals import roman
from treadstone_desktop.ui.look.tip import tip

Index = QModelIndex | QPersistentModelIndex

TOPIC_STEP = 1_000
ENTRY_STEP = 1_000_000


class Role(IntEnum):
    """What a row can be asked for, beside Qt's own roles."""

    LEVEL = Qt.ItemDataRole.UserRole + 1
    NAME = Qt.ItemDataRole.UserRole + 2
    COUNT = Qt.ItemDataRole.UserRole + 3
    NUMERAL = Qt.ItemDataRole.UserRole + 4
    REF = Qt.ItemDataRole.UserRole + 5


_TITLE_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Role.NAME)


class _Shelf(NamedTuple):
    """A topic and its answers."""

    slug: str
    name: str
    entries: tuple[Entry, ...]


class _Room(NamedTuple):
    """A category and its topics that have answers."""

    slug: str
    name: str
    full_name: str
    numeral: str
    total: int
    shelves: tuple[_Shelf, ...]


class TreeModel(QAbstractItemModel):
    """Categories, topics and answers of one library."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rooms = _arrange(context, self.tr("Other answers"))
        self._home: dict[str, tuple[int, int, int]] = {
            entry.id: (at, topic, row)
            for at, room in enumerate(self._rooms)
            for topic, shelf in enumerate(room.shelves)
            for row, entry in enumerate(shelf.entries)
        }
        self._numbers = list(self._home)
        self._places = {id_: number for number, id_ in enumerate(self._numbers)}

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a row under ``parent``."""
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, 0, row + 1)
        number = parent.internalId()
        if number < TOPIC_STEP:
            return self.createIndex(row, 0, number * TOPIC_STEP + row + 1)
        room, shelf = self._shelf(number)
        entry = self._rooms[room].shelves[shelf].entries[row]
        return self.createIndex(row, 0, ENTRY_STEP + self._places[entry.id])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override] # noqa: B008
        """The index above."""
        if not index.isValid() or index.internalId() < TOPIC_STEP:
            return QModelIndex()
        number = index.internalId()
        if number < ENTRY_STEP:
            room = number // TOPIC_STEP - 1
            return self.createIndex(room, 0, room + 1)
        room, shelf, _ = self._home[self._numbers[number - ENTRY_STEP]]
        return self.createIndex(shelf, 0, (room + 1) * TOPIC_STEP + shelf + 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Rows under ``parent``."""
        if not parent.isValid():
            return len(self._rooms)
        number = parent.internalId()
        if parent.column() > 0 or number >= ENTRY_STEP:
            return 0
        if number < TOPIC_STEP:
            return len(self._rooms[number - 1].shelves)
        room, shelf = self._shelf(number)
        return len(self._rooms[room].shelves[shelf].entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says in a role; never raises and never reads a file."""
        if not index.isValid():
            return None
        number = index.internalId()
        if number < TOPIC_STEP:
            return self._room_data(number - 1, role)
        if number < ENTRY_STEP:
            return self._shelf_data(*self._shelf(number), role)
        return self._entry_data(number - ENTRY_STEP, role)

    def _shelf(self, number: int) -> tuple[int, int]:
        return number // TOPIC_STEP - 1, number % TOPIC_STEP - 1

    def _room_data(self, at: int, role: int) -> Any:
        room = self._rooms[at]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}, category {n} of {all}, {answers}").format(
                name=room.name,
                n=at + 1,
                all=len(self._rooms),
                answers=answers_in_words(room.total),
            )
        values: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: room.name,
            Qt.ItemDataRole.ToolTipRole: tip(room.full_name),
            Role.LEVEL: 0,
            Role.NAME: room.name,
            Role.COUNT: room.total,
            Role.NUMERAL: room.numeral,
            Role.REF: room.slug,
        }
        return values.get(role)

    def _shelf_data(self, at: int, shelf_at: int, role: int) -> Any:
        shelf = self._rooms[at].shelves[shelf_at]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}, topic, {answers}").format(
                name=shelf.name, answers=answers_in_words(len(shelf.entries))
            )
        values: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: shelf.name,
            Qt.ItemDataRole.ToolTipRole: tip(shelf.name),
            Role.LEVEL: 1,
            Role.NAME: shelf.name,
            Role.COUNT: len(shelf.entries),
            Role.REF: f"{self._rooms[at].slug}/{shelf.slug}",
        }
        return values.get(role)

    def _entry_data(self, at: int, role: int) -> Any:
        if role == Role.LEVEL:
            return 2
        room, shelf, row = self._home[self._numbers[at]]
        entry = self._rooms[room].shelves[shelf].entries[row]
        if role == Role.REF:
            return entry.id
        title = entry.title or entry.number
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(title)
        return title if role in _TITLE_ROLES else None

    def index_of(self, answer_id: str) -> QModelIndex:
        """Where an answer stands; an invalid index if it is not in this library."""
        if answer_id not in self._home:
            return QModelIndex()
        _, _, row = self._home[answer_id]
        return self.createIndex(row, 0, ENTRY_STEP + self._places[answer_id])

    def index_of_category(self, slug: str) -> QModelIndex:
        """Where a category stands; an invalid index if it has no answers."""
        for row, room in enumerate(self._rooms):
            if room.slug == slug:
                return self.createIndex(row, 0, row + 1)
        return QModelIndex()

    def neighbour(self, answer_id: str, step: int) -> str:
        """The id of the answer ``step`` rows on in the same topic, or nothing."""
        if answer_id not in self._home:
            return ""
        room, shelf, row = self._home[answer_id]
        entries = self._rooms[room].shelves[shelf].entries
        return entries[row + step].id if 0 <= row + step < len(entries) else ""


def _arrange(context: Context, other: str) -> tuple[_Room, ...]:
    """The library's entries in the order of the tree."""
    library = context.library
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in library.entries:
        groups.setdefault((entry.category, entry.topic or ""), []).append(entry)
    topics: dict[str, list[Topic]] = {}
    for topic in library.topics:
        topics.setdefault(topic.category, []).append(topic)
    rooms = []
    for number, category in enumerate(library.categories, 1):
        shelves = [
            _Shelf(topic.slug, context.topic_name(topic), tuple(entries))
            for topic in topics.get(category.slug, ())
            if (entries := groups.pop((category.slug, topic.slug), []))
        ]
        strays = [key for key in groups if key[0] == category.slug]
        left = tuple(entry for key in strays for entry in groups.pop(key))
        if left:
            shelves.append(_Shelf("", other, left))
        rooms.append(_room(context, category, number, shelves))
    lost = tuple(entry for entries in groups.values() for entry in entries)
    if lost:
        rooms.append(_Room("", other, other, "", len(lost), (_Shelf("", other, lost),)))
    return tuple(room for room in rooms if room.total)


def _room(context: Context, category: Category, number: int, shelves: Sequence[_Shelf]) -> _Room:
    return _Room(
        category.slug,
        context.short_name(category),
        context.full_name(category),
        roman(number),
        sum(len(shelf.entries) for shelf in shelves),
        tuple(shelves),
    )

"""The list of hits, as plain values."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from treadstone_desktop.search.results import Hit
from treadstone_desktop.ui.look.tip import tip

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row can be asked for, beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1


class ResultRow(NamedTuple):
    """A hit with the words that stand around it."""

    hit: Hit
    numeral: str
    where: str
    updated: str
    warning: str

    @property
    def spoken(self) -> str:
        """Title. Where. Updated. Warning."""
        parts = (self.hit.title, self.where.replace(" › ", ", "), self.updated, self.warning)
        return " ".join(
            part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part
        )


class ResultsModel(QAbstractListModel):
    """Rows of one search."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ResultRow, ...] = ()

    def show_rows(self, rows: Sequence[ResultRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def take_passages(self, hits: Sequence[Hit]) -> None:
        """Give the rows the passages of ``hits``, the same ones in the same order."""
        changed = []
        rows = list(self._rows)
        for at, (row, hit) in enumerate(zip(self._rows, hits, strict=False)):
            if row.hit != hit:
                rows[at] = row._replace(hit=hit)
                changed.append(at)
        if changed:
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says in a role."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.hit.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return tip(row.hit.title) if role == Qt.ItemDataRole.ToolTipRole else None

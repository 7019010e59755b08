"""The list of hits itself: how it is walked, hovered and painted."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from treadstone_desktop.ui.finding.results_delegate import ROW_HEIGHT, ResultsDelegate
from treadstone_desktop.ui.finding.results_model import ResultsModel
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.page import paint_ground
from treadstone_desktop.ui.look.scroll_bar import slim

LEAST = 40
"""Design pixels that a scroll bar's handle is high at the least."""


class HitList(QListView):
    """Rows of one height. Sends ``seen()`` when a change of rows or choice has been painted."""

    seen = Signal()

    def __init__(self, look: Look, model: ResultsModel) -> None:
        super().__init__()
        self._look = look
        self._after_paint = QTimer(self, singleShot=True, interval=0)
        self._after_paint.timeout.connect(self.seen)
        self._changed = False
        self.setModel(model)
        self._rows = ResultsDelegate(look, self)
        self.setItemDelegate(self._rows)
        slim(self, look, LEAST)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(lambda: self._hover(QModelIndex()))
        model.modelReset.connect(self._note_change)
        self.selectionModel().currentChanged.connect(self._note_change)

    def apply_look(self) -> None:
        """Take on the present look."""
        paint_ground(self.viewport(), self._look, "page")
        self._rows.forget()
        self.doItemsLayout()

    @property
    def rows_in_sight(self) -> int:
        """How many rows are seen at once, those that are cut included."""
        return self.height() // self._look.px(ROW_HEIGHT) + 2

    def _note_change(self) -> None:
        self._changed = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell when it is over."""
        super().paintEvent(event)
        if self._changed:
            self._changed = False
            self._after_paint.start()

    def _hover(self, index: QModelIndex) -> None:
        self._rows.hovered = index.row()
        self.viewport().update()

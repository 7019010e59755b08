"""The tree in the side bar. It always marks the answer that is open, or its closed category."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.finding.tree_delegate import TreeDelegate
from treadstone_desktop.ui.finding.tree_model import Role, TreeModel
from treadstone_desktop.ui.look.page import paint_ground
from treadstone_desktop.ui.look.scroll_bar import slim


class CategoryTree(QTreeView):
    """Categories, topics and answers. Sends ``answer_chosen(id)``."""

    answer_chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._look = context.look
        slim(self, self._look, 30)
        self.tree = TreeModel(context, self)
        self.setModel(self.tree)
        self._rows = TreeDelegate(self._look, self)
        self.setItemDelegate(self._rows)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Categories"))
        self.clicked.connect(self._choose)
        self.expanded.connect(self._touch)
        self.collapsed.connect(self._touch)
        self._passing: list[QModelIndex] = []
        self._by_itself = False
        self.setFont(self._look.font("small"))  # of its own, or each new size lays it out twice
        self._letters = (0, False)
        self._laid_out = 0
        self._waits = False
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        paint_ground(self.viewport(), self._look, "chrome")
        letters = (self._look.percent, self._look.easy_letters)
        if letters != self._letters:
            self._letters = letters
            self._rows.forget()
            self._lay_out_soon()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their text at this width, so they are laid out anew, once."""
        super().resizeEvent(event)
        if event.size().width() != self._laid_out:
            self._laid_out = event.size().width()
            self._lay_out_soon()
        elif not self._waits:
            self._keep_in_sight()

    def _lay_out_soon(self) -> None:
        self._waits = True
        self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        """The answer that is open stays in sight when rows change their height."""
        self._waits = False
        super().doItemsLayout()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Bring the answer that is open into view, if its row is there."""
        index = self.tree.index_of(self._rows.open_id)
        if index.isValid() and self.isExpanded(index.parent()):
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def viewportEvent(self, event: QEvent) -> bool:
        """Remember the row under the pointer; the style's own flags cost a heavy import."""
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.Leave):
            over = QModelIndex()
            if isinstance(event, QMouseEvent):
                over = self.indexAt(event.position().toPoint())
            if over != self._rows.hovered:
                self._rows.hovered = over
                self.viewport().update()
        return super().viewportEvent(event)

    def drawBranches(self, *args: object) -> None:
        """Nothing: the delegate draws chevrons."""

    def _choose(self, index: QModelIndex) -> None:
        if index.data(Role.LEVEL) == 2:
            self._touch(index.parent())
            self.answer_chosen.emit(index.data(Role.REF))
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open what is chosen; the rest is the tree's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid():
                self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def show_answer(self, answer_id: str) -> None:
        """Mark an answer, open its place and bring it into view; nothing marks nothing.

        A topic or category that was opened so for an answer before is closed again, unless the
        reader has used it meanwhile: the tree stays as the reader arranged it.
        """
        if answer_id == self._rows.open_id:
            return
        index = self.tree.index_of(answer_id)
        self._rows.mark(answer_id, index)
        if index.isValid():
            self._open_way(index.parent().parent(), index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()

    def _open_way(self, *way: QModelIndex) -> None:
        self._by_itself = True
        for row in self._passing:
            if row not in way:
                self.collapse(row)
        self._passing = [r for r in way if r in self._passing or not self.isExpanded(r)]
        for row in way:
            self.expand(row)
        self._by_itself = False

    def _touch(self, index: QModelIndex) -> None:
        """The reader opened, closed or used a row: it and what it lies in stay as they are now."""
        if not self._by_itself:
            self._passing = [r for r in self._passing if r not in (index, index.parent())]

    def show_category(self, slug: str) -> None:
        """Open a category and bring it to the top of the view."""
        index = self.tree.index_of_category(slug)
        if index.isValid():
            self._open_way(index)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def open_rows(self) -> str:
        """Which categories and topics stand open, one reference a line.

        After an empty line come those that were opened only because an answer in them is open.
        """
        opened = [row for row in self._branches() if self.isExpanded(row)]
        lasting = [row.data(Role.REF) for row in opened if row not in self._passing]
        passing = [row.data(Role.REF) for row in opened if row in self._passing]
        return "\n".join(lasting + (["", *passing] if passing else []))

    def restore_rows(self, references: str) -> None:
        """Open what `open_rows` told; references that are gone are passed over."""
        lines = references.split("\n")
        passing = set(lines[lines.index("") :]) if "" in lines else set()
        opened = [row for row in self._branches() if row.data(Role.REF) in lines]
        for row in opened:
            self.expand(row)
        self._passing = [row for row in opened if row.data(Role.REF) in passing]

    def _branches(self) -> Iterator[QModelIndex]:
        """Every category, each followed by its topics."""
        for row in range(self.tree.rowCount()):
            category = self.tree.index(row, 0)
            yield category
            for topic in range(self.tree.rowCount(category)):
                yield self.tree.index(topic, 0, category)

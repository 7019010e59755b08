"""The tree in the side bar. It always marks the answer that is open, or its closed category."""

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
        self._letters = (0, False)
        self._laid_out = 0
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        paint_ground(self.viewport(), self._look, "chrome")
        letters = (self._look.percent, self._look.easy_letters)
        if letters != self._letters:
            self._letters = letters
            self._rows.forget()
            self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their text at this width, so they are laid out anew."""
        super().resizeEvent(event)
        if event.size().width() != self._laid_out:
            self._laid_out = event.size().width()
            self.doItemsLayout()
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
        """Mark an answer, open its place and bring it into view; nothing marks nothing."""
        if answer_id == self._rows.open_id:
            return
        index = self.tree.index_of(answer_id)
        self._rows.mark(answer_id, index)
        if index.isValid():
            self.expand(index.parent().parent())
            self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()

    def show_category(self, slug: str) -> None:
        """Open a category and bring it to the top of the view."""
        index = self.tree.index_of_category(slug)
        if index.isValid():
            self.expand(index)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def open_rows(self) -> str:
        """Which categories and topics stand open, one reference a line."""
        found = []
        for row in range(self.tree.rowCount()):
            category = self.tree.index(row, 0)
            found += [category.data(Role.REF)] if self.isExpanded(category) else []
            for topic_row in range(self.tree.rowCount(category)):
                topic = self.tree.index(topic_row, 0, category)
                found += [topic.data(Role.REF)] if self.isExpanded(topic) else []
        return "\n".join(found)

    def restore_rows(self, references: str) -> None:
        """Open what `open_rows` told; references that are gone are passed over."""
        wanted = set(references.splitlines())
        for row in range(self.tree.rowCount()):
            category = self.tree.index(row, 0)
            if category.data(Role.REF) in wanted:
                self.expand(category)
            for topic_row in range(self.tree.rowCount(category)):
                topic = self.tree.index(topic_row, 0, category)
                if topic.data(Role.REF) in wanted:
                    self.expand(topic)

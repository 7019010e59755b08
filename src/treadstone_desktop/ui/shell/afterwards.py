"""What waits until the first paint is over."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from treadstone_desktop.shelf.user_db import ShelfNotice
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.shell import messages
from treadstone_desktop.ui.shell.notice_strip import NoticeStrip
from treadstone_desktop.ui.shell.tasks import TaskRunner


class Afterwards(QObject):
    """Watches for the first paint of a window; sends ``painted()`` once, when it is over.

    The window itself is covered by its frame and never painted, so a widget that always shows
    (``seen``) tells. Then what was found wrong at the start is said, and the shelf is made
    ready on another thread.
    """

    painted = Signal()
    ready = Signal()
    """Sent when the other thread has come to rest: two that work at once hold each other up."""

    def __init__(
        self,
        context: Context,
        seen: QWidget,
        notices: NoticeStrip,
        tasks: TaskRunner,
        prepare_shelf: Callable[[], list[ShelfNotice]] | None,
    ) -> None:
        super().__init__()
        self._context = context
        self._seen = seen
        self._notices = notices
        self._tasks = tasks
        self._prepare_shelf = prepare_shelf
        seen.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of the first paint."""
        if event.type() == QEvent.Type.Paint:
            self._seen.removeEventFilter(self)
            QTimer.singleShot(0, self._go_on)
        return False

    def _go_on(self) -> None:
        self.painted.emit()
        for setting in self._context.settings.notices:
            self._notices.tell(messages.of_settings(setting))
        self._context.settings.notices.clear()
        self._tell_about_shelf(self._context.shelf.db.notices)
        self._context.shelf.db.notices.clear()
        if self._prepare_shelf is not None:
            self._tasks.run(self._prepare_shelf, self._end)
        else:
            self._end([])

    def _end(self, notices: list[ShelfNotice]) -> None:
        self._tell_about_shelf(notices)
        self.ready.emit()

    def _tell_about_shelf(self, notices: list[ShelfNotice]) -> None:
        for notice in notices:
            self._notices.tell(messages.of_shelf(notice))

"""The main window: puts the rooms together, and knows how it begins and ends."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from treadstone_desktop.library.model import Answer
from treadstone_desktop.shelf.user_db import ShelfNotice
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.look import dress, restyle
from treadstone_desktop.ui.shell import messages
from treadstone_desktop.ui.shell.afterwards import Afterwards
from treadstone_desktop.ui.shell.commands import Commands
from treadstone_desktop.ui.shell.dialogs import Dialogs
from treadstone_desktop.ui.shell.focus_in_view import FocusInView
from treadstone_desktop.ui.shell.frame import Frame
from treadstone_desktop.ui.shell.kept_places import keep_places, restore_places
from treadstone_desktop.ui.shell.navigator import HOME, Navigator, Place, Spot
from treadstone_desktop.ui.shell.pages import Pages
from treadstone_desktop.ui.shell.panes import PaneKeys
from treadstone_desktop.ui.shell.presenter import Presenter
from treadstone_desktop.ui.shell.search_control import SearchControl
from treadstone_desktop.ui.shell.searching import Searching
from treadstone_desktop.ui.shell.tasks import TaskRunner
from treadstone_desktop.ui.shell.wiring import Wiring

if TYPE_CHECKING:
    from treadstone_desktop.ui.shell.menus import Menus

APP_NAME = "Treadstone Desktop"

ENGINE_AFTER_MS = 200
"""The search engine is opened so long after the shelf is ready, before anybody can have typed."""


class MainWindow(QMainWindow):
    """One window over one library.

    ``prepare_shelf`` is run in the background soon after the first paint, so that the first
    thing kept does not wait for the file to be made.
    """

    painted = Signal()
    """Sent once, when the first paint is over."""

    theme_chosen = Signal()
    """The theme setting changed: who knows the system decides what it means."""

    def __init__(
        self, context: Context, prepare_shelf: Callable[[], list[ShelfNotice]] | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self._leaving = False
        self.navigator = Navigator()
        self.frame = Frame(context)
        self.setCentralWidget(self.frame)
        self.pages = Pages(context, self.frame)
        self.searching = Searching(context, self.pages)
        self.presenter = Presenter(context, self.navigator, self.frame, self.pages, self.searching)
        self.search = SearchControl(
            self.frame.top.field, self.navigator, self.presenter, self.pages, self.searching
        )
        self.tasks = TaskRunner()
        self._engine = QTimer(self, singleShot=True, interval=ENGINE_AFTER_MS)
        self._engine.timeout.connect(self.searching.open)
        toast = self.frame.toast
        self.commands = Commands(context, self.navigator, self.presenter, toast, self._selection)
        self.dialogs = Dialogs(context, self)
        self._panes = PaneKeys(self.frame, self.pages)
        self._wiring = Wiring(
            self.frame, self.pages, self.navigator, self.commands, self._share, self.dialogs,
            self.search, context.look,
        )  # fmt: skip
        self._afterwards = Afterwards(
            context, self.frame.top, self.frame.notices, self.tasks, prepare_shelf
        )
        self._connect()
        self._add_commands()
        self.setMinimumSize(640, 480)
        restore_places(self, self.frame, context.shelf)

    def _connect(self) -> None:
        top = self.frame.top
        top.back_asked.connect(self.navigator.back)
        top.forward_asked.connect(self.navigator.forward)
        top.drawer_asked.connect(self.frame.toggle_side)
        top.size_asked.connect(lambda button: self.menus.text_size(button))  # noqa: PLW0108
        top.theme_asked.connect(lambda button: self.menus.theme(button))  # noqa: PLW0108
        top.menu_asked.connect(lambda button: self.menus.main(button))  # noqa: PLW0108
        top.field.left.connect(self._escape)
        self.pages.built.connect(self._wiring.connect_page)
        self.frame.side_built.connect(self._meet_side_bar)
        self.presenter.title_changed.connect(self._show_title)
        for source in (self.presenter, self.commands, self.tasks, self.dialogs):
            source.failed.connect(self.tell)
        self.commands.chosen.connect(self.choose)
        self.dialogs.chosen.connect(self.choose)
        self.dialogs.said.connect(self.frame.toast.say)
        self.dialogs.leave_asked.connect(self.leave_quickly)
        self.commands.saved_changed.connect(self._show_saved)
        self._context.look.changed.connect(self._restyle)
        self._afterwards.painted.connect(self._after_first_paint)
        self._afterwards.ready.connect(self._engine.start)

    def _add_commands(self) -> None:
        pages, panes, commands = self.pages, self._panes, self.commands
        commands.add(
            {
                "search": self.frame.top.field.focus,
                "find": lambda: pages.article.find_bar.open_bar(),  # noqa: PLW0108  # built late
                "find_next": lambda: pages.article.find_bar.next(),  # noqa: PLW0108
                "find_previous": lambda: pages.article.find_bar.previous(),  # noqa: PLW0108
                "previous_answer": lambda: self._neighbour(-1),
                "next_answer": lambda: self._neighbour(1),
                "next_pane": lambda: panes.step(1),
                "previous_pane": lambda: panes.step(-1),
                "tree": panes.to_tree,
                "article": panes.to_page,
                "takeaways": panes.to_panel,
                "toggle_tree": self.frame.toggle_side,
                "toggle_panel": self.frame.toggle_panel,
                "leave": self.leave_quickly,
                "menu": lambda: self.menus.main(self.frame.top.menu_button),
                "full_screen": self._toggle_full_screen,
                "settings": self.dialogs.settings,
                "help": lambda: self.dialogs.help(commands.names),
                "ask": self._ask,
                "kept": self.dialogs.kept,
                "quit": self._quit,
            }
        )

    @cached_property
    def menus(self) -> "Menus":
        """The menus, imported and made when the first one is asked for."""
        from treadstone_desktop.ui.shell.menus import Menus

        return Menus(self._context, self.commands, self)

    # Places

    def open_answer(self, answer_id: str) -> None:
        """Open an answer of this library."""
        self.navigator.go(Place("answer", answer_id))

    def start(self, answer_id: str = "") -> None:
        """Show the first page."""
        if answer_id:
            self.open_answer(answer_id)
        else:
            self.presenter.show(HOME, Spot())
            self.frame.top.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_forward(self, answer_id: str = "") -> None:
        """Come to the front, as when the program is started a second time."""
        if answer_id:
            self.open_answer(answer_id)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _show_title(self, words: str) -> None:
        self.setWindowTitle(f"{words} — {APP_NAME}")

    def _meet_side_bar(self) -> None:
        """Connect the side bar once it is there, and open what stood open."""
        self._wiring.connect_side(self.frame.side)
        self.frame.side.tree.restore_rows(self._context.shelf.places.get("tree"))
        self.presenter.mark_place()

    def _neighbour(self, step: int) -> None:
        answer = self.presenter.answer
        if answer is not None:
            other = self.frame.side.tree.tree.neighbour(answer.id, step)
            if other:
                self.open_answer(other)

    # Keys

    def _escape(self) -> None:
        """Close the drawer, the search, the full screen: whatever is open last."""
        if self.frame.close_drawer():
            return
        if self.search.leave():
            self._panes.to_page()
        elif self.isFullScreen():
            self._toggle_full_screen()
        elif self.frame.top.field.hasFocus() or self.focusWidget() is not None:
            self._panes.to_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes what is open."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse's own back and forward buttons."""
        if event.button() == Qt.MouseButton.BackButton:
            self.navigator.back()
        elif event.button() == Qt.MouseButton.ForwardButton:
            self.navigator.forward()
        else:
            super().mousePressEvent(event)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _quit(self) -> None:
        self.close()

    # The open answer

    def _selection(self) -> str:
        if not self.pages.is_built("article"):
            return ""
        return self.pages.article.view.chosen_text()

    def _show_saved(self, answer: Answer | None) -> None:
        if self.frame.has_side:
            self.frame.side.refresh()
        if answer is not None:
            saved = answer.id in self._context.shelf.saved
            self.pages.article.strip.show_saved(saved)

    def _share(self, button: QWidget) -> None:
        self.menus.share(button)

    def _ask(self) -> None:
        answer = self.presenter.answer
        self.dialogs.ask("", answer.id if answer else "")

    # Settings and look

    def choose(self, key: str, value: object) -> None:
        """Take on a setting and keep it."""
        self._context.settings.take(key, value)
        self._take_on(key)
        failed = self._context.settings.write_quietly()
        if failed is not None:
            self.tell(failed)

    def _take_on(self, key: str) -> None:
        if key == "text_size":
            self._context.look.change(percent=self._context.settings[key])
        elif key == "easy_letters":
            self._context.look.change(easy=self._context.settings[key])
        elif key == "theme":
            self.theme_chosen.emit()
        elif key == "history":
            self.commands.history_changed.emit()

    def _restyle(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.setUpdatesEnabled(False)
        dress(app, self._context.look)
        restyle(self, self.pages.put_off_look())
        self.setUpdatesEnabled(True)

    # Notices and the end

    def tell(self, error: Exception) -> None:
        """Say that something went wrong, in one calm line."""
        self.frame.notices.tell(messages.of_error(error), again=True)

    def leave_quickly(self) -> None:
        """Close at once; nothing of the page is kept."""
        self._leaving = True
        for window in QApplication.topLevelWidgets():
            window.hide()
        self.presenter.forget_visits()
        self.close()

    def _after_first_paint(self) -> None:
        self.commands.bind(self)
        FocusInView(self)
        self.presenter.go_on()
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep where things were, unless the reader left quickly."""
        if not self._leaving:
            keep_places(self, self.frame, self._context.shelf)
        self._engine.stop()
        self.presenter.stop()
        self.tasks.wait()
        super().closeEvent(event)

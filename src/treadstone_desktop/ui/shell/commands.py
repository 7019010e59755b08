"""What the reader can do, by name: for shortcuts, menus and buttons alike."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.library.model import Answer
from treadstone_desktop.shelf.saved import SavedEntry
from treadstone_desktop.shelf.visits import Visit
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.tokens import TEXT_SIZES
from treadstone_desktop.ui.shell.keys import keyboard
from treadstone_desktop.ui.shell.navigator import HOME, Navigator, Place
from treadstone_desktop.ui.shell.presenter import Presenter
from treadstone_desktop.ui.shell.toast import Toast

NEEDS_ANSWER = frozenset(
    {"find", "find_next", "find_previous", "save", "copy_citation", "copy_takeaways",
     "copy_link", "previous_answer", "next_answer"}
)  # fmt: skip


class Commands(QObject):
    """The verbs of the window. Sends ``failed(error)`` and ``look_chosen(key, value)``."""

    failed = Signal(object)
    chosen = Signal(str, object)

    def __init__(
        self,
        context: Context,
        navigator: Navigator,
        presenter: Presenter,
        toast: Toast,
        selection: Callable[[], str],
    ) -> None:
        super().__init__()
        self._context = context
        self._navigator = navigator
        self._presenter = presenter
        self._toast = toast
        self._selection = selection
        self._verbs: dict[str, Callable[[], None]] = {
            "back": navigator.back,
            "forward": navigator.forward,
            "home": lambda: navigator.go(HOME),
            "saved": lambda: navigator.go(Place("saved")),
            "recent": lambda: navigator.go(Place("recent")),
            "save": self.toggle_saved,
            "copy_citation": self._copy_with_citation,
            "copy_takeaways": self._copy_takeaways,
            "copy_link": self._copy_link,
            "larger": lambda: self._step_size(1),
            "smaller": lambda: self._step_size(-1),
            "normal_size": lambda: self.set_text_size(100),
            "undo": toast.undo,
        }

    def add(self, verbs: dict[str, Callable[[], None]]) -> None:
        """Verbs that belong to the window itself."""
        self._verbs.update(verbs)

    def bind(self, window: QWidget) -> None:
        """Make the shortcuts of every verb there is: after the first paint, which needs none."""
        from PySide6.QtGui import QKeySequence, QShortcut

        for key in keyboard():
            if key.command in self._verbs:
                for keys in key.keys:
                    shortcut = QShortcut(QKeySequence(keys), window)
                    shortcut.activated.connect(lambda c=key.command: self.do(c))

    @property
    def names(self) -> frozenset[str]:
        """Every verb that can be done."""
        hidden = set() if self._context.library.says("link_answer") else {"copy_link"}
        return frozenset(self._verbs) - hidden

    def do(self, command: str) -> None:
        """Do it, if it makes sense now."""
        if self.is_offered(command):
            self._verbs[command]()

    def is_offered(self, command: str) -> bool:
        """True if ``command`` makes sense now."""
        if command not in self.names:
            return False
        return command not in NEEDS_ANSWER or self._presenter.answer is not None

    def words(self, command: str) -> str:
        """What a command is called in a menu."""
        own = {
            "saved": self.tr("Saved"),
            "recent": self.tr("Recently read"),
            "ask": self.tr("Write a question down…"),
            "kept": self.tr("Questions and feedback kept here…"),
        }
        answer = self._presenter.answer
        if command == "save" and answer is not None:
            saved = answer.id in self._context.shelf.saved
            return self.tr("Remove from Saved") if saved else self.tr("Save")
        found = {key.command: key.words for key in keyboard()}
        return own.get(command) or found.get(command, command)

    # Saved

    def toggle_saved(self) -> None:
        """Save the open answer, or take it off the list, with Undo."""
        answer = self._presenter.answer
        if answer is None:
            return
        if answer.id in self._context.shelf.saved:
            self.remove_saved(answer.id)
        elif self._keep(lambda: self._context.shelf.saved.add(answer.id, answer.rev)):
            self._toast.say(self.tr("Saved", "one answer"))
        self.show_saved(answer)

    def remove_saved(self, answer_id: str) -> None:
        """Take an answer off the list, with Undo."""
        saved = self._context.shelf.saved
        before = [entry for entry in saved.entries() if entry.answer == answer_id]
        removed = self._keep(lambda: saved.remove(answer_id))
        self._after_saving()
        if before and removed:
            self._toast.say(self.tr("Removed from Saved"), lambda: self._restore(before[0]))

    def _restore(self, entry: SavedEntry) -> None:
        self._keep(lambda: self._context.shelf.saved.restore(entry))
        self._after_saving()

    def _after_saving(self) -> None:
        self._presenter.refresh_listing()
        self.show_saved(self._presenter.answer)

    saved_changed = Signal(object)

    def show_saved(self, answer: Answer | None) -> None:
        """Tell the window that the list changed; ``answer`` is the open one."""
        self.saved_changed.emit(answer)

    def clear_history(self) -> None:
        """Forget what was read, with Undo."""
        visits: list[Visit] = []

        def forget() -> None:
            visits.extend(self._context.shelf.visits.clear())

        cleared = self._keep(forget)
        self._refresh_history()
        if cleared:
            self._toast.say(self.tr("Reading list cleared"), lambda: self._unclear(visits))

    def _unclear(self, visits: list[Visit]) -> None:
        self._keep(lambda: self._context.shelf.visits.restore(visits))
        self._refresh_history()

    history_changed = Signal()

    def _refresh_history(self) -> None:
        self._presenter.refresh_listing()
        self.history_changed.emit()

    def _keep(self, change: Callable[[], None]) -> bool:
        """Change the shelf; False, and the reader is told, if that cannot be kept."""
        try:
            change()
        except CannotKeepError as error:
            self.failed.emit(error)
            return False
        return True

    # Copy

    def copy(self, text: str, said: str) -> None:
        """Put a text on the clipboard and say so."""
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(text)
        self._toast.say(said)

    def _copy_with_citation(self) -> None:
        answer = self._presenter.answer
        if answer is not None:
            from treadstone_desktop.ui.taking.citation import with_citation

            text = with_citation(self._context, answer, self._selection())
            self.copy(text, self.tr("Copied with citation"))

    def _copy_takeaways(self) -> None:
        answer = self._presenter.answer
        if answer is not None:
            from treadstone_desktop.ui.taking.citation import takeaways_with_citation

            self.copy(takeaways_with_citation(self._context, answer), self.tr("Takeaways copied"))

    def _copy_link(self) -> None:
        answer = self._presenter.answer
        if answer is not None:
            from treadstone_desktop.ui.taking.citation import answer_link

            self.copy(answer_link(self._context, answer), self.tr("Link copied"))

    # Look

    def _step_size(self, by: int) -> None:
        at = TEXT_SIZES.index(self._context.look.percent) + by
        if 0 <= at < len(TEXT_SIZES):
            self.set_text_size(TEXT_SIZES[at])

    def set_text_size(self, percent: int) -> None:
        """Choose a step of text size."""
        self.chosen.emit("text_size", percent)
        self._toast.say(self.tr("Text size {percent} %").format(percent=percent))

    def set_theme(self, theme: str) -> None:
        """Choose a theme."""
        self.chosen.emit("theme", theme)

"""The composition root: makes everything, in a fixed order, and puts it together once.

Settings and policy come first, since they decide what is built; then Qt, fonts and palette;
then the library and the window. What can wait until after the first paint waits.
"""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMainWindow

from treadstone_desktop.base.errors import EditionError, PolicyError
from treadstone_desktop.base.paths import Paths
from treadstone_desktop.base.policy import Policy, read_policy
from treadstone_desktop.base.resources import bundled, bundled_edition
from treadstone_desktop.base.settings import Settings
from treadstone_desktop.library.editions import EditionNotice, EditionStore
from treadstone_desktop.library.library import Library
from treadstone_desktop.shelf.shelf import Shelf, prepare
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.language import Interpreter
from treadstone_desktop.ui.look.fonts import load_fonts
from treadstone_desktop.ui.look.look import Look, dress
from treadstone_desktop.ui.shell.main_window import APP_NAME, MainWindow
from treadstone_desktop.ui.shell.one_window import OneWindow
from treadstone_desktop.ui.shell.system_look import SystemLook

if TYPE_CHECKING:
    from treadstone_desktop.ui.shell.first_pages import FirstPage
    from treadstone_desktop.ui.shell.goodbye import Goodbye

FIRST_SIZE = (900, 680)
"""Width and height of a window that holds a first page alone."""


def run(paths: Paths, library_file: Path | None, answer: str | None) -> int:
    """Open the window, or bring the running one forward; the exit code when it is closed.

    ``library_file`` is an edition to read in place of the installed one: it is only looked at,
    so nothing is kept and no running window is asked. ``answer`` is a number, id or name.
    Raises UnknownAnswerError before a window opens.
    """
    gc.disable()  # until the first paint: nothing made before it can be thrown away
    program = Program(paths, library_file)
    try:
        return program.run(answer)
    finally:
        program.end()


class Program:
    """One run of the program with a window."""

    def __init__(self, paths: Paths, library_file: Path | None) -> None:
        self._paths = paths
        self._library_file = library_file
        # As an argument: `setStyle` hands back a QStyle, whose class is 40 ms of enums.
        self.app = QApplication([sys.argv[0], "-style", "Fusion"])
        self.app.setApplicationName("treadstone-desktop")
        self.app.setDesktopFileName("treadstone-desktop")
        self._goodbye: Goodbye | None = None
        self._interpreter = Interpreter()
        self._system = SystemLook()
        self.settings = Settings(paths.settings)
        self.look = Look()
        self.lang = "en"
        self._one = OneWindow(paths.data)
        self._context: Context | None = None
        self.window: QMainWindow | None = None

    def run(self, answer: str | None) -> int:
        """Everything from policy to the end of the event loop."""
        try:
            policy = self._policy()
            self._dress(policy)
            library, notices = self._library(policy)
        except (PolicyError, EditionError) as error:
            return self._show_alone(error)
        answer_id = library.find(answer) if answer else ""
        alone = self._library_file is None
        first = not alone or self._one.is_first()
        if not first and self._one.call_first(answer_id):
            return 0
        shelf = Shelf(self._paths.user_db, read_only=not (first and alone))
        self._context = Context(self.look, library, shelf, self.settings, policy, self.lang)
        if self.settings.first_run and not answer_id and first and alone:
            self._show_welcome(self._context, notices)
        else:
            self._show_main(self._context, notices, answer_id)
        return self.app.exec()

    def _policy(self) -> Policy:
        policy = read_policy(self._paths.policy)
        if policy.mode == "kiosk":
            # However it is started this machine is a kiosk, and there is none to show yet: a
            # desktop window here would open what the office closed.
            raise PolicyError(self._paths.policy, "mode", "the kiosk comes with a later version")
        return policy

    def _dress(self, policy: Policy) -> None:
        self._speak(self.settings["language"], policy.languages)
        self.look.change(
            theme=SystemLook.theme_for(policy.theme or self.settings["theme"]),
            percent=self.settings["text_size"],
            easy=self.settings["easy_letters"],
        )
        load_fonts()
        dress(self.app, self.look)

    def _speak(self, chosen: str, allowed: tuple[str, ...]) -> None:
        """Choose the language of the interface, and how numbers and dates are written."""
        system = QLocale.system().name()[:2]
        wanted = chosen or ("fr" if system == "fr" else "en")
        self.lang = wanted if wanted in allowed else allowed[0]
        self._interpreter.speak(self.lang)

    def _library(self, policy: Policy) -> tuple[Library, tuple[EditionNotice, ...]]:
        if self._library_file is not None:
            return Library(self._library_file), ()
        shared = Path(policy.library) if policy.library else None
        opened = EditionStore(self._paths.library, bundled_edition(), shared).choose()
        return opened.library, opened.notices

    # Windows

    def _show_alone(self, error: PolicyError | EditionError) -> int:
        """A page in place of the window, for an error that leaves nothing to show."""
        load_fonts()
        dress(self.app, self.look)
        from treadstone_desktop.ui.shell.first_pages import NoLibrary, NotReady

        page: FirstPage
        if isinstance(error, PolicyError):
            page = NotReady(self.look, error)
        else:
            page = NoLibrary(self.look, error)
        sys.stderr.write(f"treadstone-desktop: {error}\n")
        self._show_page(page)
        self.app.exec()
        return error.exit_code

    def _show_page(self, page: "FirstPage") -> None:
        self.window = QMainWindow()
        self.window.setWindowTitle(APP_NAME)
        self.window.setCentralWidget(page)
        self.window.resize(self.look.px(FIRST_SIZE[0]), self.look.px(FIRST_SIZE[1]))
        self.window.show()
        gc.enable()
        self._settle()

    def _show_welcome(self, context: Context, notices: tuple[EditionNotice, ...]) -> None:
        from treadstone_desktop.ui.shell.first_pages import Welcome

        page = Welcome(self.look, context.library.count, self.lang)
        page.chosen.connect(self._choose_at_welcome)
        page.started.connect(lambda: self._start_reading(context, notices))
        self._show_page(page)
        page.start.setFocus()

    def _choose_at_welcome(self, key: str, value: object) -> None:
        """Take a choice on; it is written when reading starts."""
        self.settings.take(key, value)
        if key == "language":
            assert self._context is not None
            self._speak(str(value), self._context.policy.languages)
            self._context = self._context._replace(lang=self.lang)
            notices: tuple[EditionNotice, ...] = ()
            old = self.window
            self._show_welcome(self._context, notices)
            if old is not None:
                old.close()
                old.deleteLater()
            return
        self._follow()

    def _start_reading(self, context: Context, notices: tuple[EditionNotice, ...]) -> None:
        old = self.window
        failed = self.settings.write_quietly()
        self._show_main(context, notices, "")
        if failed is not None and isinstance(self.window, MainWindow):
            self.window.tell(failed)
        if old is not None:
            old.close()
            old.deleteLater()

    def _show_main(
        self, context: Context, notices: tuple[EditionNotice, ...], answer_id: str
    ) -> None:
        path, read_only = self._paths.user_db, context.shelf.db.read_only
        window = MainWindow(context, None if read_only else lambda: prepare(path))
        self.window = window
        window.theme_chosen.connect(self._follow)
        self._system.changed.connect(self._follow)
        window.painted.connect(self._after_first_paint)
        self._one.asked.connect(window.bring_forward)
        window.start(answer_id)
        window.show()
        if notices or read_only:
            self._tell(window, context, notices)

    def _tell(
        self, window: MainWindow, context: Context, notices: tuple[EditionNotice, ...]
    ) -> None:
        """Say what was found wrong on the way to the window."""
        from treadstone_desktop.ui.shell import messages

        for notice in notices:
            window.frame.notices.tell(messages.of_fallback(notice, context.library.published))
        if context.shelf.db.read_only and self._library_file is None:
            window.frame.notices.tell(messages.of_second_window())

    def _follow(self) -> None:
        """Show the theme and sizes that are chosen now."""
        policy = self._context.policy if self._context else Policy()
        self.look.change(
            theme=SystemLook.theme_for(policy.theme or self.settings["theme"]),
            percent=self.settings["text_size"],
        )
        if not isinstance(self.window, MainWindow):
            dress(self.app, self.look)
            if self.window is not None:
                from treadstone_desktop.ui.look.look import restyle

                restyle(self.window)

    def _after_first_paint(self) -> None:
        gc.enable()
        gc.freeze()
        self._settle()
        if self._library_file is None:
            self._one.listen()

    def _settle(self) -> None:
        """What no first paint needs: the log, the window's icon, and hearing the system's goodbye.

        A fault before it is logged by `report_bug`.
        """
        from PySide6.QtGui import QIcon

        from treadstone_desktop.base.logs import start_log
        from treadstone_desktop.ui.shell.goodbye import Goodbye

        start_log(self._paths.log)
        self.app.setWindowIcon(QIcon(str(bundled("resources", "icons", "app.png"))))
        if self._goodbye is None:
            self._goodbye = Goodbye(self.app)

    def end(self) -> None:
        """Let go of everything, in the order of use."""
        if self._context is not None:
            self._context.shelf.close()
            self._context.library.close()
        self._one.let_go()

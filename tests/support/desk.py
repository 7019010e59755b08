"""The real window over a small library and a profile of its own, worked as a reader works it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from treadstone_desktop.base.paths import Paths, profile_paths
from treadstone_desktop.base.policy import DESKTOP, Policy
from treadstone_desktop.base.settings import Settings
from treadstone_desktop.library.library import Library
from treadstone_desktop.shelf.shelf import Shelf, prepare
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.look import Look, dress
from treadstone_desktop.ui.look.pressable import Pressable
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.reading.article_page import ArticlePage
from treadstone_desktop.ui.shell.main_window import MainWindow
from treadstone_desktop.ui.shell.navigator import Place
from treadstone_desktop.ui.shell.system_look import SystemLook

WIDE = (1366, 698)
"""A maximised window on a small laptop, inside its frame."""

W = TypeVar("W", bound=QWidget)

Made = Callable[..., "Desk"]
"""Makes desks that are cleared when the test ends."""


class Desk:
    """A reader's desk: the window, put together as `app` does it, and the profile below it."""

    def __init__(
        self,
        qtbot: QtBot,
        application: QApplication,
        profile: Path,
        edition: Path,
        *,
        policy: Policy = DESKTOP,
        lang: str = "en",
        size: tuple[int, int] | None = WIDE,
        read_only: bool = False,
        answer: str = "",
    ) -> None:
        self.qtbot = qtbot
        self.paths: Paths = profile_paths(profile)
        self.edition = edition
        self.policy = policy
        self._application = application
        self._lang = lang
        self._size = size
        self._read_only = read_only
        self.open(answer)

    def open(self, answer: str = "") -> None:
        """Start the window, at Home or at an answer (its id); returns when it can be used."""
        settings = Settings(self.paths.settings)
        theme = SystemLook.theme_for(self.policy.theme or settings["theme"])
        look = Look(theme, settings["text_size"], settings["easy_letters"])
        dress(self._application, look)
        library = Library(self.edition)
        shelf = Shelf(self.paths.user_db, read_only=self._read_only)
        self.context = Context(look, library, shelf, settings, self.policy, self._lang)
        make = None if self._read_only else lambda: prepare(self.paths.user_db)
        self.window = MainWindow(self.context, make)
        self.window.theme_chosen.connect(self._follow)
        if self._size is not None:
            self.window.resize(*self._size)
        self.window.start(answer)
        with self.qtbot.waitSignal(self.window.painted):
            self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def _follow(self) -> None:
        self.look.change(theme=SystemLook.theme_for(self.context.settings["theme"]))

    def close(self) -> None:
        """Close the window as its frame's button does, and let go of the files."""
        self.window.close()
        self.window.deleteLater()
        settle()
        self.context.shelf.close()
        self.context.library.close()

    def close_quickly(self) -> None:
        """Close the window without keeping where things stood; the shelf can be used once more."""
        self.window.leave_quickly()
        self.window.deleteLater()
        settle()

    def restart(self) -> None:
        """Close, and start again on the same profile."""
        self.close()
        self.open()

    # What is there

    @property
    def look(self) -> Look:
        """How the window looks now."""
        return self.context.look

    @property
    def article(self) -> ArticlePage:
        """The reading page."""
        return self.window.pages.article

    @property
    def field(self) -> QLineEdit:
        """The line of the search field."""
        return one(self.window.frame.top.field, QLineEdit)

    @property
    def top_line(self) -> int:
        """Which character of the open answer's text begins the line at the top of the view."""
        view, page = self.article.view, self.article.page
        return view.position_at(view.mapFrom(page.viewport(), QPoint(0, 0)).y())

    @property
    def focused(self) -> QWidget:
        """What has the keyboard."""
        self._come_forward()
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        return focused

    def _come_forward(self) -> None:
        """What a window manager does when a dialog is closed."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.settle()

    @property
    def shown(self) -> QWidget:
        """The page at the front."""
        page = self.window.pages.shown
        assert page is not None
        return page

    @property
    def said(self) -> str:
        """What the toast says, nothing if there is none."""
        toast = self.window.frame.toast
        return one(toast, Text).text() if toast.isVisible() else ""

    @property
    def pasted(self) -> str:
        """What pasting into a plain text field would give."""
        return QApplication.clipboard().text()

    @property
    def noticed(self) -> str:
        """What the strip below the top bar says, nothing if it is closed."""
        notices = self.window.frame.notices
        return one(notices, Text).text() if notices.isVisible() else ""

    def open_windows(self) -> list[QWidget]:
        """What stands on the screen."""
        return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]

    def words(self, root: QWidget | None = None) -> list[str]:
        """Every visible text below ``root`` (the page that is shown), in no order."""
        found = seen(root or self.shown, QLabel)
        return [label.text() for label in found if label.text()]

    # What a reader does

    def stay(self) -> None:
        """Stay at an answer that was just opened, until it counts as read."""
        visit = self.window.presenter._visit
        if visit.isActive():  # on a slow machine it may be over by now
            with self.qtbot.waitSignal(visit.timeout):
                pass

    def scroll_to(self, part: float) -> None:
        """Scroll the open answer to a part of its way, 0 to 1."""
        bar = self.article.page.verticalScrollBar()
        bar.setValue(round(bar.maximum() * part))

    def settle(self) -> None:
        """Let everything that waits for Qt's loop happen."""
        settle()

    def resize(self, width: int, height: int) -> None:
        """Pull the window to another size."""
        self.window.resize(width, height)
        settle()

    def press(self, *keys: str) -> None:
        """Press keys one after another, for example ``"Ctrl+K"``, where the focus is."""
        for key in keys:
            self._come_forward()
            QTest.keySequence(QApplication.focusWidget() or self.window, QKeySequence(key))
            settle()

    def type(self, text: str) -> None:
        """Type into what has the keyboard, letters of any language."""
        key, plain = Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier
        for letter in text:
            QTest.sendKeyEvent(QTest.KeyAction.Click, self.focused, key, letter, plain)

    def search(self, text: str) -> None:
        """Type ``text`` into the search field; returns when its results are shown."""
        self.press("Ctrl+K")
        self.type(text)
        self.found(text)

    def found(self, text: str = "") -> None:
        """Return when the results of ``text`` (of any search) stand on the screen.

        Qt shows a widget that joined a layout one turn of its loop later.
        """
        self.qtbot.waitUntil(
            lambda: self.place[0] == "search" and self.place[1] == (text or self.place[1])
        )
        settle()

    def paste(self, text: str) -> None:
        """Paste ``text`` where the focus is."""
        QApplication.clipboard().setText(text)
        self.press("Ctrl+V")

    def open_answer(self, answer_id: str) -> ArticlePage:
        """Open an answer as a link to it does."""
        self.window.open_answer(answer_id)
        settle()
        return self.article

    def button(self, name: str, root: QWidget | None = None) -> QAbstractButton:
        """The one visible button that is called ``name`` by eye or ear."""
        return button(root or self.window, name)

    def click(self, name: str, root: QWidget | None = None) -> None:
        """Press a button with the mouse."""
        click(self.button(name, root))

    def click_at(self, widget: QWidget, place: QPoint) -> None:
        """Press the mouse on a place of a widget, in its pixels."""
        click(widget, place)

    def go(self, kind: str, ref: str = "") -> None:
        """Go to a place of the window."""
        self.window.navigator.go(Place(kind, ref))
        settle()

    @property
    def place(self) -> tuple[str, str, str]:
        """Where the reader is: kind, reference, detail."""
        place = self.window.navigator.place
        return place.kind, place.ref, place.detail


def settle() -> None:
    """Let happen what Qt's loop has been asked to do, deleting widgets included.

    Several turns of the loop: a layout asks for the next one when it is done.
    """
    for _ in range(6):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def seen(root: QWidget, kind: type[W]) -> list[W]:
    """The visible widgets of a kind below ``root``."""
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


def one(root: QWidget, kind: type[W]) -> W:
    """The first widget of a kind below ``root``, visible or not."""
    found = root.findChild(kind)
    assert found is not None
    return found


def called(widget: QAbstractButton) -> set[str]:
    """What a button is called by eye and by ear."""
    words = widget.words if isinstance(widget, Pressable) else widget.text().replace("&", "")
    return {words, widget.accessibleName()}


def button(root: QWidget, name: str) -> QAbstractButton:
    """The one visible button below ``root`` that is called ``name``."""
    found = [widget for widget in seen(root, QAbstractButton) if name in called(widget)]
    names = [called(widget) for widget in seen(root, QAbstractButton)]
    assert len(found) == 1, f"{len(found)} buttons are called {name!r}; there are {names}"
    return found[0]


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """Press the left mouse button on a widget, in its middle or at ``place``."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(widget, left, none, place or widget.rect().center())
    settle()

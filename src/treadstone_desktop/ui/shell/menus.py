"""Menus: text size, theme, share, and the main menu."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.language import percent_in_words
from treadstone_desktop.ui.look.tokens import TEXT_SIZES
from treadstone_desktop.ui.shell.keys import keyboard

if TYPE_CHECKING:
    from treadstone_desktop.ui.shell.commands import Commands


class Menus(QObject):
    """Builds a menu when it is asked for and shows it below its button."""

    def __init__(self, context: Context, commands: "Commands", window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._commands = commands
        self._window = window
        self._keys = {key.command: key for key in keyboard()}

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setFont(self._context.look.font("ui"))
        menu.setStyleSheet(self._context.look.menu_sheet())
        menu.setToolTipsVisible(True)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _show(self, menu: QMenu, button: QWidget) -> None:
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def text_size(self, button: QWidget) -> None:
        """The seven steps, the present one marked."""
        menu = self._menu()
        group = QActionGroup(menu)
        for size in TEXT_SIZES:
            self._pick(menu, group, percent_in_words(size), size == self._context.look.percent,
                       partial(self._commands.set_text_size, size))  # fmt: skip
        self._show(menu, button)

    def theme(self, button: QWidget) -> None:
        """Follow the system, or one of the three."""
        menu = self._menu()
        self._themes(menu)
        self._show(menu, button)

    def _themes(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        now = self._context.settings["theme"]
        names = (
            ("system", self.tr("Follow the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("high_contrast", self.tr("High contrast")),
        )
        for theme, words in names:
            self._pick(menu, group, words, theme == now,
                       partial(self._commands.set_theme, theme))  # fmt: skip
        menu.setEnabled(self._context.policy.theme is None)

    def _pick(
        self, menu: QMenu, group: QActionGroup, words: str, on: bool, do: Callable[[], None]
    ) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        group.addAction(action)
        action.triggered.connect(lambda _=False: do())

    def share(self, button: QWidget) -> None:
        """What can be copied of the open answer."""
        menu = self._menu()
        for command in ("copy_citation", "copy_takeaways", "copy_link"):
            self._add(menu, command)
        self._show(menu, button)

    def main(self, button: QWidget) -> None:
        """Everything else; what only an open answer can do is there while one is open."""
        menu = self._menu()
        for command in ("home", "saved", "recent"):
            self._add(menu, command)
        menu.addSeparator()
        for command in ("save", "copy_citation", "copy_takeaways", "copy_link", "find"):
            self._add(menu, command)
        menu.addSeparator()
        self._add(menu, "ask")
        self._add(menu, "kept")
        menu.addSeparator()
        themes = menu.addMenu(self.tr("Theme"))
        self._themes(themes)
        for command in ("larger", "smaller", "settings", "help"):
            self._add(menu, command)
        menu.addSeparator()
        self._add(menu, "leave")
        self._add(menu, "quit")
        self._show(menu, button)

    def _add(self, menu: QMenu, command: str) -> None:
        if not self._commands.is_offered(command):
            return
        action = menu.addAction(self._commands.words(command).replace("&", "&&"))
        key = self._keys.get(command)
        if key is not None:
            action.setShortcut(QKeySequence(key.keys[0]))
            action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _=False: self._commands.do(command))

"""One picture: starts the program, lets a scene be played in it, and draws what is to be seen.

python -m tests.support.shot_stage NAME FILE
"""

import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from PySide6.QtCore import QEvent, Qt, QTimer, qInstallMessageHandler
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QMenu,
    QWidget,
)

from tests.support.shot_png import write_png
from tests.support.shot_profile import (
    FIRST_ANSWER,
    SHOWN_LIBRARY,
    hide_the_machine,
    make_profile,
    stop_the_clock,
)
from treadstone_desktop.app import Program
from treadstone_desktop.base.paths import Paths
from treadstone_desktop.ui.shell.main_window import MainWindow

FULL = (1366, 768)
NO_SCREEN = "This plugin does not support"
"""How Qt's drawing on no screen says that it has none."""

LONGEST_WALK = 60
"""Presses of a key before somebody gives up."""


class Scene(NamedTuple):
    """A picture to be drawn: what is prepared, and what is done before it is taken."""

    act: "Callable[[Stage], None]"
    size: tuple[int, int] = FULL
    theme: str = "light"
    percent: int = 100
    language: str = "en"
    policy: str = ""
    prepare: Callable[[Paths], None] | None = None
    """Changes the profile, or what is bundled with the program, before it starts."""


class Stage:
    """The running program, and the hands of somebody who uses it."""

    def __init__(self, program: Program) -> None:
        self._program = program

    @property
    def window(self) -> MainWindow:
        """The main window."""
        assert isinstance(self._program.window, MainWindow)
        return self._program.window

    @property
    def root(self) -> QWidget:
        """The window, be it a first page."""
        assert self._program.window is not None
        return self._program.window

    def settle(self) -> None:
        """Let everything that waits come to its end, painting too."""
        for _ in range(6):
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    def open(self, answer: str = FIRST_ANSWER) -> None:
        """Open an answer."""
        self.window.open_answer(answer)
        self.settle()

    def search(self, text: str) -> None:
        """Type into the search field and let the results come."""
        field = self.window.frame.top.field
        field.focus()
        QTest.keyClicks(self.focused, text)
        field.search_now()
        self.settle()

    def do(self, command: str) -> None:
        """Do what a shortcut or a menu entry does."""
        self.window.commands.do(command)
        self.settle()

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.focused, text)
        self.settle()

    def press(self, key: Qt.Key, times: int = 1, until: str = "") -> None:
        """Press a key where the focus is, some times or until the widget named so has it."""
        for _ in range(LONGEST_WALK if until else times):
            if until and self.focused.objectName() == until:
                return
            QTest.keyClick(self.focused, key)
            self.settle()
        assert not until, f"no way to {until}"

    @property
    def focused(self) -> QWidget:
        """What has the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        return widget

    def click(self, words: str) -> None:
        """Click the button that shows ``words``."""
        buttons = self.root.findChildren(QAbstractButton)
        button = next(b for b in buttons if b.text() == words and b.isVisible())
        button.click()
        self.settle()

    def scroll(self, to: float = 1.0) -> None:
        """Scroll the page that is shown to a part of its length."""
        shown = self.window.pages.shown
        page = getattr(shown, "page", shown)
        assert isinstance(page, QAbstractScrollArea)
        bar = page.verticalScrollBar()
        bar.setValue(round(bar.maximum() * to))
        self.settle()

    def picture(self) -> QPixmap:
        """The window, with menus and dialogs where they stand over it."""
        root = self.root
        picture = QPixmap(root.size())
        picture.fill(QColor("#857A66"))
        painter = QPainter(picture)
        over = [w for w in QApplication.topLevelWidgets() if w is not root and w.isVisible()]
        for widget in [root, *sorted(over, key=lambda w: isinstance(w, QMenu))]:
            painter.drawPixmap(widget.pos() - root.pos(), widget.grab())
        painter.end()
        return picture


def play(scene: Scene, target: Path) -> int:
    """Start the program, play ``scene``, write the picture; 1 if anything went wrong."""
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        settings = {
            "theme": scene.theme,
            "text_size": scene.percent,
            "language": scene.language,
        }
        paths = make_profile(Path(folder), settings, scene.policy)
        stop_the_clock()
        hide_the_machine()
        if scene.prepare is not None:
            scene.prepare(paths)
        program = Program(paths, None)

        def take() -> None:
            try:
                _take(scene, Stage(program), target)
            except Exception:
                failed.append(traceback.format_exc())
            program.app.closeAllWindows()
            program.app.quit()

        # What goes wrong in a slot, and what Qt finds wrong, is only told here.
        sys.excepthook = lambda kind, error, trace: failed.extend(
            traceback.format_exception(kind, error, trace)
        )
        qInstallMessageHandler(
            lambda _, context, said: None if NO_SCREEN in said else failed.append(f"{said}\n")
        )
        QTimer.singleShot(0, take)
        program.run(None)
        program.end()
    sys.stderr.write("".join(failed))
    return int(bool(failed))


def _take(scene: Scene, stage: Stage, target: Path) -> None:
    QApplication.setCursorFlashTime(0)
    root = stage.root
    root.move(0, 0)
    root.resize(*scene.size)
    root.activateWindow()
    stage.settle()
    if isinstance(root, MainWindow):
        root._context.library.path = SHOWN_LIBRARY
    scene.act(stage)
    stage.settle()
    write_png(stage.picture().toImage(), target)


def main(name: str, target: str) -> int:
    """Draw the picture ``name``."""
    from tests.support.shot_scenes import SCENES

    with patch("sys.argv", ["treadstone-desktop"]):
        return play(SCENES[name], Path(target))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

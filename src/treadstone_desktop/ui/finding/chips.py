"""Filter chips: All, then the categories with most hits. One at a time; Left and Right move."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from treadstone_desktop.ui.look.button import Button, chip_width
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.pressable import present_reason

MOST = 5
"""Category chips before the rest go under More."""

Chip = tuple[str, str, str]
"""Slug, name, count."""


class Chips(QWidget):
    """A row of chips, used again for each search. Sends ``chosen(slug)``; the empty one is All."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Chip, ...] = ()
        self._rest: tuple[Chip, ...] = ()
        self._current = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._buttons = [Button(look, "chip") for _ in range(MOST + 1)]
        for at, button in enumerate(self._buttons):
            button.clicked.connect(partial(self._choose, at))
            self._add(button)
        self._more = Button(look, "chip", self.tr("More"), end_icon="chevron-down")
        self._more.setCheckable(False)
        self._more.clicked.connect(self._open_more)
        self._add(self._more)
        self._row.addStretch(1)
        # Chips that find no place are not shown, so the row never asks for a width of its own.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Filter by category"))
        self.apply_look()

    def _add(self, button: Button) -> None:
        self._row.addWidget(button)
        button.hide()

    def apply_look(self) -> None:
        """Take on the present look."""
        self._row.setSpacing(self._look.px(8))

    def show_chips(self, chips: Sequence[Chip], current: str, room: int) -> None:
        """Show (slug, name, count) chips with ``current`` on.

        Those that find no place in ``room`` pixels, and those past `MOST`, stand under More.
        """
        # The chosen one is never hidden under More.
        wanted = (*chips[:1], *sorted(chips[1:], key=lambda chip: chip[0] != current))
        fitting = self._fitting(wanted, room)
        if not fitting and current:
            wanted = (*wanted[1:2], *wanted[:1], *wanted[2:])
        focused = self._slug_with_focus()
        self._shown, self._rest = wanted[: fitting + 1], wanted[fitting + 1 :]
        self._current = current
        for at, button in enumerate(self._buttons):
            if at < len(self._shown):
                _, name, count = self._shown[at]
                button.show_words(name, count)
            button.setVisible(at < len(self._shown))
        self._more.setVisible(bool(self._rest))
        self._check()
        self._keep_focus(focused)

    def _fitting(self, chips: tuple[Chip, ...], room: int) -> int:
        """How many category chips have a place beside All and More; perhaps none."""
        gap = self._look.px(8)
        widths = [chip_width(self._look, name, count) + gap for _, name, count in chips[: MOST + 2]]
        if len(chips) <= MOST + 1 and sum(widths) - gap <= room:
            return MOST
        more = chip_width(self._look, self.tr("More"), "") + self._look.px(25)
        left = room - more - widths[0]
        fitting = 0
        for width in widths[1 : MOST + 1]:
            left -= width
            if left < 0:
                break
            fitting += 1
        return fitting

    def _check(self) -> None:
        for button, (slug, _, _) in zip(self._buttons, self._shown, strict=False):
            button.setChecked(slug == self._current)

    def _slug_with_focus(self) -> str | None:
        pairs = zip(self._buttons, self._shown, strict=False)
        return next((chip[0] for button, chip in pairs if button.hasFocus()), None)

    def _keep_focus(self, slug: str | None) -> None:
        """The focus goes where the chip went that has it."""
        for button, chip in zip(self._buttons, self._shown, strict=False):
            if chip[0] == slug and not button.hasFocus():
                button.setFocus(present_reason())

    def _choose(self, at: int) -> None:
        self._check()  # Qt has turned it round; what is shown is what was searched
        self.chosen.emit(self._shown[at][0])

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setStyleSheet(self._look.menu_sheet())
        for slug, name, count in self._rest:
            action = menu.addAction(f"{name.replace('&', '&&')}  {count}")
            action.triggered.connect(partial(self.chosen.emit, slug))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move from chip to chip."""
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
            return
        forward = event.key() == Qt.Key.Key_Right
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward = not forward
        buttons = [button for button in (*self._buttons, self._more) if not button.isHidden()]
        focused = [at for at, button in enumerate(buttons) if button.hasFocus()]
        if focused:
            at = (focused[0] + (1 if forward else -1)) % len(buttons)
            buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

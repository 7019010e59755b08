"""Filter chips: All, then the categories with most hits. One at a time; Left and Right move."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from treadstone_desktop.ui.look.button import Button, chip_width
from treadstone_desktop.ui.look.flow import FlowLayout
from treadstone_desktop.ui.look.look import Look

MOST = 5
"""Category chips before the rest go under More."""


class Chips(QWidget):
    """A row of chips. Sends ``chosen(slug)``; the empty slug is All."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[tuple[tuple[str, str, str], ...], int, int] = ((), 0, 0)
        self._buttons: list[Button] = []
        # For Tab a new widget comes last in the window. This one, never seen, holds the row's
        # place; it must look as if it took the focus, or it counts for nothing.
        self._place = QWidget(self)
        self._place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._place.hide()
        self._row = FlowLayout(self)
        self._more = QMenu(self)
        self.setAccessibleName(self.tr("Filter by category"))
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self._row.setSpacing(self._look.px(8))

    def show_chips(self, chips: Sequence[tuple[str, str, str]], current: str, room: int) -> None:
        """Show (slug, name, count) chips with ``current`` on.

        Those that find no place in ``room`` pixels, and those past `MOST`, stand under More.
        """
        # The chosen one is never hidden under More.
        wanted = (*chips[:1], *sorted(chips[1:], key=lambda chip: chip[0] != current))
        fitting = self._fitting(wanted, room)
        if (wanted, fitting, self._look.percent) != self._shown:
            self._shown = (wanted, fitting, self._look.percent)
            if not fitting and current:
                wanted = (*wanted[1:2], *wanted[:1], *wanted[2:])
            self._build(wanted, fitting)
        for button in self._buttons:
            on = button.property("slug") == current
            button.setChecked(on)

    def _fitting(self, chips: tuple[tuple[str, str, str], ...], room: int) -> int:
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

    def _build(self, chips: tuple[tuple[str, str, str], ...], most: int) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._more.clear()
        for slug, name, count in chips[: most + 1]:
            button = Button(self._look, "chip", name, count=count,
                            name=f"{name} {count}")  # fmt: skip
            button.setProperty("slug", slug)
            button.clicked.connect(lambda _=False, s=slug: self.chosen.emit(s))
            self._add(button)
        rest = chips[most + 1 :]
        if rest:
            more = Button(self._look, "chip", self.tr("More"), end_icon="chevron-down")
            more.setCheckable(False)
            self._more.setStyleSheet(self._look.menu_sheet())
            for slug, name, count in rest:
                action = QAction(f"{name.replace('&', '&&')}  {count}", self._more)
                action.triggered.connect(lambda _=False, s=slug: self.chosen.emit(s))
                self._more.addAction(action)
            more.clicked.connect(
                lambda: self._more.popup(more.mapToGlobal(more.rect().bottomLeft()))
            )
            self._add(more)

    def _add(self, button: Button) -> None:
        self._row.addWidget(button)
        QWidget.setTabOrder(self._buttons[-1] if self._buttons else self._place, button)
        self._buttons.append(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move from chip to chip."""
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
            return
        forward = event.key() == Qt.Key.Key_Right
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward = not forward
        focused = [at for at, button in enumerate(self._buttons) if button.hasFocus()]
        if focused:
            at = (focused[0] + (1 if forward else -1)) % len(self._buttons)
            self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

"""Numbered points: key takeaways, with lower-case roman numerals beside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.numerals import roman
from treadstone_desktop.ui.look.page import Part, show_in_place
from treadstone_desktop.ui.look.text import Text


class Points(Part):
    """A list of points, all shown, never truncated; rows are used again."""

    def __init__(self, look: Look, style: str = "ui", gap: int = 9) -> None:
        super().__init__()
        self._look = look
        self._style = style
        self._gap = gap
        self._rows: list[tuple[QWidget, QHBoxLayout, Text, Text]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.apply_look()

    def apply_look(self) -> None:
        """Take on the present look."""
        self._column.setSpacing(self._look.px(self._gap))
        for _, layout, numeral, _ in self._rows:
            self._fit(layout, numeral)

    def _fit(self, layout: QHBoxLayout, numeral: Text) -> None:
        layout.setSpacing(self._look.px(10))
        numeral.setFixedWidth(self._look.px(18))

    def show_points(self, points: Sequence[str]) -> None:
        """Show other points."""
        while len(self._rows) < len(points):
            self._add_row(len(self._rows) + 1)
        for at, (row, _, _, text) in enumerate(self._rows):
            if at < len(points):
                text.setText(points[at])
            show_in_place(row, at < len(points))

    def _add_row(self, number: int) -> None:
        row = Part()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        numeral = Text(
            self._look, "numeral", roman(number), "accent", lines=1,
            align=Qt.AlignmentFlag.AlignTrailing,
        )  # fmt: skip
        text = Text(self._look, self._style)
        layout.addWidget(numeral, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        self._fit(layout, numeral)
        self._rows.append((row, layout, numeral, text))
        self._column.addWidget(row)

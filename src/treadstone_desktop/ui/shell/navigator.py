"""Where the reader is, where they were, and how to get back to the very spot."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

LONGEST = 200
"""Steps that can be gone back."""


class Place(NamedTuple):
    """Something the window can show.

    ``kind``: ``home``, ``answer`` (``ref`` an id), ``category`` (a slug, ``detail`` a topic),
    ``search`` (the text, ``detail`` a category), ``saved``, ``recent`` or ``updated``.
    """

    kind: str
    ref: str = ""
    detail: str = ""


HOME = Place("home")


class Spot(NamedTuple):
    """How a place was left: what stood at the top of the view and what had the focus.

    ``anchor`` is what the page itself understands (a text position or a row), ``offset`` pixels
    below it, ``focus`` the name of a widget or link within the page.
    """

    anchor: int = 0
    offset: int = 0
    focus: str = ""


class Navigator(QObject):
    """A history with one present place. Sends ``moved(place, spot)`` when it changes."""

    moved = Signal(object, object)
    leaving = Signal()
    """Sent before a move, so that the page can tell its spot by `leave_at`."""

    def __init__(self) -> None:
        super().__init__()
        self._trail: list[tuple[Place, Spot]] = [(HOME, Spot())]
        self._at = 0

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return self._trail[self._at][0]

    @property
    def can_go_back(self) -> bool:
        """True if there is somewhere to go back to."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """True if a step back was taken."""
        return self._at < len(self._trail) - 1

    def leave_at(self, spot: Spot) -> None:
        """Remember how the present place is left."""
        self._trail[self._at] = (self.place, spot)

    def go(self, place: Place) -> None:
        """Go to ``place``. Going where one is does nothing; search text changes in place."""
        if place == self.place:
            return
        self.leaving.emit()
        if place.kind == "search" and self.place.kind == "search":
            self._trail[self._at] = (place, Spot())
        else:
            del self._trail[self._at + 1 :]
            self._trail.append((place, Spot()))
            del self._trail[: max(0, len(self._trail) - LONGEST)]
            self._at = len(self._trail) - 1
        self.moved.emit(place, Spot())

    def back(self) -> None:
        """One step back, to the spot that was left."""
        self._step(-1)

    def forward(self) -> None:
        """One step forward."""
        self._step(1)

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._trail):
            self.leaving.emit()
            self._at += by
            self.moved.emit(*self._trail[self._at])

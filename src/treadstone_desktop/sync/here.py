"""What is on this computer before an update, read once."""

import sqlite3
from pathlib import Path
from typing import NamedTuple

from treadstone_desktop.base.errors import EditionError, LineError
from treadstone_desktop.library.editions import EditionStore, Opened
from treadstone_desktop.library.held import Earlier, earlier_lines, held_lines
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.meaning import Meaning, meaning_in
from treadstone_desktop.sync.apply import adds_up

Order = tuple[int, int]
"""Epoch and revision: by which one edition is newer than another."""


class Place(NamedTuple):
    """Where updates go: the editions of a profile, the folder of what is installed, and the root
    metadata that trust starts at.
    """

    store: EditionStore
    folder: Path
    root: bytes

    @property
    def partial(self) -> Path:
        """Where files are while they are on their way."""
        return self.folder / "partial"


class Here(NamedTuple):
    """What is here. ``opened`` is closed, and None if there is no edition, or none whose lines
    add up: then there are no ``lines`` to go on from.

    No feed may go below ``floor``, and today is not before ``not_before``, an ISO day.
    """

    opened: Opened | None
    order: Order
    floor: Order
    state: str
    published: str
    confirmed: str
    not_before: str
    lines: dict[str, str]
    earlier: list[Earlier]
    meaning: Meaning | None
    size: int


def look(place: Place) -> Here:
    """What is at ``place`` now. Never raises: what cannot be read is not there."""
    pointer = place.store.installed()
    floor = (pointer.epoch, pointer.revision) if pointer else (0, 0)
    nothing = Here(None, (0, 0), floor, "", "", "", "", {}, [], None, 0)
    try:
        opened = place.store.choose()
    except EditionError:
        return nothing
    library = opened.library
    order = (int(library.meta["epoch"]), library.revision)
    try:
        lines, earlier = held_lines(library), earlier_lines(library)
        meaning = _meaning(library)
        if not adds_up(lines, library.meta["state"]):
            return nothing._replace(order=order, floor=max(floor, order))
    except (EditionError, LineError):
        return nothing._replace(order=order, floor=max(floor, order))
    finally:
        library.close()
    confirmed = pointer.confirmed if pointer and opened.source == "current" else ""
    return Here(
        opened,
        order,
        max(floor, order),
        library.meta["state"],
        library.published,
        confirmed,
        max(library.published, pointer.confirmed if pointer else ""),
        lines,
        earlier,
        meaning,
        library.path.stat().st_size,
    )


def _meaning(library: Library) -> Meaning | None:
    """The word table of an edition, if it has one that can be used."""
    try:
        return meaning_in(library.connection)
    except (LineError, sqlite3.DatabaseError):
        return None

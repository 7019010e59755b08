"""Where window and panes stood, from one start to the next."""

from PySide6.QtWidgets import QWidget

from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.shelf.shelf import Shelf
from treadstone_desktop.ui.shell import messages
from treadstone_desktop.ui.shell.frame import Frame
from treadstone_desktop.ui.shell.window_place import restore_window, window_place


def restore_places(window: QWidget, frame: Frame, shelf: Shelf) -> None:
    """Put window and panes where they were; what makes no sense is passed over."""
    restore_window(window, shelf.places.get("window"))
    frame.expect(window.width())
    frame.restore_panes(shelf.places.get("panes"))


def keep_places(window: QWidget, frame: Frame, shelf: Shelf) -> None:
    """Keep where they stand now, unless this window only reads."""
    if shelf.db.read_only:
        return
    try:
        shelf.places.put("window", window_place(window))
        shelf.places.put("panes", frame.pane_state())
        if frame.has_side:
            shelf.places.put("tree", frame.side.tree.open_rows())
    except CannotKeepError as error:
        # A place that cannot be kept is no loss to the reader, who is leaving.
        messages.log_unkept(error)

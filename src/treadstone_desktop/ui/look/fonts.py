"""The faces that ship with the program."""

from PySide6.QtGui import QFontDatabase

from treadstone_desktop.base.resources import bundled


def load_fonts() -> list[str]:
    """Make the shipped faces known to Qt; the names of files that could not be loaded.

    All at once: the second half costs a millisecond, and a face that comes late flickers.
    """
    faces = sorted(bundled("resources", "fonts").glob("*.ttf"))
    return [face.name for face in faces if QFontDatabase.addApplicationFont(str(face)) < 0]

"""The faces that ship with the program."""

from PySide6.QtGui import QFontDatabase

from treadstone_desktop.base.resources import bundled

_EASY = "Atkinson"


def load_fonts(*, easy: bool = False) -> list[str]:
    """Make the shipped faces known to Qt; the names of files that could not be loaded.

    The easier letters are loaded only where they are chosen.

    All at once: the second half costs a millisecond, and a face that comes late flickers.
    """
    faces = sorted(bundled("resources", "fonts").glob("*.ttf"))
    faces = [face for face in faces if face.name.startswith(_EASY) == easy]
    return [face.name for face in faces if QFontDatabase.addApplicationFont(str(face)) < 0]

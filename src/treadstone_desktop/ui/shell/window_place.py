"""Where the window stood: kept as plain numbers, trusted only if they fit the present screens."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FORM = "1"
"""A value of another form is not used."""

FIRST_WIDTH, FIRST_HEIGHT = 1280, 800

FRAME = (8, 40)
"""Pixels that a window's own frame may take; it is not known before the window is shown."""


def window_place(window: QWidget) -> str:
    """The window's normal place, and whether it was maximised."""
    place = window.normalGeometry()
    numbers = (place.x(), place.y(), place.width(), place.height(), int(window.isMaximized()))
    return " ".join((FORM, *map(str, numbers)))


def restore_window(window: QWidget, kept: str) -> None:
    """Put the window where it was, moved and cut so that all of it is on a present screen."""
    screen = QGuiApplication.primaryScreen().availableGeometry()
    place = _parsed(kept)
    if place is None:
        window.resize(
            min(FIRST_WIDTH, screen.width() - FRAME[0]),
            min(FIRST_HEIGHT, screen.height() - FRAME[1]),
        )
        return
    rect, maximised = place
    for other in QGuiApplication.screens():
        if other.availableGeometry().intersects(rect):
            screen = other.availableGeometry()
            break
    if not screen.contains(rect):
        rect = _moved_into(screen, rect, window.minimumSize())
    window.setGeometry(rect)
    if maximised:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def _moved_into(screen: QRect, rect: QRect, least: QSize) -> QRect:
    """``rect`` on ``screen``, with room for the frame above it and round it."""
    edge = FRAME[0] // 2
    inside = screen.adjusted(edge, FRAME[1] - edge, -edge, -edge)
    moved = QRect(rect.topLeft(), rect.size().boundedTo(inside.size()).expandedTo(least))
    moved.moveRight(min(moved.right(), inside.right()))
    moved.moveBottom(min(moved.bottom(), inside.bottom()))
    moved.moveTopLeft(QPoint(max(moved.left(), inside.left()), max(moved.top(), inside.top())))
    return moved


def _parsed(kept: str) -> tuple[QRect, bool] | None:
    parts = kept.split()
    if len(kept) > 100 or len(parts) != 6 or parts[0] != FORM:
        return None
    try:
        x, y, width, height, maximised = (int(part) for part in parts[1:])
    except ValueError:
        return None
    if not (0 < width < 32_768 and 0 < height < 32_768 and abs(x) < 65_536 and abs(y) < 65_536):
        return None
    return QRect(x, y, width, height), bool(maximised)

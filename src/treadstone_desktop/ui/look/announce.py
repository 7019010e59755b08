"""Words for a screen reader that move no focus."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

QUIET_MS = 500
"""Counts are told after so much quiet, so that typing is not talked over."""


def announce(widget: QWidget, words: str) -> None:
    """Have ``words`` spoken politely, if anybody listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, words)
        QAccessible.updateAccessibility(event)


def announce_later(widget: QWidget, words: str) -> None:
    """Have ``words`` spoken after a little quiet; a later call takes the place of this one."""
    timer: QTimer | None = widget.findChild(QTimer, "announcement")
    if timer is None:
        timer = QTimer(widget)
        timer.setObjectName("announcement")
        timer.setSingleShot(True)
        timer.setInterval(QUIET_MS)
        timer.timeout.connect(lambda: announce(widget, str(timer.property("words"))))
    timer.setProperty("words", words)
    timer.start()

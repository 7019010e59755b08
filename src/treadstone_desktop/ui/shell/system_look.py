"""What "follow the system" means: its dark scheme and its high contrast, also when they change."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication


class SystemLook(QObject):
    """Sends ``changed()`` when the system's wishes do."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda _: self.changed.emit())
        hints.accessibility().contrastPreferenceChanged.connect(lambda _: self.changed.emit())

    @staticmethod
    def theme_for(chosen: str) -> str:
        """The theme to show for a setting; ``system`` asks the system."""
        if chosen != "system":
            return chosen
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "high_contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

"""Where a source's link leads: the address is named, and nothing is opened unasked."""

from functools import partial
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QPoint, QRect, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from treadstone_desktop.library.model import SourceRef
from treadstone_desktop.ui.look.card import Card
from treadstone_desktop.ui.look.look import Look


class SourceCard(QObject):
    """The card of a source. Sends ``copy_asked(address)``."""

    copy_asked = Signal(str)

    def __init__(self, look: Look, stage: QWidget) -> None:
        super().__init__(stage)
        self._stage = stage
        self._card = Card(look, stage)

    def open_for(self, source: SourceRef, row: QWidget) -> None:
        """Show the citation and the ways to its address beside ``row``."""
        corner = self._stage.mapFromGlobal(row.mapToGlobal(QPoint(0, 0)))
        place = QRect(corner, row.size())
        url = source.url if _is_of_the_web(source.url) else ""
        if not url:
            self._card.open_at(place, source.citation, "", opener=row)
            return
        copy = (self.tr("Copy link"), lambda: self.copy_asked.emit(url))
        if is_offline():
            words = self.tr("You are offline. Copy the link and open it later.")
            self._card.open_at(place, source.citation, words, url, [copy], opener=row)
            return
        go = (self.tr("Open in browser"), partial(_open, url))
        words = self.tr("This opens a page outside the app:")
        self._card.open_at(place, source.citation, words, url, [go, copy], opener=row)


def _is_of_the_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname)


def _open(url: str) -> None:
    QDesktopServices.openUrl(QUrl(url))


def is_offline() -> bool:
    """True only if the system says so; where it cannot tell, a reader may try."""
    from PySide6.QtNetwork import QNetworkInformation

    if not QNetworkInformation.loadDefaultBackend():
        return False
    network = QNetworkInformation.instance()
    return network.reachability() == QNetworkInformation.Reachability.Disconnected

"""From the address of a feed to the road that leads there."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.sync.pools import LOOPBACK
from treadstone_desktop.sync.roads import FolderRoad, Road
from treadstone_desktop.sync.web import WebRoad


def open_road(address: str, cancelled: Callable[[], bool], proxy: str = "") -> Road:
    """The road to the feed at ``address``: a folder, a ``file:`` address or an https one.

    ``proxy`` is one to use in place of the system's. ``cancelled`` is asked from another thread.
    Raises UsageError for an address of another kind: http may be overheard, and is for this very
    computer only.
    """
    parts = urlsplit(address)
    if parts.scheme == "file":
        return FolderRoad(Path(url2pathname(parts.path)), cancelled)
    if "://" not in address:
        return FolderRoad(Path(address), cancelled)
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    if not safe or not parts.hostname:
        raise UsageError(f"{address}: a feed is an https address or a folder.")
    return WebRoad(address, cancelled, proxy)

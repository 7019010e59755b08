"""The road over the web: urllib3, the system's certificates and its proxy, and no patience
without an end.

Nothing here is trusted for what it brings (`trust` proves that); this keeps a bad network from
hanging the program, and tells a network's own page from the feed.
"""

import contextlib
import time
from collections.abc import Callable, Generator
from types import TracebackType
from typing import NamedTuple, Self
from urllib.parse import urljoin, urlsplit

import urllib3
from urllib3.exceptions import HTTPError

from treadstone_desktop.base.errors import FetchError
from treadstone_desktop.sync.pools import make_pools
from treadstone_desktop.sync.roads import MISSING, Reply
from treadstone_desktop.sync.watch import Watch
from treadstone_desktop.sync.web_faults import named

_PIECE = 1 << 16
_MOST_REDIRECTS = 3
_REDIRECTS = (301, 302, 303, 307, 308)
_HEADERS = {
    "User-Agent": "treadstone-desktop",
    "Accept-Encoding": "identity",  # lengths are signed
}


class Limits(NamedTuple):
    """Seconds to connect, between two bytes and for the head of a reply; after ``patience``
    seconds a body must have come at ``slowest`` bytes a second or more.
    """

    connect: float = 10
    gap: float = 20
    head: float = 30
    patience: float = 30
    slowest: int = 256


class WebRoad:
    """A feed on a web host, at ``address``. One connection, kept open; no cookies, no retries."""

    is_folder = False

    def __init__(
        self,
        address: str,
        cancelled: Callable[[], bool],
        proxy: str = "",
        limits: Limits | None = None,
    ) -> None:
        self._base = address.rstrip("/") + "/"
        self._limits = limits or Limits()
        self._watch = Watch(cancelled)
        self._pools = make_pools(self._base, proxy, self._watch)
        self.came = 0

    def __enter__(self) -> Self:
        self._watch.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._watch.stop()
        self._pools.clear()

    def get(self, name: str, *, start: int = 0, etag: str = "") -> Reply:
        """As `Road.get`."""
        headers = dict(_HEADERS)
        if start:
            headers["Range"] = f"bytes={start}-"
        if etag:
            headers["If-None-Match"] = etag
        reply = self._follow(urljoin(self._base, name), headers)
        found = reply.headers.get("ETag", "")
        if reply.status == 304 and etag:
            self._let_go(reply)
            return Reply(_nothing(), etag=etag, unchanged=True)
        self._check(reply, name)
        if reply.status != 206:
            start = 0
        elif not reply.headers.get("Content-Range", "").startswith(f"bytes {start}-"):
            reply.close()
            raise FetchError("interrupted", "the host sent another part than it was asked for")
        return Reply(self._pieces(reply, may_be_page=not start), start, found)

    def _follow(self, url: str, headers: dict[str, str]) -> urllib3.BaseHTTPResponse:
        """The reply to ``url``, after at most three redirections on the same host."""
        for _ in range(_MOST_REDIRECTS + 1):
            reply = self._ask(url, headers)
            if reply.status not in _REDIRECTS:
                return reply
            self._let_go(reply)
            target = urljoin(url, reply.headers.get("Location", ""))
            if _place(target) != _place(url):
                raise FetchError("portal", f"it sends elsewhere, to {urlsplit(target).netloc}")
            url = target
        raise FetchError("interrupted", "the host sends from one address to the next")

    def _ask(self, url: str, headers: dict[str, str]) -> urllib3.BaseHTTPResponse:
        limits = self._limits
        if self._watch.cancelled:
            raise FetchError("paused", "by the reader")
        self._watch.allow(limits.connect + limits.head)
        try:
            return self._pools.request(
                "GET",
                url,
                headers=headers,
                retries=False,
                redirect=False,
                preload_content=False,
                decode_content=False,
                timeout=urllib3.Timeout(connect=limits.connect, read=limits.gap),
            )
        except (HTTPError, OSError) as error:
            raise self._fault(error) from error

    def _check(self, reply: urllib3.BaseHTTPResponse, name: str) -> None:
        """Raises FetchError unless the file itself is about to come."""
        status = reply.status
        is_page = "html" in reply.headers.get("Content-Type", "").lower()
        encoding = reply.headers.get("Content-Encoding", "identity").lower()
        if status in (200, 206) and encoding == "identity" and not is_page:
            return
        self._let_go(reply)
        if status == 407:
            raise FetchError("proxy", "it asks for a name and a password", status)
        if status == 511 or (is_page and status in (200, 206, 401, 403)):
            raise FetchError("portal", f"a page came in place of {name}")
        if status in MISSING:
            raise FetchError("interrupted", f"there is no {name}", status)
        why = f"the host answered {status}" if status >= 300 else f"{name} was changed on its way"
        raise FetchError("interrupted", why, status)

    def _pieces(
        self, reply: urllib3.BaseHTTPResponse, *, may_be_page: bool
    ) -> Generator[bytes, None, None]:
        began, came = time.monotonic(), 0
        try:
            while True:
                self._watch.allow(self._limits.gap + 1)
                piece = reply.read1(_PIECE)  # `read` would wait until all of it is there
                if not piece:
                    break
                if may_be_page and not came and piece.lstrip()[:1] == b"<":
                    raise FetchError("portal", "a page came, called by another name")
                came += len(piece)
                self.came += len(piece)
                self._check_speed(came, time.monotonic() - began)
                yield piece
            if self._watch.cancelled:  # an ended connection may look like the end of the file
                raise FetchError("paused", "by the reader")
        except (HTTPError, OSError) as error:
            raise self._fault(error) from error
        finally:
            self._watch.rest()
            reply.close()

    def _let_go(self, reply: urllib3.BaseHTTPResponse) -> None:
        """Keep the connection, whose making costs more than a short page, but no long page."""
        with contextlib.suppress(HTTPError, OSError):
            reply.read(_PIECE)
        reply.close()

    def _check_speed(self, came: int, seconds: float) -> None:
        if seconds > self._limits.patience and came < seconds * self._limits.slowest:
            raise FetchError("interrupted", "the connection is too slow")

    def _fault(self, error: Exception) -> FetchError:
        if self._watch.cancelled:
            return FetchError("paused", "by the reader")
        return named(error)


def _nothing() -> Generator[bytes, None, None]:
    yield from ()


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc

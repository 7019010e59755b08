"""A web host on loopback that serves a feed, well or in one of the ways that go wrong."""

import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

PAGE = b"<!DOCTYPE html>\n<title>Sign in</title><p>Welcome to our network."


class Asked(NamedTuple):
    """A request that came: for which file, from which byte on, and for which etag."""

    name: str
    start: int
    etag: str


class Handler(BaseHTTPRequestHandler):
    """Answers as the server's faults say, or well."""

    protocol_version = "HTTP/1.1"
    server: "_Host"

    def do_GET(self) -> None:
        """One request."""
        host = self.server.owner
        name = self.path.split("/feed/")[-1]
        found = re.match(r"bytes=(\d+)-", self.headers.get("Range", ""))
        start = int(found[1]) if found else 0
        number = len(host.asked)
        host.asked.append(Asked(name, start, self.headers.get("If-None-Match", "")))
        host.heads += len(f"{self.requestline}\r\n") + len(self.headers.as_bytes())
        fault = host.faults.get(number) or host.faults.get(name)
        if fault:
            fault(self, self.body(name) or b"")
        else:
            self.serve(name, start)

    def body(self, name: str) -> bytes | None:
        """A file of the feed, or None."""
        path = self.server.owner.folder / name
        return path.read_bytes() if path.is_file() else None

    def serve(self, name: str, start: int) -> None:
        """Answer as a good host does."""
        body = self.body(name)
        if body is None:
            self.reply(404, PAGE, kind="text/html")
            return
        etag = f'"{sha256(body).hexdigest()[:8]}"'
        if etag == self.headers.get("If-None-Match"):
            self.reply(304, b"", headers={"ETag": etag})
        elif start >= len(body):
            self.reply(416, b"")
        elif start:
            place = f"bytes {start}-{len(body) - 1}/{len(body)}"
            self.reply(206, body[start:], headers={"ETag": etag, "Content-Range": place})
        else:
            self.reply(200, body, headers={"ETag": etag})

    def reply(
        self, status: int, body: bytes, *, kind: str = "application/json",
        length: int | None = None, headers: dict[str, str] | None = None,
    ) -> None:  # fmt: skip
        """Send a whole answer. ``length`` is what it says of its own, -1 for nothing."""
        self.send_response_only(status)
        self.send_header("Content-Type", kind)
        if length != -1:
            self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if length is not None:
            self.send_header("Connection", "close")
            self.close_connection = True
        head = getattr(self, "_headers_buffer")  # noqa: B009 - no other way to its size
        self.server.owner.heads += sum(len(line) for line in head) + 2
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is printed."""


Fault = Callable[[Handler, bytes], None]


class _Host(ThreadingHTTPServer):
    daemon_threads = True
    owner: "FeedHost"

    def get_request(self) -> tuple[socket.socket, Any]:
        """A connection that came."""
        self.owner.connections += 1
        return super().get_request()

    def handle_error(self, *_: Any) -> None:
        """A reader that leaves is no error."""


class FeedHost:
    """Serves the folder of a feed at `address` while it is entered.

    ``faults`` are by number of the request, from 0, or by name of the file; ``asked`` are the
    requests that came, ``heads`` the bytes of their heads and of those of the answers, and
    ``connections`` are counted.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[Asked] = []
        self.heads = 0
        self.connections = 0
        self.faults: dict[int | str, Fault] = {}
        self.closing = threading.Event()
        self._server = _Host(("127.0.0.1", 0), Handler)
        self._server.owner = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def port(self) -> int:
        """Where it listens."""
        return self._server.server_address[1]

    @property
    def address(self) -> str:
        """The address of the feed."""
        return f"http://127.0.0.1:{self.port}/feed"

    def secure(self, context: Any) -> None:
        """Speak TLS by ``context`` from now on."""
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def page(status: int, kind: str = "text/html") -> Fault:
    """The network's own page, called by the type ``kind``."""
    return lambda handler, _: handler.reply(status, PAGE, kind=kind)


def status(code: int, retry_after: int = 0) -> Fault:
    """An answer that has nothing but its status."""
    headers = {"Retry-After": str(retry_after)} if retry_after else {}
    return lambda handler, _: handler.reply(code, b"", headers=headers)


def sent_to(place: str) -> Fault:
    """A redirection, within this host if ``place`` begins with a slash."""
    return lambda handler, _: handler.reply(302, b"", headers={"Location": place})


def hang_before_head(handler: Handler, _: bytes) -> None:
    """Nothing comes."""
    handler.server.owner.closing.wait()
    handler.close_connection = True


def hang_in_body(handler: Handler, body: bytes) -> None:
    """Half of it comes."""
    handler.reply(200, body[: len(body) // 2], length=len(body) + 1)
    handler.wfile.flush()
    hang_before_head(handler, body)


def drip(handler: Handler, body: bytes) -> None:
    """A byte at a time, each well before anybody loses patience with it."""
    handler.reply(200, b"", length=len(body) + 1000)
    for at in range(len(body)):
        handler.wfile.write(body[at : at + 1])
        if handler.server.owner.closing.wait(0.02):
            break


def cut(part: float, *, reset: bool = False, told: bool = True) -> Fault:
    """The connection ends after a ``part`` of the file, with its length told before, or not."""

    def answer(handler: Handler, body: bytes) -> None:
        length = len(body) if told else -1
        handler.reply(200, body[: int(part * len(body))], length=length)
        handler.wfile.flush()
        if reset:
            linger = struct.pack("ii", 1, 0)
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            handler.connection.close()

    return answer


def more(handler: Handler, body: bytes) -> None:
    """Bytes too many."""
    handler.reply(200, body + b"more")


def packed(handler: Handler, body: bytes) -> None:
    """Compressed, though nobody asked for it."""
    import gzip

    handler.reply(200, gzip.compress(body), headers={"Content-Encoding": "gzip"})


def other_byte(at: int) -> Fault:
    """One bit is another one."""

    def answer(handler: Handler, body: bytes) -> None:
        changed = bytearray(body)
        changed[at % len(body)] ^= 1
        handler.reply(200, bytes(changed))

    return answer


@contextmanager
def dead_port() -> Iterator[int]:
    """A port on which nobody listens."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        yield one.getsockname()[1]

"""Connections: the system's certificates, the right proxy, and a watch over each socket."""

import ssl
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import truststore
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import LocationValueError

from treadstone_desktop.base.errors import FetchError
from treadstone_desktop.sync.watch import Watch

LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""This very computer: no proxy leads there, and nobody overhears."""


def make_pools(url: str, proxy: str, watch: Watch) -> urllib3.PoolManager:
    """What asks for ``url``, through ``proxy`` or else as the system says.

    Raises FetchError for a proxy that is not one of http or https.
    """
    # An office that inspects TLS puts its root into the system's store. What it lets through is
    # proved by signatures all the same.
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    address = proxy or system_proxy(url)
    if address:
        pools = _through(address, context)
    else:
        pools = urllib3.PoolManager(num_pools=2, maxsize=1, ssl_context=context)
    pools.pool_classes_by_scheme = _watched(watch)
    return pools


def _through(address: str, context: ssl.SSLContext) -> urllib3.PoolManager:
    parts = urlsplit(address if "://" in address else f"http://{address}")
    login = None
    if parts.username:
        name_and_password = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        login = urllib3.make_headers(proxy_basic_auth=name_and_password)
    host = parts.netloc.rpartition("@")[2]
    try:
        return urllib3.ProxyManager(
            f"{parts.scheme}://{host}",
            num_pools=2,
            maxsize=1,
            proxy_headers=login,
            proxy_ssl_context=context,
            ssl_context=context,
        )
    except (LocationValueError, AssertionError) as error:  # socks, a wrong port
        raise FetchError("proxy", f"'{host}' is not the address of one") from error


def system_proxy(url: str) -> str:
    """The proxy that the environment or the system's settings name for ``url``, or nothing."""
    parts = urlsplit(url)
    proxies = getproxies()
    if parts.hostname in LOOPBACK or proxy_bypass(parts.netloc):
        return ""
    return proxies.get(parts.scheme, proxies.get("all", ""))


def _watched(watch: Watch) -> dict[str, type[urllib3.HTTPConnectionPool]]:
    """Pools whose connections ``watch`` holds as soon as they stand."""

    class Plain(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            watch.hold(self.sock)

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            watch.hold(self.sock)

    class PlainPool(urllib3.HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(urllib3.HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}

"""Proxies and certificates between a reader and a feed."""

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.support import servers
from tests.support.feeds import Feed, items
from tests.support.readers import Reader
from tests.support.servers import FeedHost
from treadstone_desktop.sync.outcome import Outcome
from treadstone_desktop.sync.pools import system_proxy
from treadstone_desktop.sync.web import WebRoad


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Feed:
    feed = Feed(tmp_path_factory.mktemp("feed"))
    feed.publish(items(2), 2)
    return feed


@pytest.fixture
def host(feed: Feed) -> Iterator[FeedHost]:
    with FeedHost(feed.folder) as host:
        yield host


@pytest.fixture
def reader(tmp_path: Path, feed: Feed) -> Reader:
    return Reader(tmp_path / "profile", feed.root)


def update(reader: Reader, address: str, proxy: str) -> Outcome:
    return reader.update_by(WebRoad(address, reader.cancelled, proxy))


def test_a_proxy_that_is_named_is_used(host: FeedHost, reader: Reader) -> None:
    outcome = update(reader, "http://feed.example/feed", f"http://127.0.0.1:{host.port}")

    assert outcome.state == "updated"
    assert len(host.asked) == 6


def test_a_proxy_that_wants_a_password_is_told_from_a_network_that_is_down(
    host: FeedHost, reader: Reader
) -> None:
    host.faults[0] = servers.status(407)

    outcome = update(reader, "http://feed.example/feed", f"127.0.0.1:{host.port}")

    assert (outcome.state, outcome.exit_code) == ("proxy", 3)


def test_a_proxy_that_is_dead_is_named(reader: Reader) -> None:
    with servers.dead_port() as port:
        outcome = update(reader, "http://feed.example/feed", f"127.0.0.1:{port}")

    assert outcome.state == "proxy"


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "http://127.0.0.1:none"])
def test_what_is_no_proxy_is_named(reader: Reader, proxy: str) -> None:
    outcome = reader.update_by_opening(
        lambda: WebRoad("http://feed.example/feed", reader.cancelled, proxy)
    )

    assert outcome.state == "proxy"


def test_the_environment_names_a_proxy_but_not_for_this_computer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
    monkeypatch.setenv("no_proxy", "intranet.example")

    assert system_proxy("https://feed.example/f") == "http://proxy.example:3128"
    assert system_proxy("https://intranet.example/f") == ""
    assert system_proxy("https://127.0.0.1/f") == ""


class Certificate:
    """A certificate of 127.0.0.1 that signs itself, good from ``start`` for ``days``."""

    def __init__(self, folder: Path, start: datetime, days: int) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
        names = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(1)
            .not_valid_before(start)
            .not_valid_after(start + timedelta(days=days))
            .add_extension(names, critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, hashes.SHA256())
        )
        form = serialization.Encoding.PEM
        self.file = folder / "certificate.pem"
        self.file.write_bytes(made.public_bytes(form))
        private = folder / "key.pem"
        private.write_bytes(
            key.private_bytes(form, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        )
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(self.file, private)


def secure_update(
    reader: Reader, feed: Feed, certificate: Certificate, monkeypatch: pytest.MonkeyPatch,
    *, trusted: bool = True,
) -> Outcome:  # fmt: skip
    if trusted:  # as an office puts its own root into the system's store
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate.file))
    host = FeedHost(feed.folder)
    host.secure(certificate.context)
    with host:
        return reader.update(f"https://127.0.0.1:{host.port}/feed")


YESTERDAY = datetime.now(UTC) - timedelta(days=1)


def test_a_root_in_the_systems_store_is_trusted(
    reader: Reader, feed: Feed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = Certificate(tmp_path, YESTERDAY, 30)

    assert secure_update(reader, feed, certificate, monkeypatch).state == "updated"


def test_a_certificate_nobody_knows_is_the_networks_own(
    reader: Reader, feed: Feed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = Certificate(tmp_path, YESTERDAY, 30)

    outcome = secure_update(reader, feed, certificate, monkeypatch, trusted=False)

    assert (outcome.state, outcome.exit_code) == ("portal", 3)


@pytest.mark.parametrize("days", [-400, 400])
def test_a_certificate_of_another_time_points_to_the_clock(
    reader: Reader, feed: Feed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    certificate = Certificate(tmp_path, YESTERDAY + timedelta(days=days), 30)

    outcome = secure_update(reader, feed, certificate, monkeypatch)

    assert (outcome.state, outcome.exit_code) == ("clock", 3)

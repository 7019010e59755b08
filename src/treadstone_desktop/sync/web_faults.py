"""What went wrong on the web, as one of the few states that a reader can do something about."""

import ssl
from collections.abc import Iterator

from urllib3.exceptions import (
    ConnectTimeoutError,
    NewConnectionError,
    ProtocolError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)

from treadstone_desktop.base.errors import FetchError

_FAULTS: tuple[tuple[type[Exception], str, str], ...] = (
    (ProxyError, "proxy", ""),
    (ReadTimeoutError, "interrupted", "nothing came for too long"),
    (NewConnectionError, "offline", ""),
    (ConnectTimeoutError, "offline", "no answer"),
    (ProtocolError, "interrupted", "the connection was cut"),
    (SSLError, "interrupted", "the connection was cut"),
)
"""The first that fits; without words, those of the system."""

_DATES = (9, 10)  # X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED


def named(error: Exception) -> FetchError:
    """``error`` of urllib3 or of the system, as a FetchError."""
    chain = list(_chain(error))
    for one in chain:
        if isinstance(one, ssl.SSLCertVerificationError):
            state = "clock" if one.verify_code in _DATES else "portal"
            return FetchError(state, f"its certificate is not good: {one.verify_message}")
    for kind, state, detail in _FAULTS:
        if any(isinstance(one, kind) for one in chain):
            return FetchError(state, detail or _last_words(chain))
    return FetchError("interrupted", _last_words(chain))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """``error`` and what it came from, the last first."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        wrapped = next((part for part in error.args if isinstance(part, BaseException)), None)
        error = error.__cause__ or wrapped or error.__context__


def _last_words(chain: list[BaseException]) -> str:
    """What the innermost error of the system says."""
    for error in reversed(chain):
        if isinstance(error, OSError) and error.strerror:
            return error.strerror
    for error in reversed(chain):
        if isinstance(error, OSError) and str(error):
            return str(error)
    return type(chain[-1]).__name__

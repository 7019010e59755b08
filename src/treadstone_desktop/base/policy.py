"""What an office decides for a machine: ``policy.toml`` (docs/contracts.md, section 5).

A lock that is not in the table cannot be opened by a file, and a file that is there but cannot
be obeyed keeps every window from starting: it may be a kiosk's.
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

from treadstone_desktop.base.errors import PolicyError


class Policy(NamedTuple):
    """What this machine allows. None means that the reader (or the library) chooses."""

    mode: str = "desktop"
    updates: str | None = None
    update_hours: str = ""
    feed: str | None = None
    library: str = ""
    send: bool = True
    history: bool | None = None
    languages: tuple[str, ...] = ("en", "fr")
    theme: str | None = None
    office: str | None = None
    seated: bool = False
    printing: bool = True
    printer: str = ""
    print_pages: int = 0
    print_note: str = ""
    idle_seconds: int = 120
    warn_seconds: int = 30
    session_minutes: int = 60
    pin: str = ""


DESKTOP = Policy()
KIOSK = Policy(
    mode="kiosk",
    updates="off",
    send=False,
    history=False,
    theme="light",
    office="",
    print_pages=10,
    print_note="Collect it at the desk.",
)

_HOURS = re.compile(r"^(|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$")
_RANGES = {"print_pages": (0, 1000), "idle_seconds": (60, 600), "warn_seconds": (20, 120)}
_CHOICES = {
    "mode": ("desktop", "kiosk"),
    "updates": ("off", "ask", "auto"),
    "theme": ("system", "light", "dark", "high_contrast"),
}
_FLAGS = ("send", "history", "seated", "printing")
_WORDS = ("feed", "library", "office", "printer", "print_note", "pin")
_FIXED_IN_KIOSK = {"send": False, "history": False}
_LONGEST_SESSION = (15, 240)


def read_policy(path: Path) -> Policy:
    """The policy of this machine; without a file, the desktop's defaults.

    Raises PolicyError naming the file and the key.
    """
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return DESKTOP
    except OSError as error:
        raise PolicyError(path, "", error.strerror or str(error)) from error
    return _obey(path, _table(path, content))


def _table(path: Path, content: bytes) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PolicyError(path, "", f"this is not a TOML file ({error})") from error


def _obey(path: Path, found: dict[str, Any]) -> Policy:
    start = KIOSK if found.get("mode") == "kiosk" else DESKTOP
    values: dict[str, Any] = {}
    for key, value in found.items():
        if key not in Policy._fields:
            raise PolicyError(path, key, "there is no such key")
        fault = _fault(key, value)
        if not fault and start.mode == "kiosk" and _FIXED_IN_KIOSK.get(key, value) != value:
            fault = "this cannot be changed on a kiosk"
        if fault:
            raise PolicyError(path, key, fault)
        values[key] = tuple(value) if key == "languages" else value
    return start._replace(**values)


def _fault(key: str, value: object) -> str:
    """What is wrong with ``value`` under ``key``, or nothing."""
    if key in _CHOICES:
        return "" if value in _CHOICES[key] else f"must be one of {', '.join(_CHOICES[key])}"
    if key in _FLAGS:
        return "" if isinstance(value, bool) else "must be true or false"
    if key in _WORDS:
        return "" if isinstance(value, str) else "must be text in quotation marks"
    if key == "update_hours":
        good = isinstance(value, str) and _HOURS.match(value)
        return "" if good else 'must be hours such as "22:00-06:00"'
    if key == "languages":
        return _languages_fault(value)
    return _number_fault(key, value)


def _languages_fault(value: object) -> str:
    good = isinstance(value, list) and value and all(v in ("en", "fr") for v in value)
    return "" if good and len(set(value)) == len(value) else 'must list "en", "fr" or both'  # type: ignore[call-overload,arg-type]


def _number_fault(key: str, value: object) -> str:
    if not isinstance(value, int) or isinstance(value, bool):
        return "must be a whole number"
    if key == "session_minutes":
        low, high = _LONGEST_SESSION
        return "" if value == 0 or low <= value <= high else f"must be 0 or {low} to {high}"
    low, high = _RANGES[key]
    return "" if low <= value <= high else f"must be {low} to {high}"

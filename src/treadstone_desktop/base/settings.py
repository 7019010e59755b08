"""What a reader chose: ``settings.json`` (docs/contracts.md, section 4).

Written whole and atomically. An unknown key is kept, a bad value falls back to its default, an
unreadable file is set aside; each is told once, as a notice.
"""

from pathlib import Path
from typing import Any, NamedTuple

from treadstone_desktop.base.errors import CannotKeepError
from treadstone_desktop.base.files import set_aside, write_whole

TEXT_SIZES = (90, 100, 115, 130, 150, 175, 200)

CHOICES: dict[str, tuple[Any, ...]] = {
    "language": ("", "en", "fr"),
    "theme": ("system", "light", "dark", "high_contrast"),
    "text_size": TEXT_SIZES,
    "easy_letters": (False, True),
    "history": (True, False),
    "keep_misses": (False, True),
    "paper": ("", "letter", "a4"),
    "updates": ("ask", "off", "auto"),
}
"""Settings that are one of a few values."""

DEFAULTS: dict[str, Any] = {
    "language": "",
    "theme": "system",
    "text_size": 100,
    "easy_letters": False,
    "history": True,
    "keep_misses": False,
    "paper": "",
    "updates": "ask",
    "proxy": "",
    "office": "",
    "pin": "",
}


class SettingsNotice(NamedTuple):
    """Something about the file that the reader should know once.

    ``kind`` is ``value`` (``key`` had a bad value), ``unreadable`` (the file was set aside at
    ``aside``) or ``unkept`` (it could not be set aside or written; ``aside`` says why).
    """

    kind: str
    key: str = ""
    aside: str = ""


class Settings:
    """The settings of one profile, read once and written at each change."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notices: list[SettingsNotice] = []
        self.first_run = False
        self._values: dict[str, Any] = dict(DEFAULTS)
        self._unknown: dict[str, Any] = {}
        self._read()

    def _read(self) -> None:
        try:
            content = self.path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            self.first_run = True
            return
        except OSError as error:
            self.notices.append(SettingsNotice("unkept", aside=error.strerror or str(error)))
            return
        self._take(_object(content))

    def _take(self, found: dict[str, Any] | None) -> None:
        if found is None:
            try:
                aside = str(set_aside(self.path))
                self.notices.append(SettingsNotice("unreadable", aside=aside))
            except CannotKeepError as error:
                self.notices.append(SettingsNotice("unkept", aside=error.detail))
            return
        for key, value in found.items():
            if key not in DEFAULTS:
                self._unknown[key] = value
            elif is_valid(key, value):
                self._values[key] = value
            else:
                self.notices.append(SettingsNotice("value", key=key))

    def __getitem__(self, key: str) -> Any:
        return self._values[key]

    def take(self, key: str, value: object) -> None:
        """Change one setting without writing the file yet. Raises ValueError as `set` does."""
        if not is_valid(key, value):
            raise ValueError(f"{key}: {value!r}")
        self._values[key] = value

    def set(self, key: str, value: object) -> None:
        """Change one setting and write the file.

        Raises ValueError for a value the table does not allow, CannotKeepError if the file
        cannot be written; the change then holds until the program ends.
        """
        self.take(key, value)
        self.write()

    def write_quietly(self) -> CannotKeepError | None:
        """Write the file; the error, if it cannot be written."""
        try:
            self.write()
        except CannotKeepError as error:
            return error
        return None

    def write(self) -> None:
        """Write the file as it stands. Raises CannotKeepError."""
        import json

        changed = {k: v for k, v in self._values.items() if v != DEFAULTS[k]}
        text = json.dumps(self._unknown | changed, indent=2, ensure_ascii=False, sort_keys=True)
        write_whole(self.path, text.encode() + b"\n")


def is_valid(key: str, value: object) -> bool:
    """True if ``value`` may stand under ``key``. ``1`` is no truth value and ``True`` no size."""
    if key in CHOICES:
        return any(type(value) is type(choice) and value == choice for choice in CHOICES[key])
    return key in DEFAULTS and isinstance(value, str)


def _object(content: bytes) -> dict[str, Any] | None:
    import json

    try:
        found = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None

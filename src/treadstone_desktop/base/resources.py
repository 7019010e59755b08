"""Files that ship with the program: in the package once installed, else in the project's root."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_BUNDLED = _PACKAGE / "_bundled"
_PROJECT = _PACKAGE.parent.parent


def bundled(*parts: str) -> Path:
    """The path of a shipped file or folder, for example ``bundled("resources", "fonts")``.

    The path is returned whether or not it exists, so that the caller can name what is missing.
    """
    inside = _BUNDLED.joinpath(*parts)
    return inside if inside.exists() else _PROJECT.joinpath(*parts)


def bundled_edition() -> Path:
    """The edition that ships with the program."""
    return bundled("content.db")

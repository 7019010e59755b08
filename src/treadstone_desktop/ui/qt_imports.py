"""Imports without PySide's detour.

PySide6 replaces ``__import__`` so that a module may switch its API to snake_case
(``from __feature__ import …``), and reads the source of every module imported after it to see
whether it names PySide6. We switch nothing (docs/decisions/0010-qt-api-as-qt-spells-it.md), and
the reading costs a fifth of a millisecond a module: 25 ms at each start.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # it is what replaces __import__


def use_plain_imports() -> None:
    """Put Python's own ``__import__`` back; nothing happens if it was never replaced."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain

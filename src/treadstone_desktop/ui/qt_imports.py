"""Imports without PySide's detour.

PySide6 replaces ``__import__`` so that a module may switch its API to snake_case
(``from __feature__ import …``), and reads the source of every module imported after it to see
whether it names PySide6. We switch nothing (docs/decisions/0010-qt-api-as-qt-spells-it.md), and
the reading costs a fifth of a millisecond a module: 25 ms at each start.
"""

import builtins
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

from treadstone_desktop.ui.quick_enums import make_enums_quickly

GENERATOR = "shibokensupport.signature.lib.pyi_generator"
"""PySide loads the program that writes its stub files at each start, twice: 100 M instructions,
a fifth of ``import PySide6.QtCore``. Nothing of it is used when a program runs."""


class NoGenerator:
    """An import hook that gives an empty module for `GENERATOR`."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Ours for the one name; everything else is left to Python."""
        return ModuleSpec(name, self) if name == GENERATOR else None  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> None:
        """An ordinary module."""

    def exec_module(self, module: ModuleType) -> None:
        """With nothing in it."""


def load_qt() -> None:
    """Load PySide without the generator and with quick enums, then put Python's own
    ``__import__`` back."""
    make_enums_quickly()
    hook = NoGenerator()
    sys.meta_path.insert(0, hook)
    try:
        import PySide6.QtCore  # noqa: F401  # it is what replaces __import__
    finally:
        sys.meta_path.remove(hook)
    use_plain_imports()


def use_plain_imports() -> None:
    """Put Python's own ``__import__`` back; nothing happens if it was never replaced."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain

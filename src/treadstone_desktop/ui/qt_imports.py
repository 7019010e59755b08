"""PySide6 without what a running program never asks of it.

Importing ``PySide6.QtCore`` loads the program that writes PySide's stub files, a parser of
signatures and what both need (`inspect`, `ast`, `textwrap`): half of the import. They serve
`help()`, ``__signature__`` and the words of a TypeError, so here they come when one of those asks.

PySide6 also replaces ``__import__`` so that a module may switch its API to snake_case
(``from __feature__ import …``), and reads the source of every module imported after it to see
whether it names PySide6. We switch nothing (docs/decisions/0010-qt-api-as-qt-spells-it.md), and
the reading costs a fifth of a millisecond a module: 25 ms at each start.
"""

import builtins
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING

from treadstone_desktop.ui.quick_enums import make_enums_quickly

if TYPE_CHECKING:
    from importlib.abc import Loader  # brings importlib.resources with it

SUPPORT = "shibokensupport."
MAPPING = SUPPORT + "signature.mapping"
FEATURE = SUPPORT + "feature"
LATE = {
    f"{SUPPORT}signature.{name}"
    for name in ("mapping", "parser", "layout", "errorhandler", "lib.tool", "lib.enum_sig",
                 "lib.pyi_generator")
}  # fmt: skip
"""The modules of PySide6's support that are loaded when something in them is asked for."""

CALLED_FROM_C = {MAPPING: "update_mapping"}
"""A function that PySide6 takes out of its module's dictionary, where no module can notice."""


class LateModule(ModuleType):
    """A module that is loaded when its first name is asked for."""

    def __init__(self, name: str, loader: "Loader") -> None:
        super().__init__(name)
        self._loader = loader
        if name in CALLED_FROM_C:
            setattr(self, CALLED_FROM_C[name], partial(self._load_and_call, CALLED_FROM_C[name]))

    def __getattr__(self, name: str) -> object:
        """Load, and answer from what came. Python's own names of a module wake nothing."""
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._load(), name)

    def _load(self) -> ModuleType:
        """Become a plain module, with what its own loader puts in."""
        loader = self.__dict__.pop("_loader")
        module: ModuleType = self
        module.__class__ = ModuleType
        loader.exec_module(module)
        return module

    def _load_and_call(self, name: str) -> object:
        called: Callable[[], object] = getattr(self._load(), name)
        return called()


class LateLoader:
    """Stands before a module's own loader."""

    def __init__(self, loader: "Loader") -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module, still empty."""
        return LateModule(spec.name, self._loader)

    def exec_module(self, module: ModuleType) -> None:
        """Not yet."""


def _go_on(*_: object, **__: object) -> None:
    """PySide6 asks it at each import, and takes None for leave to go on."""


class NoSwitch:
    """Gives a `FEATURE` that switches nothing: each import is one like any other."""

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The two functions that PySide6 asks for."""
        module = ModuleType(spec.name)
        vars(module).update(feature_import=_go_on, feature_imported=_go_on)
        return module

    def exec_module(self, module: ModuleType) -> None:
        """That is all."""


class Finder:
    """An import hook for the modules of `LATE` and for `FEATURE`.

    Where PySide6 keeps its support modules packed in its library (``dev.py`` unpacks them), its
    own hook comes first, and they are all loaded at once.
    """

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Python's own spec with our loader; everything else is left to Python."""
        if name == FEATURE:
            return ModuleSpec(name, NoSwitch())  # type: ignore[arg-type]  # a loader by its methods
        spec = PathFinder.find_spec(name, path) if name in LATE else None
        if spec is not None and spec.loader is not None:
            spec.loader = LateLoader(spec.loader)  # type: ignore[assignment]
        return spec


def load_qt() -> None:
    """Load PySide6 quickly, then put the ``__import__`` back that it replaced."""
    make_enums_quickly()
    hook = Finder()
    sys.meta_path.insert(0, hook)
    try:
        import PySide6.QtCore  # noqa: F401  # it is what replaces __import__
    finally:
        sys.meta_path.remove(hook)
    use_plain_imports()


def use_plain_imports() -> None:
    """Put back the ``__import__`` that PySide6 replaced, if it did."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain

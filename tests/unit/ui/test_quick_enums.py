"""Enums made quickly are the enums that Python makes."""

import enum
import inspect
from collections.abc import Callable, Iterator
from functools import partial
from operator import invert
from types import ModuleType
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from treadstone_desktop.ui.quick_enums import _create, _usual

Make = Callable[..., Any]
COLOURS = [("RED", 1), ("GREEN", 2), ("VERT", 2), ("BOTH", 3), ("NONE", 0)]
KINDS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)


def made(make: Make, base: type, names: list[tuple[str, int]]) -> Any:
    """An enum as PySide6 asks for one."""
    return make(base, "Made", names, module="somewhere", boundary=enum.KEEP)


def told(action: Callable[[], object]) -> object:
    """What an action gives, or how it fails, in words."""
    try:
        return repr(action())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def everything(kind: Any) -> dict[str, object]:
    """All that can be seen of an enum."""
    members = kind.__members__
    seen: dict[str, object] = {
        "members": [(n, m.name, m.value, repr(m), str(m), f"{m}") for n, m in members.items()],
        "in order": [m.name for m in kind],
        "backwards": [m.name for m in reversed(kind)],
        "by value": [kind(m.value).name for m in members.values()],
        "by name": [(kind[n].name, getattr(kind, n).name) for n in members],
        "unknown": told(lambda: kind(987_654)),
        "class": (repr(kind), kind.__module__, kind.__qualname__, kind.__mro__[1:], dir(kind)),
        "kept": sorted(vars(kind)),
    }
    if issubclass(kind, enum.Flag):
        few = list(members.values())[:6]
        seen["inverted"] = [told(partial(invert, member)) for member in few]
        pairs = [(one, other) for one in few for other in few]
        seen["joined"] = [(repr(a | b), repr(a & b), repr(a ^ b)) for a, b in pairs]
        seen["taken apart"] = [told(partial(list, a | b)) for a, b in pairs]
    return seen


def enums_of(module: ModuleType) -> Iterator[Any]:
    """Every enum of a module of PySide6 and of its classes."""
    for _, thing in inspect.getmembers(module, inspect.isclass):
        for _, inner in inspect.getmembers(thing, inspect.isclass):
            if isinstance(inner, enum.EnumType):
                yield inner


@pytest.mark.parametrize("module", [QtCore, QtGui, QtWidgets], ids=lambda module: module.__name__)
def test_every_enum_of_qt_is_the_same_made_quickly(module: ModuleType) -> None:
    found = list(enums_of(module))
    for kind in found:
        names = [(name, member.value) for name, member in kind.__members__.items()]
        base = kind.__mro__[1]
        quick, usual = made(_create, base, names), made(_usual, base, names)
        assert everything(quick) == everything(usual), kind
    assert len(found) > 50


@pytest.mark.parametrize("base", KINDS)
def test_aliases_and_several_bits_are_kept_apart(base: type) -> None:
    assert everything(made(_create, base, COLOURS)) == everything(made(_usual, base, COLOURS))


@pytest.mark.parametrize("base", KINDS)
@pytest.mark.parametrize("name", ["name", "value", "real", "_missing_", "__doc__"])
def test_names_that_mean_something_are_left_to_python(base: type, name: str) -> None:
    names = [("RED", 1), (name, 2)]
    assert told(lambda: made(_create, base, names).__members__) == told(
        lambda: made(_usual, base, names).__members__
    )


def test_other_ways_to_name_members_are_left_to_python() -> None:
    numbered: Any = _create(enum.Enum, "Made", "RED GREEN")
    worded: Any = _create(enum.Enum, "Made", [("RED", "r")])
    assert ([m.value for m in numbered], worded("r").name) == ([1, 2], "RED")


def test_the_module_is_the_one_that_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enum.EnumType, "_create_", _create)
    ask: Any = enum.Enum
    assert ask("Made", [("RED", 1)]).__module__ == __name__

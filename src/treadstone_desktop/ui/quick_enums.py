"""Enums made in a third of the time, all the same to who uses them.

PySide6 makes a Python enum of each C++ enum of a class, all at once, when the class is first
named: 246 of them with 2,900 members before the first paint of an answer, through the functional
API of `enum`, which sets up each member as a descriptor that replaces itself. That was a quarter
of the start. Here Python makes the class without members, by the short way that its own standard
library uses for its tables of constants, and the members are added in one pass
(docs/decisions/0019-enums-made-quickly.md).
"""

import enum
import sys
from collections.abc import Iterable
from typing import Any

_KNOWN = {(3, 11), (3, 12), (3, 13), (3, 14)}
"""Versions of Python whose enums were compared with ours, member by member."""

_usual = enum.EnumType._create_  # type: ignore[attr-defined]

_TAKEN = frozenset(dir(enum.IntFlag)) | frozenset(dir(enum.IntEnum)) | {"name", "value", "mro"}
"""Names that a member can only have by Python's own way."""


def make_enums_quickly() -> None:
    """From now on, enums made by a call (``Enum("Colour", [("RED", 1)])``) are made quickly.

    Nothing happens with a Python whose enums were not compared with these.
    """
    if sys.version_info[:2] in _KNOWN:
        enum.EnumType._create_ = _create  # type: ignore[attr-defined]


def _create(
    base: enum.EnumType,
    class_name: str,
    names: Any,
    *,
    module: str | None = None,
    boundary: enum.FlagBoundary | None = None,
    **others: Any,
) -> enum.EnumType:
    """As Python's own, to which all goes that is not a list of (name, whole number)."""
    if others.get("type") is not None or others.get("qualname") or not _is_plain(names):
        return _usual(base, class_name, names, module=module, boundary=boundary, **others)  # type: ignore[no-any-return]
    module = module or sys._getframe(2).f_globals.get("__name__", "")  # noqa: SLF001
    # How a flag keeps several bits differs from one Python to the next: its members are made there.
    is_flag = issubclass(base, enum.Flag)
    bare = type(class_name, (object,), {"__module__": module, **(dict(names) if is_flag else {})})
    made = enum._simple_enum(base, boundary=boundary)(bare)  # type: ignore[attr-defined]  # noqa: SLF001
    if is_flag:
        _put(made)
    else:
        _fill(made, names)
    return made  # type: ignore[no-any-return]


def _is_plain(names: object) -> bool:
    return isinstance(names, list) and all(
        type(pair) is tuple
        and type(pair[1]) is int
        and not pair[0].startswith("_")
        and pair[0] not in _TAKEN
        for pair in names
    )


def _put(made: Any) -> None:
    """Let the members stand in the class itself, where 3.11 leaves a descriptor for each."""
    for name, member in made._member_map_.items():
        type.__setattr__(made, name, member)


def _fill(made: Any, names: Iterable[tuple[str, int]]) -> None:
    """Add members to an enum without any, with all that `enum` notes of each."""
    members, values, order = made._member_map_, made._value2member_map_, made._member_names_
    new, takes_value = made._new_member_, made._use_args_
    put = type.__setattr__  # not EnumType's, which looks first whether it is there already
    for name, value in names:
        member = values.get(value)
        if member is None:
            member = new(made, value) if takes_value else new(made)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(order)
            values[value] = member
            order.append(name)
        members[name] = member
        put(made, name, member)

"""The front matter of an answer file: a small, strict part of YAML that knows its lines.

Every scalar stays the text the editor wrote, since YAML's own guesses (``no`` is false,
``2026-11-25`` is a date) hide mistakes; `fields` gives each its type. Keys given twice, tabs,
anchors, tags and a second document are refused, with the line and a way out.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

Value = str | list["Value"] | dict[str, "Value"]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")
}
_MOST_BYTES = 100_000
_FENCE = "---"
_BOM = "\ufeff"
# Control characters but tab and line end, marks that turn the direction of text, stray BOMs.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


class Fault(NamedTuple):
    """A line that could not be read, and what to write there."""

    line: int
    text: str


class FrontMatter(NamedTuple):
    """One file, read: values by field, the line of each, and the body below.

    ``lines`` has the line of each field by name, and of each item of a list as ``name[0]``.
    Fields that could not be read are left out of ``values``; ``faults`` says why.
    """

    values: dict[str, Value]
    lines: dict[str, int]
    body: str
    body_line: int
    faults: tuple[Fault, ...]


def read_front_matter(raw: bytes) -> FrontMatter:
    """Reads a file's bytes. Never raises: what is wrong with them is in ``faults``."""
    if len(raw) > _MOST_BYTES:
        return _nothing(Fault(1, f"{len(raw)} bytes; an answer has at most {_MOST_BYTES}"))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _nothing(Fault(line, "the file is not UTF-8; save it again with that encoding"))
    text = text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")
    unseen = list(_unseen_characters(text))
    if unseen:
        return _nothing(*unseen)
    rows = [row.rstrip() for row in text.split("\n")]
    if rows[0] != _FENCE:
        return _nothing(Fault(1, "the front matter is missing; start the file with a line '---'"))
    if _FENCE not in rows[1:]:
        return _nothing(Fault(1, "the front matter never ends; put a line '---' below it"))
    end = rows.index(_FENCE, 1)
    body_rows = rows[end + 1 :]
    faults = list(_fences(body_rows, end + 2))
    values, lines, more = _read_yaml(rows[1:end])
    return FrontMatter(values, lines, "\n".join(body_rows), end + 2, (*more, *faults))


def _nothing(*faults: Fault) -> FrontMatter:
    return FrontMatter({}, {}, "", 1, faults)


def _unseen_characters(text: str) -> Iterator[Fault]:
    """Characters nobody sees, which change what others read: one fault for each line."""
    if not _UNSEEN.search(text):
        return
    for number, row in enumerate(text.split("\n"), 1):
        odd = _UNSEEN.search(row)
        if odd and odd.group() == _BOM:
            yield Fault(number, "a byte order mark inside the file; delete the unseen character")
        elif odd:
            yield Fault(number, f"an unseen character (U+{ord(odd.group()):04X}); delete it")


def _fences(rows: list[str], first: int) -> Iterator[Fault]:
    for number, row in enumerate(rows, first):
        if row == _FENCE:
            yield Fault(number, "a second '---' block; keep all fields in the one at the top")


def _read_yaml(rows: list[str]) -> tuple[dict[str, Value], dict[str, int], list[Fault]]:
    faults = [
        Fault(number, "a tab in the front matter; indent with two blanks")
        for number, row in enumerate(rows, 2)
        if "\t" in row
    ]
    if faults:
        return {}, {}, faults
    try:
        node = yaml.compose("\n".join(rows) + "\n", Loader=_LOADER)
    except yaml.YAMLError as error:
        return {}, {}, [_explain(error, rows)]
    except ValueError as error:
        return {}, {}, [Fault(2, f"the front matter cannot be read ({error}); look for odd signs")]
    if not isinstance(node, yaml.MappingNode):
        return {}, {}, [Fault(2, "the front matter has no fields; write one 'name: value' a line")]
    return _Opener(faults).open(node)


class _Opener:
    """Turns the nodes of one document into values, noting lines and faults on the way."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        self.lines: dict[str, int] = {}
        self._seen: set[int] = set()

    def open(self, node: yaml.MappingNode) -> tuple[dict[str, Value], dict[str, int], list[Fault]]:
        values = self._mapping(node, "")
        return values, self.lines, self.faults

    def _mapping(self, node: yaml.MappingNode, where: str) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            line = _line(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                self.faults.append(Fault(line, "a field name that is not a word; write 'name:'"))
                continue
            key = str(key_node.value)
            if key in values:
                self.faults.append(Fault(line, f"'{key}' is given twice; keep one of them"))
                continue
            if not where:
                self.lines[key] = line
            values[key] = self._value(value_node, key if not where else f"{where}.{key}")
        return values

    def _value(self, node: yaml.Node, where: str) -> Value:
        if id(node) in self._seen or node.tag not in _TAGS:
            self.faults.append(
                Fault(_line(node), f"'{where}' uses a YAML anchor or tag; write the text itself")
            )
            return ""
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        if isinstance(node, yaml.SequenceNode):
            items: list[Value] = []
            for position, item in enumerate(node.value):
                self.lines[f"{where}[{position}]"] = _line(item)
                items.append(self._value(item, f"{where}[{position}]"))
            return items
        return str(node.value)


def _line(node: yaml.Node) -> int:
    """The file's line of a node: marks count from 0, and the fence is line 1."""
    return int(node.start_mark.line) + 2


def _explain(error: yaml.YAMLError, rows: list[str]) -> Fault:
    """What the YAML reader stumbled over, in an editor's words."""
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", error))
    line = (mark.line if mark is not None else 0) + 2
    if "quoted scalar" in str(getattr(error, "context", "")) and context is not None:
        line = context.line + 2
        return Fault(line, f"{_field(rows, line)}: a quote is opened and never closed; close it")
    field = _field(rows, line)
    if "mapping values are not allowed" in problem and re.match(r" +\w+:", rows[line - 2]):
        return Fault(line, "an indented field; start each field at the left edge of its line")
    if "mapping values are not allowed" in problem:
        return Fault(line, f'{field}: a colon inside unquoted text; write {field}: "…" in quotes')
    if "single document" in str(getattr(error, "context", "")) + problem:
        return Fault(line, "a second YAML document; keep all fields in one '---' block")
    return Fault(line, f'{field}: cannot be read ({problem}); put the text in double quotes "…"')


def _field(rows: list[str], line: int) -> str:
    """The name of the field that ``line`` belongs to, for a message."""
    for row in reversed(rows[: max(line - 1, 0)]):
        match = re.match(r"([A-Za-z_]+):", row)
        if match:
            return match.group(1)
    return "front matter"

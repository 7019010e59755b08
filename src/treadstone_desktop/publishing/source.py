"""The source of a library: every answer file and register of one folder, read once."""

import datetime
from functools import cached_property
from pathlib import Path

from treadstone_desktop.publishing.fields import Fields, read_fields
from treadstone_desktop.publishing.front_matter import read_front_matter
from treadstone_desktop.publishing.problems import ERROR, Problem
from treadstone_desktop.publishing.registers import Registers, read_registers
from treadstone_desktop.publishing.text import Block, cut_blocks, plain, sentences


class Draft:
    """One answer as its editor wrote it: typed fields, body, and where each line stands."""

    def __init__(
        self, path: str, fields: Fields, lines: dict[str, int], body: str, body_line: int
    ) -> None:
        self.path = path
        self.fields = fields
        self.lines = lines
        self.body = body
        self.body_line = body_line
        self.blocks: tuple[Block, ...] = ()
        self.takeaways: tuple[str, ...] = ()
        self.summary = ""

    def print_numbers(self, values: dict[str, str]) -> None:
        """Fills ``blocks``, ``takeaways`` and ``summary`` with the register's values."""
        self.blocks = cut_blocks(self.body, self.body_line, values)
        self.takeaways = tuple(plain(text, values) for text in self.fields.takeaways)
        self.summary = plain(self.fields.summary, values)

    @property
    def key(self) -> str:
        """The key of its line: the id, plus ``.lang`` unless English."""
        return self.fields.id if self.fields.lang != "fr" else f"{self.fields.id}.fr"

    @cached_property
    def text(self) -> str:
        """The whole body as printed words."""
        return " ".join(block.text for block in self.blocks)

    @cached_property
    def sentences(self) -> list[tuple[int, str]]:
        """Each sentence of the body with the line of its paragraph."""
        return [(block.line, text) for block in self.blocks for text in sentences(block.text)]

    def at(self, field: str, position: int | None = None) -> int:
        """The line of a field, or of one item of it; 1 if the field is missing."""
        name = field if position is None else f"{field}[{position}]"
        return self.lines.get(name, self.lines.get(field, 1))

    def problem(self, rule: str, level: str, line: int, text: str) -> Problem:
        """A problem of this file."""
        return Problem(self.path, line, rule, level, text)


class Source:
    """A source folder, read: its registers, its drafts, and what could not be read (L01).

    ``today`` is the day on which dates are judged; for a ``release``, an answer past its
    ``check_by`` is an error.
    """

    def __init__(
        self,
        registers: Registers,
        drafts: list[Draft],
        unread: list[Problem],
        today: datetime.date,
        release: bool = False,
    ) -> None:
        self.registers = registers
        self.drafts = drafts
        self.unread = unread
        self.today = today
        self.release = release

    @cached_property
    def written(self) -> set[str]:
        """The ids that have a file."""
        return {draft.fields.id for draft in self.drafts}


def read_source(folder: Path, today: datetime.date, release: bool = False) -> Source:
    """Reads ``folder``. Raises `RegisterError`; faults of answer files are in ``unread``."""
    registers = read_registers(folder)
    values = {key: row["value"] for key, row in registers.volatile.items()}
    drafts: list[Draft] = []
    unread: list[Problem] = []
    for path in sorted((folder / "answers").rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        draft, problems = read_draft(name, path.read_bytes())
        unread += problems
        draft.print_numbers(values)
        drafts.append(draft)
    return Source(registers, drafts, unread, today, release)


def read_draft(name: str, raw: bytes) -> tuple[Draft, list[Problem]]:
    """One file's draft and its L01 problems; a file that cannot be read gives an empty draft."""
    front = read_front_matter(raw)
    fields, faults = read_fields(front)
    # A file whose front matter did not open at all lacks every field: say why, not what.
    found = [*front.faults, *(faults if front.values else ())]
    problems = [Problem(name, fault.line, "L01", ERROR, fault.text) for fault in found]
    return Draft(name, fields, front.lines, front.body, front.body_line), problems

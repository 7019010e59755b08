"""The source of a library: every answer file and register of one folder, read once."""

import datetime
import hashlib
import re
from functools import cached_property
from pathlib import Path

from treadstone_desktop.base.errors import RegisterError
from treadstone_desktop.publishing.fields import Fields, read_fields
from treadstone_desktop.publishing.front_matter import read_front_matter
from treadstone_desktop.publishing.names import Names, Terms
from treadstone_desktop.publishing.problems import ERROR, Problem
from treadstone_desktop.publishing.registers import Registers, read_registers
from treadstone_desktop.publishing.tables import Row
from treadstone_desktop.publishing.text import Block, cut_blocks, plain, sentences, tokens

_SECTIONS = re.compile(r",? (?:ss?\.|rr?\.|arts?\.|Parts? |Scheds?\. ?).*$")

_EVERYDAY = frozenset("capacity consent costs order party release stay title will".split())


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
        self.unread: frozenset[str] = frozenset()
        self.blocks: tuple[Block, ...] = ()
        self.takeaways: tuple[str, ...] = ()
        self.summary = ""

    def print_numbers(self, values: dict[str, str]) -> None:
        """Fills ``blocks``, ``takeaways`` and ``summary`` with the register's values."""
        self.blocks = cut_blocks(self.body, self.body_line, values)
        self.takeaways = tuple(plain(text, values) for text in self.fields.takeaways)
        self.summary = plain(self.fields.summary, values)

    @cached_property
    def text_hash(self) -> str:
        """SHA-256, in hex, of what a reviewer signs: title, summary, takeaways, body, days that
        matter, sources.

        Changing numbers count as their marks, so that a new fee does not undo a review.
        """
        fields = self.fields
        body = "\n\n".join(" ".join(block.raw.split()) for block in self.blocks)
        signed = [fields.title, fields.summary, *fields.takeaways, body]
        signed += [f"{day.what}: {day.time} {day.ref}" for day in fields.deadlines]
        signed += [f"{cite.key} {cite.ref}" for cite in fields.sources]
        return hashlib.sha256("\n".join(signed).encode()).hexdigest()

    @cached_property
    def tokens(self) -> list[tuple[int, list[str]]]:
        """The words of each sentence, for comparing, with the line of its paragraph."""
        return [(line, tokens(text)) for line, text in self.sentences]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the body, as `tokens` has them."""
        return frozenset(word for _, row in self.tokens for word in row)

    @cached_property
    def printed(self) -> tuple[tuple[int, str], ...]:
        """Every line of the file that readers see, with its number; ``asks`` are never shown."""
        fields = self.fields
        rows = [(self.at("title"), fields.title), (self.at("summary"), fields.summary)]
        rows += [(self.at("takeaways", at), text) for at, text in enumerate(fields.takeaways)]
        rows += [
            (self.at("deadlines", at), f"{deadline.what}: {deadline.time}")
            for at, deadline in enumerate(fields.deadlines)
        ]
        return (*rows, *enumerate(self.body.split("\n"), self.body_line))

    @cached_property
    def printed_lower(self) -> str:
        """The lines of `printed` in small letters: a cheap look before a dear one."""
        return "\n".join(text for _, text in self.printed).lower()

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

    def has(self, field: str) -> bool:
        """True if ``field`` is given and could be read; what else is wrong with it is L01's."""
        return field in self.lines and field not in self.unread

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

    @cached_property
    def values(self) -> dict[str, str]:
        """The printed value of each changing number; empty where the register has none."""
        return {key: row["value"] for key, row in self.registers.volatile.items()}

    @cached_property
    def names(self) -> Names:
        """Every name of a law, body, court or service of the registers."""
        known = {name for row in self.registers.sources.values() for name in _names(row)}
        known |= {row["name_en"] for row in self.registers.referrals.values()}
        return Names(known)

    @cached_property
    def terms(self) -> Terms:
        """Glossary terms that a text cannot use in another sense: those without brackets that
        are not everyday words.
        """
        glossary = self.registers.glossary
        return Terms(term for term in glossary if "(" not in term and term not in _EVERYDAY)

    @cached_property
    def _key_by_name(self) -> dict[str, str]:
        return {name: key for key, row in self.registers.sources.items() for name in _names(row)}

    def source_keys(self, planned: str) -> set[str]:
        """The keys of the sources that a plan row names: ``Divorce Act, s. 8; Common law``."""
        found = (self._key_by_name.get(name) for name in map(_bare_name, planned.split(";")))
        return {key for key in found if key}

    def unknown_sources(self, planned: str) -> list[str]:
        """The names in a plan row that no source has."""
        names = map(_bare_name, planned.split(";"))
        return [name for name in names if name and name not in self._key_by_name]


def _names(row: Row) -> set[str]:
    return {row["short_form"], row["full_title"]} - {""}


def _bare_name(cited: str) -> str:
    """The name of a law without its sections."""
    return _SECTIONS.sub("", cited).strip()


def read_source(folder: Path, today: datetime.date, release: bool = False) -> Source:
    """Reads ``folder``. Raises `RegisterError`; faults of answer files are in ``unread``."""
    source = Source(read_registers(folder), [], [], today, release)
    for path in sorted((folder / "answers").rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_dir():
            continue
        if path.suffix != ".md":
            text = "not an answer; name it <slug>.md, or take it out of this folder"
            source.unread.append(Problem(name, 1, "L02", ERROR, text))
            continue
        draft, problems = read_draft(name, _bytes_of(path))
        draft.print_numbers(source.values)
        source.drafts.append(draft)
        source.unread += problems
    return source


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise RegisterError(path, 0, f"cannot be read: {error.strerror or error}") from error


def read_draft(name: str, raw: bytes) -> tuple[Draft, list[Problem]]:
    """One file's draft and its L01 problems; a file that cannot be read gives an empty draft."""
    front = read_front_matter(raw)
    fields, faults = read_fields(front)
    # A file whose front matter did not open at all lacks every field: say why, not what.
    found = [*front.faults, *(faults if front.values else ())]
    problems = [Problem(name, fault.line, "L01", ERROR, fault.text) for fault in found]
    draft = Draft(name, fields, front.lines, front.body, front.body_line)
    draft.unread = frozenset(fault.name for fault in faults)
    return draft, problems

"""What the linter says: one problem of one line, and how it is written down."""

from collections.abc import Iterable
from typing import NamedTuple

from treadstone_desktop.base.errors import TreadstoneError

ERROR = "E"
WARNING = "W"


class Problem(NamedTuple):
    """One thing to mend. ``path`` is relative to the source folder, ``line`` counts from 1.

    ``text`` says what is wrong and, after a semicolon, what to write instead.
    """

    path: str
    line: int
    rule: str
    level: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule} {self.level} {self.text}"


class AnswerError(TreadstoneError):
    """An answer file with which a command cannot do what it was asked.

    The linter names most of what is wrong with a file before.
    """

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


def has_error(problems: Iterable[Problem]) -> bool:
    """True if one of ``problems`` stops the build."""
    return any(problem.level == ERROR for problem in problems)


def count_line(problems: Iterable[Problem], answers: int) -> str:
    """The last line of a run: how many answers were read and what was found."""
    levels = [problem.level for problem in problems]
    errors, warnings = levels.count(ERROR), levels.count(WARNING)
    return f"{many(answers, 'answer')}: {many(errors, 'error')}, {many(warnings, 'warning')}"


def many(count: int, noun: str) -> str:
    """``1 word``, ``2 words``: a count with its noun."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"

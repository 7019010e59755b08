"""Questions with known answers, as a table: what was asked, and which answers are right."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from treadstone_desktop.base.errors import UsageError

_COLUMNS = ("query", "slugs", "grades", "style")


class Question(NamedTuple):
    """What somebody asked. ``grades`` has the right answers by slug, from 1 (near) to 3 (this is
    it), and none of a question that no answer of ours is about. ``style`` is how it is worded.
    """

    text: str
    grades: dict[str, int]
    style: str

    @property
    def best(self) -> frozenset[str]:
        """The slugs of the answers with the highest grade."""
        highest = max(self.grades.values(), default=0)
        return frozenset(slug for slug, grade in self.grades.items() if grade == highest)


def read_questions(path: Path) -> tuple[Question, ...]:
    """The questions of a file, each with an answer. Raises UsageError naming the line."""
    found = tuple(_question(path, line, row) for line, row in _rows(path, _COLUMNS))
    if not found:
        raise UsageError(f"{path}: there is no question in it.")
    return found


def read_offtopic(path: Path) -> tuple[str, ...]:
    """What people type that no answer is about; only the column ``query`` is read.

    Raises UsageError naming the line.
    """
    found = tuple(row["query"] for _, row in _rows(path, _COLUMNS[:1]))
    if not found:
        raise UsageError(f"{path}: there is no question in it.")
    return found


def _rows(path: Path, needed: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column of every row."""
    lines = _text(path).split("\n")  # a question may hold other signs that end a line
    rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    names = next(rows, [])
    if missing := [name for name in needed if name not in names]:
        raise UsageError(f"{path}:1: the first line does not name {', '.join(missing)}.")
    for line, cells in enumerate(rows, 2):
        if not any(cells):
            continue
        if len(cells) > len(names):
            raise UsageError(f"{path}:{line}: {len(cells)} columns, the first line has less.")
        padded = cells + [""] * (len(names) - len(cells))
        row = dict(zip(names, padded, strict=True))
        if not row["query"].strip():
            raise UsageError(f"{path}:{line}: there is no query.")
        yield line, row


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error}).") from error


def _question(path: Path, line: int, row: dict[str, str]) -> Question:
    slugs = [slug.strip() for slug in row["slugs"].split(";")]
    grades = [grade.strip() for grade in row["grades"].split(";")]
    if not all(slugs) or len(set(slugs)) != len(slugs):
        raise UsageError(f"{path}:{line}: slugs: name one or more answers, each once.")
    if len(grades) != len(slugs) or not all(grade in {"1", "2", "3"} for grade in grades):
        raise UsageError(f"{path}:{line}: grades: give each slug a 1, 2 or 3.")
    return Question(row["query"], dict(zip(slugs, map(int, grades), strict=True)), row["style"])

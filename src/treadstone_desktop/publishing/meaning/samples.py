"""What the word table learns from: everyday words, and the answer they ask for."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from treadstone_desktop.publishing.source import Source


class Lesson(NamedTuple):
    """All texts that stand for one answer, written or planned; the title is the first."""

    id: str
    texts: tuple[str, ...]


def lessons_of(source: Source, asks: Mapping[str, tuple[str, ...]]) -> list[Lesson]:
    """A lesson for each English answer and each row of the plan that is not written, by id.

    ``asks`` are the phrasings of what is not written. Twenty thousand pairs teach better than
    the two thousand of the written answers.
    """
    return sorted([*_written(source), *_planned(source, asks)])


def _written(source: Source) -> Iterator[Lesson]:
    for draft in source.drafts:
        fields = draft.fields
        if fields.lang == "en":
            yield Lesson(fields.id, (fields.title, *fields.asks, *draft.takeaways))


def _planned(source: Source, asks: Mapping[str, tuple[str, ...]]) -> Iterator[Lesson]:
    registers = source.registers
    for answer_id, row in registers.plan.items():
        if answer_id not in source.written and answer_id not in registers.withdrawn:
            yield Lesson(answer_id, (row["question"], *asks.get(answer_id, ())))

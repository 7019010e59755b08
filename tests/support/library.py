"""Editions for tests, written by the program's own writer."""

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from pathlib import Path

from tests.support.answers import answer, registers, small_library
from tests.support.source import SOURCE
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.lines import Item, canonical
from treadstone_desktop.library.meaning import Meaning
from treadstone_desktop.library.words import words
from treadstone_desktop.library.writer import write_edition
from treadstone_desktop.publishing.build import register_items
from treadstone_desktop.publishing.registers import read_registers

BODY_WORDS = 220


def make_edition(
    path: Path, answers: Iterable[Item] | None = None, *, revision: int = 1, epoch: int = 1
) -> Path:
    """Write an edition of ``answers`` (a small library if none are given) at ``path``."""
    items = [*registers(), *(small_library() if answers is None else answers)]
    path.parent.mkdir(parents=True, exist_ok=True)
    write_edition(map(canonical, items), path, revision=revision, epoch=epoch)
    return path


def open_library(path: Path, answers: Iterable[Item] | None = None) -> Library:
    """`make_edition`, opened."""
    return Library(make_edition(path, answers))


def make_large_edition(path: Path, count: int = 2500, meaning: Meaning | None = None) -> Path:
    """Write an edition of the first ``count`` planned questions with their phrasings.

    There are 2,500; beyond that they come again under other ids, up to 25,000. Bodies are made
    up, of about 220 words, and the same each time: words of the question's own among the
    commonest of all questions, so that search works as hard as on real text.
    """
    register_rows = register_items(read_registers(SOURCE))
    items = [*register_rows, *islice(_planned_answers(), count)]
    path.parent.mkdir(parents=True, exist_ok=True)
    write_edition(map(canonical, items), path, revision=1, meaning=meaning)
    return path


def _planned_answers() -> Iterator[Item]:
    plan = _rows("plan.tsv")
    asks: dict[str, list[str]] = {}
    for row in _rows("asks.tsv"):
        asks.setdefault(row["id"], []).append(row["ask"])
    common = _commonest(row["question"] for row in plan)
    for round_, row in product(range(10), plan):
        prefix, number = row["id"].split("-")
        answer_id = f"{prefix}-{round_}{number}" if round_ else row["id"]
        dice = random.Random(answer_id)
        own = words(row["question"])
        yield answer(
            answer_id,
            row["question"],
            body=[_sentence(dice, own, common) for _ in range(BODY_WORDS // 20)],
            takeaways=[_sentence(dice, own, common)[:100] for _ in range(4)],
            asks=asks.get(row["id"], ()),
            slug=row["slug"],
            category=row["category"],
            topic=row["topic"],
            priority=int(row["priority"]),
        )


def _rows(name: str) -> list[dict[str, str]]:
    path = SOURCE / "library" / name
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _commonest(texts: Iterable[str], most: int = 400) -> list[str]:
    """The commonest words of ``texts``, each as often as it is common: a bag to draw from."""
    bag = [word for text in texts for word in words(text)]
    counts: dict[str, int] = {}
    for word in bag:
        counts[word] = counts.get(word, 0) + 1
    kept = set(sorted(counts, key=lambda word: (-counts[word], word))[:most])
    return [word for word in bag if word in kept]


def _sentence(dice: random.Random, own: Sequence[str], common: Sequence[str]) -> str:
    drawn = [dice.choice(own if dice.random() < 0.2 else common) for _ in range(20)]
    return " ".join(drawn).capitalize() + "."

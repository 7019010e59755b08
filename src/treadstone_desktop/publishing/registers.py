"""The registers beside the answers: plan, taxonomy, sources, terms, numbers, services."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from treadstone_desktop.base.errors import RegisterError
from treadstone_desktop.publishing.tables import Row, read_table, read_table_if_any, read_text
from treadstone_desktop.publishing.text import tokens

_SEEN_SINCE = 2024


class Registers(NamedTuple):
    """All registers of one source folder. Tables are keyed by their first column.

    ``test_queries`` are the words of every query of a test set, so that no phrasing repeats one.
    """

    plan: dict[str, Row]
    taxonomy: dict[str, Any]
    sources: dict[str, Row]
    glossary: dict[str, Row]
    volatile: dict[str, Row]
    referrals: dict[str, Row]
    fixed_numbers: dict[str, Row]
    reviews: dict[str, Row]
    published: dict[str, Row]
    withdrawn: dict[str, Row]
    watch: dict[str, Row]
    library: dict[str, Any]
    test_queries: frozenset[str]


def read_registers(source: Path) -> Registers:
    """The registers of ``source``. Raises `RegisterError` naming the file and line."""
    folder = source / "library"
    if not folder.is_dir():
        raise RegisterError(folder, 0, "no such folder; give the source folder with --source")
    return Registers(
        plan=read_table(folder / "plan.tsv"),
        taxonomy=_toml(folder / "taxonomy.toml"),
        sources=read_table(folder / "sources.tsv"),
        glossary=read_table(folder / "glossary.tsv"),
        volatile=read_table(folder / "volatile.tsv"),
        referrals=read_table(folder / "referrals.tsv"),
        fixed_numbers=read_table(folder / "fixed-numbers.tsv"),
        reviews=read_table(folder / "reviews.tsv"),
        published=read_table_if_any(folder / "published.tsv"),
        withdrawn=read_table_if_any(folder / "withdrawn.tsv"),
        watch=read_table(folder / "watch.tsv"),
        library=_toml(folder / "library.toml"),
        test_queries=frozenset(_test_queries(source.absolute().parent / "tests" / "data")),
    )


def may_ship(referral: Row) -> bool:
    """True if a service's number was seen well enough to be printed (EDITORIAL, section 11).

    ``confirmed`` rows may; ``second-hand`` ones if the page seen is of 2024 or later.
    """
    if referral["confidence"] == "confirmed":
        return True
    year = re.match(r"\d{4}", referral["seen_as_of"])
    seen_lately = year is not None and int(year.group()) >= _SEEN_SINCE
    return referral["confidence"] == "second-hand" and seen_lately


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise RegisterError(path, 0, f"cannot be read: {error}") from error


def _test_queries(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("queries-*.tsv")):
        for row in read_text(path).splitlines()[1:]:
            yield " ".join(tokens(row.split("\t")[0]))

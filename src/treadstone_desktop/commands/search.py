"""The 20 answers that fit a question best."""

import argparse
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.commands.output import add_json, naming, print_json, wrapped
from treadstone_desktop.commands.session import Session
from treadstone_desktop.library.library import Library
from treadstone_desktop.search.engine import Engine, open_engine
from treadstone_desktop.search.results import SHOWN, Hit


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``QUERY``, ``--json`` and ``--batch FILE``."""
    parser.add_argument("query", metavar="QUERY", nargs="*", help="a question in your own words")
    add_json(parser)
    parser.add_argument(
        "--batch", type=Path, metavar="FILE", help="with --json: one question a line, UTF-8"
    )


def run(session: Session, arguments: argparse.Namespace) -> int:
    """Print the hits of one question, or of each line of a file. Raises UsageError."""
    query = " ".join(arguments.query)
    if arguments.batch is not None:
        if query or not arguments.json:
            raise UsageError("--batch: goes with --json, and takes its questions from the file.")
        queries = _read_queries(arguments.batch)
        engine = open_engine(session.library())
        for line in queries:
            print_json(_one_of_many(engine, line))
        return 0
    if not arguments.query:
        raise UsageError(
            "QUERY: what should be searched for? See treadstone-desktop search --help."
        )
    library = session.library()
    results = open_engine(library).search(query)
    hits = results.hits[:SHOWN]
    if arguments.json:
        for hit in hits:
            print_json(_facts(hit))
    else:
        print("\n\n".join(_for_people(library, hits, results.weak)), end="\n" if hits else "")
    return 0


def _facts(hit: Hit) -> dict[str, Any]:
    return naming(hit) | {"score": hit.score}


def _one_of_many(engine: Engine, query: str) -> dict[str, Any]:
    start = time.perf_counter()
    results = engine.search(query)
    took = (time.perf_counter() - start) * 1000
    return {
        "query": query,
        "weak": results.weak,
        "corrected": results.corrected,
        "ms": round(took, 2),
        "hits": [_facts(hit) for hit in results.hits[:SHOWN]],
    }


def _read_queries(path: Path) -> list[str]:
    """The lines of a file. Raises UsageError naming it, and the line that is not UTF-8."""
    try:
        lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").splitlines()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}).") from error
    found = []
    for number, line in enumerate(lines, 1):
        try:
            found.append(line.decode())
        except UnicodeDecodeError as error:
            raise UsageError(f"{path}:{number}: this line is not UTF-8.") from error
    return found


def _for_people(library: Library, hits: tuple[Hit, ...], weak: bool) -> Iterator[str]:
    """A block of lines for each hit."""
    names = {category.slug: category.short_en for category in library.categories}
    topics = {(topic.category, topic.slug): topic.name_en for topic in library.topics}
    if weak:
        yield "These may not answer your question."
    for hit in hits:
        topic = topics.get((hit.category, hit.topic), hit.topic)
        yield "\n".join(
            (
                wrapped(hit.title, f"{hit.number}  "),
                f"        {names.get(hit.category, hit.category)} · {topic}",
                wrapped(hit.excerpt.text, " " * 8),
            )
        )

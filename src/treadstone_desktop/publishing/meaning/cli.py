"""``treadstone-publish train``."""

import argparse
import datetime
import os
import sys
from collections.abc import Callable
from pathlib import Path

from treadstone_desktop.base.files import write_whole
from treadstone_desktop.publishing.meaning.file import NAME


def add_train_command(add_parser: Callable[..., argparse.ArgumentParser]) -> None:
    """``train``, with what stands after it."""
    train = add_parser("train", help="teach the word table that search ranks by (needs [meaning])")
    train.add_argument(
        "--cache", type=Path, default=Path(".dev", "teacher"), metavar="DIR",
        help="folder for what the teacher said (default: .dev/teacher)",
    )  # fmt: skip
    train.set_defaults(run=_train)


def _train(options: argparse.Namespace) -> int:
    # One thread adds in one order: the same table each time.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    from treadstone_desktop.library.meaning import write_meaning
    from treadstone_desktop.publishing.asks import read_asks
    from treadstone_desktop.publishing.meaning.making import make_meaning
    from treadstone_desktop.publishing.meaning.samples import lessons_of
    from treadstone_desktop.publishing.meaning.teacher import Teacher
    from treadstone_desktop.publishing.source import read_source

    source = read_source(options.source, datetime.date.max)
    lessons = lessons_of(source, read_asks(options.source))
    meaning = make_meaning(lessons, Teacher(options.cache), _say)
    out = options.source / NAME
    write_whole(out, write_meaning(meaning))
    print(f"{out}: {len(meaning.words)} words of {meaning.dim} dimensions")
    return 0


def _say(words: str) -> None:
    print(f"{words} …", file=sys.stderr, flush=True)

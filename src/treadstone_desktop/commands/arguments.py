"""What stands on a command line, and the one way to say that it cannot be understood."""

import argparse
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

from treadstone_desktop import __version__
from treadstone_desktop.base.errors import UsageError

PROGRAM = "treadstone-desktop"

_ABOUT = """\
Plain-language answers on Ontario and Canadian law. Without a command the window opens.

commands:
  open [ANSWER]   the window, at an answer if one is given
  list            every answer, by category and topic
  show ANSWER     one answer as text
  search QUERY    the 20 answers that fit best
  sync            look for an update, fetch and install it
  verify          is the library complete and undamaged?
  doctor          what a helper needs to know about this computer

ANSWER is a number (IMM077), an id or the readable name of an answer.
treadstone-desktop COMMAND --help says more."""


class Options(NamedTuple):
    """What stands before the command, the command, and what stands after it."""

    profile: Path | None
    library: Path | None
    command: str
    rest: list[str]


class Parser(argparse.ArgumentParser):
    """A parser that raises UsageError where argparse would print and leave."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError."""
        raise UsageError(f"{message[:1].lower()}{message[1:]}. See {self.prog} --help.")


def complain(sentence: object) -> None:
    """Say on stderr what went wrong."""
    print(f"{PROGRAM}: {sentence}", file=sys.stderr)


def read_options(arguments: list[str]) -> Options:
    """The options and the command of ``arguments``.

    The arguments of a command are left to it: making the parsers of all commands takes 4 ms,
    and the window should not wait for them. Raises UsageError; ``--help`` and ``--version``
    print and raise SystemExit.
    """
    parser = Parser(
        prog=PROGRAM,
        usage="%(prog)s [--profile DIR] [--library FILE] [COMMAND]",
        description=_ABOUT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Treadstone Desktop {__version__}")
    add_places(parser, None)
    parser.add_argument("command", nargs="?", default="", help=argparse.SUPPRESS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    found = parser.parse_args(arguments)
    return Options(found.profile, found.library, found.command, found.rest)


def add_places(parser: argparse.ArgumentParser, default: object) -> None:
    """Let ``parser`` take ``--profile`` and ``--library``, which may stand after a command too."""
    parser.add_argument(
        "--profile", type=Path, metavar="DIR", default=default,
        help="keep and look for everything in DIR",
    )  # fmt: skip
    parser.add_argument(
        "--library", type=Path, metavar="FILE", default=default,
        help="read the answers of this edition file",
    )  # fmt: skip


def command_parser(command: str, about: str, options: Options) -> Parser:
    """A parser for what stands after ``command``; to it ``options`` are the defaults."""
    parser = Parser(prog=f"{PROGRAM} {command}", description=about, allow_abbrev=False)
    add_places(parser, argparse.SUPPRESS)
    parser.set_defaults(profile=options.profile, library=options.library)
    return parser

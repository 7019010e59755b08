"""Finds a command by its name and runs it."""

import argparse
from typing import Protocol

from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.base.paths import profile_paths
from treadstone_desktop.commands.arguments import Options, command_parser
from treadstone_desktop.commands.session import Session, refuse_on_kiosk

COMMANDS = ("list", "show", "search", "sync", "verify", "doctor")


class Command(Protocol):
    """What a command's module holds; its docstring is what ``--help`` says."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say what may stand after the command."""

    def run(self, session: Session, arguments: argparse.Namespace) -> int:
        """Do it and return the exit code. Raises TreadstoneError."""


def run_command(options: Options) -> int:
    """Run the command that ``options`` name and return its exit code.

    Raises UsageError for an unknown command or argument, and whatever the command raises.
    """
    command = _command(options.command)
    about = (command.__doc__ or "").splitlines()[0]
    parser = command_parser(options.command, about, options)
    command.add_arguments(parser)
    arguments = parser.parse_args(options.rest)
    paths = profile_paths(arguments.profile)
    if arguments.library is not None:
        refuse_on_kiosk(paths)
    with Session(paths, arguments.library) as session:
        return command.run(session, arguments)


def _command(name: str) -> Command:
    """The module of a command: each is loaded when it is wanted."""
    if name == "list":
        from treadstone_desktop.commands import list_answers

        return list_answers
    if name == "show":
        from treadstone_desktop.commands import show

        return show
    if name == "search":
        from treadstone_desktop.commands import search

        return search
    if name == "sync":
        from treadstone_desktop.commands import sync

        return sync
    if name == "verify":
        from treadstone_desktop.commands import verify

        return verify
    if name == "doctor":
        from treadstone_desktop.commands import doctor

        return doctor
    known = ", ".join(("open", *COMMANDS))
    raise UsageError(f"{name}: there is no such command. There are: {known}.")

"""Is the open library complete and undamaged?

It is proved against its own lines. Whose lines they are is proved by signatures, which come
with updates.
"""

import argparse
import sys
from pathlib import Path

from treadstone_desktop.commands.output import add_json, print_json
from treadstone_desktop.commands.session import Session
from treadstone_desktop.library.verify import VerifyResult, verify_edition


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``--json``."""
    add_json(parser)


def run(session: Session, arguments: argparse.Namespace) -> int:
    """Check the whole edition: 0 if nothing is wrong, else 1, with each fault on stderr."""
    result = verify_edition(_file(session))
    if arguments.json:
        print_json(
            {
                "file": str(result.file),
                "revision": result.revision,
                "state": result.state,
                "ok": result.ok,
            }
        )
    else:
        print(_for_people(result))
    for fault in result.faults:
        print(fault, file=sys.stderr)
    return 0 if result.ok else 1


def _file(session: Session) -> Path:
    """The edition that is open; what ``--library`` names need not even open."""
    if session.library_file is not None:
        return session.library_file
    library = session.library()
    library.close()
    return library.path


def _for_people(result: VerifyResult) -> str:
    found = "complete and undamaged" if result.ok else "not as it was made"
    return f"{result.file}: revision {result.revision}, state {result.state[:8]}: {found}."

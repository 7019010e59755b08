"""The start, in a fixed order: options, then the window or a command, and nothing before its turn.

Whatever goes wrong ends in one sentence on stderr and an exit code (docs/contracts.md, section
7). Every command writes UTF-8.
"""

import sys
from collections.abc import Sequence

from treadstone_desktop.base.errors import TreadstoneError, WindowError
from treadstone_desktop.base.terminal import BUG, STOPPED, flush, hang_up, speak_utf8
from treadstone_desktop.commands.arguments import Options, command_parser, complain, read_options


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with ``arguments`` (those it was started with, if None); the exit code."""
    speak_utf8()
    profile = None
    try:
        options = read_options(list(sys.argv[1:] if arguments is None else arguments))
        profile = options.profile
        code = _run(options)
        flush()
    except TreadstoneError as error:
        complain(error)
        code = error.exit_code
    except BrokenPipeError:
        hang_up()
        code = 0
    except SystemExit as leave:  # argparse, after --help or --version
        code = leave.code if isinstance(leave.code, int) else 0
    except KeyboardInterrupt:
        code = STOPPED
    except Exception:
        from treadstone_desktop.commands.bug import report_bug

        report_bug(profile)
        code = BUG
    return code


def _run(options: Options) -> int:
    if options.command in ("", "open"):
        return _open_window(options)
    from treadstone_desktop.commands.run import run_command

    return run_command(options)


def _open_window(options: Options) -> int:
    from treadstone_desktop.base.paths import profile_paths

    answer, profile, library = None, options.profile, options.library
    if options.command:
        parser = command_parser("open", "The window, at an answer if one is given.", options)
        parser.add_argument("answer", metavar="ANSWER", nargs="?", help="a number, id or name")
        found = parser.parse_args(options.rest)
        answer, profile, library = found.answer, found.profile, found.library
    paths = profile_paths(profile)
    if library is not None:
        from treadstone_desktop.commands.session import refuse_on_kiosk

        refuse_on_kiosk(paths)
    try:
        from treadstone_desktop.ui.qt_imports import load_qt

        load_qt()
        from treadstone_desktop.app import run
        from treadstone_desktop.ui.qt_start import guard_start
    except ImportError as error:
        if "PySide6" not in f"{error.name} {error.path}":
            raise
        from treadstone_desktop.base.qt_libraries import what_is_missing

        raise WindowError(what_is_missing() or str(error)) from error
    guard_start()
    return run(paths, library, answer)


if __name__ == "__main__":
    sys.exit(main())

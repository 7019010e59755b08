"""How both programs write: UTF-8 whatever the locale, and no complaint when nobody reads on."""

import sys

BUG = 70
"""Exit code of a fault of ours, so that no script takes it for the answer "no"."""

STOPPED = 130
"""Exit code after Ctrl+C, as shells expect."""


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says; there may be no stream, as behind a window."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def flush() -> None:
    """Send off what was printed. Raises BrokenPipeError if nobody reads it."""
    if sys.stdout is not None:
        sys.stdout.flush()


def hang_up() -> None:
    """Nobody reads any more (``| head``): let what is left go nowhere, without a complaint."""
    import os

    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)

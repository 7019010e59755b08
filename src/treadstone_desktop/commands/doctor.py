"""What a helper needs to know about this computer, and nothing about the reader."""

import argparse
import json
import platform
import sqlite3
import subprocess
import sys
from datetime import date
from typing import NamedTuple

from treadstone_desktop import __version__
from treadstone_desktop.base.errors import EditionError, NotSetUpError, PolicyError
from treadstone_desktop.base.paths import Paths
from treadstone_desktop.base.policy import DESKTOP, Policy, read_policy
from treadstone_desktop.base.qt_libraries import what_is_missing
from treadstone_desktop.commands.disk import disk_fault
from treadstone_desktop.commands.output import add_json, full_day, print_json
from treadstone_desktop.commands.session import Session, sentence
from treadstone_desktop.sync.setup import feed_address, trust_root

PATIENCE = 60
"""Seconds that Qt may take to start."""

_BY_WORDS = "; it has no word table, so search is by words alone"
_WORDS = {True: "ok", False: "FAULT", None: "-"}


class Finding(NamedTuple):
    """What was found of one part; ``ok`` is None where there is nothing to find."""

    ok: bool | None
    note: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``--json``."""
    add_json(parser)


def run(session: Session, arguments: argparse.Namespace) -> int:
    """Look at every part: 0 if none has a fault, else 1."""
    policy, decided = _policy(session.paths)
    content, published = _content(session, policy)
    findings = {
        "app": Finding(True, _app()),
        **_qt(),
        "sqlite": _sqlite(),
        "content": content,
        "updates": _updates(session, policy),
        "policy": decided,
        "printer": Finding(None, "this version does not print"),
        "clock": _clock(published),
        "disk": _disk(session.paths),
    }
    order = "app qt sqlite fonts content updates policy printer clock disk".split()
    if arguments.json:
        print_json({part: findings[part]._asdict() for part in order})
    else:
        for part in order:
            print(f"{_WORDS[findings[part].ok]:5}  {part:8} {findings[part].note}")
    return 1 if any(finding.ok is False for finding in findings.values()) else 0


def _app() -> str:
    return f"Treadstone Desktop {__version__}, Python {platform.python_version()}, {_system()}"


def _system() -> str:
    return f"{platform.system()} {platform.release()} {platform.machine()}"


def _qt() -> dict[str, Finding]:
    """What Qt says of itself and of the fonts.

    It is asked in a process of its own: where a window system's libraries are missing, Qt ends
    the process it is in.
    """
    command = [sys.executable, "-m", "treadstone_desktop.ui.qt_facts"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
        if done.returncode == 0:
            return {part: Finding(**said) for part, said in json.loads(done.stdout).items()}
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        why = lines[-1] if lines else f"it ended with {done.returncode}"
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        why = str(error)
    note = f"Qt does not start: {what_is_missing() or why}"
    return {"qt": Finding(False, note), "fonts": Finding(None, "this needs Qt")}


def _sqlite() -> Finding:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("create virtual table t using fts5(x, tokenize='porter unicode61')")
    except sqlite3.Error as error:
        return Finding(False, f"SQLite {sqlite3.sqlite_version} cannot search text: {error}")
    finally:
        connection.close()
    return Finding(True, f"SQLite {sqlite3.sqlite_version} with FTS5")


def _content(session: Session, policy: Policy) -> tuple[Finding, str]:
    """The finding, and the day of the content, or nothing if it cannot be read."""
    try:
        opened = session.opened(policy)
        library = opened.library
        note = (
            f"{library.count} answers of {full_day(library.published)}, revision"
            f" {library.revision}, state {library.meta['state'][:8]} ({opened.source}:"
            f" {library.path}){'' if 'meaning' in library.meta else _BY_WORDS}"
        )
        faults = [sentence(notice) for notice in opened.notices]
        return Finding(not faults, " ".join([note, *faults])), library.published
    except EditionError as error:
        return Finding(False, str(error)), ""


def _updates(session: Session, policy: Policy) -> Finding:
    """Where updates would come from; nothing is asked of any network."""
    if policy.updates == "off":
        return Finding(None, "updates are off on this computer")
    try:
        trust_root()
        library = session.opened(policy).library
        library.close()
        return Finding(None, f"from {feed_address(policy, library.says('feed'))}")
    except (NotSetUpError, EditionError) as error:
        return Finding(None, str(error))


def _policy(paths: Paths) -> tuple[Policy, Finding]:
    """The policy to go on with, and the finding."""
    try:
        policy = read_policy(paths.policy)
    except PolicyError as error:
        return DESKTOP, Finding(False, f"{error}. No window starts until this is mended.")
    if not paths.policy.exists():
        return policy, Finding(True, f"no {paths.policy}: the reader decides")
    return policy, Finding(True, f"{paths.policy} is obeyed, mode {policy.mode}")


def _clock(published: str) -> Finding:
    today = date.today().isoformat()  # noqa: DTZ011 - the day this computer shows
    if published and today < published:
        note = f"this computer's date is {full_day(today)}, before the day of its library"
        return Finding(False, f"{note}, {full_day(published)}")
    return Finding(True, f"this computer's date is {full_day(today)}")


def _disk(paths: Paths) -> Finding:
    fault = disk_fault((paths.data, paths.config, paths.log))
    return Finding(False, fault) if fault else Finding(True, f"there is room in {paths.data}")

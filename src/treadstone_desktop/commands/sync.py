"""Looks for an update, fetches and installs it.

Nothing is taken that the publisher did not sign; whatever goes wrong, what is here stays.
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from treadstone_desktop.base.errors import EditionError, PolicyError, UsageError
from treadstone_desktop.base.policy import Policy, read_policy
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.base.settings import Settings
from treadstone_desktop.commands.arguments import complain
from treadstone_desktop.commands.output import add_json, full_day, print_json
from treadstone_desktop.commands.session import Session
from treadstone_desktop.library.editions import EditionStore
from treadstone_desktop.sync.address import open_road
from treadstone_desktop.sync.copying import copy_feed
from treadstone_desktop.sync.here import Place
from treadstone_desktop.sync.outcome import Outcome
from treadstone_desktop.sync.roads import Road
from treadstone_desktop.sync.setup import feed_address, trust_root
from treadstone_desktop.sync.updater import update

_WORDS = {
    "current": "Up to date: content of {published}, confirmed on {confirmed}.",
    "unconfirmed": "Nothing newer was found; content of {published}, {not_confirmed}.",
    "available": "An update is available: content of {published}{size}.",
    "updated": "Updated: content of {published}. {new} new, {changed} changed, {removed} removed.",
    "repaired": "The answers were damaged and are whole again: content of {published}.",
    "clock": "This computer's date ({today}) looks wrong. Content of {published}.",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``--from``, ``--to``, ``--check`` and ``--json``."""
    parser.add_argument(
        "--from", dest="source", metavar="FOLDER_OR_URL",
        help="the feed: a folder, such as a stick, or an https address",
    )  # fmt: skip
    parser.add_argument(
        "--to", dest="target", type=Path, metavar="FOLDER",
        help="put a proved copy of the feed there, for other computers; nothing is installed",
    )  # fmt: skip
    parser.add_argument("--check", action="store_true", help="only look")
    add_json(parser)


def run(session: Session, arguments: argparse.Namespace) -> int:
    """Do it. The exit code is that of the state in which it ends."""
    if session.library_file is not None:
        raise UsageError("--library: an update goes to the installed library.")
    policy = _allowed(session)
    shared = Path(policy.library) if policy.library else None
    store = EditionStore(session.paths.library, bundled_edition(), shared)
    place = Place(store, session.paths.library, trust_root())
    address = _address(store, policy, arguments.source)
    proxy = Settings(session.paths.settings)["proxy"]
    now = datetime.now(UTC)

    def road() -> Road:
        return open_road(address, lambda: False, proxy)

    if arguments.target is not None:
        outcome = copy_feed(place, road, arguments.target, now=now)
    else:
        outcome = update(place, road, now=now, check_only=arguments.check)
    _tell(outcome, now, as_json=arguments.json)
    return outcome.exit_code


def _allowed(session: Session) -> Policy:
    """The policy of this machine. Raises PolicyError if it forbids updates."""
    policy = read_policy(session.paths.policy)
    if policy.updates == "off":
        raise PolicyError(session.paths.policy, "updates", "updates are off on this computer")
    return policy


def _address(store: EditionStore, policy: Policy, source: str | None) -> str:
    """Where the feed is. Raises UsageError for a folder without one, NotSetUpError."""
    if source is None:
        try:
            library = store.choose().library
        except EditionError:
            return feed_address(policy, "")
        library.close()
        return feed_address(policy, library.says("feed"))
    if "://" not in source and not Path(source, "metadata", "timestamp.json").is_file():
        raise UsageError(f"--from {source}: there is no feed in this folder.")
    return source


def _tell(outcome: Outcome, now: datetime, *, as_json: bool) -> None:
    if as_json:
        told = outcome._asdict()
        del told["error"]
        print_json(told)
    elif outcome.error is None:
        print(_sentence(outcome, now))
    if outcome.error is not None:
        complain(outcome.error)
        if outcome.published and not as_json:
            kept = f"What is here stays: content of {full_day(outcome.published)}."
            print(kept, file=sys.stderr)


def _sentence(outcome: Outcome, now: datetime) -> str:
    confirmed = full_day(outcome.confirmed) if outcome.confirmed else ""
    return _WORDS[outcome.state].format(
        published=full_day(outcome.published),
        confirmed=confirmed,
        not_confirmed=f"not confirmed since {confirmed}" if confirmed else "never confirmed",
        size=f", {outcome.bytes / 1e6:.1f} MB",
        new=outcome.new,
        changed=outcome.changed,
        removed=outcome.removed,
        today=full_day(now.date().isoformat()),
    )

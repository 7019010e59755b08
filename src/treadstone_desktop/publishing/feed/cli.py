"""The commands of ``treadstone-publish`` that make, sign and prove a feed."""

import argparse
import datetime
import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.publishing.source import Source, read_source

if TYPE_CHECKING:
    from treadstone_desktop.publishing.feed.keys import Keys
    from treadstone_desktop.publishing.feed.publication import Tables

PASSPHRASE = "TREADSTONE_PASSPHRASE"
"""The variable of the environment that answers for a terminal where there is none."""

_KINDS = ("root", "targets", "online")

AddParser = Callable[..., argparse.ArgumentParser]
"""Adds a command by its name, as argparse does."""

Check = Callable[[Source], int]
"""Prints what is wrong with a source and returns the exit code, 0 if it may be published."""


def add_feed_commands(add_parser: AddParser, check: Check) -> None:
    """Add ``keygen init publish stamp rotate verify``."""
    keygen = add_parser("keygen", help="make a key")
    keygen.add_argument("role", choices=_KINDS, metavar="ROLE", help="root, targets or online")
    keygen.add_argument("--keys", type=Path, required=True, metavar="KEYS", help="folder for it")
    keygen.set_defaults(run=_keygen)
    _on_feed(add_parser, "init", "begin a feed").set_defaults(run=_init)
    publish = _on_feed(add_parser, "publish", "check, pack, sign, prove, and put in place")
    publish.set_defaults(run=lambda options: _publish(options, check))
    _on_feed(add_parser, "stamp", "say that it is the newest still; the daily job").set_defaults(
        run=_stamp
    )
    rotate = _on_feed(add_parser, "rotate", "trust the keys that are here in place of others")
    rotate.add_argument("role", choices=_KINDS, metavar="ROLE", help="root, targets or online")
    rotate.add_argument(
        "--new-epoch", action="store_true",
        help="a thief may have published: what comes now is newer than all of that",
    )  # fmt: skip
    rotate.set_defaults(run=_rotate)
    verify = add_parser("verify", help="as a reader sees it")
    verify.add_argument("feed", metavar="URL_OR_FEED", help="its web address or its folder")
    verify.add_argument(
        "--root", type=Path, metavar="FILE",
        help="the root that readers trust (default: keys/root.json of the source folder)",
    )  # fmt: skip
    _add_now(verify)
    verify.set_defaults(run=_verify)


def _on_feed(add_parser: AddParser, name: str, help_text: str) -> argparse.ArgumentParser:
    parser = add_parser(name, help=help_text)
    parser.add_argument("feed", type=Path, metavar="FEED", help="the folder of the feed")
    parser.add_argument(
        "--keys", type=Path, action="append", required=True, metavar="KEYS",
        help="a folder of key files; may be given more than once",
    )  # fmt: skip
    _add_now(parser)
    return parser


def _add_now(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--now", default="", metavar="TIME",
        help="sign as at this time, 2026-11-25T06:00:00Z (default: the clock)",
    )  # fmt: skip


def _keygen(options: argparse.Namespace) -> int:
    from treadstone_desktop.publishing.feed.keys import make_key

    path = make_key(options.role, options.keys, _new_passphrase())
    print(f"{path}: keep it where nobody else comes, and a copy elsewhere")
    print(f"{path.with_suffix('.pub')}: for whoever makes or changes the root")
    return 0


def _init(options: argparse.Namespace) -> int:
    from treadstone_desktop.publishing.feed.begin import begin

    root = begin(options.feed, _keys(options), _now(options))
    print(f"{root}: readers trust this; copy it to {_trusted_root(options)}")
    return 0


def _publish(options: argparse.Namespace, check: Check) -> int:
    from treadstone_desktop.publishing.build import make_items
    from treadstone_desktop.publishing.feed.folder import alone
    from treadstone_desktop.publishing.feed.publish import publish
    from treadstone_desktop.publishing.published import note_published

    now = _now(options)
    source = read_source(options.source, _day(now), release=True)
    failed = check(source)
    if failed:
        print(f"{options.feed}: not published, since the answers have errors", file=sys.stderr)
        return failed
    with alone(options.feed):
        done = publish(make_items(source), options.feed, _keys(options), now,
                       trust=_trust(options), tables=_tables(options.source))  # fmt: skip
    if done is None:
        print(f"{options.feed}: readers have all of it; nothing was published")
        return 0
    note_published(source, options.source)
    changes = done.changes
    size = sum(done.files.values())
    print(f"{options.feed}: revision {done.revision}, state {done.state[:8]}; answers: "
          f"{changes.new} new, {changes.changed} changed, {changes.removed} withdrawn")  # fmt: skip
    print(f"{options.feed}: {len(done.files)} files written, {size:,} bytes; a reader gets it all")
    return 0


def _stamp(options: argparse.Namespace) -> int:
    from treadstone_desktop.publishing.feed.begin import stamp
    from treadstone_desktop.publishing.feed.folder import alone

    with alone(options.feed):
        head = stamp(options.feed, _keys(options), _now(options), trust=_trust(options))
    print(f"{options.feed}: revision {head.listing.revision} is the newest as of {head.issued}")
    return 0


def _rotate(options: argparse.Namespace) -> int:
    from treadstone_desktop.publishing.feed.folder import alone
    from treadstone_desktop.publishing.feed.rotate import rotate

    with alone(options.feed):
        done = rotate(options.feed, options.role, _keys(options), _now(options),
                      new_epoch=options.new_epoch, trust=_trust(options))  # fmt: skip
    came, went = (", ".join(key[:8] for key in keys) or "none" for keys in (done.came, done.went))
    print(f"{options.feed}: root {done.version}, epoch {done.epoch}; keys in: {came}, out: {went}")
    return 0


def _verify(options: argparse.Namespace) -> int:
    from treadstone_desktop.publishing.feed.verify import verify_feed

    trust = _trust(options) or _own_root(options.feed)
    verdict = verify_feed(options.feed, trust, _now(options))
    if verdict.head:
        listing = verdict.head.listing
        print(f"{options.feed}: revision {listing.revision} of {listing.published}, "
              f"{listing.answers} answers, state {listing.state[:8]}, "
              f"stamped {verdict.head.issued}")  # fmt: skip
    for fault in verdict.faults:
        print(f"{options.feed}: {fault}", file=sys.stderr)
    return 1 if verdict.faults else 0


def _tables(source: Path) -> "Tables | None":
    """The search tables of a source, if they were trained. Raises RegisterError."""
    from treadstone_desktop.publishing.feed.publication import Tables
    from treadstone_desktop.publishing.meaning.file import NAME, meaning_of

    meaning = meaning_of(source)
    return Tables(meaning.version, (source / NAME).read_bytes()) if meaning else None


def _trusted_root(options: argparse.Namespace) -> Path:
    return Path(options.source, "keys", "root.json")


def _trust(options: argparse.Namespace) -> bytes:
    """The root that readers trust, as given or as it comes with the program; none, if none is
    there yet.
    """
    named: Path | None = getattr(options, "root", None)
    path = named or _trusted_root(options)
    if named is None and not path.exists():
        return b""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: it cannot be read ({error.strerror}).") from error


def _own_root(feed: str) -> bytes:
    """The root with which the feed in a folder began. Raises UsageError."""
    path = Path(feed, "metadata", "1.root.json")
    if not path.is_file():
        raise UsageError(f"{feed}: no root to trust; name the one that readers have with --root.")
    return path.read_bytes()


def _keys(options: argparse.Namespace) -> "Keys":
    from treadstone_desktop.publishing.feed.keys import Keys

    return Keys(options.keys, _passphrase)


def _passphrase(name: str) -> str:
    if PASSPHRASE in os.environ or not sys.stdin.isatty():
        return os.environ.get(PASSPHRASE, "")
    return getpass.getpass(f"Passphrase of {name}: ")


def _new_passphrase() -> str:
    """As given twice at the terminal, or by the environment. Raises UsageError if they differ."""
    first = _passphrase("the new key (empty: none)")
    if PASSPHRASE not in os.environ and first != _passphrase("the new key, once more"):
        raise UsageError("The two passphrases are not the same; no key was made.")
    return first


def _day(now: datetime.datetime) -> datetime.date:
    """The day here at ``now``, by which answers are judged."""
    return now.astimezone().date()


def _now(options: argparse.Namespace) -> datetime.datetime:
    """The time in UTC, to the second. Raises UsageError."""
    if not options.now:
        return datetime.datetime.now(datetime.UTC).replace(microsecond=0)
    try:
        given = datetime.datetime.fromisoformat(options.now)
        if given.tzinfo is None:
            raise ValueError
    except ValueError:
        raise UsageError(
            f"--now: '{options.now}' is not a time; write it as 2026-11-25T06:00:00Z."
        ) from None
    return given.astimezone(datetime.UTC).replace(microsecond=0)

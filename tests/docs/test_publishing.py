"""docs/publishing.md can be followed: its commands are those of the program."""

import re
import shlex

import pytest

from tests.support.source_tree import ROOT
from treadstone_desktop.publishing import cli
from treadstone_desktop.publishing.feed.cli import PASSPHRASE

TEXT = (ROOT / "docs" / "publishing.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    treadstone-publish (.+)$", TEXT, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_is_shown_is_understood(command: str) -> None:
    options = cli._parser().parse_args(shlex.split(command))

    assert callable(options.run)


def test_every_step_of_a_feed_is_shown() -> None:
    shown = {command.split()[0] for command in COMMANDS}

    assert {"keygen", "init", "publish", "stamp", "rotate", "verify"} <= shown
    assert PASSPHRASE in TEXT

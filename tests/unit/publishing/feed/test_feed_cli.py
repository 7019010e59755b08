"""The publisher's road by its commands: keys, a feed, an answer edited, published again."""

from pathlib import Path

import pytest

from tests.support.drafts import TODAY, answer_file
from tests.support.meanings import SMALL
from tests.support.publisher import NOW
from tests.support.source import SOURCE
from treadstone_desktop.library.meaning import write_meaning
from treadstone_desktop.publishing.cli import main
from treadstone_desktop.publishing.feed import cli
from treadstone_desktop.publishing.feed.folder import alone
from treadstone_desktop.publishing.meaning.file import NAME
from treadstone_desktop.publishing.tables import read_table

GOOD = SOURCE / "answers" / "housing" / "got-n4-notice-unpaid-rent-what-happens-next.md"
WITHDRAWN = "key\twithdrawn_on\treason\tsee\nHOU-087\t2026-11-25\twithdrawn\t\n"


class Desk:
    """Commands over one source, one folder of keys and one feed, all of them real."""

    def __init__(self, source: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.source = source
        self.keys = source.parent / "keys"
        self.feed = source.parent / "feed"
        self.answer = source / "answers" / "housing" / GOOD.name
        self.answer.write_bytes(GOOD.read_bytes())
        (source / NAME).unlink(missing_ok=True)  # eight megabytes that add nothing here
        self._capsys = capsys

    def run(self, command: str, *arguments: str) -> tuple[int, str, str]:
        """The exit code of a command, and the last line of each of what it printed."""
        own = ["--keys", str(self.keys)] if command != "verify" else []
        code = main(["--source", str(self.source), command, *arguments, *own])
        said = self._capsys.readouterr()
        return code, said.out.strip().split("\n")[-1], said.err.strip().split("\n")[-1]

    def begin(self) -> None:
        """Keys, and a feed that readers of this source trust."""
        for role in "root root root targets online".split():
            assert self.run("keygen", role)[0] == 0
        assert self.run("init", str(self.feed))[0] == 0
        root = self.source / "keys" / "root.json"
        root.parent.mkdir()
        root.write_bytes((self.feed / "metadata" / "1.root.json").read_bytes())

    def publish(self, *arguments: str) -> tuple[int, str, str]:
        """Publish, and what was said."""
        return self.run("publish", str(self.feed), *arguments)

    def edit(self, old: str, new: str) -> None:
        """Change a word of the answer."""
        text = self.answer.read_text(encoding="utf-8")
        assert old in text
        self.answer.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def desk(source: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setattr(cli, "_day", lambda _now: TODAY)
    desk = Desk(source, capsys)
    desk.begin()
    return desk


def test_an_edited_answer_reaches_readers(desk: Desk) -> None:
    assert desk.publish()[0] == 0
    desk.edit("Paying everything cancels", "Paying it all cancels")

    assert desk.publish()[0] == 0
    code, said, _ = desk.run("verify", str(desk.feed))
    assert code == 0
    assert "revision 2 of " in said
    assert ", 1 answers, state " in said


def test_a_second_time_there_is_nothing_to_publish(desk: Desk) -> None:
    desk.publish()

    assert desk.publish() == (0, f"{desk.feed}: readers have all of it; nothing was published", "")


def test_the_texts_that_readers_have_are_noted(desk: Desk) -> None:
    desk.publish()

    assert list(read_table(desk.source / "library" / "published.tsv")) == ["HOU-087"]


def test_a_withdrawn_answer_is_published_as_such(desk: Desk) -> None:
    desk.publish()
    desk.answer.unlink()
    (desk.source / "library" / "withdrawn.tsv").write_text(WITHDRAWN, encoding="utf-8")

    assert desk.publish()[0] == 0
    feed = (desk.feed / "feed.atom").read_text(encoding="utf-8")
    assert 'deleted-entry ref="tag:treadstonelaw.example,2026:HOU-087"' in feed


def test_answers_with_errors_leave_the_feed_as_it_is(desk: Desk) -> None:
    (desk.answer.parent / "deposit.md").write_text(answer_file(), encoding="utf-8")

    code, _, error = desk.publish()

    assert code == 2
    assert error == f"{desk.feed}: not published, since the answers have errors"
    assert not (desk.feed / "targets").exists()


def test_a_stamp_by_hand(desk: Desk) -> None:
    desk.publish()

    code, said, _ = desk.run("stamp", str(desk.feed))

    assert code == 0
    assert said.startswith(f"{desk.feed}: revision 1 is the newest as of ")


def test_a_new_key_in_place_of_a_lost_one(desk: Desk) -> None:
    desk.publish()
    for name in ("online-1.pem", "online-1.pub"):
        (desk.keys / name).unlink()
    desk.run("keygen", "online")

    code, said, _ = desk.run("rotate", str(desk.feed), "online")

    assert code == 0
    assert said.startswith(f"{desk.feed}: root 2, epoch 1; keys in: ")
    assert desk.run("verify", str(desk.feed))[0] == 0


def test_a_stamp_that_is_old_is_a_no(desk: Desk) -> None:
    desk.publish()
    later = NOW.replace(year=NOW.year + 1, day=1).isoformat()

    code, _, error = desk.run("verify", str(desk.feed), "--now", later)

    assert code == 1
    assert "'stamp' is to run every day" in error


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["publish", "{tmp}/none"], "{tmp}/none: there is no feed here"),
        (["stamp", "{tmp}/feed"], "{tmp}/feed: nothing was published here yet"),
        (["rotate", "{tmp}/feed", "online"], "online: its keys are the same"),
        (["init", "{tmp}/feed"], "{tmp}/feed: there is a feed here already"),
        (["publish", "{tmp}/feed", "--now", "today"], "--now: 'today' is not a time"),
        (["publish", "{tmp}/feed", "--keys", "{tmp}/stick"], "{tmp}/stick: there is no such fold"),
        (["verify", "{tmp}/feed", "--root", "{tmp}/none"], "{tmp}/none: it cannot be read"),
        (["verify", "http://law.example/"], "http://law.example/: a feed is an https address"),
    ],
)
def test_what_cannot_be_done_names_the_file_and_why(
    desk: Desk, arguments: list[str], said: str
) -> None:
    tmp = str(desk.source.parent)
    code, _, error = desk.run(*(one.replace("{tmp}", tmp) for one in arguments))

    assert code == 2
    assert said.replace("{tmp}", tmp) in error


def test_without_a_root_to_trust_an_address_cannot_be_judged(desk: Desk) -> None:
    (desk.source / "keys" / "root.json").unlink()

    code, _, error = desk.run("verify", "https://law.example/feed")

    assert code == 2
    assert "name the one that readers have with --root" in error


def test_a_passphrase_of_the_environment_opens_the_keys(
    source: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cli.PASSPHRASE, "open")
    desk = Desk(source, capsys)
    desk.begin()
    assert b"ENCRYPTED" in (desk.keys / "root-1.pem").read_bytes()

    monkeypatch.setenv(cli.PASSPHRASE, "shut")
    code, _, error = desk.run("init", str(desk.feed.with_name("second")))
    assert code == 2
    assert "root-1.pem: the passphrase is not its own" in error


def test_search_tables_of_the_source_are_published(desk: Desk) -> None:
    (desk.source / NAME).write_bytes(write_meaning(SMALL))

    assert desk.publish()[0] == 0
    assert list(desk.feed.glob("targets/packs/*.meaning-1.jsonl.xz"))


def test_search_tables_that_are_torn_stop_the_publication(desk: Desk) -> None:
    (desk.source / NAME).write_bytes(write_meaning(SMALL)[:-20])

    code, _, error = desk.publish()

    assert code == 2
    assert "meaning.jsonl.xz" in error
    assert not (desk.feed / "targets").exists()


@pytest.mark.parametrize("command", [["publish"], ["stamp"], ["rotate", "online"]])
def test_two_commands_do_not_work_in_one_feed_at_once(desk: Desk, command: list[str]) -> None:
    name, *role = command
    with alone(desk.feed):
        code, _, error = desk.run(name, str(desk.feed), *role)

    assert code == 5
    assert "another command is at work in it" in error

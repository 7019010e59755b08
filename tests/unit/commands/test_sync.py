from pathlib import Path

import pytest

from tests.support.feeds import Feed, items, lines_of
from tests.unit.commands.conftest import Run
from treadstone_desktop.library.writer import write_edition


@pytest.fixture
def feed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Feed:
    """A feed of revision 2, whose root and whose revision 1 came with the program."""
    feed = Feed(tmp_path / "feed")
    feed.publish(items(2), 2)
    bundled = tmp_path / "content.db"
    write_edition(lines_of(items(1)).values(), bundled, revision=1)
    root = tmp_path / "root.json"
    root.write_bytes(feed.root)
    monkeypatch.setattr("treadstone_desktop.commands.sync.bundled_edition", lambda: bundled)
    monkeypatch.setattr("treadstone_desktop.sync.setup.root_file", lambda: root)
    return feed


def test_a_stick_brings_an_update(run: Run, feed: Feed) -> None:
    done = run("sync", "--from", feed.folder, "--json", library=None)

    assert (done.code, done.err) == (0, "")
    assert (done.json["state"], done.json["revision"], done.json["changed"]) == ("updated", 2, 1)


def test_people_are_told_in_a_sentence(run: Run, feed: Feed) -> None:
    assert run("sync", "--from", feed.folder, "--check", library=None).out == (
        "An update is available: content of 25 November 2026, 0.0 MB.\n"
    )
    assert run("sync", "--from", feed.folder, library=None).out == (
        "Updated: content of 25 November 2026. 0 new, 1 changed, 0 removed.\n"
    )


def test_a_copy_of_the_feed_updates_the_next_computer(run: Run, feed: Feed, tmp_path: Path) -> None:
    stick = tmp_path / "Clinic USB é"

    made = run("sync", "--from", feed.folder, "--to", stick, "--json", library=None)
    used = run("sync", "--from", stick, "--json", library=None)

    assert (made.json["state"], used.json["state"]) == ("available", "updated")


def test_without_a_publishers_key_no_updates_are_set_up(
    run: Run, feed: Feed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("treadstone_desktop.sync.setup.root_file", lambda: feed.folder / "none")

    done = run("sync", "--from", feed.folder, library=None)

    assert done.code == 2
    assert done.err == (
        "treadstone-desktop: No updates are set up: this program came without a publisher's key.\n"
    )


@pytest.mark.usefixtures("feed")
def test_without_an_address_no_updates_are_set_up(run: Run) -> None:
    done = run("sync", library=None)

    assert (done.code, "names no feed" in done.err) == (2, True)


def test_an_office_may_name_the_feed(run: Run, feed: Feed, profile: Path) -> None:
    decide(profile, f'feed = "{feed.folder.as_posix()}"')

    assert run("sync", "--json", library=None).json["state"] == "updated"


def test_an_office_may_forbid_updates(run: Run, feed: Feed, profile: Path) -> None:
    decide(profile, 'updates = "off"')

    done = run("sync", "--from", feed.folder, library=None)

    assert (done.code, "updates are off on this computer" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("source", "said"),
    [("nowhere", "there is no feed in this folder"), ("http://example.com/f", "https address"),
     ("ftp://example.com/f", "https address"), ("https://", "https address")],
)  # fmt: skip
@pytest.mark.usefixtures("feed")
def test_what_is_no_feed_is_named(run: Run, source: str, said: str) -> None:
    done = run("sync", "--from", source, library=None)

    assert (done.code, source in done.err, said in done.err) == (2, True, True)


def test_what_was_refused_is_said_and_what_stays(run: Run, feed: Feed) -> None:
    (feed.folder / "metadata" / "timestamp.json").write_text("{}", encoding="utf-8")

    done = run("sync", "--from", feed.folder, library=None)

    assert (done.code, done.out) == (4, "")
    assert done.err.endswith("What is here stays: content of 20 November 2026.\n")


@pytest.mark.usefixtures("feed")
def test_a_feed_that_cannot_be_reached_ends_with_3(run: Run) -> None:
    done = run("sync", "--from", "http://127.0.0.1:9/feed", "--json", library=None)

    assert (done.code, done.json["state"], done.json["revision"]) == (3, "offline", 1)


def test_a_library_file_takes_no_update(run: Run, feed: Feed) -> None:
    done = run("sync", "--from", feed.folder)

    assert (done.code, "--library" in done.err) == (2, True)


def decide(profile: Path, policy: str) -> None:
    """Write the policy of this machine."""
    (profile / "machine").mkdir(parents=True)
    (profile / "machine" / "policy.toml").write_text(policy, encoding="utf-8")

from datetime import timedelta
from itertools import compress, product
from pathlib import Path

import pytest

from tests.support.answers import answer, register, registers, small_library, tombstone
from tests.support.meanings import SMALL
from tests.support.publisher import NOW, Desk, question
from treadstone_desktop.base.errors import CannotKeepError, FeedError, LineError, UsageError
from treadstone_desktop.base.files import write_whole
from treadstone_desktop.library.lines import PLANNED, read_line, rev_of
from treadstone_desktop.library.meaning import write_meaning
from treadstone_desktop.publishing.feed import folder
from treadstone_desktop.publishing.feed.begin import begin
from treadstone_desktop.publishing.feed.head import lines_of, nearest_pack, read_head
from treadstone_desktop.publishing.feed.keys import KeysError
from treadstone_desktop.publishing.feed.publication import Tables
from treadstone_desktop.publishing.feed.publish import publish
from treadstone_desktop.publishing.feed.revising import Changes, LostAnswerError

TIMESTAMP = "metadata/timestamp.json"


def written(desk: Desk) -> dict[str, str]:
    """What each answer of the newest publication says, by key."""
    return {
        key: read_line(line)["content_html"]
        for key, line in desk.head().lines.items()
        if ":" not in key
    }


def test_what_is_published_is_what_a_reader_gets(desk: Desk) -> None:
    done = desk.publish_answers(question("One month."))

    assert done is not None
    assert (done.revision, done.changes) == (1, Changes(new=1, changed=0, removed=0, other=12))
    assert written(desk) == {"HOU-001": "<p>One month.</p>"}
    assert desk.head().listing.answers == 1


def test_an_answer_in_two_languages_counts_once(desk: Desk) -> None:
    desk.publish_answers(answer(), answer(lang="fr"))

    assert desk.head().listing.answers == 1


def test_nothing_changed_means_nothing_written(desk: Desk) -> None:
    desk.publish_answers(question("One month."))
    before = desk.files()

    assert desk.publish_answers(question("One month.")) is None
    assert desk.files() == before


def test_one_changed_answer_is_one_line_more_to_fetch(desk: Desk) -> None:
    desk.publish([*registers(), *small_library()])
    items = [*registers(), *small_library()[:-1], answer("FAM-001", "Who decides?")]

    done = desk.publish(items)

    assert done is not None
    assert done.changes == Changes(new=0, changed=1, removed=0, other=0)
    newest = nearest_pack(desk.head().listing, 1)
    assert (newest.since, newest.revision, newest.items) == (1, 2, 1)


def test_a_withdrawn_answer_leaves_a_tombstone_in_the_pack(desk: Desk) -> None:
    desk.publish([*registers(), *small_library()])
    desk.publish([*registers(), *small_library()[:-1], tombstone("FAM-001", see="HOU-001")])

    head = desk.head()
    assert nearest_pack(head.listing, 1).deleted == 1
    assert read_line(head.lines["FAM-001"])["see"] == "HOU-001"
    assert rev_of(read_line(head.lines["FAM-001"])) == 2


def test_the_same_input_and_time_give_the_same_bytes(desk: Desk, tmp_path: Path) -> None:
    twin = tmp_path / "twin"
    begin(twin, desk.keys, NOW)
    for text in ("One month.", "Two months."):
        items = [*registers(), *small_library()[1:], question(text)]
        desk.publish(reversed(items))
        publish(items, twin, desk.keys, NOW)

    files = {p.relative_to(twin).as_posix(): p for p in twin.rglob("*") if p.is_file()}
    assert {name: path.read_bytes() for name, path in files.items()} == desk.files()


def test_the_timestamp_is_written_last(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str] = []

    def write(path: Path, content: bytes) -> None:
        names.append(path.relative_to(desk.feed).as_posix())
        write_whole(path, content)

    monkeypatch.setattr(folder, "write_whole", write)
    desk.publish_answers(question("One month."))

    assert names[-1] == TIMESTAMP
    assert len(names) == len(set(names)) == 5


def test_a_disk_that_fills_at_any_file_leaves_readers_what_they_had(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.publish_answers(question("One month."))
    left = 0

    def write(path: Path, content: bytes) -> None:
        nonlocal left
        if not left:
            raise CannotKeepError(path, "no room")
        left -= 1
        write_whole(path, content)

    monkeypatch.setattr(folder, "write_whole", write)
    for room in range(5):
        left = room
        with pytest.raises(CannotKeepError):
            desk.publish_answers(question("Two months."))
        assert written(desk) == {"HOU-001": "<p>One month.</p>"}

    left = 100
    assert desk.publish_answers(question("Two months.")) is not None
    assert written(desk) == {"HOU-001": "<p>Two months.</p>"}


def test_whatever_part_has_reached_a_host_a_reader_gets_old_or_new_and_never_a_mixture(
    desk: Desk,
) -> None:
    desk.publish_answers(question("One month."))
    old = desk.files()
    desk.publish_answers(question("Two months."))
    new = {name: body for name, body in desk.files().items() if old.get(name) != body}
    seen = set()

    for here in product((False, True), repeat=len(new)):
        host = old | dict(compress(new.items(), here))
        try:
            head = read_head(host.get, desk.root)
        except FeedError:
            continue
        assert head is not None
        seen.add((head.listing.revision, TIMESTAMP in host and host[TIMESTAMP] != old[TIMESTAMP]))

    assert seen == {(1, False), (2, True)}


def test_only_the_timestamp_is_ever_overwritten(desk: Desk) -> None:
    desk.publish_answers(question("One month."))
    old = desk.files()
    desk.publish_answers(question("Two months."))

    assert [name for name, body in old.items() if desk.files().get(name) != body] == [TIMESTAMP]


def test_a_line_that_no_edition_may_hold_is_not_published(desk: Desk) -> None:
    before = desk.files()
    bad = question("x") | {"content_html": "<script>alert(1)</script>"}

    with pytest.raises(LineError, match="HOU-001"):
        desk.publish_answers(bad)
    assert desk.files() == before


def test_an_answer_that_is_only_planned_is_not_published(desk: Desk) -> None:
    planned = question("x")
    planned["_law"]["kind"] = PLANNED

    with pytest.raises(LineError, match="planned and not written"):
        desk.publish_answers(planned)


def test_an_answer_that_vanished_stops_the_publication(desk: Desk) -> None:
    desk.publish_answers(question("One month."), answer("HOU-002"))
    before = desk.files()

    with pytest.raises(LostAnswerError):
        desk.publish_answers(question("Two months."))
    assert desk.files() == before


def test_a_feed_that_somebody_changed_is_not_built_upon(desk: Desk) -> None:
    desk.publish_answers(question("One month."))
    pack = next((desk.feed / "targets" / "packs").iterdir())
    pack.write_bytes(pack.read_bytes()[:-1] + b"x")

    with pytest.raises(FeedError, match="a reader refuses it"):
        desk.publish_answers(question("Two months."))


def test_a_feed_that_its_readers_would_not_trust_is_not_published(
    desk: Desk, tmp_path: Path
) -> None:
    stranger = Desk(tmp_path / "stranger")
    before = desk.files()

    with pytest.raises(FeedError, match="a reader does not get"):
        publish([*registers(), answer()], desk.feed, desk.keys, NOW, trust=stranger.root)
    assert desk.files() == before


def test_publishing_needs_the_keys_of_the_role(desk: Desk) -> None:
    (desk.key_folder / "targets-1.pem").unlink()

    with pytest.raises(KeysError, match="targets: 0 of 1 private keys"):
        desk.publish_answers(question("One month."))


def test_root_keys_stay_in_their_envelopes(desk: Desk) -> None:
    for path in desk.key_folder.glob("root-*"):
        path.unlink()

    assert desk.publish_answers(question("One month.")) is not None


def test_a_clock_before_the_last_stamp_publishes_nothing(desk: Desk) -> None:
    desk.publish_answers(question("One month."))

    with pytest.raises(UsageError, match="before the last stamp"):
        desk.publish([*registers(), question("Two.")], now=NOW - timedelta(minutes=1))


def tables(version: int, alpha: float = 0.5) -> Tables:
    """Search tables as they are trained, small."""
    return Tables(version, write_meaning(SMALL._replace(version=version, alpha=alpha)))


def test_search_tables_go_along_and_stay_until_newer_ones_come(desk: Desk) -> None:
    items = [*registers(), *small_library()]
    desk.publish(items, tables=tables(3))
    meaning = desk.head().listing.meaning
    assert meaning == (3, "packs/meaning-3.jsonl.xz", len(tables(3).content))

    assert desk.publish(items) is None
    desk.publish([*items, register("source", "X", key="X")], tables=tables(3))
    assert desk.head().listing.meaning == meaning

    desk.publish([*items, register("source", "X", key="X")], tables=tables(4))
    assert desk.head().listing.meaning == (4, "packs/meaning-4.jsonl.xz", len(tables(4).content))


@pytest.mark.parametrize("version", [2, 3])
def test_search_tables_that_nobody_would_fetch_are_not_published(desk: Desk, version: int) -> None:
    items = [*registers(), *small_library()]
    desk.publish(items, tables=tables(3))

    with pytest.raises(UsageError, match=f"of version {version}, and readers have others of ver"):
        desk.publish(items, tables=tables(version, alpha=0.25))


def test_files_of_the_newest_three_publications_stay(desk: Desk) -> None:
    for number in range(6):
        desk.publish_answers(question(f"{number} months."))

    listings = [name for name in desk.files() if name.endswith("library.json")]
    packs = {name.split(".")[1] for name in desk.files() if "/packs/" in name}
    assert len(listings) == 3
    assert {name.split("-")[0] for name in packs} == {"4", "5", "6"}


def test_a_pack_can_be_read_back(desk: Desk) -> None:
    desk.publish_answers(question("One month."))
    entry = desk.head().listing.packs[0]
    name = next(name for name in desk.files() if name.endswith(entry.path[6:]))

    assert lines_of(desk.files()[name], entry) == desk.head().lines

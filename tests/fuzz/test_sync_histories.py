"""Whatever happens to a library, a reader who comes by now and then has what a newcomer has."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.answers import answer, registers, tombstone
from tests.support.feeds import Feed
from tests.support.readers import Reader
from treadstone_desktop.library.lines import Item

IDS = ("HOU-001", "HOU-002", "IMM-001", "EMP-001.fr")

STEPS = st.dictionaries(
    st.sampled_from(IDS), st.sampled_from(["write", "move", "withdraw"]), max_size=4
)
"""What one publication does to answers: some go and come again."""

HISTORIES = st.lists(st.tuples(STEPS, st.booleans()), min_size=1, max_size=8)
"""Publications, and after which of them a reader comes by."""


def written(key: str, revision: int, *, moved: bool) -> Item:
    """An answer as of a revision."""
    answer_id, _, lang = key.partition(".")
    topic = "repairs" if moved else "rent"
    return answer(answer_id, f"As of {revision}?", lang=lang or "en", rev=revision, topic=topic)


@settings(max_examples=25)
@given(HISTORIES)
def test_who_comes_by_now_and_then_has_what_a_newcomer_has(
    history: list[tuple[dict[str, str], bool]],
) -> None:
    with TemporaryDirectory() as folder:
        feed = Feed(Path(folder, "feed"))
        reader = Reader(Path(folder, "reader"), feed.root)
        library = {item["id"]: item for item in registers()}
        for revision, (steps, comes_by) in enumerate(history, 2):
            for key, step in steps.items():
                if step != "withdraw":
                    library[key] = written(key, revision, moved=step == "move")
                elif key in library and "deleted" not in library[key]:
                    library[key] = tombstone(key, rev=revision)
            feed.publish(list(library.values()), revision)
            if comes_by:
                assert reader.update(feed).state == "updated"
        newcomer = Reader(Path(folder, "newcomer"), feed.root, bundled=False)

        assert reader.update(feed).state in ("updated", "current")
        assert newcomer.update(feed).state == "updated"
        assert state(reader) == state(newcomer)


def state(reader: Reader) -> str:
    """That of the edition shown, which is proved on the way."""
    assert reader.has()[0] == "current"
    pointer = reader.store.installed()
    assert pointer is not None
    return pointer.state

"""Why a hit is there."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.answers import registers, small_library
from tests.support.library import open_library
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.lines import canonical
from treadstone_desktop.library.meaning import Meaning
from treadstone_desktop.library.writer import write_edition
from treadstone_desktop.search.engine import open_engine
from treadstone_desktop.search.explaining import Held, explain


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The small library."""
    path = tmp_path_factory.mktemp("explaining") / "small.db"
    with closing(open_library(path)) as opened:
        yield opened


def test_the_hits_are_those_of_a_search_in_their_order(library: Library) -> None:
    told = explain(library, "landlord turned off my heat", most=2)
    hits = open_engine(library).search("landlord turned off my heat").hits

    assert [(one.id, one.score) for one in told.reasons] == [(h.id, h.score) for h in hits[:2]]


def test_a_word_is_named_with_every_place_that_has_it(library: Library) -> None:
    reason = explain(library, "overtime hours").reasons[0]

    assert reason.number == "EMP002"
    assert reason.held == (
        Held("overtime", ("title", "body")),
        Held("hours", ("takeaways", "body", "asks")),
    )
    assert reason.words == 1


def test_the_phrasing_that_has_most_of_the_question_is_named(library: Library) -> None:
    reason = explain(library, "the boss let me go").reasons[0]

    assert reason.phrasing == "boss let me go no warning"
    assert reason.phrased == 1


def test_a_word_that_an_answer_has_not_is_not_among_its_own(library: Library) -> None:
    told = explain(library, "custody of my hamster")

    assert [one.word for one in told.wanted] == ["custody", "hamster"]
    assert [one.answers for one in told.wanted] == [1, 0]
    assert [one.word for one in told.reasons[0].held] == ["custody"]
    assert 0 < told.reasons[0].words < 1
    assert told.reasons[0].meaning is None


def test_with_meaning_the_nearest_phrasing_need_not_share_a_word(tmp_path: Path) -> None:
    vectors = {word: (1 / 127, bytes([127, 0])) for word in ("dismissed", "sacked")}
    vectors["overtime"] = (1 / 127, bytes([0, 127]))
    lines = map(canonical, [*registers(), *small_library()])
    meaning = Meaning(1, 2, "", "", 0.15, 0.3, vectors)
    write_edition(lines, tmp_path / "meaning.db", revision=1, meaning=meaning)

    with closing(Library(tmp_path / "meaning.db")) as library:
        reason = explain(library, "dismissed").reasons[0]
    assert (reason.id, reason.phrasing, reason.words) == ("EMP-001", "sacked", 0)
    assert reason.meaning is not None
    assert reason.meaning > 0.4


def test_a_name_that_was_asked_for_counts_by_itself(library: Library) -> None:
    told = explain(library, "n12 deposit")

    assert [(one.id, one.named) for one in told.reasons] == [("HOU-002", 1), ("HOU-001", 0)]
    assert max(one.matched for one in told.reasons) == 1


def test_an_answer_that_was_named_says_so(library: Library) -> None:
    told = explain(library, "imm 77")

    assert told.jump == "IMM-077"
    assert told.reasons[0].id == "IMM-077"


@pytest.mark.parametrize("text", ["", "\0", '"*)', "the of", "👩‍⚖️", "x" * 5000])
def test_no_text_is_too_odd(library: Library, text: str) -> None:
    assert explain(library, text).query == text

"""``treadstone-publish explain``."""

import json
from pathlib import Path

import pytest

from tests.support.library import make_edition
from treadstone_desktop.publishing.cli import main
from treadstone_desktop.publishing.explain import as_text
from treadstone_desktop.search.explaining import Explanation, Held, Reason, Wanted

FIRED = Reason(
    "EMP-001", "EMP001", "I was fired. What now?", 1.0, 0.9, 0, 0.8, 0.7, 0.5, "boss let me go",
    (Held("boss", ("asks",)),),
)  # fmt: skip
TOLD = Explanation(
    "bos rage", "boss rage", (("rage", "anger"),), True, None, 0.15,
    (Wanted("boss", 1, 2.5), Wanted("rage", 0, 1.2)), (FIRED,),
)  # fmt: skip


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_edition(tmp_path_factory.mktemp("explain") / "small.db")


def test_spelling_and_words_stand_before_the_hits() -> None:
    assert list(as_text(TOLD))[:5] == [
        "searched for: boss rage",
        "understood: rage as anger",
        "words: boss (in 1 answer, tells 2.5), rage (in 0 answers, tells 1.2)",
        "score: 0.15 of the words matched, 0.85 of meaning",
        "weak: the hits may not answer it",
    ]


def test_a_hit_stands_with_its_figures_and_what_it_has_and_has_not() -> None:
    hit, *below = list(as_text(TOLD))[6:]

    assert hit.split() == "1 1.00 0.90 0.80 0.70 0.50 EMP001 I was fired. What now?".split()
    assert [line.strip() for line in below] == [
        "has: boss (asks)", "has not: rage", "phrased: boss let me go"
    ]  # fmt: skip


def test_the_command_takes_a_question_without_quotation_marks(
    edition: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "no", "warning", "--edition", str(edition)]) == 0
    assert "EMP001" in capsys.readouterr().out


def test_json_has_every_hit_as_an_object(edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "deposit", "--edition", str(edition), "--json"])
    told = json.loads(capsys.readouterr().out)

    assert list(told) == list(Explanation._fields)
    assert list(told["reasons"][0]) == list(Reason._fields)


def test_nothing_found_is_a_result(edition: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "qwrtzx", "--edition", str(edition)]) == 0
    assert capsys.readouterr().out.endswith("nothing found\n")


def test_a_file_that_is_no_edition_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "rent", "--edition", str(tmp_path / "none.db")]) == 1
    assert "none.db: there is no library file here" in capsys.readouterr().err

"""``doctor``: what a helper needs to know, and nothing about the reader."""

from pathlib import Path

import pytest

from tests.support.answers import answer
from tests.support.library import make_edition
from tests.unit.commands.conftest import Run
from treadstone_desktop.commands import doctor

PARTS = "app qt sqlite fonts content updates policy printer clock disk".split()

NO_KEY = "No updates are set up: this program came without a publisher's key."


ASK_QT = doctor._qt


@pytest.fixture(autouse=True)
def qt_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting Qt takes a second; two tests do it."""
    sound = {part: doctor.Finding(True, "") for part in ("qt", "fonts")}
    monkeypatch.setattr(doctor, "_qt", lambda: sound)


def test_every_part_is_looked_at_in_the_order_of_the_contract(run: Run) -> None:
    found = run("doctor", "--json").json

    assert list(found) == PARTS
    assert {frozenset(part) for part in found.values()} == {frozenset({"ok", "note"})}


def test_a_sound_computer_ends_with_0_and_one_line_a_part(run: Run) -> None:
    outcome = run("doctor")

    assert outcome.code == 0
    assert [line.split()[1] for line in outcome.out.splitlines()] == PARTS


def test_what_this_version_cannot_do_is_neither_right_nor_wrong(run: Run) -> None:
    found = run("doctor", "--json").json

    assert found["updates"] == {"ok": None, "note": NO_KEY}
    assert found["printer"] == {"ok": None, "note": "this version does not print"}


def test_content_names_the_file_and_its_day(run: Run, edition: Path) -> None:
    note = run("doctor", "--json").json["content"]["note"]

    assert note.startswith("8 answers of 20 November 2026, revision 1, state ")
    assert str(edition) in note


def test_an_edition_without_a_word_table_is_said_to_be_searched_by_words(run: Run) -> None:
    assert "search is by words alone" in run("doctor", "--json").json["content"]["note"]


def test_a_damaged_library_is_a_fault_that_is_named(run: Run, tmp_path: Path) -> None:
    torn = tmp_path / "torn.db"
    torn.write_bytes(b"")

    outcome = run("doctor", "--json", library=torn)

    assert (outcome.code, outcome.json["content"]["ok"]) == (1, False)
    assert str(torn) in outcome.json["content"]["note"]


def test_a_policy_that_cannot_be_obeyed_is_a_fault_with_its_key(run: Run, profile: Path) -> None:
    (profile / "machine").mkdir(parents=True)
    (profile / "machine" / "policy.toml").write_text('mode = "kisok"\n')

    outcome = run("doctor", "--json", library=None)

    assert outcome.code == 1
    assert "policy.toml: mode: must be one of" in outcome.json["policy"]["note"]
    assert outcome.json["content"]["ok"] is True


def test_a_clock_before_the_day_of_the_library_is_a_fault(run: Run, tmp_path: Path) -> None:
    ahead = make_edition(tmp_path / "ahead.db", [answer(updated_on="2150-01-01")])

    found = run("doctor", "--json", library=ahead).json["clock"]

    assert found["ok"] is False
    assert "before the day of its library, 1 January 2150" in found["note"]


def test_a_folder_that_cannot_be_written_is_named(run: Run, profile: Path) -> None:
    profile.write_text("a file where the folder should be")

    found = run("doctor", "--json").json["disk"]

    assert found["ok"] is False
    assert found["note"].startswith(f"{profile / 'data'}: nothing can be kept here")


def test_too_little_room_is_a_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("treadstone_desktop.commands.disk.LEAST", 1 << 60)

    assert "MB are free here" in run("doctor", "--json").json["disk"]["note"]


def test_looking_leaves_nothing_behind(run: Run, profile: Path, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))

    run("doctor")

    assert set(tmp_path.rglob("*")) == before


def test_qt_that_does_not_start_is_a_fault_that_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "nowhere")

    found = ASK_QT()

    assert (found["qt"].ok, found["fonts"].ok) == (False, None)
    assert 'Could not find the Qt platform plugin "nowhere"' in found["qt"].note


def test_qt_and_the_fonts_are_asked_in_a_process_of_their_own() -> None:
    found = ASK_QT()

    assert found["qt"].note.startswith("Qt 6.")
    assert found["fonts"] == (True, "15 font files")

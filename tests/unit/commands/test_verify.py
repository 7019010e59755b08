"""``verify``: is the open library complete and undamaged?"""

import sqlite3
from pathlib import Path

from tests.support.library import make_edition
from tests.unit.commands.conftest import Run


def test_a_sound_edition_is_said_to_be_so(run: Run, edition: Path) -> None:
    outcome = run("verify")

    assert outcome.code == 0
    assert outcome.out.startswith(f"{edition}: revision 1, state ")
    assert outcome.out.endswith(": complete and undamaged.\n")


def test_json_names_file_revision_and_state(run: Run, edition: Path) -> None:
    found = run("verify", "--json").json

    assert {**found, "state": len(found["state"])} == {
        "file": str(edition), "revision": 1, "state": 64, "ok": True,
    }  # fmt: skip


def test_a_changed_word_is_found_and_ends_with_1(run: Run, tmp_path: Path) -> None:
    changed = make_edition(tmp_path / "changed.db")
    with sqlite3.connect(changed) as connection:
        connection.execute("update answer set summary = 'No rent is due' where id = 'HOU-001'")
    connection.close()

    outcome = run("verify", "--json", library=changed)

    assert (outcome.code, outcome.json["ok"]) == (1, False)
    assert "HOU-001" in outcome.err


def test_a_file_that_is_no_edition_is_a_fault_and_no_crash(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "cat.png"
    picture.write_bytes(b"\x89PNG")

    outcome = run("verify", "--json", library=picture)

    assert (outcome.code, outcome.json["ok"]) == (1, False)
    assert "cat.png: this is not a Treadstone library file." in outcome.err

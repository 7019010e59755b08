"""Saved answers."""

from treadstone_desktop.shelf.saved import SavedEntry
from treadstone_desktop.shelf.shelf import Shelf


def saved(shelf: Shelf) -> list[str]:
    return [entry.answer for entry in shelf.saved.entries()]


def test_nothing_is_saved_at_first(shelf: Shelf) -> None:
    assert saved(shelf) == []
    assert "HOU-001" not in shelf.saved


def test_the_answer_saved_last_stands_first(shelf: Shelf) -> None:
    for answer in ("HOU-001", "IMM-077", "EMP-001"):
        shelf.saved.add(answer, rev=1)

    assert saved(shelf) == ["EMP-001", "IMM-077", "HOU-001"]
    assert "IMM-077" in shelf.saved


def test_saving_again_changes_nothing(shelf: Shelf) -> None:
    shelf.saved.add("HOU-001", rev=1, note="for Ms. Roy")
    shelf.saved.add("IMM-077", rev=1)

    shelf.saved.add("HOU-001", rev=9)

    assert [(e.answer, e.rev, e.note) for e in shelf.saved.entries()] == [
        ("IMM-077", 1, ""), ("HOU-001", 1, "for Ms. Roy"),
    ]  # fmt: skip


def test_a_removed_answer_comes_back_with_its_note(shelf: Shelf) -> None:
    shelf.saved.add("HOU-001", rev=3, note="for Ms. Roy")
    [entry] = shelf.saved.entries()
    shelf.saved.remove("HOU-001")
    assert saved(shelf) == []

    shelf.saved.restore(entry)

    assert [e[:3] for e in shelf.saved.entries()] == [("HOU-001", "for Ms. Roy", 3)]


def test_a_removed_answer_comes_back_to_its_place(shelf: Shelf) -> None:
    for answer in ("HOU-001", "IMM-077", "EMP-001"):
        shelf.saved.add(answer, rev=1)
    before = shelf.saved.entries()
    shelf.saved.remove("IMM-077")

    shelf.saved.restore(before[1])

    assert shelf.saved.entries() == before


def test_a_note_can_be_changed(shelf: Shelf) -> None:
    shelf.saved.add("HOU-001", rev=1)

    shelf.saved.set_note("HOU-001", "ask about heat")

    assert shelf.saved.entries()[0].note == "ask about heat"


def test_the_day_of_saving_is_an_iso_day(shelf: Shelf) -> None:
    shelf.saved.add("HOU-001", rev=1)

    [entry] = shelf.saved.entries()
    assert isinstance(entry, SavedEntry)
    assert len(entry.added_on) == len("2026-11-25")

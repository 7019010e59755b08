"""Questions and feedback that wait on this computer."""

from datetime import UTC, datetime

from treadstone_desktop.shelf.outbox import Draft
from treadstone_desktop.shelf.shelf import Shelf

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def question(text: str, made_on: str = "2026-11-25T12:00:00", answer: str = "") -> Draft:
    return Draft("", "question", answer, text, "", made_on)


def test_a_draft_gets_an_id_that_says_nothing(shelf: Shelf) -> None:
    first, second = (shelf.outbox.keep(question("May he lock me out?")) for _ in range(2))

    assert first.id != second.id
    assert len(first.id) >= 16


def test_drafts_stand_newest_first(shelf: Shelf) -> None:
    for text, day in (("old", "2026-11-01T09:00:00"), ("new", "2026-11-24T09:00:00")):
        shelf.outbox.keep(question(text, day))

    assert [draft.text for draft in shelf.outbox.drafts()] == ["new", "old"]


def test_a_draft_that_is_kept_again_has_its_new_text(shelf: Shelf) -> None:
    draft = shelf.outbox.keep(question("May he lock me out?"))

    shelf.outbox.keep(draft._replace(text="May he lock me out at night?", contact="a@b.example"))

    [kept] = shelf.outbox.questions()
    assert (kept.text, kept.contact) == ("May he lock me out at night?", "a@b.example")


def test_a_deleted_draft_is_gone(shelf: Shelf) -> None:
    shelf.outbox.delete(shelf.outbox.keep(question("May he lock me out?")).id)

    assert shelf.outbox.drafts() == []


def test_of_a_verdict_the_last_word_stands(shelf: Shelf) -> None:
    shelf.outbox.vote("HOU-001", helpful=True, when=NOON)
    shelf.outbox.vote("HOU-001", helpful=False, when=NOON)
    shelf.outbox.vote("IMM-077", helpful=True, when=NOON)

    assert shelf.outbox.verdict("HOU-001") == "unhelpful"
    assert shelf.outbox.verdict("EMP-001") == ""
    assert len(shelf.outbox.drafts()) == 2


def test_a_verdict_is_no_question(shelf: Shelf) -> None:
    shelf.outbox.vote("HOU-001", helpful=True, when=NOON)
    shelf.outbox.keep(question("And in winter?", answer="HOU-001"))

    assert [draft.text for draft in shelf.outbox.questions()] == ["And in winter?"]
    assert shelf.outbox.verdict("HOU-001") == "helpful"


def test_text_is_kept_letter_by_letter(shelf: Shelf) -> None:
    text = 'O\'Brien said: "50% – or *nothing*"; <b>Łódź</b>\n'

    shelf.outbox.keep(question(text))

    assert shelf.outbox.drafts()[0].text == text

import json
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.drafts import (
    PATH,
    answer_file,
    make_source,
    referral_row,
    signed,
    signed_file,
    small_registers,
    volatile_row,
)
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.lines import Item
from treadstone_desktop.library.verify import verify_edition
from treadstone_desktop.publishing.build import build_edition, make_items
from treadstone_desktop.publishing.problems import AnswerError
from treadstone_desktop.publishing.source import Source


def items_of(source: Source) -> dict[str, Item]:
    return {item["id"]: item for item in make_items(source)}


def test_an_edition_of_one_answer_opens_and_proves(tmp_path: Path) -> None:
    out = tmp_path / "content.db"
    build_edition(make_source({PATH: answer_file()}), out)
    library = Library(out)
    answer = library.answer("HOU-001")
    library.close()

    assert verify_edition(out).ok
    assert answer.title == "How much deposit can my landlord ask me to pay?"
    assert answer.updated_on == "2026-11-20"
    assert '<a href="volatile:rent-guideline">2.1%</a>' in answer.html
    assert '<a href="term:deposit">deposit</a>' in answer.html


def test_the_same_source_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.db", "two.db"):
        build_edition(make_source({PATH: answer_file()}), tmp_path / name)

    assert (tmp_path / "one.db").read_bytes() == (tmp_path / "two.db").read_bytes()


@pytest.mark.parametrize("spoil", ["\ufeff{}", "{}\n\n\n"])
def test_what_an_editor_adds_unseen_changes_no_byte(tmp_path: Path, spoil: str) -> None:
    clean = answer_file()
    spoiled = spoil.format(clean).replace("\n", "  \r\n").rstrip()
    build_edition(make_source({PATH: clean}), tmp_path / "clean.db")
    build_edition(make_source({PATH: spoiled}), tmp_path / "spoiled.db")

    assert (tmp_path / "clean.db").read_bytes() == (tmp_path / "spoiled.db").read_bytes()


def test_a_line_has_the_members_of_the_feed() -> None:
    item = items_of(make_source({PATH: answer_file(watch=["open-item"])}))["HOU-001"]

    assert item["date_published"] == "2026-11-20T00:00:00Z"
    assert item["language"] == "en"
    assert item["tags"] == ["housing", "rent"]
    assert "url" not in item
    assert item["_law"]["rev"] == 1
    assert item["_law"]["sources"] == [{"key": "RTA", "ref": "ss. 105-106"}]


def test_what_is_empty_and_what_is_the_editors_own_does_not_travel() -> None:
    item = items_of(make_source({PATH: answer_file(watch=["open-item"], deadlines=None)}))[
        "HOU-001"
    ]

    assert not {"watch", "volatile", "author", "deadlines", "reviewed_by"} & set(item["_law"])


def test_numbers_are_printed_wherever_they_stand() -> None:
    mark = "{{v:rent-guideline}}"
    text = answer_file(
        summary=f"It is {mark}.",
        takeaways=[f"It is {mark}"],
        deadlines=[{"what": "pay", "time": mark, "ref": ""}],
    )
    item = items_of(make_source({PATH: text}))["HOU-001"]

    assert item["summary"] == "It is 2.1%."
    assert item["_law"]["takeaways"] == ["It is 2.1%"]
    assert item["_law"]["deadlines"][0]["time"] == "2.1%"
    assert "{{" not in json.dumps(item)


def test_an_address_is_made_where_the_library_has_one() -> None:
    library = {"name": "L", "publisher": "P", "link_answer": "https://example.org/{number}"}
    source = make_source({PATH: answer_file()}, library=library)

    assert items_of(source)["HOU-001"]["url"] == "https://example.org/HOU001"


def test_only_numbers_with_a_value_and_services_that_may_ship_travel() -> None:
    small = small_registers()
    source = make_source(
        {},
        volatile=small.volatile | {"unknown": volatile_row("unknown", "", "")},
        referrals=small.referrals | {"rumour": referral_row("rumour", "unconfirmed")},
    )
    keys = set(items_of(source))

    assert {"volatile:rent-guideline", "referral:clinic", "source:DIVA", "term:lease"} <= keys
    assert {"library:", "category:housing", "topic:housing/rent"} <= keys
    assert not {"volatile:unknown", "referral:rumour"} & keys


def test_a_french_answer_has_a_key_of_its_own() -> None:
    french = {"answers/housing/deposit.fr.md": answer_file(lang="fr")}

    assert items_of(make_source(french))["HOU-001.fr"]["language"] == "fr"


def test_a_withdrawn_answer_leaves_a_tombstone(tmp_path: Path) -> None:
    row = {"withdrawn_on": "2026-11-21", "reason": "merged", "see": "HOU-001"}
    out = tmp_path / "content.db"
    state = build_edition(make_source({PATH: answer_file()}, withdrawn={"HOU-002": row}), out)
    with closing(Library(out)) as library:
        assert library.gone("HOU-002") == ("HOU-002", "2026-11-21", "merged", "HOU-001")
        assert list(library.by_id) == ["HOU-001"]

    assert verify_edition(out).ok
    assert state == build_edition(make_source({PATH: answer_file()}), out)


def test_a_signed_text_is_published_as_reviewed() -> None:
    law = items_of(make_source({PATH: signed_file()}, reviews=signed(signed_file())))["HOU-001"][
        "_law"
    ]

    assert (law["review"], law["reviewed_on"]) == ("reviewed", "2026-11-21")
    assert law["reviewed_by"] == "A. Lawyer, licence P1"


def test_a_text_that_changed_since_its_sign_off_is_published_as_not_reviewed() -> None:
    changed = signed_file().replace("no more", "not more", 1)
    law = items_of(make_source({PATH: changed}, reviews=signed(signed_file())))["HOU-001"]["_law"]

    assert law["review"] == "unreviewed"
    assert not {"reviewed_by", "reviewed_on"} & set(law)


def test_a_body_that_cannot_be_shown_names_its_file(tmp_path: Path) -> None:
    source = make_source({PATH: answer_file(body="- one\n\n- two\n")})

    with pytest.raises(AnswerError, match=PATH):
        build_edition(source, tmp_path / "content.db")
    assert list(tmp_path.iterdir()) == []

from typing import Any

import pytest

from tests.support.answers import answer, register
from treadstone_desktop.base.errors import LineError
from treadstone_desktop.library.rows import rows_of


def test_an_answers_line_gives_one_row() -> None:
    (row,) = rows_of(answer("HOU-001", takeaways=["One", "Two"], asks=["a b", "c d"], rev=4))

    assert row.table == "answer"
    assert row.values["id"] == "HOU-001"
    assert row.values["takeaways"] == "One\nTwo"
    assert row.values["asks"] == "a b\nc d"
    assert row.values["sources"] == '[{"key":"RTA","ref":"s. 105"}]'
    assert row.values["updated_on"] == "2026-11-20"
    assert row.values["author"] == ""
    assert row.values["rev"] == 4


def test_a_register_line_gives_the_row_of_its_kind() -> None:
    (row,) = rows_of(register("topic", "h", "r", category="h", slug="r", position=2, name_en="R"))

    assert row == ("topic", {
        "category": "h", "slug": "r", "position": 2, "name_en": "R", "name_fr": "",
    })  # fmt: skip


def test_a_register_line_stands_under_its_own_key() -> None:
    with pytest.raises(LineError, match="source:RTA: its key is not that of its row"):
        rows_of(register("source", "RTA", key="DIVA"))


def test_the_publishers_own_line_becomes_facts_of_the_edition() -> None:
    rows = rows_of(register("library", name="L", publisher="P", extra="kept"))

    assert {row.values["key"]: row.values["value"] for row in rows} == {
        "library.name": "L",
        "library.publisher": "P",
        "library.extra": "kept",
        "name": "L",
        "publisher": "P",
    }


def test_a_tombstone_gives_no_row() -> None:
    assert rows_of({"id": "IMM-002", "deleted": "2026-11-22", "rev": 3}) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"content_html": None}, "it has no 'content_html'"),
        ({"content_html": "<p><script>x</script></p>"}, "is not allowed"),
        ({"content_html": '<p><a href="term:x">x</a></p>'}, "<a> is not allowed"),
        ({"title": ["a"]}, "'title' is not one line of text"),
        ({"title": "a\nb"}, "'title' is not one line of text"),
        ({"language": "fr"}, "its language is 'fr'"),
        ({"date_modified": "yesterday"}, "'date_modified' is not a day"),
    ],
)
def test_a_member_no_edition_may_hold_is_refused(change: dict[str, Any], words: str) -> None:
    with pytest.raises(LineError) as caught:
        rows_of(answer() | change)

    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("law", "words"),
    [
        ({"takeaways": "one"}, "'takeaways' is not a list"),
        ({"takeaways": ["a\nb"]}, "'takeaways' is not one line of text"),
        ({"sources": ["RTA"]}, "'sources' is not a list of objects"),
        ({"priority": "1"}, "'priority' is not a number"),
        ({"priority": True}, "'priority' is not a number"),
        ({"review": "signed"}, "'review' cannot be 'signed'"),
        ({"law_as_of": "soon"}, "'law_as_of' is not a day"),
    ],
)
def test_a_fact_of_the_wrong_type_is_refused(law: dict[str, Any], words: str) -> None:
    item = answer()
    item["_law"] |= law

    with pytest.raises(LineError) as caught:
        rows_of(item)

    assert words in str(caught.value)

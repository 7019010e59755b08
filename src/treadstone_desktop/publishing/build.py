"""From a checked source to an edition: drafts and registers as lines, lines to the writer."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from treadstone_desktop.library.lines import Item, answer_key, canonical, register_key
from treadstone_desktop.library.meaning import Meaning
from treadstone_desktop.library.writer import write_edition
from treadstone_desktop.publishing.problems import AnswerError
from treadstone_desktop.publishing.registers import Registers, may_ship
from treadstone_desktop.publishing.render import RenderError, render
from treadstone_desktop.publishing.reviews import sign_off_of
from treadstone_desktop.publishing.source import Draft, Source
from treadstone_desktop.publishing.tables import Row
from treadstone_desktop.publishing.text import VOLATILE

FIRST_REVISION = 1


def build_edition(source: Source, out: Path, meaning: Meaning | None = None) -> str:
    """Writes an edition that was never published, revision 1, and returns its state.

    With ``meaning`` search ranks by it, else by words alone.

    ``source`` is expected to have passed the linter. Raises AnswerError or LineError for what
    it let through, CannotKeepError if ``out`` cannot be written.
    """
    lines = [canonical(item) for item in make_items(source)]
    return write_edition(lines, out, revision=FIRST_REVISION, meaning=meaning)


def make_items(source: Source) -> Iterator[Item]:
    """Every item of the library, each with revision 1, in no particular order."""
    for draft in source.drafts:
        yield answer_item(draft, source)
    for key, row in source.registers.withdrawn.items():
        yield tombstone(key, row)
    yield from register_items(source.registers)


def tombstone(key: str, row: Row) -> Item:
    """What is left of an answer that was withdrawn, so that a link to it says so."""
    item = {
        "id": key,
        "deleted": f"{row['withdrawn_on']}T00:00:00Z",
        "reason": row["reason"],
        "see": row["see"],
        "rev": FIRST_REVISION,
    }
    return _without_empty(item)


def answer_item(draft: Draft, source: Source) -> Item:
    """The item of one answer (docs/contracts.md, section 8). Raises AnswerError."""
    fields = draft.fields
    values = source.values
    try:
        content = render(draft.body, values)
    except RenderError as error:
        raise AnswerError(draft.path, error.reason) from error
    law = {
        "rev": FIRST_REVISION,
        "slug": fields.slug,
        "category": fields.category,
        "topic": fields.topic,
        "priority": fields.priority,
        "jurisdiction": list(fields.jurisdiction),
        "takeaways": [_print(text, values) for text in fields.takeaways],
        "asks": list(fields.asks),
        "sources": [cite._asdict() for cite in fields.sources],
        "related": list(fields.related),
        "terms": list(fields.terms),
        "deadlines": [
            {name: _print(text, values) for name, text in deadline._asdict().items()}
            for deadline in fields.deadlines
        ],
        "referrals": list(fields.referrals),
        "safety": fields.safety,
        "author": fields.author,
        "law_as_of": fields.law_as_of.isoformat(),
        "check_by": fields.check_by.isoformat(),
        **_review(draft, source),
    }
    item = {
        "id": answer_key(fields.id, fields.lang),
        "language": fields.lang,
        "title": fields.title,
        "summary": _print(fields.summary, values),
        "content_html": content,
        "tags": [fields.category, fields.topic],
        "url": str(source.registers.library.get("link_answer", "")).replace(
            "{number}", fields.id.replace("-", "")
        ),
        "date_published": f"{fields.written_on}T00:00:00Z",
        "date_modified": f"{fields.updated_on}T00:00:00Z",
        "_law": _without_empty(law),
    }
    return _without_empty(item)


def _review(draft: Draft, source: Source) -> dict[str, str]:
    """Who checked this very text; one that changed since its sign-off is not reviewed."""
    fields = draft.fields
    if fields.review != "reviewed":
        return {"review": fields.review}
    if sign_off_of(draft, source.registers) is None:
        return {"review": "unreviewed"}
    return {
        "review": "reviewed",
        "reviewed_by": fields.reviewed_by,
        "reviewed_on": fields.reviewed_on.isoformat(),
    }


def _print(text: str, values: dict[str, str]) -> str:
    return VOLATILE.sub(lambda mark: values.get(mark.group(1), ""), text)


def _without_empty(members: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value not in ("", [], {})}


def register_items(registers: Registers) -> Iterator[Item]:
    """The registers that travel: the publisher's own facts, taxonomy, sources, terms, numbers
    that have a value, and services that may ship.
    """
    yield _register("library", (), registers.library)
    for category in registers.taxonomy["category"]:
        yield from _category_items(category)
    for row in registers.sources.values():
        yield _register("source", (row["key"],), _source_columns(row))
    for row in registers.glossary.values():
        yield _register("term", (row["term"],), _term_columns(row))
    for row in _known(registers.volatile.values()):
        yield _register("volatile", (row["key"],), _columns(row, "review_by confidence"))
    for row in registers.referrals.values():
        if may_ship(row):
            yield _register("referral", (row["key"],), _columns(row, "confidence"))


def _known(rows: Iterable[Row]) -> Iterator[Row]:
    return (row for row in rows if row["value"])


def _category_items(category: dict[str, Any]) -> Iterator[Item]:
    slug = category["slug"]
    names = "prefix name_en name_fr short_en short_fr help_en help_fr".split()
    columns = {name: category.get(name, "") for name in names}
    yield _register("category", (slug,), {"slug": slug, "position": category["order"], **columns})
    for topic in category["topic"]:
        columns = {
            "category": slug,
            "slug": topic["slug"],
            "position": topic["order"],
            "name_en": topic["name_en"],
            "name_fr": topic["name_fr"],
        }
        yield _register("topic", (slug, topic["slug"]), columns)


def _source_columns(row: Row) -> dict[str, str]:
    return {
        "key": row["key"],
        "short": row["short_form"],
        "citation": row["citation"],
        "jurisdiction": row["jurisdiction"],
        "type": row["type"],
        "url": row["official_site"],
    }


def _term_columns(row: Row) -> dict[str, str]:
    names = {"name": "term", "name_fr": "term_fr"}
    columns = {column: row[name] for column, name in names.items()}
    return {**columns, "abbreviation": row["abbreviation"], "definition": row["definition"]}


def _columns(row: Row, editors_own: str) -> dict[str, str]:
    """A row without what stays with the editors."""
    return {name: value for name, value in row.items() if name not in editors_own.split()}


def _register(kind: str, names: tuple[str, ...], columns: dict[str, Any]) -> Item:
    law = _without_empty({"kind": kind, "rev": FIRST_REVISION, **columns})
    return {"id": register_key(kind, *names), "_law": law}

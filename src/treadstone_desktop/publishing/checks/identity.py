"""Is this the planned answer, and the only one of its name? Rules L02 and L03."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from treadstone_desktop.publishing.problems import ERROR, Problem
from treadstone_desktop.publishing.source import Draft, Source


def check_plan_row(draft: Draft, source: Source) -> Iterator[Problem]:
    """L02: id, slug, title, category, topic and priority are the plan's; the file's place too."""
    fields = draft.fields
    if not fields.id:
        return
    row = source.registers.plan.get(fields.id)
    if row is None:
        text = f"id '{fields.id}' is not in plan.tsv; write the id of a planned question"
        yield draft.problem("L02", ERROR, draft.at("id"), text)
        return
    planned = {
        "slug": row["slug"],
        "title": row["question"],
        "category": row["category"],
        "topic": row["topic"],
        "priority": row["priority"],
    }
    if fields.lang == "fr":
        del planned["title"]
    for name, want in planned.items():
        have = str(getattr(fields, name))
        if have not in (want, "", "0"):
            text = f"{name} is not the plan's for {fields.id}; write {want}"
            yield draft.problem("L02", ERROR, draft.at(name), text)
    yield from _check_place(draft, source)


def _check_place(draft: Draft, source: Source) -> Iterator[Problem]:
    fields = draft.fields
    if not (fields.slug and fields.category and fields.lang):
        return
    ending = ".fr.md" if fields.lang == "fr" else ".md"
    want = f"answers/{fields.category}/{fields.slug}{ending}"
    if draft.path != want:
        yield draft.problem("L02", ERROR, draft.at("slug"), f"the file should be named {want}")
    if fields.lang == "fr":
        english = str(PurePosixPath(draft.path).with_name(f"{fields.slug}.md"))
        if english not in {other.path for other in source.drafts}:
            text = f"a French answer stands beside an English one; write {english} first"
            yield draft.problem("L02", ERROR, draft.at("lang"), text)


def check_unique(source: Source) -> Iterator[Problem]:
    """L03: no two answers of one language share an id or a slug."""
    first: dict[tuple[str, str, str], str] = {}
    for draft in source.drafts:
        fields = draft.fields
        for name, value in (("id", fields.id), ("slug", fields.slug)):
            if not value:
                continue
            other = first.setdefault((fields.lang, name, value), draft.path)
            if other != draft.path:
                text = f"{name} '{value}' is also in {other}; give each answer its own"
                yield draft.problem("L03", ERROR, draft.at(name), text)

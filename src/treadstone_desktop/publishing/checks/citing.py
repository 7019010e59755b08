"""What an answer rests on and leads to. Rules L12 to L16 and L25."""

import re
from collections.abc import Iterator

from treadstone_desktop.library.terms import term_pattern
from treadstone_desktop.publishing.problems import ERROR, WARNING, Problem
from treadstone_desktop.publishing.source import Draft, Source

_REF = re.compile(r"(?:ss?\.|rr?\.|arts?\.|Part) ")
_LAW = {"statute", "regulation", "rules", "treaty", "constitution", "case law"}


def check_sources(draft: Draft, source: Source) -> Iterator[Problem]:
    """L12: one to six known sources, sections written as ``s. 59(1)``, one of them law."""
    cites = draft.fields.sources
    if not cites:
        return
    known = source.registers.sources
    if len(cites) > 6:
        text = f"{len(cites)} sources; keep the six that carry the answer"
        yield draft.problem("L12", ERROR, draft.at("sources"), text)
    for position, cite in enumerate(cites):
        line = draft.at("sources", position)
        if cite.key not in known:
            text = f"source '{cite.key}' is not in sources.tsv; write a key of that file"
            yield draft.problem("L12", ERROR, line, text)
        if cite.ref and not _REF.match(cite.ref):
            text = (
                f"ref '{cite.ref}' has another form; write s. 5, ss. 5-6, r. 9.01, Part II or \"\""
            )
            yield draft.problem("L12", ERROR, line, text)
    if not any(known.get(cite.key, {}).get("type") in _LAW for cite in cites):
        text = "no source is a law; add the statute, regulation, rule or case law it rests on"
        yield draft.problem("L12", ERROR, draft.at("sources"), text)


def check_related(draft: Draft, source: Source) -> Iterator[Problem]:
    """L14: three to five other planned answers, one from another topic, written if possible."""
    fields = draft.fields
    plan = source.registers.plan
    if "related" in draft.lines and not 3 <= len(fields.related) <= 5:
        text = f"{len(fields.related)} related answers; write three to five"
        yield draft.problem("L14", ERROR, draft.at("related"), text)
    for position, other in enumerate(fields.related):
        line = draft.at("related", position)
        if other not in plan:
            text = f"related '{other}' is not in plan.tsv; write the id of a planned answer"
            yield draft.problem("L14", ERROR, line, text)
        elif other == fields.id:
            yield draft.problem("L14", ERROR, line, "the answer names itself; name another one")
        elif other in fields.related[:position]:
            yield draft.problem("L14", ERROR, line, f"'{other}' is named twice; name another one")
        elif other not in source.written:
            text = f"related '{other}' is not written yet; readers do not see it until it is"
            yield draft.problem("L14", WARNING, line, text)
    topics = {(plan[key]["category"], plan[key]["topic"]) for key in fields.related if key in plan}
    if topics == {(fields.category, fields.topic)}:
        text = "all related answers are of the same topic; name one from another topic"
        yield draft.problem("L14", ERROR, draft.at("related"), text)


def check_terms(draft: Draft, source: Source) -> Iterator[Problem]:
    """L15: every term is in the glossary, as spelled there, and occurs in the body."""
    for position, term in enumerate(draft.fields.terms):
        line = draft.at("terms", position)
        if term not in source.registers.glossary:
            text = f"term '{term}' is not in glossary.tsv; use the glossary's spelling"
            yield draft.problem("L15", ERROR, line, text)
        elif not term_pattern(term).search(draft.text):
            text = f"term '{term}' does not occur in the body; use it there or take it out"
            yield draft.problem("L15", ERROR, line, text)

"""What an answer rests on and leads to. Rules L12 to L16 and L25."""

import re
from collections.abc import Iterator

from treadstone_desktop.library.terms import term_pattern
from treadstone_desktop.publishing.problems import ERROR, WARNING, Problem, many
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
    if draft.has("related") and not 3 <= len(fields.related) <= 5:
        text = f"{many(len(fields.related), 'related answer')}; write three to five"
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


def check_planned_sources(draft: Draft, source: Source) -> Iterator[Problem]:
    """L13: the answer rests on one, at least, of the sources that its plan row names."""
    row = source.registers.plan.get(draft.fields.id)
    planned = source.source_keys(row["sources"]) if row else set()
    if draft.fields.sources and planned and not planned & {c.key for c in draft.fields.sources}:
        text = f"no source of the plan ({row['sources'] if row else ''}) is cited; is one missing?"
        yield draft.problem("L13", WARNING, draft.at("sources"), text)


def check_jurisdiction(draft: Draft, source: Source) -> Iterator[Problem]:
    """L25: an answer on federal or Ontario law cites a law of that level."""
    known = source.registers.sources
    levels = {
        level
        for cite in draft.fields.sources
        for level in known.get(cite.key, {}).get("jurisdiction", "").split("/")
    }
    for name, level in (("federal", "CA"), ("ontario", "ON")):
        if name in draft.fields.jurisdiction and levels and level not in levels:
            text = f"jurisdiction has {name}, but no source is; cite one or take {name} out"
            yield draft.problem("L25", WARNING, draft.at("jurisdiction"), text)


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


def check_unlisted_terms(draft: Draft, source: Source) -> Iterator[Problem]:
    """L16: a glossary term that the body uses is listed, so that readers can have it explained.

    Terms told apart by brackets are left to the writer, who knows which one is meant.
    """
    # The cheap looks first: hundreds of patterns on thousands of answers take a minute.
    text = draft.text.replace("\u2019", "'")
    lower = text.lower()
    near = (term for term in source.terms.near(draft.words) if term[:-1].lower() in lower)
    unlisted = [
        term for term in near if term not in draft.fields.terms and term_pattern(term).search(text)
    ]
    if not unlisted:
        return
    for term in sorted(draft.fields.terms, key=len, reverse=True):
        text = term_pattern(term).sub(" ", text)
    for term in unlisted:
        if term_pattern(term).search(text):
            what = f"'{term}' is a glossary term; add it to 'terms' so that it is explained"
            yield draft.problem("L16", WARNING, draft.at("terms"), what)
            text = term_pattern(term).sub(" ", text)

"""Do plan, taxonomy, watch list and registers agree? Rules L28 and L30."""

import re
from collections import Counter
from collections.abc import Iterator

from treadstone_desktop.publishing.dates import add_months
from treadstone_desktop.publishing.problems import ERROR, WARNING, Problem
from treadstone_desktop.publishing.source import Draft, Source

_PLAN = "library/plan.tsv"
_TAXONOMY = "library/taxonomy.toml"


def check_plan(source: Source) -> Iterator[Problem]:
    """L28: taxonomy and plan count alike, each topic has a first answer, sources, ids and slugs
    are in order.
    """
    planned = Counter((row["category"], row["topic"]) for row in source.registers.plan.values())
    first = {
        (row["category"], row["topic"])
        for row in source.registers.plan.values()
        if row["priority"] == "1"
    }
    counted = {
        (category["slug"], topic["slug"]): topic["count"]
        for category in source.registers.taxonomy["category"]
        for topic in category["topic"]
    }
    for (category, topic), count in counted.items():
        name = f"{category}/{topic}"
        if planned[category, topic] != count:
            have = planned[category, topic]
            text = f"{name} counts {count}, plan.tsv has {have} rows; make them equal"
            yield Problem(_TAXONOMY, 1, "L28", ERROR, text)
        if (category, topic) not in first:
            text = f"{name} has no question of priority 1; give one that priority"
            yield Problem(_PLAN, 1, "L28", ERROR, text)
    for category, topic in planned.keys() - counted.keys():
        text = f"{category}/{topic} is not in taxonomy.toml; add it or move its questions"
        yield Problem(_PLAN, 1, "L28", ERROR, text)
    yield from _check_totals(source)
    yield from _check_plan_rows(source)


def _check_totals(source: Source) -> Iterator[Problem]:
    taxonomy = source.registers.taxonomy
    for category in taxonomy["category"]:
        total = sum(topic["count"] for topic in category["topic"])
        if category["count"] != total:
            text = f"{category['slug']} counts {category['count']}, its topics {total}"
            yield Problem(_TAXONOMY, 1, "L28", ERROR, f"{text}; make them equal")
    total = sum(category["count"] for category in taxonomy["category"])
    if taxonomy["total"] != total:
        text = f"total is {taxonomy['total']}, the categories count {total}; make them equal"
        yield Problem(_TAXONOMY, 1, "L28", ERROR, text)


def _check_plan_rows(source: Source) -> Iterator[Problem]:
    slugs: set[str] = set()
    prefixes = {row["slug"]: row["prefix"] for row in source.registers.taxonomy["category"]}
    for line, (answer_id, row) in enumerate(source.registers.plan.items(), 2):
        texts = [
            f"{answer_id} rests on '{name}', which is not in sources.tsv; add it there"
            for name in source.unknown_sources(row["sources"])
        ]
        if not re.fullmatch(rf"{prefixes.get(row['category'], '')}-\d{{3}}", answer_id):
            texts.append(f"id '{answer_id}' is not its category's prefix, a dash and 3 digits")
        if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", row["slug"]):
            texts.append(f"slug '{row['slug']}' is not letters a-z and digits between dashes")
        elif row["slug"] in slugs:
            texts.append(f"slug '{row['slug']}' is another question's too; give each its own")
        slugs.add(row["slug"])
        for text in texts:
            yield Problem(_PLAN, line, "L28", ERROR, text)


def check_watch(draft: Draft, source: Source) -> Iterator[Problem]:
    """L30: what an answer watches is on the list, still open, and not older than a year."""
    for position, key in enumerate(draft.fields.watch):
        line = draft.at("watch", position)
        row = source.registers.watch.get(key)
        if row is None:
            text = f"'{key}' is not in watch.tsv; write a key of that file"
        elif row["closed_on"]:
            text = f"'{key}' was closed on {row['closed_on']}; mend the answer and take it out"
        elif _too_old(row["opened_on"], source):
            text = f"'{key}' is open since {row['opened_on']}; look again, then close or renew it"
        else:
            continue
        yield draft.problem("L30", WARNING, line, text)


def _too_old(opened_on: str, source: Source) -> bool:
    return opened_on < add_months(source.today, -12).isoformat()

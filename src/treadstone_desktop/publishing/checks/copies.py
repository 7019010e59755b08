"""Do answers repeat each other? Rules L10, L11 and L29."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

from treadstone_desktop.publishing.problems import ERROR, WARNING, Problem
from treadstone_desktop.publishing.source import Draft, Source
from treadstone_desktop.publishing.text import runs, tokens

_SHINGLE = 5
_LITTLE, _MUCH = 0.20, 0.35
_ALIKE = 0.6
_STOP = frozenset(
    "a an and are as at be by can do does for from get have how i if in is it long many me much"
    " my of on or should the they to was what when where which who why will with you your ontario"
    .split()
)  # fmt: skip
_ENDING = re.compile(r"(?:ings?|ed|es|s)$")


def check_same_sentence(source: Source) -> Iterator[Problem]:
    """L10: no sentence of eight or more words stands in two answers."""
    first: dict[tuple[str, ...], Draft] = {}
    for draft in source.drafts:
        for (line, row), (_, text) in zip(draft.tokens, draft.sentences, strict=True):
            if len(row) < 8:
                continue
            other = first.setdefault(tuple(row), draft)
            if other is not draft:
                what = f"'{text[:40]} …' also stands in {other.path}; say it in other words"
                yield draft.problem("L10", ERROR, line, what)


def check_shared_text(source: Source) -> Iterator[Problem]:
    """L11: at most a fifth of an answer's runs of five words stand in any one other answer."""
    shingles = [_shingles(draft) for draft in source.drafts]
    groups, members = _holders(shingles)
    for position, (draft, mine) in enumerate(zip(source.drafts, shingles, strict=True)):
        common = mine & groups.keys()
        if len(common) <= _LITTLE * len(mine):  # no other answer can have more of them
            continue
        other, count = _closest(position, Counter(groups[shingle] for shingle in common), members)
        share = count / len(mine)
        if share > _LITTLE:
            text = (
                f"{share:.0%} of the text also stands in {source.drafts[other].path}; "
                "say what only this answer says, in its own words"
            )
            level = ERROR if share > _MUCH else WARNING
            yield draft.problem("L11", level, draft.body_line, text)


def _closest(
    position: int, counts: Counter[int], members: list[tuple[int, ...]]
) -> tuple[int, int]:
    """The answer that shares most with the one at ``position``, the first of several, and how
    many shingles; ``counts`` has the shingles of each group.
    """
    by_size = sorted(counts, key=lambda group: len(members[group]), reverse=True)
    shared = dict.fromkeys(members[by_size[0]], counts[by_size[0]])
    for group in by_size[1:]:
        for other in members[group]:
            shared[other] = shared.get(other, 0) + counts[group]
    del shared[position]
    most = max(shared.values())
    return min(other for other, count in shared.items() if count == most), most


def _holders(shingles: list[set[int]]) -> tuple[dict[int, int], list[tuple[int, ...]]]:
    """The group of each shingle that several answers have, and the answers of each group.

    Shingles that the same answers have are one group: a passage that stands everywhere would
    otherwise be counted for every pair of answers, word by word.
    """
    seen: set[int] = set()
    common: set[int] = set()
    for mine in shingles:
        common |= mine & seen
        seen |= mine
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for position, mine in enumerate(shingles):
        for shingle in mine & common:
            holders[shingle].append(position)
    number: dict[tuple[int, ...], int] = {}
    groups = {
        shingle: number.setdefault(tuple(all_), len(number)) for shingle, all_ in holders.items()
    }
    return groups, list(number)


def _shingles(draft: Draft) -> set[int]:
    """Every run of five words, as hashes: half a million tuples would not fit a small machine."""
    row = [word for _, words in draft.tokens for word in words]
    return {hash(run) for run in runs(row, _SHINGLE)}


def check_titles(source: Source) -> Iterator[Problem]:
    """L29: no two titles of a language share most of their words."""
    kept = [_stems(draft.fields.title) for draft in source.drafts]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for position, (draft, mine) in enumerate(zip(source.drafts, kept, strict=True)):
        near = Counter(chain.from_iterable(holders[stem] for stem in mine))
        for other, shared in sorted(near.items()):
            twin = source.drafts[other]
            alike = shared / (len(mine) + len(kept[other]) - shared)
            if alike >= _ALIKE and twin.fields.lang == draft.fields.lang:
                text = f"the title is much like that of {twin.path}; is it the same question?"
                yield draft.problem("L29", WARNING, draft.at("title"), text)
        for stem in mine:
            holders[stem].append(position)


def _stems(title: str) -> set[str]:
    return {_ENDING.sub("", word) for word in tokens(title) if word not in _STOP}

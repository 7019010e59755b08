"""Where an answer sends people for help. Rule L20."""

from collections.abc import Iterator

from treadstone_desktop.publishing.problems import ERROR, Problem, many
from treadstone_desktop.publishing.registers import may_ship
from treadstone_desktop.publishing.source import Draft, Source

# Each set: one of its services must be named.
_NEEDED = {
    "family-violence": ({"awhl", "vsl"}, {"211"}),
    "crisis": ({"988"},),
    "child": ({"kids", "211"},),
    "elder": ({"seniors"},),
}


def check_referrals(draft: Draft, source: Source) -> Iterator[Problem]:
    """L20: one to four services that may ship, and those that a safety page needs."""
    fields = draft.fields
    known = source.registers.referrals
    if draft.has("referrals") and not 1 <= len(fields.referrals) <= 4:
        text = (
            f"{many(len(fields.referrals), 'referral')}; write one to four, the most specific first"
        )
        yield draft.problem("L20", ERROR, draft.at("referrals"), text)
    for position, key in enumerate(fields.referrals):
        line = draft.at("referrals", position)
        if key not in known:
            text = f"referral '{key}' is not in referrals.tsv; write a key of that file"
            yield draft.problem("L20", ERROR, line, text)
        elif not may_ship(known[key]):
            text = f"referral '{key}' is not confirmed, so it does not ship; name another service"
            yield draft.problem("L20", ERROR, line, text)
    shipping = {key for key in fields.referrals if key in known and may_ship(known[key])}
    for needed in _NEEDED.get(fields.safety, ()):
        if not needed & shipping:
            text = f"safety is '{fields.safety}'; add {' or '.join(sorted(needed))} to 'referrals'"
            yield draft.problem("L20", ERROR, draft.at("referrals"), text)

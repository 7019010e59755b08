"""Numbers of answers as people write them (docs/contracts.md, section 1)."""

import re

_NUMBER = re.compile(r"^\s*([A-Za-z]{3})[\s\-]*0*([1-9][0-9]{0,2})\s*$")


def parse_number(text: str, prefixes: frozenset[str] | set[str]) -> str | None:
    """The id that ``text`` is a way of writing (``imm 77`` is ``IMM-077``), or None.

    Any case, a dash or a blank, missing zeros. Only known ``prefixes`` count, so that ``may 12``
    stays a question.
    """
    match = _NUMBER.match(text)
    if match is None or match.group(1).upper() not in prefixes:
        return None
    return f"{match.group(1).upper()}-{int(match.group(2)):03d}"

"""Lines: what a publisher signs, one item each as canonical JSON, and the state they add up to.

docs/contracts.md, section 8, has the members. A line is the truth of an edition; every other
row is derived from one (`rows`), so anything that reads lines reads these functions.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from treadstone_desktop.base.errors import LineError

Item = dict[str, Any]

PLANNED = "planned"
"""An answer that is not written yet: its question and phrasings, for measuring search."""

KINDS = (
    "answer", "library", "category", "topic", "source", "term", "volatile", "referral", PLANNED
)  # fmt: skip
GONE = "gone"

_ANSWER_KEY = re.compile(r"[A-Z]{2,4}-\d{3,4}(?:\.[a-z]{2})?")
_MOST_CHARACTERS = 1_000_000


def canonical(item: Mapping[str, Any]) -> str:
    """``item`` as its line: UTF-8 signs as they are, names sorted, no blanks, no line end."""
    return json.dumps(item, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_line(line: str) -> Item:
    """The item of a line. Raises LineError if it is not one, or is not written canonically."""
    if len(line) > _MOST_CHARACTERS:
        raise LineError(line[:20], f"{len(line)} characters, at most {_MOST_CHARACTERS}")
    try:
        item = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LineError(line[:20], f"not JSON: {error}") from error
    if not isinstance(item, dict) or not isinstance(item.get("id"), str):
        raise LineError(line[:20], "not an item with an 'id'")
    if canonical(item) != line:
        raise LineError(item["id"], "not written canonically")
    law = item.get("_law", {})
    if not isinstance(law, dict):
        raise LineError(item["id"], "'_law' is not an object")
    _check_key(item)
    return item


def kind_of(item: Item) -> str:
    """The kind of an item: one of `KINDS`, or `GONE` for a tombstone."""
    if "deleted" in item:
        return GONE
    return str(item.get("_law", {}).get("kind", "answer"))


def rev_of(item: Item) -> int:
    """The revision of an item's last change. Raises LineError if it names none."""
    rev = item.get("rev") if kind_of(item) == GONE else item.get("_law", {}).get("rev")
    if not isinstance(rev, int) or isinstance(rev, bool) or rev < 1:
        raise LineError(item["id"], "it names no revision")
    return rev


def answer_key(answer_id: str, lang: str) -> str:
    """The key of an answer's line: its id, plus ``.lang`` unless English."""
    return answer_id if lang == "en" else f"{answer_id}.{lang}"


def register_key(kind: str, *names: str) -> str:
    """The key of a register row: ``source:IRPR``, ``topic:immigration/study``, ``library:``."""
    return f"{kind}:{'/'.join(names)}"


def _check_key(item: Item) -> None:
    key, kind = item["id"], kind_of(item)
    if kind == GONE:
        return
    if kind not in KINDS:
        raise LineError(key, f"an unknown kind '{kind}'")
    if kind in ("answer", PLANNED):
        if not _ANSWER_KEY.fullmatch(key):
            raise LineError(key, "not the key of an answer")
    elif not key.startswith(f"{kind}:"):
        raise LineError(key, f"not the key of a {kind}")


def state_of(lines: Iterable[tuple[str, str]]) -> str:
    """The state of a library: one hash, in hex, of its live lines as (key, line) in any order.

    SHA-256 over, in key order, the key in UTF-8, a NUL, and the 32 bytes of the line's SHA-256.
    """
    whole = hashlib.sha256()
    for key, line in sorted(lines):
        whole.update(key.encode() + b"\0" + hashlib.sha256(line.encode()).digest())
    return whole.hexdigest()

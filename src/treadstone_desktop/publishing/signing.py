"""Signs one answer off: the fields in its file, and the hash of its text in ``reviews.tsv``."""

import datetime
import json
import re
from pathlib import Path
from typing import NamedTuple

from treadstone_desktop.base.errors import UnknownAnswerError, UsageError
from treadstone_desktop.base.files import write_whole
from treadstone_desktop.library.numbers import parse_number
from treadstone_desktop.publishing.checks.run import check_draft
from treadstone_desktop.publishing.problems import ERROR, AnswerError
from treadstone_desktop.publishing.reviews import NAMES, REVIEWS, reviewer, sign_off_of
from treadstone_desktop.publishing.source import Draft, Source, read_draft
from treadstone_desktop.publishing.tables import Row, write_table

_NO_NAME = re.compile(r"[\x00-\x1f\x7f]|^\W*$")


class SignOff(NamedTuple):
    """Who signs, with the licence number, and on which day."""

    by: str
    licence: str
    on: datetime.date


def sign_off(source: Source, folder: Path, wanted: str, said: SignOff) -> Draft:
    """Signs the answer ``wanted`` (a number, an id, or ``IMM-077.fr``) of ``folder`` off.

    The register is written first: stopped in between, the answer is simply not signed yet.
    Raises UnknownAnswerError, AnswerError for a text that cannot be signed, UsageError for a
    name, licence or day that makes no sense, CannotKeepError.
    """
    _check_signer(said, source.today)
    draft = _find(source, wanted)
    _check_text(draft, source, said)
    row = dict(zip(NAMES, _cells(draft, said), strict=True))
    file = folder / draft.path
    content = _signed(file.read_bytes(), draft, row)
    rows = source.registers.reviews | {draft.key: row}
    write_table(folder / REVIEWS, NAMES, (rows[key] for key in sorted(rows)))
    write_whole(file, content)
    return draft


def _check_signer(said: SignOff, today: datetime.date) -> None:
    for option, text in (("--by", said.by), ("--licence", said.licence)):
        if _NO_NAME.search(text):
            raise UsageError(f"{option}: '{text}' is no name or number; write it out on one line.")
    if said.on > today:
        raise UsageError(f"--on: {said.on} is in the future; write the day of the review.")


def _find(source: Source, wanted: str) -> Draft:
    name, dot, lang = wanted.strip().partition(".")
    prefixes = {row["prefix"] for row in source.registers.taxonomy["category"]}
    key = f"{parse_number(name, prefixes) or name}{dot}{lang}"
    found = next((draft for draft in source.drafts if draft.key == key), None)
    if found is None:
        for draft in source.drafts:
            if not draft.fields.id:
                reason = f"cannot be read, so nobody knows whether it is {wanted}; see check"
                raise AnswerError(draft.path, reason)
        raise UnknownAnswerError(wanted)
    return found


def _check_text(draft: Draft, source: Source, said: SignOff) -> None:
    """Raises AnswerError where this text cannot be signed on that day."""
    row = sign_off_of(draft, source.registers)
    if draft.fields.review == "reviewed" and row is not None:
        reason = f"already signed off by {reviewer(row)}, on {row['reviewed_on']}"
        raise AnswerError(draft.path, f"{reason}; for another one write review: unreviewed first")
    problems = [p for p in source.unread if p.path == draft.path] or check_draft(draft, source)
    for problem in problems:
        if problem.level == ERROR and problem.rule != "L21":
            reason = f"has an error to mend first: line {problem.line}, {problem.rule}"
            raise AnswerError(draft.path, f"{reason} {problem.text}")
    if said.on < draft.fields.updated_on:
        changed = draft.fields.updated_on
        raise AnswerError(draft.path, f"the text was changed on {changed}, after {said.on}")


def _cells(draft: Draft, said: SignOff) -> tuple[str, ...]:
    by, licence = (" ".join(text.split()) for text in (said.by, said.licence))
    return draft.key, draft.text_hash, by, licence, said.on.isoformat()


def _signed(raw: bytes, draft: Draft, row: Row) -> bytes:
    """The file with its three fields set and every other byte as it was. Raises AnswerError."""
    rows = raw.decode("utf-8").splitlines(keepends=True)
    at = draft.at("review") - 1
    end = rows[at][len(rows[at].rstrip()) :]
    fields = {
        "review": "reviewed",
        "reviewed_by": json.dumps(reviewer(row), ensure_ascii=False),
        "reviewed_on": row["reviewed_on"],
    }
    for name in ("reviewed_by", "reviewed_on"):
        if name in draft.lines:
            rows[draft.at(name) - 1] = ""
    rows[at] = "".join(f"{name}: {value}{end}" for name, value in fields.items())
    content = "".join(rows).encode()
    _check_signed(content, draft, row)
    return content


def _check_signed(content: bytes, draft: Draft, row: Row) -> None:
    """Proves that the file says what was signed, whatever form its fields had."""
    again, problems = read_draft(draft.path, content)
    again.print_numbers({})
    fields = again.fields
    have = (fields.review, fields.reviewed_by, fields.reviewed_on.isoformat(), again.text_hash)
    if problems or have != ("reviewed", reviewer(row), row["reviewed_on"], row["text_sha256"]):
        reason = "its review fields have an unusual form; write each on a line of its own"
        raise AnswerError(draft.path, reason)

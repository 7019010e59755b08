"""A lawyer's sign-off belongs to one text, told by its hash in ``reviews.tsv``."""

from treadstone_desktop.publishing.registers import Registers
from treadstone_desktop.publishing.source import Draft
from treadstone_desktop.publishing.tables import Row

REVIEWS = "library/reviews.tsv"
NAMES = ("key", "text_sha256", "reviewed_by", "licence", "reviewed_on")


def sign_off_of(draft: Draft, registers: Registers) -> Row | None:
    """The row by which this very text is signed off; None if nobody did, or it changed since."""
    row = registers.reviews.get(draft.key)
    return row if row is not None and row["text_sha256"] == draft.text_hash else None


def reviewer(row: Row) -> str:
    """Who signed, as the front matter and the reader's line have it: name and licence."""
    return f"{row['reviewed_by']}, licence {row['licence']}"

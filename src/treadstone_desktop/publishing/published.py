"""Which texts readers have: ``published.tsv``, written when an edition is built for release."""

from pathlib import Path

from treadstone_desktop.publishing.source import Draft, Source
from treadstone_desktop.publishing.tables import Row, write_table

_NAMES = ("key", "text_sha256", "published_on")


def note_published(source: Source, folder: Path) -> None:
    """Notes in ``folder`` the text of every answer of ``source`` as published today.

    A text that was published before keeps its day, and what was withdrawn its row. Raises
    CannotKeepError.
    """
    rows = dict(source.registers.published)
    for draft in source.drafts:
        if rows.get(draft.key, {}).get("text_sha256") != draft.text_hash:
            rows[draft.key] = _row(draft, source)
    write_table(folder / "library" / "published.tsv", _NAMES, (rows[key] for key in sorted(rows)))


def _row(draft: Draft, source: Source) -> Row:
    values = (draft.key, draft.text_hash, source.today.isoformat())
    return dict(zip(_NAMES, values, strict=True))

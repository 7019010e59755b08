"""A source folder with the library's own registers."""

from pathlib import Path

import pytest

from tests.support.source import SOURCE


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A source folder with the library's own registers and no answers."""
    folder = tmp_path / "resources" / "library"
    folder.mkdir(parents=True)
    for path in (SOURCE / "library").iterdir():
        if path.name != "asks.tsv":
            (folder / path.name).write_bytes(path.read_bytes())
    for name in ("published", "reviews", "withdrawn"):
        table = folder / f"{name}.tsv"
        table.write_text(table.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    (folder.parent / "answers" / "housing").mkdir(parents=True)
    return folder.parent

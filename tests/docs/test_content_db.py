"""The edition that ships is the one that the source makes."""

from datetime import date
from pathlib import Path

from treadstone_desktop.library.library import Library
from treadstone_desktop.publishing.build import build_edition
from treadstone_desktop.publishing.source import read_source

ROOT = Path(__file__).resolve().parents[2]


def test_the_bundled_edition_is_built_from_the_resources(tmp_path: Path) -> None:
    source = read_source(ROOT / "resources", date(2026, 11, 25))
    built = build_edition(source, tmp_path / "content.db")
    shipped = Library(ROOT / "content.db")
    assert shipped.meta["state"] == built, "run `treadstone-publish build` and commit content.db"
    shipped.close()

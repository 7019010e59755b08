"""What stands behind a picture: a reader's profile, libraries in a given state, a still clock."""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from tests.support.source import SOURCE
from treadstone_desktop.base.errors import EditionError, PolicyError
from treadstone_desktop.base.paths import Paths, profile_paths
from treadstone_desktop.base.policy import Policy, read_policy
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.library.editions import EditionStore, Opened, Pointer
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.lines import Item, canonical
from treadstone_desktop.library.writer import write_edition
from treadstone_desktop.publishing.build import make_items
from treadstone_desktop.publishing.source import read_source
from treadstone_desktop.shelf.outbox import Draft
from treadstone_desktop.shelf.shelf import Shelf

SHOWN_LIBRARY = Path("/usr/share/treadstone-desktop/content.db")
"""Where pictures say that the library lies, whatever machine draws them."""

SHOWN_POLICY = Path("/etc/xdg/treadstone-desktop/policy.toml")

FIRST_ANSWER = "IMM-077"
SAVED = ("HOU-001", "EMP-012", "FAM-276", "IMM-047", FIRST_ANSWER)


def make_profile(root: Path, settings: dict[str, object], policy: str) -> Paths:
    """The profile of someone who has read, saved and written a few things."""
    paths = profile_paths(root)
    for folder in paths:
        folder.mkdir(parents=True)
    paths.settings.write_text(json.dumps(settings), encoding="utf-8")
    if policy:
        paths.policy.write_text(policy, encoding="utf-8")
    shelf = Shelf(paths.user_db)
    for answer in SAVED:
        shelf.saved.add(answer, 1)
    today = datetime.now().astimezone().replace(hour=10, minute=42, tzinfo=None)
    ages = {"HOU-023": timedelta(days=1), "EMP-040": timedelta(hours=1, minutes=27)}
    for answer, age in ages.items():
        shelf.visits.add(answer, "none", today - age)
    shelf.visits.add(FIRST_ANSWER, "none", today)
    _write_down(shelf, today)
    shelf.close()
    return paths


def _write_down(shelf: Shelf, today: datetime) -> None:
    text = "I worked part-time at two jobs. Do the hours add up?"
    when = today.isoformat(timespec="seconds")
    shelf.outbox.keep(Draft("", "question", FIRST_ANSWER, text, "at the front desk", when))
    shelf.outbox.vote("HOU-023", True, today - timedelta(days=1))


def forget_all(paths: Paths) -> None:
    """Keep nothing of what was read, saved and written."""
    paths.user_db.unlink()


def arrive(paths: Paths) -> None:
    """Start for the first time on this computer."""
    forget_all(paths)
    paths.settings.unlink()


def library_with(law: dict[str, object]) -> Callable[[Paths], None]:
    """Bundle the library with other members of ``_law`` in the first answer."""

    def prepare(paths: Paths) -> None:
        source = read_source(SOURCE, today())
        items = [_changed(item, law) for item in make_items(source)]
        _bundle(paths.data / "changed.db")
        write_edition(map(canonical, items), paths.data / "changed.db", revision=1)

    return prepare


def _changed(item: Item, law: dict[str, object]) -> Item:
    if item["id"] != FIRST_ANSWER:
        return item
    return item | {"_law": {k: v for k, v in (item["_law"] | law).items() if v}}


def lose_the_library(paths: Paths) -> None:
    """Bundle nothing."""
    _bundle(paths.data / "none.db")


def damage_the_library(paths: Paths) -> None:
    """Bundle the first half of a library."""
    half = bundled_edition().read_bytes()[: bundled_edition().stat().st_size // 2]
    (paths.data / "half.db").write_bytes(half)
    _bundle(paths.data / "half.db")


def damage_the_installed_edition(paths: Paths) -> None:
    """Install an edition that is damaged, so that the bundled one is shown."""
    paths.library.mkdir()
    name = "content-7-0badc0de.db"
    (paths.library / name).write_bytes(bundled_edition().read_bytes()[:8192])
    pointer = Pointer(name, 1, 7, "0badc0de" * 8, "")
    (paths.library / "current.json").write_text(json.dumps(pointer._asdict()), encoding="utf-8")


def _bundle(path: Path) -> None:
    patch("treadstone_desktop.app.bundled_edition", lambda: path).start()


def today() -> date:
    """The day of the bundled library: on it nothing is late and nothing is yet to come."""
    library = Library(bundled_edition())
    day = date.fromisoformat(library.published)
    library.close()
    return day


def stop_the_clock() -> None:
    """Let it be the day of the bundled library for as long as the process lasts."""
    day = today()

    class Still(date):
        """A calendar of one day."""

        @classmethod
        def today(cls) -> "Still":
            return cls(day.year, day.month, day.day)

    patch("treadstone_desktop.ui.shell.sentences.date", Still).start()


def hide_the_machine() -> None:
    """Name policy and library, where they cannot be read, as most machines do; be online."""
    patch("treadstone_desktop.ui.reading.source_card.is_offline", lambda: False).start()
    patch("treadstone_desktop.app.read_policy", _read_policy).start()
    patch("treadstone_desktop.app.EditionStore", _Store).start()


def _read_policy(path: Path) -> Policy:
    try:
        return read_policy(path)
    except PolicyError as error:
        raise PolicyError(SHOWN_POLICY, error.key, error.reason) from error


class _Store(EditionStore):
    def choose(self) -> Opened:
        try:
            return super().choose()
        except EditionError as error:
            raise EditionError(SHOWN_LIBRARY, error.reason, error.detail) from error

"""docs/contracts.md is true: each of its tables is held against the code, both ways."""

import ast
import importlib
import inspect
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.support.library import make_edition
from tests.support.source_tree import PACKAGE, ROOT, modules
from treadstone_desktop import __main__
from treadstone_desktop.base import errors
from treadstone_desktop.base.logs import FILE as LOG_FILE
from treadstone_desktop.base.paths import Paths, profile_paths
from treadstone_desktop.base.policy import DESKTOP, KIOSK, Policy
from treadstone_desktop.base.settings import CHOICES, DEFAULTS
from treadstone_desktop.base.terminal import BUG, STOPPED
from treadstone_desktop.commands.run import COMMANDS
from treadstone_desktop.library.editions import Pointer
from treadstone_desktop.library.library import Library
from treadstone_desktop.library.lines import KINDS
from treadstone_desktop.library.schema import APPLICATION_ID, RANK, SCHEMA, statements
from treadstone_desktop.publishing import cli
from treadstone_desktop.publishing.build import make_items
from treadstone_desktop.publishing.evaluate.figures import (
    Figures,
    Flagged,
    Gain,
    Row,
    Spread,
    Time,
)
from treadstone_desktop.publishing.evaluate.run import WAYS
from treadstone_desktop.publishing.evaluate.scores import Share, Worths
from treadstone_desktop.publishing.evaluate.text import as_json
from treadstone_desktop.publishing.report import (
    STATES,
    Cited,
    Count,
    Due,
    Missing,
    Report,
    Watched,
)
from treadstone_desktop.publishing.source import read_source
from treadstone_desktop.search.engine import Engine
from treadstone_desktop.search.explaining import FIELDS, Explanation, Held, Reason, Wanted
from treadstone_desktop.search.results import Hit, Results
from treadstone_desktop.shelf.migrations import VERSION, migrate
from treadstone_desktop.shelf.outbox import KINDS as DRAFT_KINDS
from treadstone_desktop.sync.feed import Listing, PackEntry
from treadstone_desktop.sync.outcome import EXIT_CODES as SYNC_STATES
from treadstone_desktop.sync.outcome import Outcome

TEXT = (ROOT / "docs" / "contracts.md").read_text(encoding="utf-8")
Rows = list[dict[str, str]]


def table(first_column: str, which: int = 0) -> Rows:
    """The rows, by column, of the table whose first column is headed so."""
    found = [rows for rows in _tables() if next(iter(rows[0])) == first_column]
    return found[which]


def _tables() -> Iterator[Rows]:
    for block in re.findall(r"(?:^\|.*\n)+", TEXT, re.MULTILINE):
        head, _, *rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in block.splitlines()]
        names = [cell.strip() for cell in head]
        yield [dict(zip(names, map(str.strip, row), strict=True)) for row in rows]


def coded(cell: str) -> list[str]:
    """What stands between back-quotes in a cell."""
    return re.findall(r"`([^`]*)`", cell)


def names(rows: Rows) -> list[str]:
    """The first thing between back-quotes of each row's first cell."""
    return [coded(next(iter(row.values())))[0] for row in rows]


def columns(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """The columns of every table of ours in a database."""
    tables = connection.execute("select name from sqlite_master where type in ('table', 'view')")
    return {
        name: [row[1] for row in connection.execute(f"pragma table_info({name})")]
        for (name,) in tables.fetchall()
        if not re.fullmatch(r"fts_(data|idx|content|docsize|config)|sqlite_\w+", name)
    }


def documented_columns(which: int) -> dict[str, list[str]]:
    rows = table("Table", which)
    return {name: coded(row["Columns"]) for name, row in zip(names(rows), rows, strict=True)}


def test_every_table_and_column_of_an_edition() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(statements())

        assert documented_columns(0) == columns(connection)


def test_every_table_and_column_of_what_a_reader_keeps() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        migrate(connection)

        assert documented_columns(1) == columns(connection)


def test_the_marks_by_which_files_are_known() -> None:
    assert APPLICATION_ID.to_bytes(4, "big") == b"TSLD"
    assert f"`user_version` is the schema, {SCHEMA}." in TEXT
    assert f"`user.db` (`user_version` {VERSION})" in TEXT
    assert f"rank stored as `{RANK}`" in TEXT


def test_every_key_of_meta(tmp_path: Path) -> None:
    with closing(Library(make_edition(tmp_path / "content.db"))) as library:
        keys = {key if "." not in key else "library.<key>" for key in library.meta}

    assert set(names(table("Key of `meta`"))) == keys | {"planned"}


def test_every_key_of_library_toml() -> None:
    source = (ROOT / "resources" / "library" / "library.toml").read_text(encoding="utf-8")

    assert names(table("Key")) == re.findall(r"^(\w+) =", source, re.MULTILINE)


def test_every_setting_with_its_default_and_its_values() -> None:
    rows = table("Setting")
    documented = {
        name: (json.loads(coded(row["Default"])[0]), [json.loads(v) for v in coded(row["Values"])])
        for name, row in zip(names(rows), rows, strict=True)
    }

    assert documented == {
        key: (default, list(CHOICES.get(key, ()))) for key, default in DEFAULTS.items()
    }


def test_every_policy_with_what_it_is_on_a_desktop_and_on_a_kiosk() -> None:
    rows = table("Policy")

    assert tuple(names(rows)) == Policy._fields
    for column, policy in (("Desktop", DESKTOP), ("Kiosk", KIOSK)):
        told = [json.loads(coded(row[column])[0]) for row in rows]
        assert told == json.loads(json.dumps(list(policy)))


def test_every_folder_of_a_profile() -> None:
    rows = table("What")
    folders = [Path(coded(row["`--profile`"])[0]) for row in rows]
    paths = profile_paths(Path("DIR"))

    assert [Path.cwd() / folder for folder in folders] == list(paths)
    files = [name.rstrip("/") for row in rows for name in coded(row["What"])]
    assert {paths.settings.name, paths.user_db.name, paths.library.name, LOG_FILE,
            paths.policy.name} == set(files)  # fmt: skip
    assert isinstance(paths, Paths)


def test_every_member_of_a_pointer() -> None:
    assert tuple(names(table("Member of a pointer"))) == Pointer._fields


def test_every_command_of_the_reader() -> None:
    documented = {name.split()[0] for name in names(table("Command"))}

    assert documented == {"open", *COMMANDS}


def test_every_state_of_sync_with_its_exit_code() -> None:
    rows = table("State of `sync`")
    documented = {
        name: int(coded(row["Exit code"])[0]) for name, row in zip(names(rows), rows, strict=True)
    }

    assert documented == SYNC_STATES


def test_every_member_that_sync_prints() -> None:
    member_names = members("sync [--from FOLDER_OR_URL] [--check] [--to FOLDER]")

    assert [*member_names, "error"] == list(Outcome._fields)


def test_every_command_of_the_publisher() -> None:
    subcommands = next(
        action.choices
        for action in cli._parser()._actions
        if action.choices is not None
    )  # fmt: skip

    assert [name.split()[0] for name in names(table("Command", 1))] == list(subcommands)


def test_every_member_of_a_report() -> None:
    rows = table("Member of `report`")
    told = {name: coded(row["Meaning"])[:1] for name, row in zip(names(rows), rows, strict=True)}

    assert list(told) == list(Report._fields)
    for name, kind in (("total", Count), ("due", Due), ("watch", Watched), ("sources", Cited),
                       ("missing", Missing)):  # fmt: skip
        assert re.findall(r"\w+", told[name][0]) == list(kind._fields)
    assert coded(next(row["Meaning"] for row in rows if "review" in row["Member of `report`"]))[
        :4
    ] == list(STATES)


def test_every_member_of_an_evaluation() -> None:
    rows = table("Member of `evaluate`")
    told = {name: coded(row["Meaning"])[0] for name, row in zip(names(rows), rows, strict=True)}

    assert list(json.loads(as_json((), ()))) == list(told)[:2]
    for name, kind in (("editions", Figures), ("gains", Gain), ("rows", Row), ("worths", Worths),
                       ("success_1", Share), ("flagged", Flagged), ("times", Time),
                       ("clock", Spread)):  # fmt: skip
        assert re.findall(r"\w+", told[name]) == list(kind._fields)
    way = next(row["Meaning"] for row in rows if names([row]) == ["rows"])
    assert {one.name for one in WAYS} <= set(coded(way))


def test_every_member_of_an_explanation() -> None:
    rows = table("Member of `explain`")
    told = {name: coded(row["Meaning"])[:1] for name, row in zip(names(rows), rows, strict=True)}

    assert list(told)[:-1] == list(Explanation._fields)
    for name, kind in (("wanted", Wanted), ("reasons", Reason), ("held", Held)):
        assert re.findall(r"\w+", told[name][0]) == list(kind._fields)
    assert [coded(row["Meaning"])[1:] for row in rows][-1] == list(FIELDS)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_edition(tmp_path_factory.mktemp("contracts") / "content.db")


@pytest.fixture
def printed(edition: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """The first object that a command prints as JSON."""

    def run(*arguments: str) -> dict[str, Any]:
        place = ["--library", str(edition), "--profile", str(tmp_path / "p")]
        __main__.main([*place, *arguments])
        first: dict[str, Any] = json.loads(capsys.readouterr().out.splitlines()[0])
        return first

    return run


def members(command: str) -> list[str]:
    """The members that the table names for a command."""
    rows = table("Command")
    cell = next(row["`--json` prints"] for row in rows if coded(row["Command"])[0] == command)
    return re.findall(r"\w+", coded(cell)[0])


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("list", ["list", "--json"]),
        ("search QUERY", ["search", "--json", "landlord"]),
        ("verify", ["verify", "--json"]),
        ("doctor", ["doctor", "--json"]),
    ],
)
def test_every_member_that_a_command_prints(
    printed: Any, command: str, arguments: list[str]
) -> None:
    assert members(command) == list(printed(*arguments))


def test_every_member_that_a_batch_prints(printed: Any, tmp_path: Path) -> None:
    questions = tmp_path / "questions.txt"
    questions.write_text("landlord\n")
    found = printed("search", "--json", "--batch", str(questions))

    assert members("search --json --batch FILE") == list(found)
    assert members("search QUERY") == list(found["hits"][0])


def test_show_prints_the_columns_of_an_answer(printed: Any) -> None:
    documented = [name for name in documented_columns(0)["answer"] if name != "n"]

    assert [*documented, "stale"] == list(printed("show", "HOU001", "--json"))


def test_every_exit_code() -> None:
    documented = {int(name) for name in names(table("Exit code"))}
    raised = {kind.exit_code for kind in _error_types().values()}

    assert documented == raised | {0, BUG, STOPPED}


def test_every_error_with_its_exit_code() -> None:
    rows = table("Error")
    documented = {
        name: int(coded(row["Exit code"])[0]) for name, row in zip(names(rows), rows, strict=True)
    }

    assert documented == {name: kind.exit_code for name, kind in _error_types().items()}


def _error_types() -> dict[str, type[errors.TreadstoneError]]:
    """Every error type of ours, wherever in the program it stands."""
    found = {}
    for name, tree in modules().items():
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
                found[node.name] = getattr(importlib.import_module(name), node.name)
    del found[errors.TreadstoneError.__name__]
    return {name: kind for name, kind in found.items() if issubclass(kind, errors.TreadstoneError)}


def test_every_member_of_a_line() -> None:
    made = make_items(read_source(ROOT / "resources", date(2099, 1, 1)))
    items = [item for item in made if "deleted" not in item]
    law = {name for item in items if ":" not in item["id"] for name in item["_law"]}
    documented = set(names(table("Member of an answer's `_law`")))

    assert {name for item in items for name in item} <= set(names(table("Member")))
    assert law <= documented
    assert documented - law <= {"author", "reviewed_by", "reviewed_on"}


def test_every_kind_of_line() -> None:
    assert tuple(names(table("Kind of line"))) == KINDS


def test_every_kind_of_draft() -> None:
    row = next(row for row in table("Table", 1) if coded(row["Table"]) == ["outbox"])

    assert coded(row["Used by"])[1:] == list(DRAFT_KINDS)


def test_every_member_of_results_and_hits() -> None:
    assert tuple(names(table("Member of `Results`"))) == Results._fields
    assert tuple(names(table("Member of `Hit`"))) == Hit._fields


def test_every_member_of_what_a_feed_lists() -> None:
    assert tuple(names(table("Member of `library.json`"))) == Listing._fields
    assert tuple(names(table("Member of a pack"))) == PackEntry._fields


def test_the_form_of_a_search() -> None:
    parameters = inspect.signature(Engine.search).parameters
    form = ", ".join(
        name if value.default is inspect.Parameter.empty else f"{name}={value.default!r}"
        for name, value in parameters.items()
    ).replace("text, ", "text, *, ").replace("'", '"')  # fmt: skip

    assert f"def search({form}) -> Results" in TEXT


def test_every_section_that_the_code_points_to_is_there() -> None:
    sections = set(re.findall(r"^## (\d)\.", TEXT, re.MULTILINE))
    source = ROOT / "src" / PACKAGE
    pointed = {
        number
        for file in source.rglob("*.py")
        for number in re.findall(
            r"contracts\.md,\s+section\s+(\d)", file.read_text(encoding="utf-8")
        )
    }

    assert pointed
    assert pointed <= sections

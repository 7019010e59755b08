"""The house rules that no linter holds: sizes, layers, names of machines, locks."""

import ast
import re
import tomllib
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.support.source_tree import (
    PACKAGE,
    ROOT,
    SOURCE,
    imports,
    modules,
    strings,
    text_files,
)

MOST_LINES = 300
QT_ROOMS = (f"{PACKAGE}.ui", f"{PACKAGE}.app")
SQL = re.compile(
    r"\s*(select\s.+\sfrom|insert\s+(or\s+\w+\s+)?into|update\s+\w+\s+set|delete\s+from"
    r"|create\s+(table|index|view|virtual)|pragma\s+\w+)\b",
    re.IGNORECASE | re.DOTALL,
)
# A home, a work tree or a local package store; not the same letters inside a web address.
MACHINE_PATH = re.compile(r"(?<![\w.\-/])/(work|root|home|Users|opt)/\w")
# Put together here, or this file would be the one that names them.
REGISTRY_HOSTS = ["pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "deb.debian" + ".org"]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def test_no_source_file_is_longer_than_a_newcomer_reads_at_once() -> None:
    lengths = {
        str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines())
        for file in SOURCE.rglob("*.py")
    }

    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_only_the_window_and_the_composition_root_import_qt() -> None:
    users = {name for name in modules() if any(_is_qt(part) for part in imports(name))}

    assert {name for name in users if not name.startswith(QT_ROOMS)} == set()


def test_the_window_holds_no_sql() -> None:
    ui = [name for name in modules() if name.startswith(f"{PACKAGE}.ui")]
    found = [f"{name}:{line}" for name in ui for line, text in strings(name) if SQL.match(text)]

    assert found == []
    assert [name for name in ui if imports(name) & {"sqlite3", "sqlite_utils"}] == []


def test_no_import_cycle_even_by_late_imports() -> None:
    graph = {name: imports(name) & set(modules()) - {name} for name in modules()}

    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_what_other_modules_may_use_says_what_it_promises() -> None:
    silent = [
        f"{name}.{node.name}"
        for name, tree in modules().items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]

    assert silent == []


def test_no_file_names_a_machine_or_a_package_registry() -> None:
    named = [
        str(path)
        for path, text in text_files()
        if MACHINE_PATH.search(text) or any(host in text for host in REGISTRY_HOSTS)
    ]

    assert named == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_locked_package_is_held_by_hash_and_no_index_is_named(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    requirements = re.findall(r"^[\w.-]+==(?:.*\\\n)*.*", text, re.MULTILINE)

    assert requirements
    assert [one for one in requirements if "--hash=sha256:" not in one] == []
    assert "://" not in text
    assert "--index-url" not in text


def test_every_requirement_of_the_program_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    names = [re.split(r"[=<>!~]", one)[0].lower() for one in project["dependencies"]]

    assert [name for name in names if f"\n{name}==" not in locked] == []


def test_every_locked_package_stands_in_the_notices() -> None:
    notices = set(re.findall(r"[a-z][\w.-]+", (ROOT / "NOTICE.md").read_text("utf-8").lower()))
    locked = {
        name
        for lock in LOCKS
        for name in re.findall(r"^([\w.-]+)==", lock.read_text("utf-8"), re.MULTILINE)
    }

    assert locked - notices == set()


def _is_qt(name: str) -> bool:
    return name.partition(".")[0] in {"PySide6", "shiboken6"}

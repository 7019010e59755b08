"""The pages of docs/ and their neighbours agree with the code and with each other."""

import re
import tomllib
from pathlib import Path

import pytest

import dev
from tests.support.source_tree import PACKAGE, ROOT, SOURCE
from treadstone_desktop import __version__
from treadstone_desktop.ui.look.tokens import STYLES, Theme
from treadstone_desktop.ui.shell.keys import keyboard

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
RECORDS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
LOOK = SOURCE / PACKAGE / "ui" / "look"


def text_of(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def rows(text: str, first_column: str) -> list[list[str]]:
    """The cells of the table whose first column is headed so."""
    block = text[text.index(f"| {first_column} |") :].split("\n\n", maxsplit=1)[0]
    return [[cell.strip() for cell in row.split("|")[1:-1]] for row in block.splitlines()[2:]]


def coded(text: str) -> list[str]:
    """What stands between back-quotes."""
    return re.findall(r"`([^`]+)`", text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    inside = [target for target in targets if "://" not in target]

    assert [target for target in inside if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_every_decision_says_context_decision_and_why(record: Path) -> None:
    text = record.read_text(encoding="utf-8")

    assert text.startswith(f"# {record.stem[:4]} ")
    assert [head for head in ("Context", "Decision", "Why") if f"**{head}.**" not in text] == []


def test_no_two_decisions_have_one_number() -> None:
    numbers = [record.stem[:4] for record in RECORDS]

    assert sorted(set(numbers)) == numbers


def test_every_decision_that_the_code_points_to_is_there() -> None:
    sources = [*SOURCE.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "tools").rglob("*")]
    named = {
        name
        for file in sources
        if file.suffix == ".py"
        for name in re.findall(r"docs/decisions/(\d{4}-[\w-]+\.md)", file.read_text("utf-8"))
    }

    assert named <= {record.name for record in RECORDS}


def test_the_page_of_keys_is_the_table_of_the_program() -> None:
    told = [
        (tuple(coded(keys)), words) for keys, words in rows(text_of("docs", "keyboard.md"), "Keys")
    ]

    assert told == [(key.keys, key.words) for key in keyboard()]


def test_every_role_of_a_colour_is_explained() -> None:
    told = {
        role for row in rows(text_of("docs", "design.md"), "Role") for role in coded(" ".join(row))
    }

    assert told == set(Theme._fields) - {"name"}


def test_every_style_of_text_is_explained() -> None:
    told = {
        style for row in rows(text_of("docs", "design.md"), "Styles") for style in coded(row[0])
    }

    assert told == set(STYLES)


def test_every_widget_of_the_look_that_is_named_is_there() -> None:
    table = rows(text_of("docs", "design.md"), "In `ui/look`")
    source = "\n".join(file.read_text(encoding="utf-8") for file in LOOK.glob("*.py"))
    named = [name for row in table for name in coded(row[0])]

    assert [n for n in named if not re.search(rf"^(class|def) {n}\b", source, re.MULTILINE)] == []


def test_the_import_contracts_are_those_that_are_checked() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))
    checked = [contract["name"] for contract in project["tool"]["importlinter"]["contracts"]]

    assert [row[0] for row in rows(text_of("docs", "architecture.md"), "Contract")] == checked


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "docs/architecture.md"])
def test_every_module_that_a_page_names_is_there(page: str) -> None:
    files = [
        str(file.relative_to(ROOT)) for file in ROOT.rglob("*.py") if ".venv" not in file.parts
    ]
    named = set(re.findall(r"[\w/]+\.py\b", text_of(*page.split("/"))))

    assert [name for name in named if not any(file.endswith(name) for file in files)] == []


def test_every_command_of_the_one_door_that_a_page_names_is_there() -> None:
    named = {
        command
        for page in PAGES
        for command in re.findall(r"python3 dev\.py ([a-z]\w*)", page.read_text(encoding="utf-8"))
    }

    assert named <= set(dev.COMMANDS)


def test_the_changelog_begins_with_this_version() -> None:
    first = re.search(r"^## \[?(\d+\.\d+\.\d+)", text_of("CHANGELOG.md"), re.MULTILINE)

    assert first is not None
    assert first[1] == __version__

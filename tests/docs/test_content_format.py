"""The page for editors says what the linter does."""

import re

import pytest

from tests.support.source_tree import ROOT, SOURCE
from treadstone_desktop.library.html_subset import MOST_CHARACTERS, MOST_IN_A_PARAGRAPH
from treadstone_desktop.publishing.checks.run import DRAFT_RULES, SOURCE_RULES
from treadstone_desktop.publishing.cli import main
from treadstone_desktop.publishing.fields import Fields

PAGE = (ROOT / "docs" / "content-format.md").read_text(encoding="utf-8")
CHECKS = SOURCE / "treadstone_desktop" / "publishing"
LEVELS = {"ERROR": "E", "WARNING": "W", "level": "EW"}


def table(first_column: str) -> dict[str, list[str]]:
    """The rows of the table that starts with ``first_column``, by their first cell."""
    start = PAGE.index(f"| {first_column} |")
    rows = PAGE[start:].split("\n\n", maxsplit=1)[0].splitlines()[2:]
    cells = [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows]
    return {row[0].strip("`"): row[1:] for row in cells}


def levels_in_code() -> dict[str, set[str]]:
    """The levels at which each rule speaks, read from the source of the linter."""
    found: dict[str, set[str]] = {}
    for path in CHECKS.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for rule, level in re.findall(r'"(L\d\d)",\s*(ERROR|WARNING|level)\b', text):
            found.setdefault(rule, set()).update(LEVELS[level])
    return found


def test_the_thirty_rules_are_explained_with_their_levels() -> None:
    told = {rule: set(cells[0].replace("/", "")) for rule, cells in table("Rule").items()}

    assert told == levels_in_code()
    assert sorted(told) == [f"L{number:02}" for number in range(1, 31)]


@pytest.mark.parametrize("rule", [*DRAFT_RULES, *SOURCE_RULES], ids=lambda rule: rule.__name__)
def test_each_rule_says_its_number_and_what_must_hold(rule: object) -> None:
    assert re.match(r"L\d\d: \S.+", rule.__doc__ or "")


def test_every_field_is_explained_as_required_or_not() -> None:
    told = {name: cells[0] for name, cells in table("Field").items()}

    assert told == {
        name: "no" if name in Fields._field_defaults else "yes" for name in Fields._fields
    }


def test_every_register_is_explained() -> None:
    registers = {path.name for path in (ROOT / "resources" / "library").iterdir()}

    assert set(table("File")) == registers


@pytest.mark.parametrize("limit", [MOST_CHARACTERS, MOST_IN_A_PARAGRAPH])
def test_the_limits_of_html_are_the_codes(limit: int) -> None:
    assert f"{limit:,} characters" in PAGE or f"{limit:,} in a paragraph" in PAGE


def test_the_commands_it_names_exist() -> None:
    for command in set(re.findall(r"treadstone-publish (\w+)", PAGE)):
        with pytest.raises(SystemExit) as stopped:
            main([command, "--help"])
        assert stopped.value.code == 0

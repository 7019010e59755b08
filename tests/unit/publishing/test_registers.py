from pathlib import Path

import pytest

from treadstone_desktop.base.errors import RegisterError
from treadstone_desktop.publishing.registers import read_registers


def test_the_librarys_own_registers_are_read(source: Path) -> None:
    registers = read_registers(source)

    assert len(registers.plan) == 2500
    assert registers.sources["RTA"]["type"] == "statute"
    assert registers.library["publisher"] == "Treadstone Law"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("key\tvalue\nA\t1\nA\t2\n", "watch.tsv:3: 'A' is given twice; keep one row"),
        ("key\tvalue\n\t1\n", "watch.tsv:2: the first column is empty"),
        ("key\tvalue\nA\t1\t2\n", "watch.tsv:2: 3 columns, the first line has 2"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_by_line(source: Path, rows: str, message: str) -> None:
    (source / "library" / "watch.tsv").write_text(rows)

    with pytest.raises(RegisterError) as caught:
        read_registers(source)

    assert str(caught.value).endswith(message)


def test_a_short_row_has_empty_cells(source: Path) -> None:
    (source / "library" / "watch.tsv").write_text("key\topened_on\tclosed_on\nA\t2026-01-01\n")

    assert read_registers(source).watch["A"]["closed_on"] == ""


def test_broken_toml_names_its_file(source: Path) -> None:
    (source / "library" / "library.toml").write_text("name = ")

    with pytest.raises(RegisterError, match=r"library\.toml: cannot be read"):
        read_registers(source)


def test_a_missing_folder_or_register_is_named(source: Path) -> None:
    with pytest.raises(RegisterError, match="give the source folder with --source"):
        read_registers(source / "nowhere")
    (source / "library" / "plan.tsv").unlink()
    with pytest.raises(RegisterError, match=r"plan\.tsv: cannot be read"):
        read_registers(source)


def test_queries_of_the_test_sets_are_known(source: Path) -> None:
    data = source.parent / "tests" / "data"
    data.mkdir(parents=True)
    (data / "queries-dev.tsv").write_text("query\tslugs\nMy Deposit, please?\tdeposit\n")

    assert read_registers(source).test_queries == {"my deposit please"}

from pathlib import Path

import pytest

from treadstone_desktop.base.errors import RegisterError
from treadstone_desktop.publishing.asks import read_asks


def asks_file(tmp_path: Path, *rows: str) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "asks.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return tmp_path


def test_phrasings_come_by_id_in_the_order_of_the_file(tmp_path: Path) -> None:
    source = asks_file(tmp_path, "id\task", "HOU-001\tno key yet", "IMM-001\tvisa", "HOU-001\t“hi”")

    assert read_asks(source) == {"HOU-001": ("no key yet", "“hi”"), "IMM-001": ("visa",)}


@pytest.mark.parametrize("row", ["HOU-001", "HOU-001\t", "\tno key yet", "HOU-001\ta\tb"])
def test_a_row_that_is_no_phrasing_is_named(tmp_path: Path, row: str) -> None:
    source = asks_file(tmp_path, "id\task", "HOU-002\tfine", row)

    with pytest.raises(RegisterError, match=r"asks\.tsv:3: write the id, a tab and one phrasing"):
        read_asks(source)


def test_another_table_is_not_taken_for_it(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"asks\.tsv:1: the first line must name id and ask"):
        read_asks(asks_file(tmp_path, "key\ttext"))


def test_a_source_without_it_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"asks\.tsv: cannot be read"):
        read_asks(tmp_path)

"""The pages of figures have a place for each part of the bench, and keep their prose."""

import pytest

from tests.bench.bench import PARTS
from tests.bench.report import page_of, replaced


@pytest.mark.parametrize("part", PARTS)
def test_each_part_of_the_bench_has_its_place_on_a_page(part: str) -> None:
    page = replaced(page_of(part).read_text(encoding="utf-8"), part, "Home  1.2")

    assert f"<!-- bench {part} -->\n\n```text\nHome  1.2\n```\n\n<!-- end {part} -->" in page


def test_a_new_table_takes_the_place_of_the_old_one_and_nothing_else() -> None:
    page = "Before.\n<!-- bench start -->\nold\n<!-- end start -->\nAfter.\n"

    once = replaced(page, "start", "new")

    assert "old" not in once
    assert once.startswith("Before.\n")
    assert once.endswith("After.\n")
    assert replaced(once, "start", "new") == once


def test_a_page_without_the_place_is_not_written_over() -> None:
    with pytest.raises(LookupError, match="bench start"):
        replaced("No markers.", "start", "new")

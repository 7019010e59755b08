"""The trained word table among the registers."""

from pathlib import Path

import pytest

from tests.support.meanings import SMALL
from treadstone_desktop.base.errors import RegisterError
from treadstone_desktop.library.meaning import write_meaning
from treadstone_desktop.publishing.meaning.file import NAME, meaning_of


def test_a_source_without_one_has_no_meaning(tmp_path: Path) -> None:
    assert meaning_of(tmp_path) is None


def test_a_source_has_the_one_that_was_trained(tmp_path: Path) -> None:
    (tmp_path / NAME).parent.mkdir()
    (tmp_path / NAME).write_bytes(write_meaning(SMALL))
    assert meaning_of(tmp_path) == SMALL


def test_a_damaged_one_is_named(tmp_path: Path) -> None:
    (tmp_path / NAME).parent.mkdir()
    (tmp_path / NAME).write_bytes(b"torn")
    with pytest.raises(RegisterError, match=r"meaning\.jsonl\.xz"):
        meaning_of(tmp_path)

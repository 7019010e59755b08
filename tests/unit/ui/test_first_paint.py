"""What is loaded when the first paint is over: nothing that only writes, publishes or fetches."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

NOT_BEFORE_PAINT = {"sqlite_utils", "markdown", "yaml", "tuf", "urllib3", "numpy"}
"""Loaded when first needed, if at all."""

LOOK_AT_FIRST_PAINT = """
import json, sys
from treadstone_desktop.ui.qt_imports import load_qt
load_qt()
from treadstone_desktop.__main__ import main
from treadstone_desktop.ui.shell.main_window import MainWindow

start = MainWindow.start

def start_and_look(window, answer_id=""):
    window.painted.connect(lambda: look(window))
    start(window, answer_id)

def look(window):
    sys.stdout.write(json.dumps([window.windowTitle(), sorted(sys.modules)]))
    window.close()

MainWindow.start = start_and_look
sys.exit(main(json.loads(sys.argv[1])))
"""


@pytest.mark.parametrize(
    ("arguments", "title"), [([], "All answers"), (["open", "IMM-077"], "Does my skilled work")]
)
def test_home_and_an_answer_are_painted_without_anything_heavy(
    tmp_path: Path, arguments: list[str], title: str
) -> None:
    (tmp_path / "p" / "config").mkdir(parents=True)
    (tmp_path / "p" / "config" / "settings.json").write_text("{}", encoding="utf-8")
    options = ["--profile", str(tmp_path / "p"), *arguments]

    done = subprocess.run(
        [sys.executable, "-c", LOOK_AT_FIRST_PAINT, json.dumps(options)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, check=True,
    )  # fmt: skip
    shown, modules = json.loads(done.stdout)

    assert shown.startswith(title)
    loaded = {name.partition(".")[0] for name in modules}
    assert loaded & NOT_BEFORE_PAINT == set()
    assert [name for name in modules if name.startswith("treadstone_desktop.publishing")] == []

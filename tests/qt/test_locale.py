"""The system's locale decides the language, and nothing else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QUERIES = ROOT / "tests" / "data" / "queries-dev.tsv"
SEARCH = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.library.library import Library
from treadstone_desktop.search.engine import open_engine
application = QApplication([])  # it sets C's locale from the environment
engine = open_engine(Library(bundled_edition()))
queries = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()[1:101]
print(json.dumps([engine.search(line.split("\\t")[0]) for line in queries]))
"""
LANGUAGE = """
import sys
from pathlib import Path
from PySide6.QtCore import QLocale
from treadstone_desktop.app import Program
from treadstone_desktop.base.paths import profile_paths
from treadstone_desktop.base.policy import Policy
from treadstone_desktop.ui.language import tr
program = Program(profile_paths(Path(sys.argv[1])), None)
program._dress(Policy())
print(program.lang, QLocale().name(), tr("Settings"))
program.end()
"""


def run(script: str, argument: Path, locale: str) -> str:
    """What a script prints in a process whose locale is ``locale``."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    clean |= {"LC_ALL": locale, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    clean.pop("LANGUAGE", None)
    command = [sys.executable, "-c", script, str(argument)]
    return subprocess.run(
        command, env=clean, capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout


def test_a_hundred_searches_find_the_same_in_every_locale() -> None:
    """Where the system lacks the French locale, Qt's is French all the same."""
    plain = json.loads(run(SEARCH, QUERIES, "C"))

    assert [result[4] for result in plain].count([]) < 10, "nearly every search finds something"
    assert json.loads(run(SEARCH, QUERIES, "fr_FR.UTF-8")) == plain


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("fr_CA.UTF-8", "fr fr_CA Paramètres\n"),
        ("fr_FR.UTF-8", "fr fr_CA Paramètres\n"),
        ("en_US.UTF-8", "en en_CA Settings\n"),
        ("de_DE.UTF-8", "en en_CA Settings\n"),
    ],
)
def test_a_french_system_gets_a_french_window(tmp_path: Path, locale: str, said: str) -> None:
    assert run(LANGUAGE, tmp_path, locale) == said


def test_the_readers_choice_goes_before_the_systems(tmp_path: Path) -> None:
    config = tmp_path / "config"
    config.mkdir()
    (config / "settings.json").write_text('{"language": "en"}', encoding="utf-8")

    assert run(LANGUAGE, tmp_path, "fr_CA.UTF-8").startswith("en ")

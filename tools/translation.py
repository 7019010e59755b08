"""The French of the interface: its strings gathered from the source, and compiled for Qt.

A translator edits the .ts file; the .qm beside it is what the program reads.
"""

from __future__ import annotations

import xml.etree.ElementTree as Tree
from pathlib import Path
from typing import NamedTuple

from tools.environment import ROOT, SOURCE, VENV, venv_program
from tools.system import run_quietly

FRENCH = ROOT / "resources" / "i18n" / "treadstone_fr.ts"


class Text(NamedTuple):
    """A string of the source, where it belongs, and its translation; "" if there is none yet.

    ``note`` tells one meaning of the same words from another.
    """

    context: str
    source: str
    note: str
    translation: str
    is_finished: bool


def renew(texts: Path = FRENCH) -> list[Text]:
    """Bring *texts* up to date with the source and compile it; the texts that are not finished.

    Strings that are gone from the source are dropped, new ones wait for a translator. Raises
    SetupError if Qt's tools cannot read the source or the texts.
    """
    gather(texts)
    run_quietly([_tool("lrelease"), "-silent", str(texts), "-qm", str(texts.with_suffix(".qm"))])
    return [text for text in read(texts) if not text.is_finished]


def gather(texts: Path) -> None:
    """Write every string of the interface into *texts*, keeping the translations it has."""
    files = sorted(str(file) for file in (SOURCE / "treadstone_desktop" / "ui").rglob("*.py"))
    how = ["-silent", "-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext"]
    languages = ["-source-language", "en_CA", "-target-language", "fr_CA"]
    run_quietly([_tool("lupdate"), *how, *languages, *files, "-ts", str(texts)])


def read(texts: Path) -> list[Text]:
    """The texts of a .ts file, in its order."""
    return [
        _text(context.findtext("name", ""), message)
        for context in Tree.parse(texts).getroot().iter("context")
        for message in context.iter("message")
    ]


def _text(context: str, message: Tree.Element) -> Text:
    translation = message.find("translation")
    return Text(
        context,
        message.findtext("source", ""),
        message.findtext("comment", ""),
        message.findtext("translation", ""),
        translation is not None and translation.get("type") is None,
    )


def _tool(name: str) -> str:
    return venv_program(VENV, f"pyside6-{name}")

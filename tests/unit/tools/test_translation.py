"""What `dev.py translate` keeps, drops and asks for."""

from pathlib import Path

import pytest

from tools import translation
from tools.translation import Text, gather, read, renew


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module of the interface with one string in a widget and one outside."""
    monkeypatch.setattr(translation, "SOURCE", tmp_path)
    module = tmp_path / "treadstone_desktop" / "ui" / "page.py"
    module.parent.mkdir(parents=True)
    module.write_text(
        "class Page:\n    def name(self):\n        return self.tr('All answers')\n"
        "def words():\n    return tr('Save')\n",
        encoding="utf-8",
    )
    return module


def translated(texts: Path, *pairs: tuple[str, str]) -> None:
    """Do a translator's work: put words in place of what waits for them."""
    text = texts.read_text(encoding="utf-8")
    for english, french in pairs:
        waiting = (
            f'<source>{english}</source>\n        <translation type="unfinished"></translation>'
        )
        assert waiting in text
        done = f"<source>{english}</source>\n        <translation>{french}</translation>"
        text = text.replace(waiting, done)
    texts.write_text(text, encoding="utf-8")


def test_strings_are_found_in_widgets_and_outside(source: Path, tmp_path: Path) -> None:
    gather(tmp_path / "fr.ts")

    assert read(tmp_path / "fr.ts") == [
        Text("", "Save", "", "", False),
        Text("Page", "All answers", "", "", False),
    ]


def test_what_is_translated_stays_and_what_is_new_waits(source: Path, tmp_path: Path) -> None:
    texts = tmp_path / "fr.ts"
    gather(texts)
    translated(texts, ("Save", "Enregistrer"), ("All answers", "Toutes"))
    source.write_text(source.read_text().replace("All answers", "Every answer"))

    unfinished = renew(texts)

    assert unfinished == [Text("Page", "Every answer", "", "", False)]
    assert Text("", "Save", "", "Enregistrer", True) in read(texts)


def test_a_string_that_is_gone_from_the_source_is_dropped(source: Path, tmp_path: Path) -> None:
    gather(tmp_path / "fr.ts")
    source.write_text("def words():\n    return tr('Save')\n")

    renew(tmp_path / "fr.ts")

    assert [text.source for text in read(tmp_path / "fr.ts")] == ["Save"]


def test_a_note_tells_two_meanings_apart(source: Path, tmp_path: Path) -> None:
    source.write_text("class Page:\n    def a(self):\n        return self.tr('Saved', 'one')\n")

    gather(tmp_path / "fr.ts")

    assert read(tmp_path / "fr.ts") == [Text("Page", "Saved", "one", "", False)]

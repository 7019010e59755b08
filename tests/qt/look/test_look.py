"""The present look: one theme, one size, one family; told once when it changes."""

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from pytestqt.qtbot import QtBot

from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.tokens import STYLES, THEMES, Width, width_of


@pytest.fixture
def look(faces: None) -> Look:
    return Look()


def test_a_change_is_told_once_and_none_is_not_told(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.change(theme="dark", percent=130)
    with qtbot.assertNotEmitted(look.changed):
        look.change(theme="dark", percent=130)


@pytest.mark.parametrize("style", STYLES)
def test_every_style_has_a_face_that_ships(look: Look, style: str) -> None:
    font = look.font(style)
    assert QFontInfo(font).family() == STYLES[style].family
    assert font.pixelSize() == STYLES[style].size >= 12


def test_easier_letters_are_for_reading_not_for_titles(look: Look) -> None:
    look.change(easy=True)
    assert look.font("body").family() == "Atkinson Hyperlegible Next"
    assert look.font("title").family() == "EB Garamond"


@pytest.mark.parametrize("theme", THEMES)
def test_qt_s_own_drawing_has_the_theme_s_colours(theme: str) -> None:
    palette = Look(theme).palette()
    role = QPalette.ColorRole
    wanted = {
        role.Window: "page", role.Text: "ink", role.Highlight: "wash",
        role.HighlightedText: "onwash", role.Link: "accent", role.LinkVisited: "accent",
        role.PlaceholderText: "ink3", role.ToolTipBase: "btn", role.ToolTipText: "onink",
    }  # fmt: skip
    got = {name: palette.color(name).name().upper() for name in wanted}
    assert got == {name: getattr(THEMES[theme], part).upper() for name, part in wanted.items()}


@pytest.mark.parametrize(("pixels", "percent", "width"), [
    (1366, 100, Width.WIDE), (1240, 100, Width.WIDE), (1239, 100, Width.MEDIUM),
    (960, 100, Width.MEDIUM), (959, 100, Width.COMPACT), (1366, 200, Width.COMPACT),
    (1366, 115, Width.MEDIUM), (640, 90, Width.COMPACT),
])  # fmt: skip
def test_room_is_width_divided_by_text_size(pixels: int, percent: int, width: Width) -> None:
    assert width_of(pixels, percent) is width

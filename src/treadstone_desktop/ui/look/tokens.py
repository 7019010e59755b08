"""The one table of colours, type and sizes: palette, widgets and article all come from here.

Roles are explained in docs/design.md; `tests/unit/ui/test_contrast.py` computes the contrast of
every pair that is used."""

from enum import Enum
from typing import NamedTuple


class Theme(NamedTuple):
    """Colours by role, as `#RRGGBB`."""

    name: str
    page: str
    chrome: str
    hover: str
    rule: str
    ctl: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent2: str
    wash: str
    onink: str
    btn: str
    btn_hover: str
    mark: str
    warn: str
    warn_bg: str
    warn_line: str
    err: str
    err_bg: str
    err_line: str
    ok: str
    ok_bg: str
    ins: str
    ins_bg: str
    dele: str
    dele_bg: str
    focus: str
    onwash: str
    onmark: str
    bar: str


LIGHT = Theme(
    name="light",
    page="#FCFAF5",
    chrome="#F4EFE3",
    hover="#EAE3D3",
    rule="#DDD4C1",
    ctl="#857A66",
    ink="#1C1A17",
    ink2="#453F35",
    ink3="#5F5749",
    accent="#7A2230",
    accent2="#5A1520",
    wash="#F3E5DE",
    onink="#FCFAF5",
    btn="#24211C",
    btn_hover="#3B362E",
    mark="#F5E0A0",
    warn="#6B4700",
    warn_bg="#FAEFD2",
    warn_line="#B5831A",
    err="#96201B",
    err_bg="#FAE5E0",
    err_line="#96201B",
    ok="#2B573B",
    ok_bg="#E5EEE2",
    ins="#1C5242",
    ins_bg="#DBEBE1",
    dele="#8C2020",
    dele_bg="#F7DFDB",
    focus="#1D5FA6",
    onwash="#1C1A17",
    onmark="#1C1A17",
    bar="#7A2230",
)
DARK = Theme(
    name="dark",
    page="#1B1916",
    chrome="#22201C",
    hover="#2E2A25",
    rule="#3D382F",
    ctl="#8D8371",
    ink="#F0EADC",
    ink2="#D0C8B8",
    ink3="#ABA292",
    accent="#E8A493",
    accent2="#F3C3B6",
    wash="#40291F",
    onink="#1B1916",
    btn="#EDE6D6",
    btn_hover="#FFFFFF",
    mark="#57460D",
    warn="#F0C667",
    warn_bg="#34290F",
    warn_line="#B5831A",
    err="#FF9C90",
    err_bg="#3D1E1A",
    err_line="#FF9C90",
    ok="#9FCFA9",
    ok_bg="#1F2F23",
    ins="#97D6BC",
    ins_bg="#173329",
    dele="#FFA69B",
    dele_bg="#42211D",
    focus="#7DB7F2",
    onwash="#F0EADC",
    onmark="#F0EADC",
    bar="#E8A493",
)
HIGH_CONTRAST = Theme(
    name="high_contrast",
    page="#000000",
    chrome="#000000",
    hover="#2A2A2A",
    rule="#FFFFFF",
    ctl="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#FFFFFF",
    accent="#FFE14D",
    accent2="#FFE14D",
    wash="#FFE14D",
    onink="#000000",
    btn="#FFFFFF",
    btn_hover="#FFE14D",
    mark="#FFE14D",
    warn="#FFE14D",
    warn_bg="#000000",
    warn_line="#FFE14D",
    err="#FFB3A8",
    err_bg="#000000",
    err_line="#FFB3A8",
    ok="#8CF2A0",
    ok_bg="#000000",
    ins="#8CF2A0",
    ins_bg="#000000",
    dele="#FFB3A8",
    dele_bg="#000000",
    focus="#5CE1FF",
    onwash="#000000",
    onmark="#000000",
    bar="#000000",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}


class Style(NamedTuple):
    """A way of setting text: sizes in pixels at 100 %."""

    family: str
    size: int
    line: int
    weight: int = 400
    italic: bool = False
    tracking: int = 0
    """Extra space between letters, in hundredths of the size."""
    tabular: bool = False


DISPLAY, SERIF, SANS = "EB Garamond", "Source Serif 4", "Source Sans 3"
EASY = "Atkinson Hyperlegible Next"

STYLES = {
    "title": Style(DISPLAY, 36, 43, 500),
    "title_compact": Style(DISPLAY, 28, 33, 500),
    "title_preview": Style(DISPLAY, 30, 36, 500),
    "page_title": Style(DISPLAY, 40, 48, 500),
    "panel_title": Style(DISPLAY, 24, 29, 500),
    "dialog_title": Style(DISPLAY, 25, 31, 500),
    "section": Style(DISPLAY, 20, 26, 500),
    "card": Style(DISPLAY, 23, 29, 500),
    "result_title": Style(DISPLAY, 21, 28, 500),
    "category": Style(DISPLAY, 20, 26, 400, italic=True),
    "numeral": Style(DISPLAY, 17, 21, 400, italic=True),
    "numeral_card": Style(DISPLAY, 24, 29, 400, italic=True),
    "wordmark": Style(DISPLAY, 18, 24, 500, tracking=15),
    "body": Style(SERIF, 18, 28),
    "body_preview": Style(SERIF, 16, 25),
    "ui": Style(SANS, 15, 21),
    "ui_medium": Style(SANS, 15, 21, 500),
    "ui_strong": Style(SANS, 15, 21, 600),
    "field": Style(SANS, 16, 21),
    "small": Style(SANS, 14, 20),
    "small_medium": Style(SANS, 14, 20, 500),
    "small_strong": Style(SANS, 14, 20, 600),
    "caption": Style(SANS, 13, 18, tabular=True),
    "caption_medium": Style(SANS, 13, 18, 500, tabular=True),
    "key_cap": Style(SANS, 12, 16, 600),
    "label": Style(SANS, 12, 16, 600, tracking=8),
}

TEXT_SIZES = (90, 100, 115, 130, 150, 175, 200)
"""Steps of the whole app's text size, in per cent."""


class Width(Enum):
    """How much room a window has: its width divided by the text size."""

    COMPACT = 0
    MEDIUM = 960
    WIDE = 1240


def width_of(pixels: int, percent: int) -> Width:
    """The class of a window ``pixels`` wide at a text size of ``percent``."""
    effective = pixels * 100 / percent
    return next(w for w in (Width.WIDE, Width.MEDIUM, Width.COMPACT) if effective >= w.value)

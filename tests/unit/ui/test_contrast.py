"""Contrast of every pair of colours that is used (docs/decisions; DESIGN 2.2), in three themes."""

import pytest

from treadstone_desktop.ui.look.tokens import THEMES, Theme

BODY, TEXT, SHAPE = 7.0, 4.5, 3.0
"""Floors: running text, small text, and what is no text."""

PAIRS: list[tuple[str, str, float]] = [
    # On the page and the bars
    ("ink", "page", BODY),
    ("ink", "chrome", BODY),
    ("ink2", "page", BODY),
    ("ink2", "chrome", TEXT),
    ("ink3", "page", TEXT),
    ("ink3", "chrome", TEXT),
    ("accent", "page", TEXT),
    ("accent", "chrome", TEXT),
    ("accent2", "page", TEXT),
    ("ctl", "page", SHAPE),
    ("ctl", "chrome", SHAPE),
    ("focus", "page", SHAPE),
    ("focus", "chrome", SHAPE),
    # Under the pointer
    ("ink", "hover", BODY),
    ("ink2", "hover", TEXT),
    ("ink3", "hover", TEXT),
    ("accent", "hover", TEXT),
    ("focus", "hover", SHAPE),
    # Chosen rows: every text takes `onwash`; the warning of a result keeps its colour
    ("onwash", "wash", BODY),
    ("bar", "wash", SHAPE),
    # Found words
    ("onmark", "mark", BODY),
    # Main buttons, chips that are on, toasts, tooltips
    ("onink", "btn", BODY),
    ("onink", "btn_hover", BODY),
    # Banners, notices, safety box, states
    ("ink2", "warn_bg", BODY),
    ("warn", "warn_bg", TEXT),
    ("warn", "page", TEXT),
    ("warn", "chrome", TEXT),
    ("err", "err_bg", TEXT),
    ("err", "page", TEXT),
    ("ink", "err_bg", BODY),
    ("ink2", "err_bg", TEXT),
    ("err_line", "err_bg", SHAPE),
    ("ok", "page", TEXT),
    ("ok", "chrome", TEXT),
    ("ok", "ok_bg", TEXT),
    # Redline
    ("ins", "ins_bg", TEXT),
    ("dele", "dele_bg", TEXT),
]
"""Colour, ground, floor."""

PRINTED = {
    ("ink", "page"): (16.6, 14.6, 21.0),
    ("ink", "wash"): (14.1, 11.3, 16.1),
    ("ink", "mark"): (13.3, 7.7, 16.1),
    ("ink3", "hover"): (5.6, 5.6, 14.4),
    ("accent", "page"): (9.6, 8.5, 16.1),
    ("onink", "btn"): (15.4, 14.1, 21.0),
    ("ctl", "chrome"): (3.7, 4.3, 21.0),
    ("focus", "page"): (6.2, 8.3, 13.7),
}
"""Rows of the design's table: light, dark, high contrast."""


def luminance(color: str) -> float:
    """Relative luminance of ``#RRGGBB`` (WCAG 2.2)."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def colour(theme: Theme, role: str) -> str:
    return str(getattr(theme, role))


def test_the_ratio_is_that_of_wcag() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("role", "ground", "floor"), PAIRS)
def test_a_pair_reaches_its_floor(theme: Theme, role: str, ground: str, floor: float) -> None:
    assert ratio(colour(theme, role), colour(theme, ground)) >= floor


@pytest.mark.parametrize(("pair", "printed"), PRINTED.items(), ids=map(" on ".join, PRINTED))
def test_the_design_s_figures_hold(
    pair: tuple[str, str], printed: tuple[float, float, float]
) -> None:
    on_yellow = {"wash": "onwash", "mark": "onmark"}  # in high contrast the text is black there
    for theme, wanted in zip(THEMES.values(), printed, strict=True):
        role = on_yellow.get(pair[1], pair[0])
        assert ratio(colour(theme, role), colour(theme, pair[1])) == pytest.approx(wanted, abs=0.06)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_ring_of_a_chosen_row_can_be_told_from_it(theme: Theme) -> None:
    """In high contrast it is drawn in `onwash`: cyan on yellow could not be seen."""
    ring = theme.onwash if theme.name == "high_contrast" else theme.focus
    assert ratio(ring, theme.wash) >= SHAPE


def test_the_warning_of_a_chosen_result_can_be_read() -> None:
    """In high contrast it takes `onwash` too."""
    for theme in THEMES.values():
        warning = theme.onwash if theme.name == "high_contrast" else theme.warn
        assert ratio(warning, theme.wash) >= TEXT


def test_every_role_that_text_or_lines_use_stands_in_a_pair() -> None:
    used = {role for role, *_ in PAIRS} | {ground for _, ground, _ in PAIRS}
    decoration = {"name", "rule", "warn_line"}
    assert set(Theme._fields) - used == decoration

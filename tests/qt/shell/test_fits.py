"""Nothing is cut and nothing scrolls sideways, at small sizes and large text (case 132)."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from tests.support.desk import Desk, Made, seen
from tests.support.fitting import cut_off
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.ui.look.page import Page

SIZES = [(1366, 698), (1280, 720), (1024, 768), (640, 480)]
PERCENTS = [100, 150, 200]


def home(desk: Desk) -> None:
    desk.go("home")


def answer(desk: Desk) -> None:
    desk.open_answer("FAM-276")


def urgent_answer(desk: Desk) -> None:
    urgent = next(e for e in desk.context.library.entries if e.safety == "family-violence")
    desk.open_answer(urgent.id)


def finding(desk: Desk) -> None:
    desk.open_answer("IMM-024")
    desk.press("Ctrl+F")
    desk.type("the")


def results(desk: Desk) -> None:
    desk.search("landlord rent deposit")


def weak_results(desk: Desk) -> None:
    desk.search("windows activation error code")


def nothing(desk: Desk) -> None:
    desk.search("qwrtzx")


def category(desk: Desk) -> None:
    desk.go("category", "immigration")


def saved(desk: Desk) -> None:
    desk.open_answer("IMM-024")
    desk.press("Ctrl+D")
    desk.go("saved")


def settings(desk: Desk) -> None:
    desk.press("Ctrl+,")


def keyboard_help(desk: Desk) -> None:
    desk.press("F1")


def question(desk: Desk) -> None:
    desk.open_answer("IMM-024")
    desk.window.commands.do("ask")
    desk.settle()


def kept(desk: Desk) -> None:
    desk.context.shelf.outbox.vote("IMM-024", True, datetime(2026, 11, 25, tzinfo=UTC))
    desk.window.commands.do("kept")
    desk.settle()


def drawer(desk: Desk) -> None:
    desk.open_answer("IMM-024")
    desk.press("Ctrl+1")


PAGES: list[Callable[[Desk], None]] = [
    home, answer, urgent_answer, finding, results, weak_results, nothing, category, saved,
    settings, keyboard_help, question, kept, drawer,
]  # fmt: skip


def looked_at(desk: Desk) -> QWidget:
    """The dialog that is open, or else the window."""
    return next(iter(seen(desk.window, QDialog)), desk.window)


@pytest.mark.parametrize("percent", PERCENTS)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_every_page_fits(make_desk: Made, size: tuple[int, int], percent: int) -> None:
    desk = make_desk(edition=bundled_edition(), size=size)
    desk.window.choose("text_size", percent)
    faults = {}
    for page in PAGES:
        page(desk)
        desk.settle()
        found = cut_off(looked_at(desk))
        if looked_at(desk).height() > size[1] or looked_at(desk).width() > size[0]:
            found.append(f"{looked_at(desk).size().toTuple()} is too large")
        if found:
            faults[page.__name__] = found
        desk.press("Esc")
    assert faults == {}


@pytest.mark.parametrize("page", [settings, question, kept])
def test_a_dialog_that_has_room_does_not_scroll(
    make_desk: Made, page: Callable[[Desk], None]
) -> None:
    desk = make_desk(edition=bundled_edition())
    page(desk)
    desk.settle()
    [area] = seen(looked_at(desk), Page)
    assert area.body.height() <= area.viewport().height()
    desk.press("Esc")


def test_one_that_has_none_scrolls_to_what_has_the_focus(make_desk: Made) -> None:
    desk = make_desk(edition=bundled_edition(), size=(640, 480))
    desk.window.choose("text_size", 200)
    settings(desk)
    dialog = looked_at(desk)
    for _ in range(7):
        desk.press("Tab")
        place = desk.focused.mapTo(dialog, desk.focused.rect().center())
        assert dialog.rect().contains(place)
        assert desk.focused.visibleRegion().boundingRect().height() > 20
    desk.press("Esc")

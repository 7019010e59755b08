"""Settings: each choice holds at once; what the office set is shown and cannot be changed."""

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit

from tests.support.desk import Desk, Made, one, seen
from treadstone_desktop.base.policy import DESKTOP
from treadstone_desktop.ui.shell.settings_dialog import SettingsDialog


def settings(desk: Desk) -> SettingsDialog:
    desk.press("Ctrl+,")
    [dialog] = seen(desk.window, SettingsDialog)
    return dialog


def box(dialog: SettingsDialog, name: str) -> QComboBox:
    return next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == name)


def choose(found: QComboBox, value: object) -> None:
    """Choose as a reader does: the list is opened and a row of it activated."""
    found.setCurrentIndex(found.findData(value))
    found.activated.emit(found.currentIndex())


def tick(dialog: SettingsDialog, words: str) -> QCheckBox:
    return next(b for b in dialog.findChildren(QCheckBox) if b.text() == words)


def kept(desk: Desk) -> dict[str, Any]:
    return dict(json.loads(desk.paths.settings.read_text(encoding="utf-8")))


def test_it_shows_what_is_chosen_now(desk: Desk) -> None:
    desk.window.choose("text_size", 130)
    dialog = settings(desk)
    assert box(dialog, "Text size").currentText() == "130 %"
    assert box(dialog, "Theme").currentText() == "Follow the system"
    assert tick(dialog, "Keep a list of what I read").isChecked()
    desk.press("Esc")


def test_a_choice_holds_at_once_and_the_dialog_takes_it_on(desk: Desk) -> None:
    dialog = settings(desk)
    choose(box(dialog, "Text size"), 150)
    choose(box(dialog, "Theme"), "dark")
    assert (desk.look.percent, desk.look.theme.name) == (150, "dark")
    assert dialog.palette().color(dialog.backgroundRole()).name() == desk.look.color("page").name()
    desk.press("Esc")
    assert kept(desk) == {"text_size": 150, "theme": "dark"}


def test_ticks_hold_at_once(desk: Desk) -> None:
    dialog = settings(desk)
    tick(dialog, "Keep a list of what I read").click()
    tick(dialog, "Easier letters").click()
    assert kept(desk) == {"history": False, "easy_letters": True}
    assert desk.look.font("body").family() == "Atkinson Hyperlegible Next"
    desk.press("Esc")


def test_the_office_s_lines_are_kept_and_shown_where_nothing_was_found(desk: Desk) -> None:
    dialog = settings(desk)
    one(dialog, QPlainTextEdit).setPlainText("Clinic\n555-0100")
    dialog.accept()
    desk.search("qwrtzx")
    assert "Clinic\n555-0100" in desk.words()


def test_letters_typed_for_the_office_are_not_written_one_by_one(desk: Desk) -> None:
    dialog = settings(desk)
    one(dialog, QPlainTextEdit).setFocus()
    desk.type("Clinic")
    assert not desk.paths.settings.exists()
    desk.press("Esc")


@pytest.mark.parametrize("way", ["Tab", "Return", "Esc", "Shift+Esc"])
def test_what_was_typed_for_the_office_is_kept_whatever_comes_next(desk: Desk, way: str) -> None:
    dialog = settings(desk)
    one(dialog, QPlainTextEdit).setFocus()
    desk.type("Clinic")
    desk.press(way)
    assert kept(desk)["office"].strip() == "Clinic"


def test_the_policy_s_office_never_becomes_the_reader_s_own(make_desk: Made) -> None:
    desk = make_desk(policy=DESKTOP._replace(office="Legal clinic"))
    settings(desk).accept()
    assert not desk.paths.settings.exists()


@pytest.mark.parametrize(
    ("policy", "name"),
    [({"theme": "dark"}, "Theme"), ({"history": False}, "Keep a list of what I read")],
)
def test_what_the_office_set_is_shown_and_cannot_be_changed(
    make_desk: Made, policy: dict[str, Any], name: str
) -> None:
    desk = make_desk(policy=DESKTOP._replace(**policy))
    dialog = settings(desk)
    found = box(dialog, name) if name == "Theme" else tick(dialog, name)
    assert not found.isEnabled()
    assert "Set by your office" in desk.words(dialog)
    assert desk.look.theme.name == policy.get("theme", "light")
    desk.press("Esc")


def test_without_a_policy_nothing_is_the_office_s(desk: Desk) -> None:
    dialog = settings(desk)
    assert "Set by your office" not in desk.words(dialog)
    desk.press("Esc")


def test_close_gives_the_focus_back(desk: Desk) -> None:
    desk.open_answer("HOU-001")
    focused = desk.focused
    dialog = settings(desk)
    desk.click("Close", dialog)
    assert desk.focused is focused


def test_tab_reaches_every_control(desk: Desk) -> None:
    dialog = settings(desk)
    stops = set()
    for _ in range(12):
        desk.press("Tab")
        stops.add(desk.focused)
    controls = [*seen(dialog, QComboBox), *seen(dialog, QCheckBox), *seen(dialog, QPlainTextEdit)]
    assert [one for one in controls if one not in stops] == []
    assert all(stop.focusPolicy() & Qt.FocusPolicy.TabFocus for stop in stops)
    desk.press("Esc")


def test_it_is_as_high_as_what_is_in_it(desk: Desk) -> None:
    dialog = settings(desk)
    page, content = dialog._page, dialog.content
    assert page.viewport().height() == content.totalHeightForWidth(page.viewport().width())

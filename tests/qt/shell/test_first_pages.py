"""The pages before the window: the first welcome, no library, a policy that cannot be obeyed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.desk import button, click, seen
from treadstone_desktop.base.errors import EditionError, PolicyError
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.text import Text
from treadstone_desktop.ui.shell.first_pages import FirstPage, NoLibrary, NotReady, Welcome

HERE = Path("library") / "content.db"


def words(page: FirstPage) -> str:
    return "\n".join(text.text() for text in seen(page, Text))


@pytest.fixture
def show(qtbot: QtBot, faces: None) -> Iterator[list[FirstPage]]:
    """Pages put in here are shown until the test ends."""
    shown: list[FirstPage] = []
    yield shown
    for page in shown:
        page.close()
        page.deleteLater()


def shown(page: FirstPage, show: list[FirstPage]) -> FirstPage:
    show.append(page)
    page.resize(900, 680)
    page.show()
    return page


def test_the_welcome_says_how_many_answers_there_are(show: list[FirstPage]) -> None:
    page = shown(Welcome(Look(), 2500, "en"), show)
    assert "2,500 answers are on this computer." in words(page)


def test_its_choices_are_sent_and_one_of_each_row_is_on(
    show: list[FirstPage], qtbot: QtBot
) -> None:
    page = Welcome(Look(), 8, "en")
    shown(page, show)
    with qtbot.waitSignal(page.chosen) as sent:
        click(button(page, "Theme: Dark"))
    assert sent.args == ["theme", "dark"]
    assert button(page, "Theme: Dark").isChecked()
    assert not button(page, "Theme: Follow the system").isChecked()
    assert button(page, "Text size: 100 %").isChecked()


def test_start_reading_starts(show: list[FirstPage], qtbot: QtBot) -> None:
    page = Welcome(Look(), 8, "en")
    shown(page, show)
    with qtbot.waitSignal(page.started):
        click(button(page, "Start reading"))


@pytest.mark.parametrize(("reason", "sentence"), [
    ("missing", "The file is not there."),
    ("empty", "The file is empty."),
    ("damaged", "The file is damaged."),
    ("newer", "The file was made for a newer Treadstone Desktop."),
])  # fmt: skip
def test_a_library_that_cannot_be_opened_is_named(
    show: list[FirstPage], reason: str, sentence: str
) -> None:
    page = shown(NoLibrary(Look(), EditionError(HERE, reason, "form 9")), show)
    assert sentence in words(page)
    assert str(HERE) in words(page)


def test_nothing_is_offered_there_that_does_not_work_yet(show: list[FirstPage]) -> None:
    page = shown(NoLibrary(Look(), EditionError(HERE, "missing")), show)
    assert "Download" not in words(page)


def test_a_policy_is_calm_for_a_visitor_and_exact_for_staff(show: list[FirstPage]) -> None:
    page = shown(
        NotReady(Look(), PolicyError(Path("policy.toml"), "theme", "must be one of")), show
    )
    assert words(page).startswith("This screen is not ready. Please ask at the desk.")
    assert "policy.toml\ntheme: must be one of" in words(page)

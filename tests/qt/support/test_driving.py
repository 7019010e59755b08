"""What the bench takes the time of: from an act to the frame that shows it."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.bench.driving import Act, Driver, Script, Took


def _play(qtbot: QtBot, script: Script, patience_ms: int) -> BaseException | None:
    ended: list[BaseException | None] = []
    driver = Driver(script, ended.append, patience_ms)
    driver.start()
    qtbot.waitUntil(lambda: bool(ended))
    driver.deleteLater()
    return ended[0]


@pytest.fixture
def label(qtbot: QtBot) -> QLabel:
    label = QLabel("before")
    qtbot.addWidget(label)
    label.show()
    qtbot.waitExposed(label)
    return label


def test_an_act_takes_until_what_shows_it_is_painted(qtbot: QtBot, label: QLabel) -> None:
    taken: list[Took] = []

    def script() -> Script:
        yield 20
        taken.extend((yield Act("say", lambda: label.setText("after"), lambda: (label,))))

    assert _play(qtbot, script(), 5000) is None
    assert len(taken) == 1
    assert 0 < taken[0].processor < 5000


def test_an_act_that_shows_nothing_is_given_up_by_name(qtbot: QtBot, label: QLabel) -> None:
    def script() -> Script:
        yield 20
        yield Act("nothing", lambda: None, lambda: (label,))

    error = _play(qtbot, script(), 50)

    assert isinstance(error, TimeoutError)
    assert "nothing: never painted: QLabel" in str(error)


def test_what_an_act_raises_ends_the_script(qtbot: QtBot) -> None:
    def script() -> Script:
        yield Act("fail", lambda: 1 / 0)

    assert isinstance(_play(qtbot, script(), 5000), ZeroDivisionError)

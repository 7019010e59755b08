"""PySide6 6.12.0 on Python 3.11 takes one reference from None at each call that returns nothing;
after some 5,000 calls the program aborts. That is why PySide6-Essentials is pinned.
"""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_none_keeps_its_references_over_a_thousand_qt_calls(qtbot: QtBot) -> None:
    # From Python 3.12 on None is immortal: its count is fixed and this passes trivially.
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for _ in range(1000):
        label.setText("text")

    assert sys.getrefcount(None) > before - 100

"""Qt's own check of a model, for as long as the model lives."""

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester


def watched(model: QAbstractItemModel) -> QAbstractItemModel:
    """``model``, whose every fault from now on is a warning of Qt's, which fails the test."""
    warn = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(model, warn, model)
    return model

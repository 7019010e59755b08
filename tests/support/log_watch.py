"""Keeps what was logged at WARNING or above, for a test to fail by."""

import logging


class LogWatch(logging.Handler):
    """A handler that remembers; ``lines`` are level, logger and message, in order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")

"""Waiting for a condition with a deadline: what tests do in place of sleeping."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds before a wait gives up: far more than anything needs, so that only a fault ends it."""

_PAUSE = 0.01


def wait_until(what: str, condition: Callable[[], T | None], patience: float = PATIENCE) -> T:
    """The first true value of ``condition()``; ``what`` is said if it never comes."""
    deadline = time.monotonic() + patience
    while not (value := condition()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {patience:g} s in vain for {what}")
        time.sleep(_PAUSE)
    return value

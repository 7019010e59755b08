"""The report: what was measured on which machine, in plain text, and in docs/performance.md."""

import os
import platform
import re
import timeit
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "performance.md"


def machine() -> str:
    """What runs it, how busy and how fast it is now: one line."""
    day = datetime.now().astimezone().date()
    load = f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"
    return (
        f"{day}, {os.cpu_count()} cores, {load}, pace {_pace():.0f} ms, {platform.system()},"
        f" Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}"
    )


def _pace() -> float:
    """Milliseconds for a fixed piece of work: shared machines change their speed by the hour."""
    return 1000 * min(timeit.repeat("sum(n * n for n in range(500_000))", number=1, repeat=5))


def write(parts: Mapping[str, str]) -> None:
    """Put each part's text into the page between its markers; the prose stays as it is.

    Raises LookupError if the page has no place for a part.
    """
    page = PAGE.read_text(encoding="utf-8")
    for name, text in parts.items():
        page = replaced(page, name, text)
    PAGE.write_text(page, encoding="utf-8")


def replaced(page: str, name: str, text: str) -> str:
    """The page with ``text`` between the markers of the part ``name``."""
    first, last = f"<!-- bench {name} -->", f"<!-- end {name} -->"
    place = re.compile(f"{re.escape(first)}.*?{re.escape(last)}", re.DOTALL)
    if len(place.findall(page)) != 1:
        raise LookupError(f"{PAGE.name}: there is not one {first} … {last}")
    block = f"{first}\n\n```text\n{text}\n```\n\n{last}"
    return place.sub(lambda _: block, page)

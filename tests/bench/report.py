"""The report: what was measured on which machine, in plain text, and in the pages of docs/."""

import os
import platform
import re
import timeit
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"search": DOCS / "search.md"}
"""Where a part's figures are kept, if not in performance.md."""


def page_of(part: str) -> Path:
    """The page that keeps the figures of a part."""
    return PAGES.get(part, DOCS / "performance.md")


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
    """Put each part's text into its page between its markers; the prose stays as it is.

    Raises LookupError if the page has no place for a part.
    """
    for name, text in parts.items():
        page = page_of(name)
        page.write_text(replaced(page.read_text(encoding="utf-8"), name, text), encoding="utf-8")


def replaced(page: str, name: str, text: str) -> str:
    """The page with ``text`` between the markers of the part ``name``."""
    first, last = f"<!-- bench {name} -->", f"<!-- end {name} -->"
    place = re.compile(f"{re.escape(first)}.*?{re.escape(last)}", re.DOTALL)
    if len(place.findall(page)) != 1:
        raise LookupError(f"{page_of(name).name}: there is not one {first} … {last}")
    block = f"{first}\n\n```text\n{text}\n```\n\n{last}"
    return place.sub(lambda _: block, page)

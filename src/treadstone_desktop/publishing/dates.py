"""Days as they are written, and counting in months."""

import calendar
import datetime
import re


def day_of(text: str) -> datetime.date | None:
    """The day written as ``2026-11-25``; None for anything else."""
    try:
        return datetime.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day ``months`` later (earlier if negative), or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))

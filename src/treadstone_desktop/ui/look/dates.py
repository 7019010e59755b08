"""Dates as people say them, in the language of the interface."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from treadstone_desktop.ui.language import tr


def day_in_words(day: date) -> str:
    """``12 June 2026``."""
    pattern = tr("'1' MMMM yyyy") if day.day == 1 else tr("d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def iso_day_in_words(day: str) -> str:
    """``2026-06-12`` as ``12 June 2026``; what is no day is shown as it stands."""
    try:
        return day_in_words(date.fromisoformat(day))
    except ValueError:
        return day


def month_in_words(day: str) -> str:
    """``2026-06-12`` or ``2026-06`` as ``June 2026``."""
    try:
        first = date.fromisoformat(day if len(day) > 7 else f"{day}-01")
    except ValueError:
        return day
    return QLocale().toString(QDate(first.year, first.month, 1), "MMMM yyyy")


def when_in_words(moment: str, now: datetime) -> str:
    """A past moment (ISO, local): ``today, 10:42``, ``yesterday`` or the day."""
    try:
        past = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    if past.date() == now.date():
        clock = QLocale().toString(QTime(past.hour, past.minute), tr("H:mm"))
        return tr("today, {time}").format(time=clock)
    if past.date() == now.date() - timedelta(days=1):
        return tr("yesterday")
    return day_in_words(past.date())


def months_between(earlier: str, later: date) -> int:
    """Whole months from an ISO day to ``later``; never less than 0."""
    try:
        start = date.fromisoformat(earlier)
    except ValueError:
        return 0
    months = (later.year - start.year) * 12 + later.month - start.month
    return max(0, months - (later.day < start.day))


def months_in_words(months: int) -> str:
    """``14 months``, ``1 month``, ``less than a month``."""
    if months < 1:
        return tr("less than a month")
    return tr("1 month") if months == 1 else tr("{n} months").format(n=months)

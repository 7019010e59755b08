"""What may be said of how new a library is. Freshness is said and never enforced.

Nothing here decides whether an update may come: a clock is easily wrong, and newer law is always
let in.
"""

from datetime import date, datetime, timedelta

STAMP_GOOD_FOR = timedelta(days=14)
_SLACK = timedelta(days=1)


def freshness(confirmed: str, not_before: str, now: datetime) -> str:
    """``current``, ``unconfirmed`` or ``clock``.

    ``confirmed`` is the ISO day of the publisher's last stamp for what is shown, or nothing.
    ``not_before`` is an ISO day that has certainly come: a computer that shows an earlier one is
    wrong, and its word on any age is not taken.
    """
    today = now.date()
    known = max(confirmed, not_before)
    if known and today < _day(known) - _SLACK:
        return "clock"
    if confirmed and today - _day(confirmed) <= STAMP_GOOD_FOR:
        return "current"
    return "unconfirmed"


def issued_on(issued: str) -> str:
    """The ISO day of a stamp such as ``2026-11-22T03:00:00Z``, or nothing if it is none."""
    try:
        return _day(issued[:10]).isoformat()
    except ValueError:
        return ""


def _day(text: str) -> date:
    return date.fromisoformat(text)

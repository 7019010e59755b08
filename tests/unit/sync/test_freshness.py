from datetime import timedelta

import pytest

from tests.support.feeds import NOW
from treadstone_desktop.sync.freshness import freshness, issued_on

TODAY = "2026-11-25"


@pytest.mark.parametrize(("days", "state"), [(0, "current"), (14, "current"), (15, "unconfirmed")])
def test_a_stamp_is_good_for_14_days(days: int, state: str) -> None:
    assert freshness(TODAY, TODAY, NOW + timedelta(days=days)) == state


def test_what_was_never_confirmed_is_not_current() -> None:
    assert freshness("", TODAY, NOW) == "unconfirmed"


@pytest.mark.parametrize(("days", "state"), [(-1, "current"), (-2, "clock"), (-20_000, "clock")])
def test_a_computer_a_day_behind_is_let_be_and_an_earlier_one_is_wrong(
    days: int, state: str
) -> None:
    assert freshness(TODAY, "", NOW + timedelta(days=days)) == state


def test_a_computer_in_a_far_future_confirms_nothing() -> None:
    assert freshness(TODAY, TODAY, NOW.replace(year=2099)) == "unconfirmed"


@pytest.mark.parametrize(
    ("issued", "day"),
    [("2026-11-22T03:00:00Z", "2026-11-22"), ("", ""), ("soon", ""), ("2026-99-01T", "")],
)
def test_the_day_of_a_stamp(issued: str, day: str) -> None:
    assert issued_on(issued) == day

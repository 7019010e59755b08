from tests.support.answers import answer, register, tombstone
from treadstone_desktop.library.held import Earlier, lines_to_keep
from treadstone_desktop.library.lines import Item, canonical

TODAY = "2026-11-25"


def lines(*items: Item) -> dict[str, str]:
    return {item["id"]: canonical(item) for item in items}


def earlier(item: Item) -> Earlier:
    return Earlier(item["id"], item["_law"]["rev"], canonical(item))


OLD = answer("HOU-001", "Old?", rev=1, updated_on="2020-01-01")
NEW = answer("HOU-001", "New?", rev=2, updated_on="2026-11-20")


def test_a_line_that_was_replaced_is_kept_however_old_it_is() -> None:
    assert lines_to_keep([], lines(OLD), lines(NEW), TODAY) == [earlier(OLD)]


def test_a_line_that_stays_is_not_kept_twice() -> None:
    assert lines_to_keep([], lines(NEW), lines(NEW), TODAY) == []


def test_the_last_words_of_an_answer_that_was_withdrawn_are_kept() -> None:
    gone = lines(tombstone("HOU-001", rev=2))

    assert lines_to_keep([], lines(OLD), gone, TODAY) == [earlier(OLD)]


def test_what_was_replaced_more_than_two_years_ago_goes() -> None:
    older = answer("HOU-001", "Older?", rev=1, updated_on="2019-01-01")
    middle = answer("HOU-001", "Middle?", rev=2, updated_on="2024-11-24")
    now = answer("HOU-001", "Now?", rev=3, updated_on="2026-11-20")

    kept = lines_to_keep([earlier(older)], lines(middle), lines(now), TODAY)

    assert kept == [earlier(middle)]


def test_rows_of_registers_are_not_kept() -> None:
    before, now = (lines(register("source", "RTA", key="RTA", short=s)) for s in "ab")

    assert lines_to_keep([], before, now, TODAY) == []


def test_the_29th_of_february_two_years_on() -> None:
    now = answer("HOU-001", "Now?", rev=3, updated_on="2026-03-01")

    assert lines_to_keep([], lines(OLD), lines(now), "2028-02-29") == [earlier(OLD)]

"""Libraries that are hard on a window: long answers, odd titles, strays, text that is no markup."""

import sqlite3
from pathlib import Path

from tests.support.answers import answer, register
from tests.support.library import make_edition
from treadstone_desktop.library.lines import Item

PARAGRAPH = (
    "A landlord may ask for one month of rent before you move in, and for nothing else. Keep the"
    " receipt, and write down the day on which you paid it, for you may need it later."
)
HOSTILE = "<b>bold</b> & <img src=x> &lt;"
"""Looks like markup and must be shown letter by letter."""

ODD_TITLES = (
    "Can I appeal a Québec ticket?",
    "A/B: who pays?",
    "50% rule?",
    "#1 question?",
    "What is § 7?",
)


def numbered(number: int) -> str:
    """A paragraph that says which one it is."""
    return f"Paragraph {number}. {PARAGRAPH}"


def long_answers() -> list[Item]:
    """Two answers of sixty paragraphs that lead to each other."""
    body = [numbered(number) for number in range(1, 61)]
    return [
        answer("HOU-001", "What can a landlord ask for?", body=body, related=["HOU-002"]),
        answer("HOU-002", "When must the rent be paid?", body=body, related=["HOU-001"]),
    ]


def explained_answer() -> list[Item]:
    """An answer with a term, a number that changes and a source; and the rows they need."""
    item = answer("HOU-001", "How much deposit may a landlord ask for?", terms=["deposit"])
    item["content_html"] = (
        '<p>A deposit is at most a month of rent. Interest is <data value="rate">2.1%</data>'
        " a year.</p>"
    )
    number = register("volatile", "rate", key="rate", value="2.1%", what="The rent guideline",
                      as_of="2026-06-30", how_to_check="ontario.ca", source_key="RTA")  # fmt: skip
    return [item, number]


def hostile_answer() -> Item:
    """Markup-like text in title, takeaway, summary and body."""
    return answer(
        "HOU-001",
        f"What is {HOSTILE}?",
        body=[f"The sign {HOSTILE} means rent."],
        takeaways=[f"Rent is {HOSTILE}"],
        asks=["angle brackets in the lease"],
    )


def odd_titles() -> list[Item]:
    """Answers whose titles hold accents, slashes, signs of percent, number and section."""
    return [
        answer(f"HOU-{number:03}", title, body=[f"This is the answer to “{title}”"])
        for number, title in enumerate(ODD_TITLES, 1)
    ]


def with_strays(path: Path) -> Path:
    """An edition in which one answer has no topic, one an unknown one, one no title, and one
    (``HOU-004``, the newest) a category that nobody knows.
    """
    titles = ("No topic?", "An unknown topic?", "No title?", "An unknown category?", "Fine?")
    make_edition(path, [answer(f"HOU-{n:03}", title) for n, title in enumerate(titles, 1)])
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("update answer set topic = '' where id = 'HOU-001'")
        connection.execute("update answer set topic = 'nobody-knows' where id = 'HOU-002'")
        connection.execute("update answer set title = '' where id = 'HOU-003'")
        connection.execute(
            "update answer set category = 'nowhere', updated_on = '2026-11-24' where id = 'HOU-004'"
        )
    connection.close()
    return path

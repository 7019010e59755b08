"""The passage that fits a query, with its words marked."""

from treadstone_desktop.library.words import words
from treadstone_desktop.search.excerpt import ROOM, excerpt
from treadstone_desktop.search.porter import stem
from treadstone_desktop.search.results import Excerpt

BODY = (
    "Your landlord must give a reason. Under s. 83.1 the Board may refuse. "
    "You can ask for a hearing within 30 days.\n\nBring papers. An eviction needs an order."
)
TAKEAWAYS = "Only the Board can evict\nAsk for a hearing in time"


def passage(query: str, body: str = BODY, takeaways: str = TAKEAWAYS) -> Excerpt:
    return excerpt(takeaways, body, "In short.", {stem(word): 1.0 for word in words(query)})


def marked(found: Excerpt) -> list[str]:
    return [found.text[start:end] for start, end in found.marks]


def test_the_sentence_with_most_of_the_words_is_chosen() -> None:
    found = passage("ask hearing days")

    assert found.field == "body"
    assert found.text.startswith("You can ask for a hearing within 30 days.")
    assert marked(found)[:3] == ["ask", "hearing", "days"]


def test_of_two_alike_the_first_is_chosen() -> None:
    assert passage("landlord", body="Landlord one. Landlord two.").text.startswith("Landlord one")


def test_a_takeaway_stands_in_its_place_if_it_says_more() -> None:
    found = passage("only the board can evict")

    assert (found.text, found.field) == ("Only the Board can evict", "takeaways")


def test_without_any_of_the_words_the_summary_stands_unmarked() -> None:
    assert passage("pizza") == Excerpt("In short.", (), "summary")


def test_a_section_number_does_not_end_a_sentence() -> None:
    assert passage("refuse").text.startswith("Under s. 83.1 the Board may refuse.")


def test_a_passage_fits_two_lines() -> None:
    long = "word " * 200 + "eviction " + "word " * 200

    found = passage("eviction", body=long)

    assert len(found.text) < ROOM + 50
    assert found.text.index("eviction") < ROOM
    assert found.text[0] == found.text[-1] == "…"


def test_line_breaks_become_blanks() -> None:
    assert "\n" not in passage("hearing").text


def test_marks_stand_where_the_words_are() -> None:
    found = passage("éviction", body="L’éviction – une « éviction » – coûte 50 $.")

    assert marked(found) == ["éviction", "éviction"]

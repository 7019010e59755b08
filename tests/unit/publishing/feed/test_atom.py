from xml.etree import ElementTree as ET

from tests.support.answers import answer, register, tombstone
from tests.support.publisher import NOW
from treadstone_desktop.library.lines import Item, canonical
from treadstone_desktop.publishing.feed.atom import atom_feed

ATOM = "{http://www.w3.org/2005/Atom}"
TOMBSTONES = "{http://purl.org/atompub/tombstones/1.0}"
LIBRARY = register("library", name="A & B", publisher="Law <Office>", tag="tag:law.example,2026:")


def feed(*items: Item) -> ET.Element:
    lines = {item["id"]: canonical(item) for item in items}
    made = atom_feed(lines, NOW)
    assert made is not None
    return ET.fromstring(made)


def entries(root: ET.Element) -> list[ET.Element]:
    return root.findall(f"{ATOM}entry")


def text(entry: ET.Element, name: str) -> str:
    return entry.findtext(f"{ATOM}{name}") or ""


def test_a_feed_says_whose_it_is() -> None:
    root = feed(LIBRARY)

    assert text(root, "id") == "tag:law.example,2026:feed"
    assert text(root, "title") == "A & B"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Law <Office>"
    assert text(root, "updated") == f"{NOW:%Y-%m-%dT%H:%M:%SZ}"


def test_an_entry_is_the_answer_in_words_any_reader_shows() -> None:
    item = answer(body=["Pay < 60 days & go."]) | {"tags": ["housing", "rent"]}
    item["content_html"] = item["content_html"].replace("60", '<data value="n4">60</data>')
    entry = entries(feed(LIBRARY, item))[0]

    assert text(entry, "id") == "tag:law.example,2026:HOU-001"
    assert text(entry, "content") == "<p>Pay &lt; 60 days &amp; go.</p>"
    assert [tag.get("term") for tag in entry.findall(f"{ATOM}category")] == ["housing", "rent"]


def test_an_address_is_given_where_the_library_has_one() -> None:
    item = answer() | {"url": "https://law.example/HOU001"}
    library = register("library", tag="tag:x,2026:", feed="https://law.example/feed/")
    root = feed(library, item)

    assert root.find(f"{ATOM}link").get("href") == "https://law.example/feed/feed.atom"  # type: ignore[union-attr]
    link = entries(root)[0].find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://law.example/HOU001"


def test_the_newest_hundred_changes_come_first_and_no_more() -> None:
    items = [answer(f"HOU-{n:03}", rev=n) for n in range(1, 151)]
    ids = [text(entry, "id").rpartition(":")[2] for entry in entries(feed(LIBRARY, *items))]

    assert ids == [f"HOU-{n:03}" for n in range(150, 50, -1)]


def test_an_answer_that_is_gone_is_said_to_be() -> None:
    gone = feed(LIBRARY, tombstone("HOU-001", see="HOU-002")).find(f"{TOMBSTONES}deleted-entry")

    assert gone is not None
    assert gone.get("ref") == "tag:law.example,2026:HOU-001"
    assert gone.get("when") == "2026-11-21T00:00:00Z"
    assert gone.findtext(f"{TOMBSTONES}comment") == "withdrawn; see HOU-002"


def test_registers_are_nothing_for_people() -> None:
    gone = tombstone("source:RTA")

    assert len(feed(LIBRARY, register("source", "DIVA"), gone)) == len(feed(LIBRARY))


def test_two_answers_of_one_day_differ_by_a_second_that_stays_theirs() -> None:
    alone = entries(feed(LIBRARY, answer("HOU-001")))[0]
    both = {text(entry, "id"): text(entry, "updated")
            for entry in entries(feed(LIBRARY, answer("HOU-001"), answer("HOU-002")))}  # fmt: skip

    assert len(set(both.values())) == 2
    assert both[text(alone, "id")] == text(alone, "updated")
    assert text(alone, "updated").startswith("2026-11-20T")


def test_a_french_text_says_its_language() -> None:
    entry = entries(feed(LIBRARY, answer(lang="fr")))[0]

    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"


def test_a_library_without_a_tag_has_no_feed_for_people() -> None:
    assert atom_feed({"HOU-001": canonical(answer())}, NOW) is None

"""Answers for tests, as the items of lines: sensible all through, with what a test changes."""

from collections.abc import Sequence
from html import escape

from treadstone_desktop.library.lines import Item, register_key

CATEGORIES = {"HOU": "housing", "IMM": "immigration", "EMP": "employment", "FAM": "family"}
TOPICS = {"HOU": "rent", "IMM": "visitors", "EMP": "pay", "FAM": "parenting"}


def answer(
    answer_id: str = "HOU-001",
    title: str = "How much deposit may a landlord ask for?",
    *,
    body: Sequence[str] = ("The most is one month's rent.", "It pays for the last month."),
    asks: Sequence[str] = ("how much can they make me pay before the keys",),
    takeaways: Sequence[str] = ("One month's rent is the most", "It pays for the last month"),
    lang: str = "en",
    rev: int = 1,
    updated_on: str = "2026-11-20",
    **law: object,
) -> Item:
    """The item of one answer; ``law`` are further members of ``_law`` (None leaves one out)."""
    prefix = answer_id[:3]
    members = {
        "rev": rev,
        "slug": law.get("slug") or slug(title),
        "category": CATEGORIES.get(prefix, "housing"),
        "topic": TOPICS.get(prefix, "rent"),
        "priority": 1,
        "jurisdiction": ["ontario"],
        "takeaways": list(takeaways),
        "asks": list(asks),
        "sources": [{"key": "RTA", "ref": "s. 105"}],
        "safety": "none",
        "law_as_of": updated_on,
        "check_by": "2099-01-01",
        "review": "unreviewed",
    } | law
    return {
        "id": answer_id if lang == "en" else f"{answer_id}.{lang}",
        "language": lang,
        "title": title,
        "summary": f"In short: {title}",
        "content_html": "".join(f"<p>{escape(part, quote=False)}</p>" for part in body),
        "date_published": "2026-11-01T00:00:00Z",
        "date_modified": f"{updated_on}T00:00:00Z",
        "_law": {name: value for name, value in members.items() if value is not None},
    }


def tombstone(answer_id: str, see: str = "", reason: str = "withdrawn", *, rev: int = 1) -> Item:
    """What is left of an answer that was withdrawn on 21 November 2026."""
    item = {"id": answer_id, "deleted": "2026-11-21T00:00:00Z", "reason": reason, "rev": rev}
    return item | ({"see": see} if see else {})


def slug(title: str) -> str:
    """A readable address for ``title``."""
    return "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())


def register(kind: str, *names: str, **columns: object) -> Item:
    """The item of a register row."""
    return {"id": register_key(kind, *names), "_law": {"kind": kind, "rev": 1, **columns}}


def registers() -> list[Item]:
    """What a small library needs beside its answers: four categories, a source, a service."""
    items = [
        register("library", name="Test answers", publisher="Test Law", author_en="Starter library",
                 help_en="For advice on your situation, a lawyer can help."),
        register("source", "RTA", key="RTA", short="RTA",
                 citation="Residential Tenancies Act, 2006, S.O. 2006, c. 17",
                 jurisdiction="ON", type="statute", url="https://www.ontario.ca/laws"),
        register("referral", "clinic", key="clinic", name_en="Community legal clinic",
                 for_whom="people with a low income", reach="1-800-555-0100",
                 hours="weekdays", source_title="A page", seen_as_of="2026-11"),
        register("term", "deposit", name="deposit", definition="Money paid ahead."),
    ]  # fmt: skip
    for position, (prefix, category) in enumerate(CATEGORIES.items(), 1):
        topic = TOPICS[prefix]
        items += [
            register("category", category, slug=category, position=position, prefix=prefix,
                     name_en=category.title(), short_en=category.title()),
            register("topic", category, topic, category=category, slug=topic, position=1,
                     name_en=topic.title()),
        ]  # fmt: skip
    return items


def small_library() -> list[Item]:
    """Eight answers in four categories, enough to list, show and search."""
    return [
        answer(
            referrals=["clinic"],
            terms=["deposit"],
            related=["HOU-002", "EMP-001"],
            deadlines=[{"what": "claim it back", "time": "one year", "ref": "RTA s. 135"}],
        ),
        answer(
            "HOU-002",
            "Can my landlord evict me with an N12 notice?",
            body=["An N12 notice is for a landlord's own use.", "You may ask for a hearing."],
            takeaways=["The notice must give 60 days", "Only the Board can evict"],
            asks=["landlord wants me out so his son can move in", "kicked out for family"],
        ),
        answer(
            "HOU-003",
            "What does the T2 form ask the Board for?",
            body=["A T2 application is about tenant rights, as when the heat is cut off."],
            takeaways=["Use it within one year"],
            asks=["landlord turned off my heat"],
        ),
        answer(
            "IMM-001",
            "How do I stay longer as a visitor?",
            body=["Apply 30 days before your visitor status ends."],
            takeaways=["Apply before the last day"],
            asks=["my tourist stamp runs out next month"],
        ),
        answer(
            "IMM-077",
            "Does my skilled work in Canada qualify me for permanent residence?",
            body=["One year of skilled work in Canada may be enough."],
            takeaways=["Self-employed work does not count"],
            asks=["can i get pr with one year of work"],
        ),
        answer(
            "EMP-001",
            "I was fired without notice. What am I owed?",
            body=["Termination pay is one week for each year, up to 8 weeks."],
            takeaways=["Notice or pay is owed after three months"],
            asks=["boss let me go no warning", "sacked"],
        ),
        answer(
            "EMP-002",
            "When is overtime paid?",
            body=["Overtime begins after 44 hours a week, at 50% more."],
            takeaways=["Time and a half after 44 hours"],
            asks=["extra hours no extra pay"],
        ),
        answer(
            "FAM-001",
            "Who decides where the children live?",
            body=["Parents may agree on parenting time, or a judge decides."],
            takeaways=["The child's best interests decide"],
            asks=["custody of my kids after we split"],
            safety="family-violence",
        ),
    ]

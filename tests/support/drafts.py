"""Answer files and registers for tests of publishing: all in order, with what a test changes."""

import datetime
import json
from typing import Any

from treadstone_desktop.publishing.checks import check_source
from treadstone_desktop.publishing.problems import Problem
from treadstone_desktop.publishing.registers import Registers
from treadstone_desktop.publishing.source import Source, read_draft
from treadstone_desktop.publishing.tables import Row

TODAY = datetime.date(2026, 11, 25)
PATH = "answers/housing/deposit.md"

BODY = """\
A landlord in Ontario can ask you for one month's rent and no more. The money may only pay for your last month in the home. This comes from the province's law on renting, which covers most homes that people rent. Your landlord must ask for it before or on the day you sign.

The landlord keeps the money while you live there. Each year, the landlord owes you interest on it. The rate is {{v:rent-guideline}}, the same as the yearly cap on rent. If the landlord does not pay it, you can take that sum off your next rent. You can also ask the Landlord and Tenant Board to order it paid. A deposit for damage breaks the law.

A key deposit is fine if you get it back when you leave, and if it is no more than the key costs. Some homes follow other rules, such as a room where you share a kitchen with the owner. A care home may have other fees.

Keep your lease, and ask for a receipt each time you pay. If you paid too much, you have one year to file with the Board. A clinic may be able to help you for free.
"""  # noqa: E501 - a paragraph is a line

FIELDS: dict[str, Any] = {
    "id": "HOU-001",
    "slug": "deposit",
    "title": "How much deposit can my landlord ask me to pay?",
    "category": "housing",
    "topic": "rent",
    "lang": "en",
    "jurisdiction": ["ontario"],
    "priority": 1,
    "summary": "At most one month of rent, held for the end, with interest paid to the tenant.",
    "asks": [
        "they want first and last before giving me the key",
        "is a damage deposit legal here",
        "landlord asks 3 months up front",
        "deposit interest not paid",
        "how much can they hold back",
        "I am new here and he wants six cheques",
        "security deposit in this province",
        "can my tenant pay extra for the dog",
    ],
    "takeaways": [
        "Rent deposits stop at a single month under the provincial statute",
        "Money kept for damage is against the rules",
        "Claims for too much go to the tribunal inside twelve months",
    ],
    "sources": [{"key": "RTA", "ref": "ss. 105-106"}],
    "related": ["HOU-002", "HOU-003", "FAM-001"],
    "terms": ["deposit", "lease", "Landlord and Tenant Board"],
    "deadlines": [{"what": "ask for money back", "time": "one year", "ref": "s. 135"}],
    "volatile": ["rent-guideline"],
    "referrals": ["clinic"],
    "safety": "none",
    "written_on": "2026-11-20",
    "updated_on": "2026-11-20",
    "law_as_of": "2026-11-20",
    "check_by": "2027-05-20",
    "review": "unreviewed",
}


def answer_file(**fields: Any) -> str:
    """An answer file with nothing to mend. ``fields`` replace its own, ``body`` the text below
    them; None leaves a field out.
    """
    body = fields.pop("body", BODY)
    front = {name: value for name, value in (FIELDS | fields).items() if value is not None}
    rows = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in front.items()]
    return "\n".join(["---", *rows, "---", "", body])


def make_source(files: dict[str, str], *, release: bool = False, **tables: Any) -> Source:
    """The source that holds ``files`` by path; ``tables`` replace some of `small_registers`."""
    source = Source(small_registers()._replace(**tables), [], [], TODAY, release)
    for path, text in files.items():
        draft, problems = read_draft(path, text.encode())
        draft.print_numbers(source.values)
        source.drafts.append(draft)
        source.unread += problems
    return source


def signed_file(**fields: Any) -> str:
    """An answer file as a lawyer's sign-off leaves it."""
    review = {
        "review": "reviewed",
        "reviewed_by": "A. Lawyer, licence P1",
        "reviewed_on": "2026-11-21",
    }
    return answer_file(**(review | fields))


def signed(text: str) -> dict[str, Row]:
    """The register of sign-offs in which a lawyer signed this file's text."""
    draft = make_source({PATH: text}).drafts[0]
    return {
        "HOU-001": {
            "key": "HOU-001",
            "text_sha256": draft.text_hash,
            "reviewed_by": "A. Lawyer",
            "licence": "P1",
            "reviewed_on": "2026-11-21",
        }
    }


def lint(text: str, *, path: str = PATH, release: bool = False, **tables: Any) -> list[Problem]:
    """Every problem of one file, but for the answers it leads to, which nobody wrote here."""
    return lint_all({path: text}, release=release, **tables)


def lint_all(files: dict[str, str], *, release: bool = False, **tables: Any) -> list[Problem]:
    """Every problem of several files, unwritten related answers left out."""
    problems = check_source(make_source(files, release=release, **tables))
    return [problem for problem in problems if "not written yet" not in problem.text]


def rules(problems: list[Problem]) -> set[str]:
    """The rules that were broken, with their level: ``{"L04 E"}``."""
    return {f"{problem.rule} {problem.level}" for problem in problems}


def small_registers() -> Registers:
    """Registers of five questions in two categories, and what `FIELDS` needs."""
    return Registers(
        plan={
            row["id"]: row
            for row in (
                plan_row("HOU-001", "housing", "rent", "deposit", FIELDS["title"]),
                plan_row("HOU-002", "housing", "rent", "raise", "How much can the rent go up?"),
                plan_row("HOU-003", "housing", "rent", "leave", "How much notice must I give?"),
                plan_row("HOU-004", "housing", "rent", "pets", "May my landlord ban pets?"),
                plan_row("FAM-001", "family", "divorce", "divorce", "How do I get a divorce?"),
            )
        },
        taxonomy=taxonomy({"housing": {"rent": 4}, "family": {"divorce": 1}}),
        sources={
            row["key"]: row
            for row in (
                source_row("RTA", "Residential Tenancies Act, 2006", "ON", "statute"),
                source_row("DIVA", "Divorce Act", "CA", "statute"),
                source_row("B_LTB", "Landlord and Tenant Board", "ON", "tribunal"),
            )
        },
        glossary={
            name: {"term": name, "term_fr": "", "abbreviation": "", "definition": "Words."}
            for name in ("deposit", "lease", "Landlord and Tenant Board", "service (of documents)")
        },
        volatile={"rent-guideline": volatile_row("rent-guideline", "2.1%", "2026-09-30")},
        referrals={
            key: referral_row(key)
            for key in ("clinic", "211", "awhl", "vsl", "988", "kids", "seniors")
        },
        fixed_numbers={},
        reviews={},
        published={},
        withdrawn={},
        watch={"open-item": {"opened_on": "2026-11-01", "closed_on": ""}},
        library={"name": "Small library", "publisher": "Nobody", "link_answer": ""},
        test_queries=frozenset({"can he keep my deposit"}),
    )


def plan_row(answer_id: str, category: str, topic: str, slug: str, question: str) -> Row:
    """A row of the plan, of priority 1, resting on the tenancies or the divorce act."""
    law = "Divorce Act, s. 8" if category == "family" else "Residential Tenancies Act, 2006, s. 105"
    return {
        "id": answer_id,
        "category": category,
        "topic": topic,
        "slug": slug,
        "question": question,
        "sources": law,
        "priority": "1",
    }


def taxonomy(counts: dict[str, dict[str, int]]) -> dict[str, Any]:
    """A taxonomy with these counts by category and topic."""
    categories = [
        {
            "slug": slug,
            "prefix": slug[:3].upper(),
            "order": order,
            "name_en": slug.title(),
            "name_fr": slug.title(),
            "short_en": slug.title(),
            "short_fr": slug.title(),
            "count": sum(topics.values()),
            "topic": [
                {"slug": name, "name_en": name, "name_fr": name, "order": place, "count": count}
                for place, (name, count) in enumerate(topics.items(), 1)
            ],
        }
        for order, (slug, topics) in enumerate(counts.items(), 1)
    ]
    return {"total": sum(category["count"] for category in categories), "category": categories}


def source_row(key: str, name: str, jurisdiction: str, kind: str, site: str = "") -> Row:
    """A row of sources.tsv."""
    return {
        "key": key,
        "short_form": name,
        "full_title": name,
        "citation": "S.O. 2006, c. 17",
        "jurisdiction": jurisdiction,
        "type": kind,
        "official_site": site or "https://example.org",
    }


def volatile_row(key: str, value: str, as_of: str, how_to_check: str = "its page") -> Row:
    """A row of volatile.tsv."""
    return {
        "key": key,
        "value": value,
        "what": "a number that changes",
        "as_of": as_of,
        "source_key": "RTA",
        "how_to_check": how_to_check,
        "review_by": "2027-01-01",
        "confidence": "confirmed",
    }


def referral_row(key: str, confidence: str = "confirmed", seen_as_of: str = "2026-04") -> Row:
    """A row of referrals.tsv."""
    return {
        "key": key,
        "name_en": f"The {key} service",
        "name_fr": f"Le service {key}",
        "for_whom": "people who need it",
        "reach": "call",
        "hours": "24 hours",
        "source_title": "its page",
        "seen_as_of": seen_as_of,
        "confidence": confidence,
    }

"""The form of an answer: length, paragraphs, title, takeaways. Rules L04 to L07 and L26."""

import re
from collections.abc import Iterator

from treadstone_desktop.publishing.problems import ERROR, WARNING, Problem, many
from treadstone_desktop.publishing.render import RenderError, render
from treadstone_desktop.publishing.source import Draft, Source
from treadstone_desktop.publishing.text import VOLATILE, count_words, is_item, overlap, runs, tokens

_FORBIDDEN = (
    (re.compile(r"</?[A-Za-z!?][^>]*>?"), "HTML; write plain words, **bold** or *italics*"),
    (re.compile(r"&(?:#\w+|[A-Za-z]\w*);"), "an HTML sign code; type the sign itself"),
    (re.compile(r"!\["), "an image; say it in words"),
    (re.compile(r"^\s{0,3}#{1,6}(?:\s|$)"), "a heading; answers have none, start a paragraph"),
    (re.compile(r"^\s{0,3}(?:=+|-+|(?:[*_]\s*){3,})$"), "a ruled line; leave a blank line"),
    (re.compile(r"^\s{0,3}>"), "a quotation block; say it in your own words"),
    (re.compile(r"`"), "a backquote; use straight quotes"),
    (
        re.compile(r"^(?: {4,}|\t)(?!\s*(?:[-*+]|\d+[.)])\s)"),
        "an indented line; start it at the left",
    ),
    (re.compile(r"^\s*\|.*\|\s*$"), "a table; write sentences or one short list"),
)
# Without one of these a body has nothing to refuse; nearly all are done with one look.
_ODD_SIGN = re.compile(r"[<>&!#=`|{}]|^[ \t]|^[-*_][-*_ ]*$", re.MULTILINE)
_LINK = re.compile(
    r"\]\s*[(\[]|^\s{0,3}\[[^\]]+\]:|<[a-z]+:|https?://|www\.|\w@\w+\.\w",
    re.IGNORECASE | re.MULTILINE,
)
_LINK_SIGNS = ("]", "<", "://", "www.", "@")
_ATTRIBUTES = re.compile(r"\{:?\s*[#.]|\{:|\{\s*\w+\s*=")


def check_body(draft: Draft, source: Source) -> Iterator[Problem]:
    """L04: 170 to 280 words in three or four paragraphs, one flat list at most, plain Markdown."""
    line = draft.body_line
    if not draft.blocks:
        yield draft.problem("L04", ERROR, line, "the body is empty; write 170 to 280 words")
        return
    sizes = [count_words(block.text) for block in draft.blocks]
    count = sum(sizes)
    if not 170 <= count <= 280:
        what = "cut to 280 or fewer" if count > 280 else "write 170 or more"
        yield draft.problem("L04", ERROR, line, f"the body has {many(count, 'word')}; {what}")
    paragraphs = [block for block in draft.blocks if block.kind == "p"]
    if not 3 <= len(paragraphs) <= 4:
        text = f"the body has {many(len(paragraphs), 'paragraph')}; write three or four"
        yield draft.problem("L04", ERROR, line, text)
    for block, size in zip(draft.blocks, sizes, strict=True):
        if size > 75:
            level = ERROR if size > 80 else WARNING
            text = f"a paragraph of {size} words; cut it to 75 or fewer"
            yield draft.problem("L04", level, block.line, text)
    yield from _check_lists(draft)
    yield from _check_marks(draft)
    yield from _check_rendered(draft, source)


def _check_lists(draft: Draft) -> Iterator[Problem]:
    lists = 0
    before = ""
    for number, row in enumerate(draft.body.split("\n"), draft.body_line):
        if is_item(row):
            indented = row[:1].isspace()
            if indented:
                text = "an indented list item; keep one flat list, each item at the left edge"
                yield draft.problem("L04", ERROR, number, text)
            elif before and not is_item(before):
                text = "a list right below a text line; leave a blank line before the list"
                yield draft.problem("L04", ERROR, number, text)
            elif not before:
                lists += 1
                if lists > 1:
                    text = "a second list, or a blank line inside one; keep one list, no gaps"
                    yield draft.problem("L04", ERROR, number, text)
            before = row
        elif row.strip() and is_item(before):
            text = "a list item over two lines; keep each item on one line, then a blank line"
            yield draft.problem("L04", ERROR, number, text)
        else:
            before = row.strip()


def _check_marks(draft: Draft) -> Iterator[Problem]:
    if not _ODD_SIGN.search(VOLATILE.sub("", draft.body)):
        return
    for number, row in enumerate(draft.body.split("\n"), draft.body_line):
        for pattern, what in _FORBIDDEN:
            if pattern.search(row):
                yield draft.problem("L04", ERROR, number, what)
        if _ATTRIBUTES.search(row):
            text = "an attribute list in braces; take it out, only {{v:key}} is known"
            yield draft.problem("L04", ERROR, number, text)


def _check_rendered(draft: Draft, source: Source) -> Iterator[Problem]:
    """What the checks above let through and no edition may show."""
    try:
        render(draft.body, source.values)
    except RenderError as error:
        text = f"the body cannot be shown ({error.reason}); write plain paragraphs and one list"
        yield draft.problem("L04", ERROR, draft.body_line, text)


def check_links(draft: Draft, source: Source) -> Iterator[Problem]:
    """L26: no link in the body; official sites come from sources.tsv and are https."""
    may_have = any(sign in draft.printed_lower for sign in _LINK_SIGNS)
    rows = draft.body.split("\n") if may_have and _LINK.search(draft.body) else []
    for number, row in enumerate(rows, draft.body_line):
        if _LINK.search(row):
            text = "a link or address; name the body in words and cite it under 'sources'"
            yield draft.problem("L26", ERROR, number, text)
    for position, cite in enumerate(draft.fields.sources):
        site = source.registers.sources.get(cite.key, {}).get("official_site", "")
        if site and not site.startswith("https://"):
            text = f"the site of '{cite.key}' is not https; mend official_site in sources.tsv"
            yield draft.problem("L26", ERROR, draft.at("sources", position), text)


def check_title(draft: Draft, source: Source) -> Iterator[Problem]:
    """L05: lengths of title and summary; at least eight phrasings of 2 to 25 words, all new."""
    fields = draft.fields
    if fields.title and not 40 <= len(fields.title) <= 110:
        text = f"the title has {len(fields.title)} characters; write 40 to 110"
        yield draft.problem("L05", ERROR, draft.at("title"), text)
    if fields.title and not fields.title.endswith("?"):
        yield draft.problem("L05", ERROR, draft.at("title"), "the title must end with '?'")
    if draft.summary and not 60 <= len(draft.summary) <= 160:
        text = f"the summary has {len(draft.summary)} characters; write 60 to 160"
        yield draft.problem("L05", ERROR, draft.at("summary"), text)
    if draft.has("asks") and len(fields.asks) < 8:
        text = f"{many(len(fields.asks), 'ask')}; write at least 8"
        yield draft.problem("L05", ERROR, draft.at("asks"), text)
    yield from _check_asks(draft, source)


def _check_asks(draft: Draft, source: Source) -> Iterator[Problem]:
    title = " ".join(tokens(draft.fields.title))
    seen: set[str] = set()
    for position, ask in enumerate(draft.fields.asks):
        line = draft.at("asks", position)
        same = " ".join(tokens(ask))
        if not 2 <= count_words(ask) <= 25:
            text = f"an ask of {many(count_words(ask), 'word')}; write 2 to 25"
            yield draft.problem("L05", ERROR, line, text)
        if same in seen:
            yield draft.problem("L05", ERROR, line, "the same ask twice; write another phrasing")
        elif same == title:
            yield draft.problem("L05", ERROR, line, "the ask is the title; write it another way")
        elif same in source.registers.test_queries:
            text = "the ask is a query of a test set; write a phrasing of your own"
            yield draft.problem("L05", ERROR, line, text)
        seen.add(same)


def check_takeaways(draft: Draft, source: Source) -> Iterator[Problem]:
    """L06: three to five takeaways of at most 110 characters, no final stop, no two alike."""
    if draft.has("takeaways") and not 3 <= len(draft.takeaways) <= 5:
        text = f"{many(len(draft.takeaways), 'takeaway')}; write three to five"
        yield draft.problem("L06", ERROR, draft.at("takeaways"), text)
    earlier: list[set[str]] = []
    for position, takeaway in enumerate(draft.takeaways):
        line = draft.at("takeaways", position)
        if len(takeaway) > 110:
            text = f"a takeaway of {len(takeaway)} characters; cut it to 110 or fewer"
            yield draft.problem("L06", ERROR, line, text)
        if takeaway.endswith("."):
            yield draft.problem("L06", ERROR, line, "a takeaway ends with a full stop; drop it")
        mine = set(tokens(takeaway))
        if any(overlap(mine, other) >= 0.6 for other in earlier):
            text = "a takeaway much like one above it; say another thing"
            yield draft.problem("L06", ERROR, line, text)
        earlier.append(mine)


def check_repeats(draft: Draft, source: Source) -> Iterator[Problem]:
    """L07: no takeaway or summary is a body sentence or shares eight words in a row with one."""
    whole = {tuple(row) for _, row in draft.tokens}
    runs_of_body = {run for _, row in draft.tokens for run in runs(row, 8)}
    said = [("summary", draft.at("summary"), draft.summary)]
    said += [
        ("takeaway", draft.at("takeaways", position), text)
        for position, text in enumerate(draft.takeaways)
    ]
    for name, line, text in said:
        row = tokens(text)
        shared = sorted(runs(row, 8) & runs_of_body)
        if row and tuple(row) in whole:
            yield draft.problem("L07", ERROR, line, f"the {name} is a body sentence; reword it")
        elif shared:
            quoted = " ".join(shared[0])
            yield draft.problem(
                "L07", ERROR, line, f"the {name} shares '{quoted}' with the body; reword it"
            )

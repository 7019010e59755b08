"""Text for the clipboard: what was chosen, and where it comes from."""

from treadstone_desktop.library.model import Answer
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.language import tr
from treadstone_desktop.ui.look.dates import iso_day_in_words, month_in_words
from treadstone_desktop.ui.shell.sentences import disclaimer, last_checked, review_state, today


def answer_link(context: Context, answer: Answer) -> str:
    """The answer's web address, or nothing where the library has none."""
    pattern = context.library.says("link_answer")
    return pattern.replace("{number}", answer.number) if pattern else ""


def citation(context: Context, answer: Answer) -> str:
    """Title, number, dates, review state, link if any, disclaimer: one fact a line."""
    author = answer.author or context.library.says("author", context.lang)
    day = iso_day_in_words(context.library.published)
    lines = [
        answer.title,
        tr("Answer {number} · {author} · Updated {month} · content of {day}").format(
            number=answer.number,
            author=author,
            month=month_in_words(answer.updated_on),
            day=day,
        ),
        review_state(answer),
    ]
    if answer.is_stale(today().isoformat()):
        lines.append(last_checked(answer))
    link = answer_link(context, answer)
    if link:
        lines.append(link)
    lines.append(" ".join(disclaimer(context, answer.category)))
    return "\n".join(lines)


def with_citation(context: Context, answer: Answer, selection: str) -> str:
    """The selection, or the whole answer, and the citation."""
    text = selection.strip() or f"{answer.title}\n\n{_spaced(answer.body)}"
    return f"{text}\n\n{citation(context, answer)}\n"


def takeaways_with_citation(context: Context, answer: Answer) -> str:
    """The key takeaways as a list, days that matter first, and the citation."""
    lines = [f"• {d.time}: {d.what}" for d in answer.deadlines]
    lines += [f"• {takeaway}" for takeaway in answer.takeaways]
    return "\n".join(lines) + f"\n\n{citation(context, answer)}\n"


def _spaced(body: str) -> str:
    """Paragraphs with an empty line between them."""
    return "\n\n".join(part for part in body.split("\n") if part.strip())

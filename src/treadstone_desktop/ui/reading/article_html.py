"""The markup and style of an answer: everything that is one text for eye, copy and reader."""

from typing import NamedTuple

from treadstone_desktop.library.html_subset import escape
from treadstone_desktop.library.model import Answer, Deadline
from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.look.numerals import roman
from treadstone_desktop.ui.look.tokens import DISPLAY, SANS, STYLES

BOX_FIRST, BOX_LAST = "box-first", "box-last"
"""Anchors of the first and last paragraph of the box with the takeaways."""

TAB = '<span style="white-space:pre">\t</span>'
"""Between a numeral and its point; the view sets where it leads."""

BYLINE = "byline"
"""Anchor of the paragraph at which the roundel stands."""


class TrustLine(NamedTuple):
    """A line under the byline: an icon, its colour role, and words."""

    icon: str
    role: str
    words: str


class Heads(NamedTuple):
    """Headings of the box, in the language of the interface."""

    days: str
    takeaways: str


def article_html(
    answer: Answer, category: str, byline: str, trust: list[TrustLine], box: Heads | None
) -> str:
    """An answer from its category line to its last paragraph.

    ``box`` puts deadlines and takeaways between byline and body, for windows without a panel.
    """
    parts = [
        f'<p class="cat">{escape(category).replace("  ", "&nbsp; ")}</p>',
        f"<h1>{escape(answer.title)}</h1>",
        f'<p class="by"><a name="{BYLINE}"></a>{escape(byline)}</p>',
    ]
    parts += [
        f'<p class="{line.role}{" end" if line is trust[-1] else ""}">'
        f"{_icon(line)} {escape(line.words)}</p>"
        for line in trust
    ]
    if box is not None:
        parts += _box(answer, box)
    return "".join(parts) + answer.html


def _icon(line: TrustLine) -> str:
    return f'<img src="icon:{line.icon},{line.role}" style="vertical-align:middle" />'


def _due(deadline: Deadline) -> str:
    time = deadline.time[:1].upper() + deadline.time[1:]
    return f'<span class="time">{escape(time)}:</span> {escape(deadline.what)}'


def _box(answer: Answer, heads: Heads) -> list[str]:
    """Days matter and key takeaways, as paragraphs of one box."""
    lines: list[tuple[str, str]] = []
    if answer.deadlines:
        lines.append(("h2", escape(heads.days)))
        lines += [("due", _due(deadline)) for deadline in answer.deadlines]
    if answer.takeaways:
        lines.append(("h2", escape(heads.takeaways)))
        lines += [
            ("pt", f'<span class="num">{roman(number)}</span>{TAB}{escape(text)}')
            for number, text in enumerate(answer.takeaways, 1)
        ]
    result = []
    for at, (kind, inner) in enumerate(lines):
        mark = f'<a name="{BOX_FIRST}"></a>' if at == 0 else ""
        mark += f'<a name="{BOX_LAST}"></a>' if at == len(lines) - 1 else ""
        place = " first" if at == 0 else " last" if at == len(lines) - 1 else ""
        if kind == "h2":
            result.append(f'<h2 class="box{place}">{mark}{inner}</h2>')
        else:
            result.append(f'<p class="{kind}{place}">{mark}{inner}</p>')
    return result


def article_css(look: Look, *, compact: bool) -> str:
    """The style of `article_html` in the present look (section 14.2 of the design)."""
    theme, px = look.theme, look.px
    title = STYLES["title_compact" if compact else "title"]
    sans = look.family(SANS)
    small, ui = STYLES["small"], STYLES["ui"]

    def block(selector: str, rules: str) -> str:
        return f"{selector}{{{rules}}}"

    def margins(top: int, bottom: int, left: int = 0, right: int = 0) -> str:
        return (
            f"margin-top:{px(top)}px;margin-bottom:{px(bottom)}px;"
            f"margin-left:{px(left)}px;margin-right:{px(right)}px;"
        )

    def line(style: str, role: str, left: int, bottom: int) -> str:
        return block(
            style,
            f"font-family:'{sans}';font-size:{px(small.size)}px;color:{getattr(theme, role)};"
            f"line-height:{px(small.line)}px;" + margins(0, bottom, left),
        )

    fixed = "-qt-line-height-type:fixed;"
    boxed = f"font-family:'{sans}';font-size:{px(ui.size)}px;line-height:{px(ui.line + 3)}px;"
    return "".join(
        (
            block(
                "h1",
                f"font-family:'{DISPLAY}';font-weight:500;font-size:{px(title.size)}px;"
                f"color:{theme.ink};{fixed}line-height:{px(title.line)};" + margins(0, 14),
            ),
            block(
                ".cat",
                f"font-family:'{DISPLAY}';font-style:italic;font-size:{px(20)}px;"
                f"color:{theme.accent};line-height:{px(26)}px;" + margins(0, 8),
            ),
            line(".by", "ink2", 40, 0),
            line(".ok", "ok", 40, 0),
            line(".warn", "warn", 40, 0),
            line(".ink3", "ink2", 40, 0),
            block(".end", f"margin-bottom:{px(24)}px;"),
            block("p", f"line-height:{px(28)}px;" + margins(0, 14)),
            block("li", f"line-height:{px(28)}px;" + margins(0, 6)),
            block("a", f"color:{theme.accent};text-decoration:underline;"),
            block(
                ".box",
                f"font-family:'{DISPLAY}';font-weight:500;font-size:{px(24)}px;"
                f"color:{theme.ink};{fixed}line-height:{px(30)};" + margins(14, 6, 24, 24),
            ),
            block(".due", boxed + margins(0, 6, 24, 24)),
            block(".pt", boxed + f"text-indent:-{px(22)}px;" + margins(0, 6, 46, 24)),
            block(".time", "font-weight:600;"),
            block(".first", f"margin-top:{px(40)}px;"),
            block(".last", f"margin-bottom:{px(40)}px;"),
            block(
                ".num",
                f"font-family:'{DISPLAY}';font-style:italic;font-size:{px(17)}px;"
                f"color:{theme.accent};",
            ),
        )
    )

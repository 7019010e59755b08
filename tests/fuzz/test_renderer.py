"""Whatever an editor types, what comes out is the small HTML, or the file is refused by name."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from tests.support.drafts import BODY, PATH, answer_file, make_source
from treadstone_desktop.library.html_subset import check_content_html, check_html
from treadstone_desktop.library.links import add_links, plain_text
from treadstone_desktop.publishing import render as markdown
from treadstone_desktop.publishing.build import answer_item
from treadstone_desktop.publishing.checks import check_source
from treadstone_desktop.publishing.render import RenderError, render
from treadstone_desktop.publishing.source import read_draft

PIECES = st.sampled_from(
    [
        "<script>", "</p>", "<table>", "<img src=x onerror=y>", "<!--", "-->", "<![CDATA[", "&lt;",
        "&#106;", "&", "<", ">", "[a](", "javascript:x)", "](file:///x)", "![", "[1]: http://x",
        "<http://x>", "# ", "> ", "- ", "* ", "1. ", "    ", "\t", "```", "`", "**", "*", "__",
        "_", "\\", "---", "===", "|", "{{v:rent-guideline}}", "{{v:", "}}", "{: .x}", "\n", "\n\n",
        "  \n", "\x02", "\x03", "klzzwxh:0001", "\u202e", "word", "deposit ", "lease", "Łódź ",
    ]
)  # fmt: skip
MARKDOWN = st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join)


@given(MARKDOWN)
def test_what_is_rendered_is_within_the_subset(body: str) -> None:
    try:
        html = render(body, {"rent-guideline": "2.1% <b>"})
    except RenderError:
        return

    assert check_content_html(html) == []
    assert check_html(add_links(html, ["deposit", "lease"])) == []
    assert plain_text(html).strip()


@given(
    st.text(alphabet=st.characters() | st.sampled_from("\n\n  -+1.)#|=~`[]()!:?\"'aé"), max_size=60)
)
def test_lines_without_marks_come_out_as_the_converter_would_set_them(body: str) -> None:
    text = markdown._one_line_each(body)
    if not markdown._MARKED.search(text):
        assert markdown._set_plainly(text) == markdown._convert(text, {})


@given(st.lists(PIECES, max_size=4).map("".join))
def test_an_answer_is_refused_by_name_or_can_be_built(typed: str) -> None:
    source = make_source({PATH: answer_file(body=f"{BODY.rstrip()} {typed}")})
    refused = {problem.path for problem in check_source(source) if problem.level == "E"}
    if refused:
        assert refused == {PATH}
    else:
        assert check_content_html(answer_item(source.drafts[0], source)["content_html"]) == []


@given(st.binary(max_size=200) | MARKDOWN.map(lambda text: f"---\n{text}\n---\n".encode()))
def test_any_bytes_are_read_or_refused_with_a_line(raw: bytes) -> None:
    draft, problems = read_draft(PATH, raw)

    assert problems, "no random bytes are a complete answer"
    assert all(problem.path == PATH and problem.line >= 1 for problem in problems)
    assert draft.path == PATH


@given(st.text(alphabet="<>/abp ulistrongem=\"':&;#dv-", max_size=60))
def test_the_subset_check_takes_any_text(html: str) -> None:
    faults = check_html(html)

    assert "" not in faults
    if not faults:
        assert add_links(plain_text_as_html(html), []) != ""


def plain_text_as_html(html: str) -> str:
    return f"<p>{escape(plain_text(html), quote=False)}</p>"

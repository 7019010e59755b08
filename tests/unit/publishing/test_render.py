import pytest

from tests.support.drafts import BODY
from treadstone_desktop.publishing.render import RenderError, render


def test_paragraphs_lists_bold_and_italics_are_all_there_is() -> None:
    assert render("Some **bold** and *it*.\n\n- a\n- b\n", {}) == (
        "<p>Some <strong>bold</strong> and <em>it</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"
    )
    assert render("1. one\n2. two\n", {}) == "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"


def test_a_changing_number_is_printed_and_marked() -> None:
    assert render("Pay {{v:fee}} **{{v:fee}}**.", {"fee": "$5 <a> *b*"}) == (
        '<p>Pay <data value="fee">$5 &lt;a&gt; *b*</data> '
        '<strong><data value="fee">$5 &lt;a&gt; *b*</data></strong>.</p>'
    )


@pytest.mark.parametrize(
    "text",
    [
        "You must pay < > fees if <> applies, 3 < 5 and 7 > 2.",
        "<table> <script>alert(1)</script>",
        "&lt; &nbsp; A & B",
        "[words](javascript:x) ![i](file:///etc/hosts) <https://example.org>",
        "# heading `code` [ref][1]",
    ],
)
def test_what_is_not_known_is_shown_letter_by_letter(text: str) -> None:
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert render(text, {}) == f"<p>{shown}</p>"


def test_an_unclosed_tag_swallows_nothing_below() -> None:
    assert render("<table>\n\nStill **bold** here.", {}) == (
        "<p>&lt;table&gt;</p>\n<p>Still <strong>bold</strong> here.</p>"
    )


def test_where_an_editor_broke_the_lines_does_not_matter() -> None:
    assert render(BODY.replace(". ", ".\n"), {}) == render(BODY, {})
    assert render(BODY.replace("\n", "  \r\n"), {}) == render(BODY, {})


def test_a_body_that_needs_more_is_refused() -> None:
    with pytest.raises(RenderError, match="<p> is not allowed in <li>"):
        render("- one\n\n- two\n", {})


def test_an_empty_body_is_refused() -> None:
    with pytest.raises(RenderError, match="there is no text"):
        render("\n\n", {})

import pytest

from treadstone_desktop.library.html_subset import (
    MOST_CHARACTERS,
    MOST_IN_A_PARAGRAPH,
    check_content_html,
    check_html,
    tokens,
)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Text &amp; signs &lt; &gt;.</p>\n<ul>\n<li>one</li>\n</ul>",
        "<ol><li><strong>bold <em>both</em></strong></li></ol>",
        '<p><a href="term:Express%20Entry">Express Entry</a></p>',
        '<p><a href="volatile:rent-guideline-2026"><strong>2.1%</strong></a></p>',
        "<p></p><p>An empty paragraph is harmless.</p>",
    ],
)
def test_what_an_edition_may_show(html: str) -> None:
    assert check_html(html) == []


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<p><img src=x></p>",
        '<p><img src="https://example.org/x.png"/></p>',
        "<table><tr><td><table></table></td></tr></table>",
        "<p onclick='x'>a</p>",
        '<p class="x">a</p>',
        '<p><a href="https://example.org">a</a></p>',
        '<p><a href="file:///etc/hosts">a</a></p>',
        '<p><a href="JaVaScRiPt:x">a</a></p>',
        '<p><a href=" term:x">a</a></p>',
        '<p><a href="term:x" title="y">a</a></p>',
        '<p><a href="term:">a</a></p>',
        '<p><a href="term:a b">a</a></p>',
        "<p>a<br/>b</p>",
        "<!-- hidden --><p>a</p>",
        "<P>a</P>",
        "<p >a</p>",
        "<p>&nbsp;</p>",
        "<p>&#0;</p>",
        "<p>a & b</p>",
        "<p>3 < 5</p>",
        '<p><data value="x">a</data></p>',
    ],
)
def test_any_other_sign_or_address_is_refused(html: str) -> None:
    assert len(check_html(html)) == 1


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p><p>a</p></p>", "<p> is not allowed in <p>"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul> is not allowed in <li>"),
        ("<li>a</li>", "<li> is not allowed here"),
        ("<strong>a</strong>", "<strong> is not allowed here"),
        ("<p><em>a<em>b</em></em></p>", "<em> is not allowed in <em>"),
        ("<ul>a</ul>", "'a' stands outside a paragraph or list item"),
        ("plain", "'plain' stands outside"),
        ("<p>a", "<p> is never closed"),
        ("<p>a</em></p>", "</em> closes nothing that is open"),
        ("<p>a</p></p>", "</p> closes nothing"),
        ("", "there is no text"),
        ("<p>a\x00b</p>", "a control character (U+0000)"),
    ],
)
def test_wrong_nesting_says_what_is_wrong(html: str, words: str) -> None:
    faults = check_html(html)

    assert any(words in fault for fault in faults), faults


def test_a_paragraph_of_five_megabytes_is_refused_at_once() -> None:
    assert check_html(f"<p>{'a' * 5_000_000}</p>") == [
        f"5000007 characters; at most {MOST_CHARACTERS} are allowed"
    ]


def test_one_endless_paragraph_is_refused() -> None:
    assert check_html(f"<p>{'a ' * (MOST_IN_A_PARAGRAPH // 2)}</p>") == []
    assert "characters; at most" in check_html(f"<p>{'a ' * MOST_IN_A_PARAGRAPH}</p>")[0]


def test_many_paragraphs_are_fine() -> None:
    assert check_html("<p>One of six hundred paragraphs of an answer.</p>\n" * 600) == []


def test_signed_text_has_marked_numbers_and_no_links() -> None:
    assert check_content_html('<p><data value="a-1">60 days</data></p>') == []
    assert check_content_html('<p><a href="term:x">x</a></p>') == ["<a> is not allowed in <p>"]
    assert check_content_html('<p><data value="A b">x</data></p>') != []


def test_tokens_come_in_order() -> None:
    assert [(t.kind, t.name, t.value) for t in tokens('<p>a<a href="term:x">b</a></p>')] == [
        ("open", "p", ""),
        ("text", "", "a"),
        ("open", "a", "term:x"),
        ("text", "", "b"),
        ("close", "a", ""),
        ("close", "p", ""),
    ]

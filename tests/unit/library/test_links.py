import pytest

from treadstone_desktop.library.links import add_links, plain_text


def test_only_the_first_use_of_a_term_is_linked() -> None:
    assert add_links("<p>A lease is a lease.</p>", ["lease"]) == (
        '<p>A <a href="term:lease">lease</a> is a lease.</p>'
    )


def test_the_words_as_written_are_kept() -> None:
    assert add_links(
        "<p>LEASES, <em>children\u2019s aid society</em></p>",
        [
            "children's aid society",
            "lease",
        ],
    ) == (
        '<p><a href="term:lease">LEASES</a>, '
        '<em><a href="term:children%27s%20aid%20society">children\u2019s aid society</a></em></p>'
    )


def test_of_two_terms_at_one_place_the_longer_is_linked() -> None:
    html = add_links("<p>A removal order is an order.</p>", ["order", "removal order"])

    assert html == (
        '<p>A <a href="term:removal%20order">removal order</a> is an '
        '<a href="term:order">order</a>.</p>'
    )


def test_brackets_of_a_name_are_not_read_but_lead_to_its_card() -> None:
    assert 'href="term:service%20%28of%20documents%29">service</a>' in add_links(
        "<p>After service, wait.</p>", ["service (of documents)"]
    )


def test_a_number_that_changes_leads_to_its_card_and_holds_no_term() -> None:
    html = add_links('<p>You have <data value="k">60 days, a term</data>.</p>', ["term"])

    assert html == '<p>You have <a href="volatile:k">60 days, a term</a>.</p>'


def test_signs_stay_escaped() -> None:
    assert add_links("<p>A &lt;lease&gt; &amp; more</p>", ["lease"]) == (
        '<p>A &lt;<a href="term:lease">lease</a>&gt; &amp; more</p>'
    )


def test_a_term_that_does_not_occur_is_let_be() -> None:
    assert add_links("<p>Released.</p>", ["lease"]) == "<p>Released.</p>"


def test_plain_text_has_a_blank_line_between_paragraphs_and_a_line_an_item() -> None:
    html = (
        "<p>One <strong>bold</strong>\nline &amp; more.</p>\n"
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol><li>x</li><li>y</li></ol>"
    )

    assert plain_text(html) == "One bold line & more.\n\n\u2022 a\n\u2022 b\n\n1. x\n2. y"


def test_html_outside_the_subset_is_not_linked() -> None:
    with pytest.raises(ValueError, match="is not allowed"):
        add_links("<p><img></p>", [])

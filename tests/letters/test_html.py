"""A letter as HTML: escaped, structured, whole where it must not break."""

from dataclasses import replace

import pytest
from django.template import Context, Template

from denialhelp.domain.letter import LetterKind
from denialhelp.letters.html import as_html, as_html_file, as_part_of_a_page
from tests.letters.people import letter, letter_of, person


def test_a_document_says_its_language_and_title() -> None:
    html = as_html(letter_of("maria"))
    assert '<html lang="en-US">' in html
    assert "<title>Internal appeal</title>" in html


def test_the_title_of_the_letter_is_the_only_first_heading_of_its_document() -> None:
    html = as_html(letter_of("maria"))
    assert html.count("<h1") == 1
    assert "<h3" not in html


def test_inside_a_page_the_headings_of_a_letter_come_under_that_of_the_page() -> None:
    html = as_part_of_a_page(letter_of("maria"))
    assert "<h1" not in html
    assert '<h2 class="letter-title">Internal appeal</h2>' in html
    assert "<html" not in html


def test_typed_words_are_escaped_once() -> None:
    facts = person("maria")
    facts = replace(facts, patient=replace(facts.patient, name="A & B <i>"))
    html = as_html(letter(facts))
    assert "A &amp; B &lt;i&gt;" in html
    assert "<i>" not in html
    assert "&amp;amp;" not in html


@pytest.mark.parametrize(
    "whole",
    [
        "October 2, 2026",
        "26-0910-77431",
        "$1,200.00",
        "29 CFR 2560.503-1(h)(3)(ii)",
        "(h)(3)(iv)",
    ],
)
def test_dates_numbers_amounts_and_citations_do_not_break(whole: str) -> None:
    assert f'<span class="letter-whole">{whole}</span>' in as_html(letter_of("maria"))


def test_a_line_to_fill_in_has_a_label_and_is_marked() -> None:
    html = as_html(letter_of("walter"))
    assert (
        '<span class="letter-blank"><span class="letter-blank-line">&nbsp;</span>'
        " (Claim number)</span>"
    ) in html


def test_address_lines_are_kept() -> None:
    assert "12 Elm Street<br>Apt 4<br>Austin, TX 78701" in as_html(letter_of("maria"))


def test_an_account_in_several_lines_keeps_them() -> None:
    facts = person("maria")
    facts = replace(facts, medical=replace(facts.medical, why_needed="One.\nTwo."))
    assert "One.<br>Two." in as_html(letter(facts))


def test_tables_have_captions_and_headers() -> None:
    html = as_html(letter_of("james"))
    assert html.count("<caption>") == html.count("<table") == 2
    assert '<th scope="row">Claim number</th>' in html
    assert '<th scope="col"' in html


def test_two_reasons_are_numbered_and_one_is_not() -> None:
    assert "<strong>2.</strong>" in as_html(letter_of("james"))
    assert "<strong>1.</strong>" not in as_html(letter_of("maria"))


def test_a_letter_has_no_inline_style_and_no_script() -> None:
    for kind in (LetterKind.INTERNAL_APPEAL, LetterKind.PROVIDER_CORRECTION):
        html = as_part_of_a_page(letter_of("james", kind))
        assert "style=" not in html
        assert "<script" not in html


def test_a_file_carries_its_look_and_asks_for_nothing() -> None:
    html = as_html_file(letter_of("maria"))
    assert ".letter-title" in html
    assert "url(" not in html
    assert "http" not in html


def test_a_code_too_long_to_be_one_may_break() -> None:
    page = Template("{% load letter_pieces %}{% codes reason %}")
    html = page.render(Context({"reason": f"CO-50, {'x' * 90}"}))
    assert html == (f'<span class="letter-whole">CO-50</span>, <span class="">{"x" * 90}</span>')

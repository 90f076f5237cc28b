import re
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.template import engines
from django.template.loader import render_to_string

from denialhelp.ui.forms import Problem
from denialhelp.ui.templatetags import ui


def rendered(source: str, **context: object) -> str:
    html: str = engines["django"].from_string("{% load ui %}" + source).render(context)
    return " ".join(html.split())


def test_the_error_summary_leads_to_each_field() -> None:
    problems = (Problem("Enter your name", "#id_name"), Problem("Check the sums", ""))
    html = render_to_string("ui/error_summary.html", {"errors": problems})
    assert 'role="alert"' in html
    assert '<a href="#id_name">Enter your name</a>' in html
    assert "There is a problem" in html


def test_no_errors_make_no_summary() -> None:
    assert render_to_string("ui/error_summary.html", {"errors": ()}).strip() == ""


def test_every_change_link_says_what_it_changes() -> None:
    rows = [
        SimpleNamespace(key="Date", values=["October 2"], href="/a", what="the date"),
        SimpleNamespace(key="Number", values=[], href="/b", what=""),
    ]
    html = render_to_string("ui/summary_list.html", {"rows": rows})
    assert 'Change<span class="dh-visually-hidden"> the date</span>' in html
    assert 'Change<span class="dh-visually-hidden"> Number</span>' in html
    assert "Not provided" in html


def test_the_count_of_steps_is_left_out_when_it_may_change() -> None:
    with_count = {"section": "About the notice", "step": 2, "of": 8}
    assert "Step 2 of 8" in render_to_string("ui/progress.html", with_count)
    assert "Step" not in render_to_string("ui/progress.html", {"section": "About the notice"})


def test_a_box_takes_any_content() -> None:
    html = rendered(
        '{% notice title="Next" kind="good" %}<p>Call {{ who }}.</p>{% endnotice %}', who="<Ana>"
    )
    assert 'class="dh-notice dh-notice--good"' in html
    assert "<p>Call &lt;Ana&gt;.</p>" in html


def test_a_folded_line_and_a_letter_take_any_content() -> None:
    assert "<summary>Why</summary>" in rendered('{% details summary="Why" %}So.{% enddetails %}')
    paper = rendered('{% letter_paper label="Appeal letter" %}<p>Dear</p>{% endletter_paper %}')
    assert 'aria-label="Appeal letter"' in paper


def test_cells_of_a_table_know_their_column() -> None:
    html = rendered(
        '{% data_table "Lines" columns rows %}',
        columns=["Service", "Paid $"],
        rows=[["MRI", "$5.00"]],
    )
    assert '<th scope="row" role="rowheader">MRI</th>' in html
    assert '<td role="cell" data-label="Paid" class="dh-number">$5.00</td>' in html


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Decimal("1234.5"), "$1,234.50"),
        (Decimal(-80), "-$80.00"),
        (Decimal(0), "$0.00"),
        (None, ""),
    ],
)
def test_dollars_are_written_as_people_write_them(amount: Decimal | None, words: str) -> None:
    assert ui.dollars(amount) == words


def test_days_are_written_out() -> None:
    day = date(2026, 12, 3)
    assert ui.weekday_date(day) == "Thursday, December 3, 2026"
    assert ui.long_date(day) == "December 3, 2026"
    assert ui.weekday_date(None) == ui.long_date(None) == ui.weekday(None) == ""


def test_a_submit_button_says_continue_unless_told() -> None:
    assert ">Continue</button>" in render_to_string("ui/button.html")
    html = render_to_string("ui/button.html", {"text": "Delete", "kind": "grave"})
    assert re.search(r'class="usa-button dh-button--grave".*>Delete<', html)


def test_a_title_names_the_page_and_the_site_and_tells_of_errors() -> None:
    page = '{% extends "base.html" %}{% block title %}Your name – You{% endblock %}'
    engine = engines["django"]
    assert "<title>Your name – You – denialhelp</title>" in engine.from_string(page).render()
    form = SimpleNamespace(errors={"name": ["Enter your name"]})
    assert "<title>Error: Your name" in engine.from_string(page).render({"form": form})


def test_help_stands_in_the_same_place_on_every_page() -> None:
    html = render_to_string("base.html")
    assert html.index('href="#help"') < html.index("<main") < html.index('id="help"')
    numbers = re.findall(r'href="tel:\+1(\d{10})"', html)
    assert numbers == ["8009853059", "8664443272", "8006334227"]


def test_htmx_may_not_evaluate_or_leave_the_site() -> None:
    html = render_to_string("ui/htmx.html")
    assert '"allowEval":false' in html
    assert '"selfRequestsOnly":true' in html
    assert "htmx-2" in html

import re
from datetime import date
from decimal import Decimal

import pytest
from django.http import QueryDict

from denialhelp.ui.fields import MoneyField, YesNoUnsure
from denialhelp.ui.forms import Problem, QuestionForm
from tests.ui.questions import TODAY, ChoiceForm, ChoicesForm, DateForm, EveryFieldForm, Fruit


def html_of(form: QuestionForm) -> str:
    return "".join(field.as_field_group() for field in form)


def tag(html: str, name: str) -> str:
    """Return the input of this name."""
    found = re.search(rf'<(?:input|select|textarea)[^>]*\bname="{name}"[^>]*>', html)
    assert found, f"no input named {name}"
    return found[0]


def test_the_label_of_an_only_field_is_the_heading_of_the_page() -> None:
    form = DateForm(today=TODAY)
    assert form.has_heading
    assert re.search(r"<h1[^>]*>What is the date on the notice\?</h1>", html_of(form))


def test_a_form_of_several_fields_leaves_the_heading_to_the_page() -> None:
    form = EveryFieldForm()
    assert not form.has_heading
    assert "<h1" not in html_of(form)


def test_a_page_with_a_heading_of_its_own_keeps_the_label_small() -> None:
    form = DateForm(today=TODAY, label_is_heading=False)
    assert not form.has_heading
    assert "<h1" not in html_of(form)


def test_hint_and_error_belong_to_the_group_of_a_date() -> None:
    html = html_of(DateForm({"notice_date_month": "3"}, today=TODAY))
    described = 'aria-describedby="id_notice_date_helptext id_notice_date_error"'
    assert re.search(rf"<fieldset[^>]*{described}", html)
    assert 'id="id_notice_date_helptext"' in html
    assert 'id="id_notice_date_error"' in html


def test_only_the_box_that_is_wrong_is_marked() -> None:
    typed = {"notice_date_month": "2", "notice_date_day": "30", "notice_date_year": "2026"}
    form = DateForm(typed, today=TODAY)
    html = html_of(form)
    assert 'aria-invalid="true"' in tag(html, "notice_date_day")
    assert "aria-invalid" not in tag(html, "notice_date_month")
    assert form.error_summary == (
        Problem(
            "Check the day of the date on the notice: February 2026 has 28 days",
            "#id_notice_date_day",
        ),
    )


def test_a_date_left_empty_marks_every_box_and_leads_to_the_first() -> None:
    form = DateForm({}, today=TODAY)
    html = html_of(form)
    assert html.count('aria-invalid="true"') == 3
    assert form.error_summary[0].href == "#id_notice_date_month"


def test_nothing_typed_in_a_date_is_lost() -> None:
    typed = {"notice_date_month": "Mach <", "notice_date_day": "5", "notice_date_year": "26"}
    html = html_of(DateForm(typed, today=TODAY))
    assert 'value="Mach &lt;"' in tag(html, "notice_date_month")
    assert 'value="26"' in tag(html, "notice_date_year")


def test_a_stored_date_is_shown_in_its_three_boxes() -> None:
    html = html_of(DateForm(initial={"notice_date": date(2026, 10, 2)}, today=TODAY))
    assert 'value="10"' in tag(html, "notice_date_month")
    assert 'value="2"' in tag(html, "notice_date_day")
    assert 'value="2026"' in tag(html, "notice_date_year")


def test_where_and_why_are_folded_away() -> None:
    assert re.search(
        r"<summary>Where do I find this\?</summary>.*Near the top",
        html_of(DateForm(today=TODAY)),
        re.DOTALL,
    )
    assert re.search(r"<summary>Why we ask</summary>.*the pie", html_of(ChoiceForm()), re.DOTALL)


def test_a_choice_without_an_answer_leads_to_its_first_option() -> None:
    form = ChoiceForm({})
    assert form.error_summary == (Problem("Select a fruit", "#id_fruit_0"),)
    html = html_of(form)
    assert 'id="id_fruit_0"' in html
    assert re.search(r'<fieldset[^>]*role="radiogroup"[^>]*aria-invalid="true"', html)


def test_options_carry_their_hint_and_the_stored_answer() -> None:
    html = html_of(ChoiceForm(initial={"fruit": Fruit.PEAR}))
    assert "Red or green." in html
    assert re.findall(r'value="(\w+)"[^>]* checked', html) == ["pear"]


def test_the_option_set_apart_comes_after_or() -> None:
    html = html_of(ChoiceForm())
    assert html.index("A pear") < html.index('<p class="dh-or">or</p>') < html.index("not sure")


def test_several_stored_answers_are_ticked() -> None:
    html = html_of(ChoicesForm(initial={"fruits": (Fruit.APPLE, Fruit.PEAR)}))
    assert re.findall(r'value="(\w+)"[^>]* checked', html) == ["apple", "pear"]


def test_boxes_to_tick_are_marked_when_none_is_ticked() -> None:
    html = html_of(ChoicesForm({}))
    assert html.count('aria-invalid="true"') == 3
    assert "error_code" not in html


def test_fields_that_may_be_left_out_say_so_and_none_has_a_star() -> None:
    html = html_of(EveryFieldForm())
    assert html.count("(optional)") == len(EveryFieldForm.base_fields) - 1
    assert "*" not in html
    assert " required" not in html


def test_a_field_points_at_its_error() -> None:
    form = EveryFieldForm({"amount": "1.234,50", "email": "x"})
    html = html_of(form)
    for name in ("amount", "email"):
        assert 'aria-invalid="true"' in tag(html, name)
        assert f'aria-describedby="id_{name}_error"' in tag(html, name)
    assert [problem.href for problem in form.error_summary] == ["#id_email", "#id_amount"]
    assert 'value="1.234,50"' in tag(html, "amount")


def test_a_stored_amount_is_shown_as_people_write_it() -> None:
    html = html_of(EveryFieldForm(initial={"amount": Decimal("1234.5")}))
    assert 'value="1,234.50"' in tag(html, "amount")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("name", 'autocomplete="name"'),
        ("phone", 'autocomplete="tel"'),
        ("phone", 'type="tel"'),
        ("postcode", 'autocomplete="postal-code"'),
        ("postcode", 'inputmode="numeric"'),
        ("email", 'autocomplete="email"'),
        ("email", 'type="email"'),
        ("state", 'autocomplete="address-level1"'),
        ("number", 'spellcheck="false"'),
        ("amount", 'inputmode="decimal"'),
        ("day_day", 'inputmode="numeric"'),
    ],
)
def test_a_browser_is_told_what_to_fill_in(name: str, expected: str) -> None:
    assert expected in tag(html_of(EveryFieldForm()), name)


def test_a_month_may_be_typed_in_letters() -> None:
    assert "inputmode" not in tag(html_of(EveryFieldForm()), "day_month")


def test_answers_come_out_as_kinds_and_numbers() -> None:
    typed: dict[str, str | list[str]] = {
        "amount": "$5",
        "day_month": "marzo",
        "day_day": "5",
        "day_year": "2026",
        "fruit": "apple",
        "fruits": ["pear"],
        "sure": "no",
        "state": "TX",
        "unknown": "on",
    }
    form = EveryFieldForm(_posted(typed))
    assert form.is_valid(), form.errors
    assert form.cleaned_data["amount"] == Decimal("5.00")
    assert form.cleaned_data["day"] == date(2026, 3, 5)
    assert form.cleaned_data["fruit"] is Fruit.APPLE
    assert form.cleaned_data["fruits"] == (Fruit.PEAR,)
    assert form.cleaned_data["sure"] is YesNoUnsure.NO
    assert form.cleaned_data["unknown"] is True


def test_an_error_of_the_whole_form_comes_first_and_leads_nowhere() -> None:
    class SumForm(QuestionForm):
        paid = MoneyField(label="Paid", noun="what the plan paid", required=False)
        share = MoneyField(label="Share", noun="your share")

        def clean(self) -> None:
            self.add_error(None, "Check the sums")

    assert SumForm({}).error_summary == (
        Problem("Check the sums", ""),
        Problem("Enter your share", "#id_share"),
    )


def _posted(typed: dict[str, str | list[str]]) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, value in typed.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return data

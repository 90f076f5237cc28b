from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.ui.fields import (
    EmailField,
    IdField,
    LongTextField,
    MemorableDateField,
    MoneyField,
    MultiChoiceEnumField,
    NameField,
    PhoneField,
    StateField,
    TextLineField,
    TickField,
    YesNoUnsure,
    YesNoUnsureField,
    ZipField,
)
from denialhelp.ui.reading_dates import TypedDate
from denialhelp.ui.reading_text import many_lines
from tests.ui.questions import FRUITS, ChoiceForm, EveryFieldForm, Fruit


def message(field: forms.Field, value: Any) -> str:
    with pytest.raises(forms.ValidationError) as caught:
        field.clean(value)
    return str(caught.value.messages[0])


def test_an_empty_answer_is_asked_for_by_its_name() -> None:
    field = TextLineField(label="Claim number", noun="the claim number")
    assert message(field, " \u200b ") == "Enter the claim number"


def test_what_to_say_of_a_missing_answer_can_be_given() -> None:
    field = TextLineField(label="Why?", missing="Say why you need it")
    assert message(field, None) == "Say why you need it"


def test_too_long_an_answer_names_the_length() -> None:
    field = TextLineField(label="Service", noun="the service", longest=10)
    assert message(field, "x" * 11) == "The service must be 10 characters or fewer"
    assert field.clean("x" * 10) == "x" * 10


def test_a_number_on_a_card_may_hold_letters_spaces_and_dashes() -> None:
    field = IdField(label="Member number", noun="the member number")
    assert field.clean(" XYZ 123-45/6\u200b ") == "XYZ 123-45/6"
    assert field.clean("A" * 64) == "A" * 64


@pytest.mark.parametrize("name", ["Cher", "O’Neil-Núñez", "D'Angelo", "Łucja Ñ", "x" * 120])
def test_a_name_is_kept_as_its_owner_writes_it(name: str) -> None:
    assert NameField(label="Name").clean(name) == name


@pytest.mark.parametrize(
    "phone", ["555-010-2000", "(555) 010 2000", "+1 555.010.2000", "5550102000 ext. 12"]
)
def test_a_telephone_number_is_taken_in_any_common_form(phone: str) -> None:
    assert PhoneField(label="Phone").clean(phone) == phone


def test_a_telephone_number_without_area_code_is_not_enough() -> None:
    field = PhoneField(label="Phone", noun="your phone number")
    assert message(field, "010-2000") == (
        "Enter your phone number with its area code, such as 555-010-2000"
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("62704", "62704"), ("62704-1234", "62704-1234"), ("62704 1234", "62704-1234")],
)
def test_a_zip_code_has_five_or_nine_digits(typed: str, kept: str) -> None:
    assert ZipField(label="ZIP code").clean(typed) == kept


def test_other_zip_codes_say_what_is_wanted() -> None:
    field = ZipField(label="ZIP code", noun="the ZIP code")
    assert message(field, "6270") == "Enter the ZIP code with 5 or 9 numbers, such as 62704"


def test_an_email_address_shows_its_form_when_it_cannot_be_one() -> None:
    field = EmailField(label="E-mail", noun="your e-mail address")
    assert message(field, "ana@") == "Enter your e-mail address in the form name@example.com"
    assert field.clean(" ana@example.com ") == "ana@example.com"


def test_a_state_is_two_letters_of_the_list() -> None:
    field = StateField(label="State", noun="your state")
    assert field.clean("il") == "IL"
    assert field.clean("PR") == "PR"
    assert message(field, "ZZ") == "Select your state"
    assert message(field, "") == "Select your state"


def test_an_amount_becomes_dollars_and_cents() -> None:
    field = MoneyField(label="Charge", noun="the charge", required=False)
    assert field.clean("$1,234.5") == Decimal("1234.50")
    assert field.clean("  ") is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Enter the charge"),
        ("lots", "Enter the charge as a number, such as 1,234.50"),
        ("-5", "Enter the charge without a minus sign or parentheses"),
        (
            "1.234,50",
            "Write the charge with a comma for thousands and a period for cents, such as 1,234.50",
        ),
        ("1.005", "Write the charge with two numbers after the period, such as 1,234.50"),
        ("5 or 6", "Enter one amount for the charge, such as 1,234.50"),
        ("10000000", "The charge must be 9,999,999.99 or less"),
        ("9" * 50, "The charge must be 9,999,999.99 or less"),
    ],
)
def test_an_amount_that_is_not_taken_says_how_to_write_it(typed: str, said: str) -> None:
    assert message(MoneyField(label="Charge", noun="the charge"), typed) == said


def dated(**options: Any) -> MemorableDateField:
    field = MemorableDateField(label="Date", noun="the date on the notice", **options)
    field.today = date(2026, 11, 23)
    return field


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("", "", ""), "Enter the date on the notice"),
        (("3", "", "2026"), "The date on the notice must include a day"),
        (("", "5", ""), "The date on the notice must include a month and a year"),
        (
            ("Mach", "5", "2026"),
            "The date on the notice needs a month as a number or a name, such as 3 or March",
        ),
        (("3", "45", "2026"), "The date on the notice needs a day from 1 to 31"),
        (("3", "5", "202"), "The date on the notice needs a year with 4 numbers, such as 2026"),
        (
            ("Nov", "31", "26"),
            "Check the day of the date on the notice: November 2026 has 30 days",
        ),
        (("11", "24", "2026"), "The date on the notice must be today or in the past"),
        (("1", "1", "1899"), "The date on the notice must be January 1, 1900 or later"),
    ],
)
def test_each_way_a_date_goes_wrong_has_words_of_its_own(
    typed: tuple[str, str, str], said: str
) -> None:
    assert message(dated(future=False), TypedDate(*typed)) == said


def test_today_is_not_in_the_future() -> None:
    assert dated(future=False).clean(TypedDate("11", "23", "2026")) == date(2026, 11, 23)


def test_the_first_and_last_day_allowed_can_have_words_of_their_own() -> None:
    field = dated(
        earliest=(date(2026, 1, 1), "Too long ago for this form"),
        latest=(date(2026, 12, 31), "Too far ahead for this form"),
    )
    assert message(field, TypedDate("12", "31", "2025")) == "Too long ago for this form"
    assert message(field, TypedDate("1", "1", "2027")) == "Too far ahead for this form"
    assert field.clean(TypedDate("12", "31", "2026")) == date(2026, 12, 31)


def test_the_last_day_allowed_is_named_when_no_words_are_given() -> None:
    field = dated(latest=(date(2026, 12, 31), ""))
    assert message(field, TypedDate("1", "1", "2027")) == (
        "The date on the notice must be December 31, 2026 or earlier"
    )


def test_a_date_that_may_not_be_in_the_future_needs_to_know_the_day() -> None:
    field = MemorableDateField(label="Date", future=False)
    with pytest.raises(TypeError, match="today"):
        field.clean(TypedDate("1", "1", "2026"))


def test_no_date_is_fine_where_none_is_needed() -> None:
    assert dated(required=False).clean(TypedDate()) is None


def test_a_choice_becomes_the_kind_it_stands_for() -> None:
    field = ChoiceForm.base_fields["fruit"]
    assert field.clean("pear") is Fruit.PEAR
    assert message(field, "") == "Select a fruit"
    assert message(field, "plum") == "Select a fruit"


def test_several_choices_come_in_the_order_shown() -> None:
    field = MultiChoiceEnumField(FRUITS, label="Fruits", missing="Select what you have")
    assert field.clean(["pear", "apple"]) == (Fruit.APPLE, Fruit.PEAR)
    assert message(field, []) == "Select what you have"
    assert message(field, ["plum"]) == "Select what you have"


def test_not_sure_is_an_answer() -> None:
    assert YesNoUnsureField(label="Sure?").clean("unsure") is YesNoUnsure.UNSURE


def test_a_box_to_tick_is_optional_unless_said() -> None:
    assert TickField(label="I don’t know").clean(None) is False
    assert TickField(label="I don’t know").clean("on") is True
    needed = TickField(label="I agree", required=True, missing="Tick the box to go on")
    assert message(needed, None) == "Tick the box to go on"


BANNED = ("invalid", "illegal", "oops", "please", "!", "error", "required")


@given(st.data())
def test_whatever_is_typed_is_an_answer_or_a_kind_message(data: st.DataObject) -> None:
    names = [*EveryFieldForm.base_fields, "day_month", "day_day", "day_year"]
    typed = {name: data.draw(st.text(max_size=40), label=name) for name in names}
    form = EveryFieldForm(typed)
    form.is_valid()
    said = " ".join(problem.message for problem in form.error_summary).lower()
    assert not [word for word in BANNED if word in said]
    assert form.as_p() is not None


@given(st.one_of(st.text(max_size=200), st.text(min_size=1, max_size=3).map(lambda t: t * 5000)))
def test_pasted_text_is_kept_or_its_length_is_told(text: str) -> None:
    field = LongTextField(label="Words", noun="the words", required=False)
    if len(text) <= field.longest:
        assert len(field.clean(text)) <= field.longest
    elif len(many_lines(text)) > field.longest:
        assert message(field, text) == "The words must be 10,000 characters or fewer"

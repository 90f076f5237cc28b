from datetime import date
from typing import Any

import pytest
from django.http import QueryDict

from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import TreatmentTried
from denialhelp.interview.answers import Answers
from denialhelp.interview.forms import FORMS
from denialhelp.interview.forms.notice_reasons import NoticeReasonsForm
from denialhelp.interview.forms.step_form import Background, StepForm
from denialhelp.interview.journey import Step, plan
from denialhelp.interview.kinds import WhoIsAsking
from denialhelp.interview.personas import Persona
from denialhelp.interview.steps import STEPS, step_by_slug
from denialhelp.rulebook.load import rules
from tests.web.filling_in import PERSONAS, Typed, background_of, typed_on

TODAY = date(2026, 11, 23)
PAGES = [
    (persona, step) for persona in PERSONAS.values() for step in plan(STEPS, persona.answers).steps
]


def sent(typed: Typed) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, value in typed.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return data


def fill_in(slug: str, typed: Typed, **answers: Any) -> StepForm:
    background = Background(Answers(**answers), (), rules(), TODAY)
    return FORMS[slug](sent(typed), step=step_by_slug(slug), background=background)


def problems(form: StepForm) -> list[tuple[str, str]]:
    return [(problem.message, problem.href) for problem in form.error_summary]


def date_typed(name: str, day: date) -> Typed:
    return {
        f"{name}_month": str(day.month),
        f"{name}_day": str(day.day),
        f"{name}_year": str(day.year),
    }


def test_every_page_has_a_form() -> None:
    assert list(FORMS) == [step.slug for step in STEPS]


@pytest.mark.parametrize(
    ("persona", "step"), PAGES, ids=[f"{who.key}-{step.slug}" for who, step in PAGES]
)
def test_what_a_page_shows_again_can_be_sent_again_unchanged(persona: Persona, step: Step) -> None:
    form = FORMS[step.slug](
        sent(typed_on(step, persona)), step=step, background=background_of(persona)
    )
    assert form.is_valid(), form.errors
    told = {name: value or None for name, value in form.told().items()}
    assert told == {name: getattr(persona.answers, name) or None for name in step.fields}


@pytest.mark.parametrize(
    ("persona", "step"), PAGES, ids=[f"{who.key}-{step.slug}" for who, step in PAGES]
)
def test_what_was_told_is_told_again_in_words(persona: Persona, step: Step) -> None:
    form = FORMS[step.slug](step=step, background=background_of(persona))
    for question, lines in form.told_before():
        assert question
        assert all(lines)


@pytest.mark.parametrize("step", [step for step in STEPS if step.fields], ids=lambda s: s.slug)
def test_an_empty_page_says_what_to_do_or_is_taken_as_not_known(step: Step) -> None:
    form = fill_in(step.slug, {})
    if form.is_valid():
        assert not any(form.told().values())
    for message, _ in problems(form):
        assert message.split()[0] in {"Enter", "Select", "Tick", "Add"}


def test_a_date_not_known_is_told_by_its_box() -> None:
    form = fill_in("notice-dates", {"notice_date_unsure": "on", "received_date_unsure": "on"})
    assert form.is_valid()
    assert form.told() == {"notice_date": None, "received_date": None}


def test_a_page_of_dates_not_known_shows_its_boxes_ticked_again() -> None:
    background = Background(
        Answers(pages=frozenset({"notice-dates"}), notice_date=TODAY), (), rules(), TODAY
    )
    form = FORMS["notice-dates"](step=step_by_slug("notice-dates"), background=background)
    assert not form["notice_date_unsure"].value()
    assert form["received_date_unsure"].value()


def test_a_date_cannot_be_told_and_not_known() -> None:
    typed = date_typed("notice_date", TODAY) | {
        "notice_date_unsure": "on",
        "received_date_unsure": "on",
    }
    form = fill_in("notice-dates", typed)
    assert problems(form) == [
        ("Enter a date or tick “I’m not sure”, not both", "#id_notice_date_month")
    ]


def test_without_a_date_or_a_tick_the_page_asks_for_one_of_them() -> None:
    form = fill_in("notice-dates", {"notice_date_unsure": "on"})
    assert problems(form) == [
        ("Enter the day it arrived, or tick “I’m not sure”", "#id_received_date_month")
    ]


def test_a_date_that_cannot_be_read_is_not_excused_by_the_box() -> None:
    typed = date_typed("notice_date", TODAY) | {"notice_date_month": "Smarch"}
    boxes: Typed = {"notice_date_unsure": "on", "received_date_unsure": "on"}
    form = fill_in("notice-dates", typed | boxes)
    assert [href for _, href in problems(form)] == ["#id_notice_date_month"]


def test_a_notice_does_not_arrive_before_it_was_written() -> None:
    typed = date_typed("notice_date", date(2026, 10, 2)) | date_typed(
        "received_date", date(2026, 10, 1)
    )
    form = fill_in("notice-dates", typed)
    assert problems(form) == [
        (
            "The notice cannot arrive before the date printed on it. Check both dates",
            "#id_received_date_month",
        )
    ]


def test_a_notice_was_not_written_tomorrow() -> None:
    typed = date_typed("notice_date", date(2026, 11, 24)) | {"received_date_unsure": "on"}
    form = fill_in("notice-dates", typed)
    assert problems(form) == [
        ("The date printed on the notice must be today or in the past", "#id_notice_date_month")
    ]


@pytest.mark.parametrize(
    ("slug", "field"),
    [("notice-words", "wording"), ("why-needed", "why_needed"), ("patient", "line2")],
)
def test_a_social_security_number_is_not_taken(slug: str, field: str) -> None:
    form = fill_in(slug, {field: "My number is 000-12-3456, and so on."})
    assert [message for message, _ in problems(form)] == [
        "Take out the Social Security number. We never need it."
    ]


def test_a_member_number_may_look_like_anything() -> None:
    assert fill_in("insurer", {"member_id": "000-12-3456"}).is_valid()


def read(wording: str = "", codes: str = "") -> NoticeReasonsForm:
    background = Background(Answers(wording=wording, codes=codes), (), rules(), TODAY)
    form = FORMS["notice-reasons"](step=step_by_slug("notice-reasons"), background=background)
    assert isinstance(form, NoticeReasonsForm)
    return form


def test_the_reasons_read_in_the_notice_are_ticked() -> None:
    form = read("The scan was not medically necessary.")
    assert form["likely"].value() == ["medical_necessity"]


def test_the_telling_words_are_marked() -> None:
    form = read("The scan was not medically necessary.", "CO-50")
    assert [piece.text for piece in form.excerpt if piece.telling] == ["not medically necessary"]
    assert form.telling_codes == ("CO-50",)


def test_a_notice_that_says_nothing_offers_the_commonest_reasons_unticked() -> None:
    form = read()
    assert form.found == ()
    assert form["likely"].value() == []
    assert form.excerpt == ()


def test_every_reason_is_offered_exactly_once() -> None:
    for form in (read(), read("The scan was not medically necessary.")):
        offered = [*form.fields["likely"].members, *form.fields["others"].members]  # type: ignore[attr-defined]
        assert sorted(offered) == sorted(["not_sure", *(reason.value for reason in DenialReason)])


def test_a_reason_we_missed_can_be_added() -> None:
    form = fill_in("notice-reasons", {"others": ["duplicate"]})
    assert form.is_valid()
    assert form.told() == {"reasons": (DenialReason.DUPLICATE,)}


def test_not_sure_of_the_reason_is_an_answer() -> None:
    form = fill_in("notice-reasons", {"likely": ["not_sure"]})
    assert form.is_valid()
    assert form.told() == {"reasons": ()}


@pytest.mark.parametrize("other", [{"likely": ["not_sure", "coding_error"]}, {"others": ["other"]}])
def test_not_sure_does_not_go_with_a_reason(other: dict[str, list[str]]) -> None:
    form = fill_in("notice-reasons", {"likely": ["not_sure"], **other})
    assert [message for message, _ in problems(form)] == [
        "Tick the reasons or “I’m not sure”, not both"
    ]


def test_a_treatment_needs_its_name() -> None:
    form = fill_in("treatments-tried", {"outcome_2": "It did not help."})
    assert problems(form) == [("Enter the name of treatment 2", "#id_name_2")]


def test_treatments_are_told_in_order_without_the_rows_left_empty() -> None:
    form = fill_in("treatments-tried", {"name_1": "Rest", "name_3": "Surgery", "ended_3": "May"})
    assert form.is_valid()
    tried = (TreatmentTried(name="Rest"), TreatmentTried(name="Surgery", ended="May"))
    assert form.told() == {"treatments_tried": tried}


def test_lines_are_not_done_before_there_is_one() -> None:
    form = fill_in("eob-lines", {})
    assert problems(form) == [("Add at least one line of the EOB before you continue", "")]


@pytest.mark.parametrize(
    ("asking", "heading"),
    [
        (WhoIsAsking.PATIENT, "Which state do you live in?"),
        (WhoIsAsking.SPOUSE, "Which state does the patient live in?"),
    ],
)
def test_the_words_fit_who_is_asking(asking: WhoIsAsking, heading: str) -> None:
    assert fill_in("state", {}, asking=asking).heading == heading


def test_fields_nobody_asked_for_change_nothing() -> None:
    form = fill_in("claim", {"service": "MRI", "is_staff": "yes", "state": "TX"})
    assert form.is_valid()
    assert set(form.told()) == {"service", "service_date", "claim_number", "reference_number"}

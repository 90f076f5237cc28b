from dataclasses import fields
from decimal import Decimal
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.denial import DenialReason
from denialhelp.domain.facts import RecordHeld, RecordKind, RecordStatus
from denialhelp.interview.answer_store import answers_from, page_to_json
from denialhelp.interview.answers import Answers
from denialhelp.interview.steps import STEPS

TYPES = get_type_hints(Answers)
ANY_ANSWERS = st.fixed_dictionaries(
    {
        field.name: st.from_type(TYPES[field.name])
        for field in fields(Answers)
        if field.name != "pages"
    }
)


def store(answers: Answers) -> dict[str, dict[str, Any]]:
    return {
        step.slug: page_to_json({name: getattr(answers, name) for name in step.fields})
        for step in STEPS
        if step.slug in answers.pages
    }


@given(ANY_ANSWERS)
def test_what_is_stored_comes_back_as_it_was(told: dict[str, Any]) -> None:
    answers = Answers(pages=frozenset(step.slug for step in STEPS), **told)
    if any(isinstance(value, Decimal) and value.is_nan() for value in told.values()):
        return
    assert answers_from(store(answers), STEPS) == answers


def test_a_page_stored_empty_is_answered() -> None:
    assert answers_from({"notice-dates": {}}, STEPS).pages == {"notice-dates"}


def test_a_page_the_questionnaire_no_longer_has_is_left_out() -> None:
    assert answers_from({"shoe-size": {"shoe_size": "9"}}, STEPS) == Answers()


def test_an_answer_its_page_no_longer_asks_for_is_left_out() -> None:
    answers = answers_from({"what-happened": {"shoe_size": "9"}}, STEPS)
    assert answers == Answers(pages=frozenset({"what-happened"}))


@pytest.mark.parametrize(
    ("page", "stored"),
    [
        ("urgency", {"urgency": "in a hurry"}),
        ("notice-dates", {"notice_date": "2026-02-30"}),
        ("notice-dates", {"notice_date": 20260101}),
        ("bill", {"bill_total": "lots"}),
        ("notice-reasons", {"reasons": "coding_error"}),
        ("patient", {"patient_address": {"planet": "Mars"}}),
        ("records", {"records": [{"kind": "eob"}]}),
        ("claim", {"service": ["MRI"]}),
    ],
)
def test_a_page_with_a_value_not_understood_is_asked_again(
    page: str, stored: dict[str, Any]
) -> None:
    assert answers_from({page: stored}, STEPS) == Answers()


def test_kinds_inside_lists_are_read_back() -> None:
    answers = Answers(
        pages=frozenset({"records", "notice-reasons"}),
        reasons=(DenialReason.DUPLICATE,),
        records=(RecordHeld(RecordKind.EOB, RecordStatus.HAVE),),
    )
    assert store(answers)["records"] == {"records": [{"kind": "eob", "status": "have"}]}
    assert answers_from(store(answers), STEPS) == answers

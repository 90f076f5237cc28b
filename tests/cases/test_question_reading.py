"""A question for a last day: what is known is read, and what is not is refused by name."""

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from denialhelp.cases.case_file import CaseFileError, read_json, read_question
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import (
    AppealStep,
    CountedFrom,
    DeadlineQuestion,
    DenialBasis,
    MedicareLevel,
    NoticeKind,
    RequestKind,
)
from denialhelp.domain.denial import ServiceTiming

LEAST = {"coverage": "marketplace", "step": "internal_appeal"}
WHOLE = {
    "id": "Q1",
    "coverage": "medicare_original",
    "step": "alj_hearing",
    "notice_date": "2026-10-02",
    "received_date": "2026-10-06",
    "received_at": "2026-10-06T16:00",
    "care_ends_at": "2026-10-09T09:30",
    "receipt_proven": True,
    "urgent": True,
    "extended": True,
    "no_answer": True,
    "service_timing": "concurrent",
    "appeal_levels": 2,
    "level": "reconsideration",
    "request_kind": "part_b_drug",
    "denial_basis": "factual",
    "notice_kind": "notice_of_medicare_non_coverage",
    "counted_from": "first_post_discharge_bill",
    "state": "tx",
    "effective_date": "2026-10-20",
    "care_ends_on": "2026-10-09",
    "denial_received_date": "2026-09-01",
    "requested_date": "2026-09-02",
    "service_date": "2026-08-01",
    "filed_on": "2026-12-30",
    "amount_in_controversy": "199.99",
    "good_faith_estimate": "500.00",
    "billed": 900,
}
READ = DeadlineQuestion(
    coverage=CoverageKind.MEDICARE_ORIGINAL,
    step=AppealStep.ALJ_HEARING,
    notice_date=date(2026, 10, 2),
    received_date=date(2026, 10, 6),
    received_at=datetime.fromisoformat("2026-10-06T16:00"),
    care_ends_at=datetime.fromisoformat("2026-10-09T09:30"),
    receipt_proven=True,
    urgent=True,
    extended=True,
    no_answer=True,
    service_timing=ServiceTiming.CONCURRENT,
    appeal_levels=2,
    level=MedicareLevel.RECONSIDERATION,
    request_kind=RequestKind.PART_B_DRUG,
    denial_basis=DenialBasis.FACTUAL,
    notice_kind=NoticeKind.NON_COVERAGE,
    counted_from=CountedFrom.FIRST_POST_DISCHARGE_BILL,
    state="TX",
    effective_date=date(2026, 10, 20),
    care_ends_on=date(2026, 10, 9),
    denial_received_date=date(2026, 9, 1),
    requested_date=date(2026, 9, 2),
    service_date=date(2026, 8, 1),
    filed_on=date(2026, 12, 30),
    amount_in_controversy=Decimal("199.99"),
    good_faith_estimate=Decimal("500.00"),
    billed=Decimal("900.00"),
)


def asked(**told: object) -> DeadlineQuestion:
    return read_question(LEAST | told).question


def fault_of(data: object) -> str:
    with pytest.raises(CaseFileError) as error:
        read_question(data)
    return str(error.value)


def test_every_key_is_read() -> None:
    read = read_question(read_json(json.dumps(WHOLE)))
    assert (read.id, read.question) == ("Q1", READ)


def test_what_is_left_out_or_null_is_not_told() -> None:
    nothing: dict[str, Any] = dict.fromkeys(WHOLE.keys() - LEAST.keys())
    assert read_question(LEAST | nothing) == read_question(LEAST)
    assert read_question(LEAST).question == DeadlineQuestion(
        coverage=CoverageKind.MARKETPLACE, step=AppealStep.INTERNAL_APPEAL
    )


def test_any_is_the_word_for_rules_of_every_coverage() -> None:
    assert read_question({**LEAST, "coverage": "any"}).question.coverage is None


def test_the_day_of_a_moment_need_not_be_told_again() -> None:
    told = asked(received_at="2026-10-06T16:00", care_ends_at="2026-10-09T09:30:59")
    assert (told.received_date, told.care_ends_on) == (date(2026, 10, 6), date(2026, 10, 9))
    assert told.care_ends_at == datetime.fromisoformat("2026-10-09T09:30")


@pytest.mark.parametrize("name", ["Q1", "", 7, None])
def test_the_name_of_a_question_is_text_or_a_number(name: object) -> None:
    assert read_question({**LEAST, "id": name}).id == name


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ({"coverage": "employer"}, "coverage: 'employer' is not known; known: employer_self"),
        ({"step": "appeal"}, "step: 'appeal' is not known; known: internal_appeal, second"),
        ({"coverage": None}, "coverage: is missing; known: employer_self_funded"),
        ({"step": ""}, "step: is missing; known: internal_appeal"),
        ({"coverage": 7}, "coverage: must be text in quotes, not 7"),
        ({"state": "ZZ"}, "state: 'ZZ' is not known; known: AL, AK"),
        ({"notice_date": "03/02/2026"}, 'notice_date: must be a day like "2026-10-02"'),
        ({"notice_date": "2026-02-30"}, 'notice_date: must be a day like "2026-10-02"'),
        ({"received_at": "2026-10-06"}, 'received_at: must be a local date and time like "2026'),
        ({"received_at": "2026-10-06T25:00"}, "received_at: must be a local date and time"),
        ({"received_at": "2026-10-06T16:00Z"}, "received_at: must be a local date and time"),
        ({"urgent": "yes"}, "urgent: must be true, false or null"),
        ({"appeal_levels": 3}, "appeal_levels: 3 is not known; known: 1, 2"),
        ({"level": "final"}, "level: 'final' is not known; known: redetermination"),
        ({"billed": "12.345"}, 'billed: must be an amount like "1200.00"'),
        ({"id": True}, "id: must be text in quotes, not True"),
        ({"notice": 1}, "unknown key 'notice'; known: id, coverage, step, notice_date"),
    ],
)
def test_what_is_not_known_is_refused_by_name(told: dict[str, object], fault: str) -> None:
    assert fault_of({**LEAST, **told}).startswith(fault)


def test_a_mistyped_key_is_told_before_the_one_it_leaves_out() -> None:
    assert fault_of({"coverge": "marketplace", "step": "internal_appeal"}).startswith(
        "unknown key 'coverge'"
    )


def test_a_moment_on_another_day_than_the_day_told_is_refused() -> None:
    fault = fault_of({**LEAST, "received_date": "2026-10-05", "received_at": "2026-10-06T16:00"})
    assert fault == "received_at: must be on the received_date, 2026-10-05"


@pytest.mark.parametrize("data", [None, [], 7, "text", [1, 2]])
def test_a_line_that_is_no_object_is_refused(data: object) -> None:
    assert fault_of(data).startswith("must be an object with keys")


def test_a_large_value_is_told_by_its_kind() -> None:
    assert "not a list" in fault_of({**LEAST, "urgent": [1, 2]})
    assert "not an object" in fault_of({**LEAST, "urgent": {"a": 1}})


def test_a_power_beyond_reckoning_is_a_fault_and_no_crash() -> None:
    with pytest.raises(CaseFileError):
        read_json("1e99999999999999999999")

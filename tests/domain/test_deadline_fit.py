"""Does a row hold for a question? What nobody told is not guessed."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_fit import Fit, fit, is_for
from denialhelp.domain.deadline_question import (
    AppealStep,
    CountedFrom,
    DeadlineQuestion,
    DenialBasis,
    MedicareLevel,
    NoticeKind,
    RequestKind,
)
from denialhelp.domain.deadline_rules import When
from denialhelp.domain.denial import ServiceTiming
from tests.domain.test_deadlines import RULE

ASKED = DeadlineQuestion(coverage=CoverageKind.MARKETPLACE, step=AppealStep.INTERNAL_APPEAL)
HOLDS, NO = Fit(holds=True), Fit(holds=False)
FOUR = datetime.fromisoformat("2026-10-05T16:00")


def fits(when: When, **told: Any) -> Fit:
    return fit(replace(RULE, when=when), replace(ASKED, **told))


def test_a_row_is_of_one_step_and_its_coverages() -> None:
    only = replace(RULE, coverages=frozenset({CoverageKind.CHURCH}))
    assert is_for(RULE, ASKED)
    assert not is_for(RULE, replace(ASKED, step=AppealStep.OPM_REVIEW))
    assert not is_for(only, ASKED)


def test_asked_for_any_coverage_only_a_row_of_all_answers() -> None:
    anyone = replace(ASKED, coverage=None)
    assert is_for(RULE, anyone)
    assert not is_for(replace(RULE, coverages=frozenset({CoverageKind.CHURCH})), anyone)


def test_a_row_without_conditions_holds() -> None:
    assert fits(When()) == HOLDS


def test_a_row_of_a_state_holds_in_that_state_only() -> None:
    here = replace(RULE, states=("KY", "SC"))
    assert fit(here, replace(ASKED, state="SC")) == HOLDS
    assert fit(here, replace(ASKED, state="TX")) == NO
    assert fit(here, ASKED) == NO


@pytest.mark.parametrize("key", ["urgent", "extended", "no_answer"])
def test_what_nobody_calls_urgent_extended_or_unanswered_is_not(key: str) -> None:
    only, never = When(**{key: True}), When(**{key: False})  # type: ignore[arg-type]
    assert (fits(only), fits(never)) == (NO, HOLDS)
    assert (fits(only, **{key: True}), fits(never, **{key: True})) == (HOLDS, NO)


@pytest.mark.parametrize(
    ("when", "right", "wrong"),
    [
        (
            When(denial_basis=frozenset({DenialBasis.RESCISSION})),
            {"denial_basis": DenialBasis.RESCISSION},
            {"denial_basis": DenialBasis.FACTUAL},
        ),
        (
            When(counted_from=frozenset(CountedFrom)),
            {"counted_from": CountedFrom.FIRST_POST_DISCHARGE_BILL},
            {"counted_from": None},
        ),
        (
            When(level=frozenset({MedicareLevel.ALJ_HEARING})),
            {"level": MedicareLevel.ALJ_HEARING},
            {"level": MedicareLevel.COUNCIL_REVIEW},
        ),
    ],
)
def test_a_row_for_one_case_does_not_hold_where_nobody_names_it(
    when: When, right: dict[str, Any], wrong: dict[str, Any]
) -> None:
    assert (fits(when, **right), fits(when, **wrong), fits(when)) == (HOLDS, NO, NO)


CARE_ENDS = {"received_at": FOUR, "care_ends_at": datetime.fromisoformat("2026-10-06T16:00")}
SENT = {"notice_date": date(2026, 10, 5), "effective_date": date(2026, 10, 15)}


@pytest.mark.parametrize(
    ("when", "right", "wrong", "key"),
    [
        (
            When(service_timing=frozenset({ServiceTiming.PRE_SERVICE})),
            {"service_timing": ServiceTiming.PRE_SERVICE},
            {"service_timing": ServiceTiming.POST_SERVICE},
            "service_timing",
        ),
        (
            When(request_kind=frozenset({RequestKind.PAYMENT, RequestKind.SERVICE})),
            {"request_kind": RequestKind.PAYMENT},
            {"request_kind": RequestKind.BENEFIT},
            "request_kind",
        ),
        (
            When(notice_kind=frozenset({NoticeKind.NON_COVERAGE})),
            {"notice_kind": NoticeKind.NON_COVERAGE},
            {"notice_kind": NoticeKind.IMPORTANT_MESSAGE},
            "notice_kind",
        ),
        (When(appeal_levels=2), {"appeal_levels": 2}, {"appeal_levels": 1}, "appeal_levels"),
        (
            When(asked_hours_before_care_ends=24),
            CARE_ENDS,
            CARE_ENDS | {"received_at": datetime.fromisoformat("2026-10-05T16:01")},
            "care_ends_at",
        ),
        (
            When(warned_days_before_effect=10),
            SENT,
            SENT | {"effective_date": date(2026, 10, 14)},
            "effective_date",
        ),
    ],
)
def test_what_would_decide_and_is_not_known_is_named(
    when: When, right: dict[str, Any], wrong: dict[str, Any], key: str
) -> None:
    assert (fits(when, **right), fits(when, **wrong)) == (HOLDS, NO)
    assert fits(when) == Fit(holds=True, unknown=(key,))
    assert fits(replace(when, only_if_told=True)) == NO


def test_a_change_without_a_notices_date_asks_for_that_date() -> None:
    when = When(warned_days_before_effect=10)
    assert fits(when, effective_date=date(2026, 10, 15)).unknown == ("notice_date",)


def test_half_of_what_is_needed_decides_nothing() -> None:
    when = When(asked_hours_before_care_ends=24)
    assert fits(when, received_at=FOUR).unknown == ("care_ends_at",)


def test_a_row_for_an_unknown_state_may_hold_until_the_state_is_told() -> None:
    when = When(state_unknown=True)
    assert fits(when).unknown == ("state",)
    assert fits(when, state="TX") == NO


def test_only_care_can_be_urgent_so_a_row_for_money_alone_does_not_hold() -> None:
    money = When(request_kind=frozenset({RequestKind.PAYMENT}))
    assert fits(money, urgent=True) == NO
    assert fits(money).unknown == ("request_kind",)


def test_one_condition_that_fails_is_enough() -> None:
    when = When(urgent=True, service_timing=frozenset({ServiceTiming.PRE_SERVICE}))
    assert fits(when) == NO

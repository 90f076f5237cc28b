"""The outside review of every state: what must hold of all rows together."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.citations import Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.deadline_question import AppealStep, DeadlineQuestion, DenialBasis
from denialhelp.domain.findings import Deadline
from denialhelp.domain.periods import Period, PeriodUnit, last_day
from denialhelp.domain.regulator_rules import OutsideReview
from denialhelp.domain.unsure_coverage import answer
from denialhelp.rulebook.load import rules

KNOWN = rules().regulators.states
STATES = sorted(KNOWN)
NO_LIMIT = "MO"
INSURED = (CoverageKind.EMPLOYER_INSURED, CoverageKind.MARKETPLACE, CoverageKind.STUDENT)
ASKED = DeadlineQuestion(
    coverage=CoverageKind.EMPLOYER_INSURED,
    step=AppealStep.EXTERNAL_REVIEW,
    notice_date=date(2026, 10, 26),
    received_date=date(2026, 10, 31),
)

some_states = st.sampled_from([state for state in STATES if state != NO_LIMIT])
dates = st.dates(date(2018, 1, 1), date(2040, 12, 31))
bases = st.none() | st.sampled_from([DenialBasis.MEDICAL_NECESSITY, DenialBasis.RESCISSION])


def _told(state: str, **known: Any) -> Deadline:
    return answer(replace(ASKED, state=state, **known), rules())


def _day(state: str, **known: Any) -> date:
    day = _told(state, **known).last_day
    assert day is not None
    return day


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", INSURED)
def test_every_state_has_a_row_of_its_own(state: str, kind: CoverageKind) -> None:
    told = _told(state, coverage=kind)
    (row,) = (row for row in rules().deadlines if row.key == told.rule)
    assert state in row.states


@pytest.mark.parametrize("state", STATES)
def test_the_federal_review_holds_just_where_the_state_has_none(state: str) -> None:
    federal = _told(state).rule == "external-review-federal-insured"
    assert federal == (KNOWN[state].review is OutsideReview.INSURER_CHOOSES)


@pytest.mark.parametrize("state", STATES)
def test_a_time_that_nobody_could_read_is_not_shown_as_fact(state: str) -> None:
    told = _told(state)
    found = "no text with this time found"
    (source,) = (row.source for row in rules().deadlines if row.key == told.rule)
    assert (told.confidence is Confidence.UNVERIFIED) == (source == found)


@pytest.mark.parametrize("state", [state for state in STATES if state != NO_LIMIT])
def test_the_answer_says_where_to_send_the_request(state: str) -> None:
    told = _told(state)
    assert re.search(r"\b[Ss]end (it|the request)\b|follow your notice", told.note)


def test_only_missouri_sets_no_limit() -> None:
    assert [state for state in STATES if _told(state).last_day is None] == [NO_LIMIT]


@given(some_states, dates, st.booleans(), bases)
def test_a_later_notice_never_gives_an_earlier_day(
    state: str, day: date, urgent: bool, basis: DenialBasis | None
) -> None:
    later = day + timedelta(days=1)
    first, second = (
        _day(state, notice_date=each, received_date=each, urgent=urgent, denial_basis=basis)
        for each in (day, later)
    )
    # The state's own review took the place of a rule that nobody checked on that day.
    assert first <= second or (state, later) == ("PA", date(2024, 1, 1))


@given(some_states, dates, st.integers(0, 20), st.booleans())
def test_an_unknown_arrival_never_gives_a_later_day(
    state: str, notice: date, days_on_the_way: int, urgent: bool
) -> None:
    came = notice + timedelta(days=days_on_the_way)
    known = _day(state, notice_date=notice, received_date=came, urgent=urgent)
    assert _day(state, notice_date=notice, received_date=None, urgent=urgent) <= known


@given(some_states, dates, st.integers(0, 20), st.booleans())
def test_an_unknown_state_never_gives_a_later_day(
    state: str, notice: date, days_on_the_way: int, urgent: bool
) -> None:
    came = notice + timedelta(days=days_on_the_way)
    known = _day(state, notice_date=notice, received_date=came, urgent=urgent)
    assert _day("", notice_date=notice, received_date=came, urgent=urgent) <= known


@given(some_states, dates, st.integers(0, 20))
def test_no_state_goes_below_the_federal_four_months_silently(
    state: str, notice: date, days_on_the_way: int
) -> None:
    came = notice + timedelta(days=days_on_the_way)
    told = _told(state, notice_date=notice, received_date=came)
    floor = last_day(came, Period(4, PeriodUnit.MONTHS_CLAMPED))
    checked = told.confidence is not Confidence.UNVERIFIED
    assert told.last_day is not None
    if told.rule == "external-review-federal-insured":
        # No state's own law: the federal one, which an older form counts from an earlier day.
        assert "We take the earlier day" in told.note
    else:
        assert ("Federal law tells states" in told.note) == (checked and told.last_day < floor)


@given(some_states, dates)
def test_no_state_moves_a_last_day_off_a_weekend(state: str, day: date) -> None:
    told = _told(state, notice_date=day, received_date=day)
    assert "weekend" not in told.how_counted or told.rule == "external-review-federal-insured"

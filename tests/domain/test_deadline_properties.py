"""What must hold of every last day, whatever the rows say."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.citations import Confidence
from denialhelp.domain.coverage import CoverageKind
from denialhelp.domain.dates import days_later
from denialhelp.domain.deadline_answers import answer_by
from denialhelp.domain.deadline_question import (
    AppealStep,
    DeadlineQuestion,
    DenialBasis,
    RequestKind,
)
from denialhelp.domain.deadline_rules import Actor, DeadlineRule
from denialhelp.domain.denial import ServiceTiming
from denialhelp.domain.findings import Deadline
from denialhelp.domain.holidays import is_business_day
from denialhelp.domain.unsure_coverage import NOT_KNOWN, SHORTEST, answer
from denialhelp.rulebook.load import rules
from denialhelp.ui.states import STATES

LAW = rules()
COVERAGES = (*CoverageKind, None)
PAIRS = tuple(product(COVERAGES, AppealStep))
ROWS = {rule.key: rule for rule in LAW.deadlines}
# Leap days, ends of months and of years, and days on which clocks change.
ODD_DAYS = (
    date(2026, 1, 1), date(2026, 1, 31), date(2026, 3, 8), date(2026, 8, 31), date(2026, 10, 30),
    date(2026, 10, 31), date(2026, 11, 1), date(2026, 12, 31), date(2027, 2, 28),
    date(2027, 8, 31), date(2027, 12, 31), date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1),
    date(2028, 12, 31),
)  # fmt: skip
days = st.dates(date(2026, 1, 1), date(2032, 12, 31))
pairs = st.sampled_from(PAIRS)
questions = st.builds(
    DeadlineQuestion,
    coverage=st.sampled_from(COVERAGES),
    step=st.sampled_from(AppealStep),
    notice_date=st.none() | days,
    received_date=st.none() | days,
    receipt_proven=st.booleans(),
    urgent=st.booleans(),
    extended=st.booleans(),
    no_answer=st.booleans(),
    service_timing=st.sampled_from([None, *ServiceTiming]),
    appeal_levels=st.sampled_from([None, 1, 2]),
    request_kind=st.sampled_from([None, *RequestKind]),
    denial_basis=st.sampled_from([None, *DenialBasis]),
    state=st.sampled_from(["", *STATES]),
    effective_date=st.none() | days,
    denial_received_date=st.none() | days,
    care_ends_on=st.none() | days,
)


def asked(
    coverage: CoverageKind | None, step: AppealStep, notice: date, received: date | None = None
) -> DeadlineQuestion:
    """Return a question in which each day that may be told follows the notice."""
    return DeadlineQuestion(
        coverage=coverage,
        step=step,
        notice_date=notice,
        received_date=received,
        denial_received_date=notice,
        effective_date=days_later(notice, 12),
        care_ends_on=days_later(notice, 3),
        requested_date=notice,
        service_date=notice,
    )


def end(deadline: Deadline) -> datetime:
    """Return the end of the time, the end of all time where it is not known."""
    return deadline.last_moment or datetime.combine(deadline.last_day or date.max, time.max)


@pytest.mark.parametrize(
    ("coverage", "step"), PAIRS, ids=[f"{kind}-{step.value}" for kind, step in PAIRS]
)
def test_every_step_of_every_coverage_is_answered_or_refused_by_name(
    coverage: CoverageKind | None, step: AppealStep
) -> None:
    found = answer(asked(coverage, step, date(2026, 10, 2), date(2026, 10, 6)), LAW)
    if found.rule in ROWS:
        assert ROWS[found.rule].who_acts is found.who_acts
        assert found.last_day or found.needs or found.why
    else:
        assert found.rule in {NOT_KNOWN, SHORTEST}
        assert found.last_day or found.why


@given(questions)
def test_no_answer_leaves_the_person_without_a_word(question: DeadlineQuestion) -> None:
    found = answer(question, LAW)
    assert found.available or found.why
    assert found.last_day is None or found.how_counted
    assert found.last_day or found.why or found.needs
    assert (found.last_day is None) == (found.act_by is None)


@given(questions)
def test_no_day_is_told_as_fact_without_the_law_it_comes_from(
    question: DeadlineQuestion,
) -> None:
    found = answer(question, LAW)
    assert found.citation or found.confidence is Confidence.UNVERIFIED
    assert found.citation is None or found.citation.key in LAW.citations


@given(questions)
def test_the_day_to_act_is_a_business_day_before_the_last_day(question: DeadlineQuestion) -> None:
    found = answer(question, LAW)
    if found.last_day and found.act_by:
        assert found.act_by <= found.last_day
        if days_later(found.last_day, -7) > (latest_day(question) or found.last_day):
            assert found.act_by < found.last_day
            assert is_business_day(found.act_by)


def latest_day(question: DeadlineQuestion) -> date | None:
    told = (
        question.notice_date, question.received_date, question.effective_date,
        question.denial_received_date, question.care_ends_on,
    )  # fmt: skip
    return max((day for day in told if day), default=None)


@pytest.mark.parametrize("rule", LAW.deadlines, ids=lambda rule: rule.key)
def test_a_later_notice_never_gives_an_earlier_end_by_any_row(rule: DeadlineRule) -> None:
    for kind in rule.coverages:
        ends = [end(answer_by(rule, asked(kind, rule.step, day, day), LAW)) for day in ODD_DAYS]
        assert all(one <= other for one, other in pairwise(ends))


@pytest.mark.parametrize("urgent", [False, True])
def test_a_later_notice_never_gives_an_earlier_end_at_the_odd_ends_of_the_calendar(
    urgent: bool,
) -> None:
    for pair in PAIRS:
        ends = [end(answer(replace(asked(*pair, day), urgent=urgent), LAW)) for day in ODD_DAYS]
        assert all(one <= other for one, other in pairwise(ends)), pair


@given(pairs, days, st.integers(1, 200), st.integers(0, 20), st.sampled_from(["", *STATES]))
def test_a_later_notice_never_gives_an_earlier_end_of_any_step(
    pair: tuple[CoverageKind | None, AppealStep],
    notice: date,
    later: int,
    travel: int,
    state: str,
) -> None:
    one, other = (
        end(answer(replace(asked(*pair, day, days_later(day, travel)), state=state), LAW))
        for day in (notice, days_later(notice, later))
    )
    assert one <= other


@given(pairs, days, st.integers(0, 60), st.sampled_from(["", *STATES]))
def test_an_unknown_day_of_arrival_is_never_later_than_a_known_one(
    pair: tuple[CoverageKind | None, AppealStep], notice: date, travel: int, state: str
) -> None:
    unknown = answer(replace(asked(*pair, notice), state=state), LAW)
    known = answer(replace(asked(*pair, notice, days_later(notice, travel)), state=state), LAW)
    row = ROWS.get(known.rule)
    if unknown.who_acts is not Actor.YOU or unknown.last_day is None or known.last_day is None:
        return
    presumed = row is None or any(clock.presumed_receipt_days for clock in row.clocks)
    allowed = timedelta(days=5 if presumed else 0)
    assert end(unknown) - allowed <= end(known)


@given(pairs, days, st.integers(5, 60))
def test_under_a_presumption_a_late_arrival_counts_only_with_proof(
    pair: tuple[CoverageKind | None, AppealStep], notice: date, travel: int
) -> None:
    question = asked(*pair, notice, days_later(notice, travel))
    unproven, proven = answer(question, LAW), answer(replace(question, receipt_proven=True), LAW)
    assert end(unproven) <= end(proven)


def test_each_paragraph_of_law_stands_in_the_rulebook_once() -> None:
    titles = Counter(citation.title for citation in LAW.citations.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_each_row_names_a_paragraph_of_the_rulebook() -> None:
    for rule in LAW.deadlines:
        assert LAW.citations[rule.citation.key] == rule.citation
        assert rule.coverages <= rule.citation.governs


@pytest.mark.parametrize("unsure", [CoverageKind.UNKNOWN, CoverageKind.EMPLOYER_UNSURE])
@pytest.mark.parametrize("notice", ODD_DAYS)
def test_an_unsure_coverage_never_gets_more_time_than_the_kinds_through_work(
    unsure: CoverageKind, notice: date
) -> None:
    for step in (AppealStep.INTERNAL_APPEAL, AppealStep.EXTERNAL_REVIEW):
        one = answer(asked(unsure, step, notice), LAW)
        for kind in (CoverageKind.EMPLOYER_SELF_FUNDED, CoverageKind.EMPLOYER_INSURED):
            assert end(one) <= end(answer(asked(kind, step, notice), LAW))

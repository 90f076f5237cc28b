"""A higher law that tells a state to give more time than the state's own rule does."""

from dataclasses import replace
from datetime import date

import pytest

from denialhelp.domain.citations import Confidence
from denialhelp.domain.deadline_answers import answer_by, answer_by_rows
from denialhelp.domain.deadline_question import AppealStep, DeadlineQuestion
from denialhelp.domain.deadline_rules import Clock, ClockStart, Counts, DeadlineRule, Floor, When
from denialhelp.domain.findings import Deadline
from denialhelp.domain.periods import Period, PeriodUnit
from denialhelp.rulebook.load import rules
from tests.domain.test_deadlines import RULE

FOUR_MONTHS = Period(4, PeriodUnit.MONTHS_CLAMPED)
SIXTY_DAYS = Period(60, PeriodUnit.DAYS)
OF_A_STATE = replace(
    RULE, period=SIXTY_DAYS, note="Our note.", floor=Floor(FOUR_MONTHS, RULE.citation)
)
ASKED = DeadlineQuestion(coverage=None, step=AppealStep.INTERNAL_APPEAL)
CAME = replace(ASKED, notice_date=date(2026, 6, 5), received_date=date(2026, 6, 10))


def _answer(rule: DeadlineRule = OF_A_STATE, question: DeadlineQuestion = CAME) -> Deadline:
    return answer_by(rule, question, rules())


def test_a_day_before_the_floor_says_so_beside_the_date() -> None:
    told = _answer()
    assert told.last_day == date(2026, 8, 9)
    assert told.note == (
        "Our note. Federal law tells states to give at least 4 months after June 10, 2026, the day"
        " you received it. That would be October 10, 2026 (1 CFR 1.1). The day of the state comes"
        " first, so it is the safe one."
    )


@pytest.mark.parametrize("period", [FOUR_MONTHS, Period(180, PeriodUnit.DAYS)])
def test_a_day_at_the_floor_or_after_it_needs_no_word(period: Period) -> None:
    assert _answer(replace(OF_A_STATE, period=period)).note == "Our note."


def test_beside_a_day_that_nobody_checked_there_is_no_word_of_the_floor() -> None:
    assert _answer(replace(OF_A_STATE, confidence=Confidence.UNVERIFIED)).note == "Our note."


def test_a_floor_of_an_unknown_arrival_is_counted_from_the_notice() -> None:
    told = _answer(question=replace(CAME, received_date=None))
    assert "after June 5, 2026, the date on the notice" in told.note


def test_a_floor_without_a_day_to_count_from_is_not_told() -> None:
    other = replace(OF_A_STATE, starts_from=ClockStart.REQUESTED)
    told = _answer(other, replace(ASKED, requested_date=date(2026, 6, 5)))
    assert told.note == "Our note."


def test_two_clocks_that_end_together_are_told_once() -> None:
    clock = Clock(ClockStart.RECEIPT, SIXTY_DAYS)
    both = replace(
        OF_A_STATE, starts_from=ClockStart.NOTICE_DATE, other_clock=clock, counts=Counts.EARLIER
    )
    told = _answer(both, replace(CAME, received_date=None))
    assert told.how_counted == "60 days after June 5, 2026, the date on the notice"


def test_where_nobody_told_the_state_the_earliest_day_counts_and_the_state_is_asked_for() -> None:
    anywhere = replace(RULE, key="anywhere", period=FOUR_MONTHS)
    unknown = replace(OF_A_STATE, key="unknown", when=When(state_unknown=True))
    known = replace(rules(), deadlines=(unknown, anywhere))
    told = answer_by_rows(CAME, known)
    assert told is not None
    assert (told.rule, told.last_day) == ("unknown", date(2026, 8, 9))
    assert told.needs == ("state",)


def test_a_row_for_an_unknown_state_does_not_hold_in_a_known_one() -> None:
    anywhere = replace(RULE, key="anywhere", period=FOUR_MONTHS)
    unknown = replace(OF_A_STATE, key="unknown", when=When(state_unknown=True))
    told = answer_by_rows(
        replace(CAME, state="OH"), replace(rules(), deadlines=(unknown, anywhere))
    )
    assert told is not None
    assert (told.rule, told.needs) == ("anywhere", ())

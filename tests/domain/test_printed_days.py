"""The last day printed on a notice, where our own count is in hours."""

from dataclasses import replace
from datetime import date, datetime

from denialhelp.domain.deadline_answers import answer_by
from denialhelp.domain.deadline_question import AppealStep, DeadlineQuestion
from denialhelp.domain.periods import Period, PeriodUnit
from denialhelp.domain.printed_days import AS_PRINTED, with_printed_day
from denialhelp.rulebook.load import rules
from tests.domain.test_deadlines import RULE

RECEIVED = DeadlineQuestion(
    coverage=None,
    step=AppealStep.INTERNAL_APPEAL,
    received_date=date(2026, 10, 6),
    received_at=datetime.fromisoformat("2026-10-06T16:00"),
)
COUNTED = answer_by(replace(RULE, period=Period(48, PeriodUnit.HOURS)), RECEIVED, rules())


def test_an_earlier_printed_day_leaves_no_hour_of_our_count_behind() -> None:
    printed = with_printed_day(COUNTED, date(2026, 10, 7))
    assert (printed.rule, printed.last_day) == (AS_PRINTED, date(2026, 10, 7))
    assert (printed.last_moment, printed.in_hours) == (None, False)


def test_our_hour_stands_where_the_notice_prints_its_day_or_a_later_one() -> None:
    for day in (date(2026, 10, 8), date(2026, 10, 9)):
        told = with_printed_day(COUNTED, day)
        assert told.last_moment == datetime.fromisoformat("2026-10-08T16:00")
        assert (told.in_hours, told.as_printed) == (True, day)

"""When does a clock run out, and how was that counted?"""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.clock_ends import End, end_of
from denialhelp.domain.clock_starts import Start
from denialhelp.domain.deadline_rules import Actor, Clock, ClockStart
from denialhelp.domain.periods import Period, PeriodUnit
from tests.domain.test_deadlines import RULE

THEIRS = replace(RULE, who_acts=Actor.REVIEWER)


def ended(
    start: Start, count: int, unit: PeriodUnit = PeriodUnit.HOURS, *, rule: object = RULE
) -> End:
    assert isinstance(rule, type(RULE))
    return end_of(rule, Clock(ClockStart.RECEIPT, Period(count, unit)), start)


def at(moment: str) -> Start:
    told = datetime.fromisoformat(moment)
    return Start(told.date(), "the moment told", moment=told)


def on(day: str) -> Start:
    return Start(date.fromisoformat(day), "the day told")


def test_hours_run_through_a_holiday_and_a_weekend_to_the_minute() -> None:
    end = ended(at("2026-12-24T16:05"), 72)
    assert end.moment == datetime.fromisoformat("2026-12-27T16:05")
    assert (end.day, end.words) == (date(2026, 12, 27), "72 hours after the moment told")


@pytest.mark.parametrize(
    ("begins", "ends"),
    [
        ("2026-03-06T16:00", "2026-03-09T16:00"),  # summer time begins on the 8th
        ("2026-10-30T01:30", "2026-11-02T01:30"),  # and ends on November 1
        ("2028-02-27T08:00", "2028-03-01T08:00"),  # a leap year
        ("2026-12-30T23:59", "2027-01-02T23:59"),
    ],
)
def test_seventy_two_hours_end_at_the_same_time_on_the_wall_clock(begins: str, ends: str) -> None:
    assert ended(at(begins), 72).moment == datetime.fromisoformat(ends)


def test_without_the_hour_a_person_is_never_late_and_others_are_not_called_late_too_soon() -> None:
    assert ended(on("2026-12-24"), 72).moment == datetime.fromisoformat("2026-12-27T00:00")
    theirs = ended(on("2026-12-24"), 72, rule=THEIRS)
    assert theirs.moment == datetime.fromisoformat("2026-12-28T00:00")


def test_hours_stop_at_the_end_of_the_calendar() -> None:
    end = ended(at("9999-12-31T16:00"), 72)
    assert end.day == date.max


def test_a_day_that_ends_at_noon_says_so() -> None:
    end = ended(on("2026-12-21"), 2, PeriodUnit.DAYS, rule=replace(RULE, hour=12))
    assert end.moment == datetime.fromisoformat("2026-12-23T12:00")
    assert end.words == "2 days after the day told, at noon"


def test_only_a_rule_that_says_so_moves_off_a_weekend_or_a_holiday() -> None:
    start = on("2027-06-04")
    stays = ended(start, 30, PeriodUnit.DAYS)
    moves = ended(start, 30, PeriodUnit.DAYS, rule=replace(RULE, rolls_forward=True))
    assert (stays.day, moves.day) == (date(2027, 7, 4), date(2027, 7, 5))
    assert moves.words.endswith(
        "(July 4, 2027 is a weekend day or a holiday, so the next business day counts)"
    )


def test_the_first_day_of_the_month_after_counts_where_there_is_no_such_date() -> None:
    end = ended(on("2026-10-30"), 4, PeriodUnit.MONTHS_TO_NEXT_FIRST)
    assert end.day == date(2027, 3, 1)
    assert end.words.endswith("(February has no day 30, so March 1, 2027 counts)")


def test_a_count_of_nothing_is_the_day_itself() -> None:
    end = ended(on("2026-11-27"), 0, PeriodUnit.DAYS)
    assert (end.day, end.words) == (date(2026, 11, 27), "on the day told")
    assert end.act_by == date(2026, 11, 25)


def test_the_day_to_act_of_a_clock_of_a_day_is_the_day_it_starts() -> None:
    # From a Saturday the business day before the end lies before the notice itself.
    assert ended(on("2026-11-28"), 1, PeriodUnit.DAYS).act_by == date(2026, 11, 28)


def test_a_moment_of_a_day_comes_before_the_days_own_end() -> None:
    noon = ended(on("2026-12-21"), 2, PeriodUnit.DAYS, rule=replace(RULE, hour=12))
    whole = ended(on("2026-12-21"), 2, PeriodUnit.DAYS)
    assert noon.order < whole.order


@given(st.datetimes(), st.datetimes(), st.integers(1, 200))
def test_a_later_moment_never_gives_an_earlier_end(
    one: datetime, other: datetime, hours: int
) -> None:
    ends = [
        ended(Start(moment.date(), "then", moment=moment), hours).order
        for moment in sorted((one, other))
    ]
    assert ends[0] <= ends[1]

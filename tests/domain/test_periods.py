"""How laws count time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from denialhelp.domain.periods import Period, PeriodUnit, last_day

PERIODS = st.builds(Period, st.integers(1, 400), st.sampled_from(PeriodUnit))


@pytest.mark.parametrize(
    ("start", "count", "unit", "expected"),
    [
        (date(2026, 3, 1), 60, PeriodUnit.DAYS, date(2026, 4, 30)),
        (date(2028, 2, 1), 30, PeriodUnit.DAYS, date(2028, 3, 2)),
        (date(2026, 12, 31), 1, PeriodUnit.DAYS, date(2027, 1, 1)),
        (date(2026, 7, 2), 5, PeriodUnit.BUSINESS_DAYS, date(2026, 7, 9)),
        (date(2026, 9, 15), 4, PeriodUnit.MONTHS_TO_NEXT_FIRST, date(2027, 1, 15)),
        (date(2026, 10, 29), 4, PeriodUnit.MONTHS_TO_NEXT_FIRST, date(2027, 3, 1)),
        (date(2027, 10, 29), 4, PeriodUnit.MONTHS_TO_NEXT_FIRST, date(2028, 2, 29)),
        (date(2026, 1, 31), 4, PeriodUnit.MONTHS_TO_NEXT_FIRST, date(2026, 5, 31)),
        (date(2026, 8, 30), 6, PeriodUnit.MONTHS_CLAMPED, date(2027, 2, 28)),
        (date(2026, 12, 31), 6, PeriodUnit.MONTHS_CLAMPED, date(2027, 6, 30)),
        (date(2026, 6, 30), 6, PeriodUnit.MONTHS_CLAMPED, date(2026, 12, 30)),
        (date(2028, 2, 29), 1, PeriodUnit.YEARS_CLAMPED, date(2029, 2, 28)),
        (date(2024, 2, 29), 4, PeriodUnit.YEARS_CLAMPED, date(2028, 2, 29)),
        (date(2026, 1, 1), 3, PeriodUnit.CALENDAR_YEARS, date(2029, 12, 31)),
        (date(2026, 12, 31), 3, PeriodUnit.CALENDAR_YEARS, date(2029, 12, 31)),
        (date(9999, 12, 1), 4, PeriodUnit.MONTHS_CLAMPED, date.max),
        (date(9998, 12, 1), 3, PeriodUnit.CALENDAR_YEARS, date.max),
        (date(2026, 11, 23), 72, PeriodUnit.HOURS, date(2026, 11, 26)),
        (date(2026, 11, 23), 30, PeriodUnit.HOURS, date(2026, 11, 24)),
    ],
)
def test_a_period_ends_where_a_calendar_says(
    start: date, count: int, unit: PeriodUnit, expected: date
) -> None:
    assert last_day(start, Period(count, unit)) == expected


def test_four_months_are_not_120_days() -> None:
    start = date(2026, 7, 1)
    months = last_day(start, Period(4, PeriodUnit.MONTHS_TO_NEXT_FIRST))
    assert (months - last_day(start, Period(120, PeriodUnit.DAYS))).days == 3


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(180, PeriodUnit.DAYS), "180 days"),
        (Period(1, PeriodUnit.YEARS_CLAMPED), "1 year"),
        (Period(4, PeriodUnit.MONTHS_TO_NEXT_FIRST), "4 months"),
        (Period(1, PeriodUnit.BUSINESS_DAYS), "1 business day"),
        (Period(3, PeriodUnit.CALENDAR_YEARS), "3 whole calendar years"),
    ],
)
def test_a_period_reads_as_people_say_it(period: Period, words: str) -> None:
    assert str(period) == words


def test_every_unit_has_a_word() -> None:
    assert all(str(Period(2, unit)).endswith("s") for unit in PeriodUnit)


@given(st.dates(), PERIODS)
def test_a_period_never_ends_before_it_starts(start: date, period: Period) -> None:
    assert last_day(start, period) >= start


@given(st.dates(), st.dates(), PERIODS)
def test_a_later_start_never_gives_an_earlier_end(one: date, other: date, period: Period) -> None:
    earlier, later = sorted((one, other))
    assert last_day(earlier, period) <= last_day(later, period)


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(1, 36))
def test_months_end_on_the_same_day_or_where_the_unit_says(start: date, count: int) -> None:
    clamped = last_day(start, Period(count, PeriodUnit.MONTHS_CLAMPED))
    to_first = last_day(start, Period(count, PeriodUnit.MONTHS_TO_NEXT_FIRST))
    if clamped.day == start.day:
        assert to_first == clamped
    else:
        assert to_first.day == 1
        assert (to_first - clamped).days == 1
